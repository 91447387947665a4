import { Fragment } from 'react';
import type { Requirement } from '../../../shared/career-paths';
import type { RequirementStanding } from '../../../shared/requirement-standing';
import { classes } from '../../lib/classes';
import { useStandingWords } from '../../lib/standing-words';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { PlaceLink } from '../../ui/PlaceLink';
import { Table } from '../../ui/Table';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { OwnRecord } from './OwnRecord';
import styles from './RequirementTable.module.css';

/** What can be done with the requirements that are one's own. */
interface Editing {
  readonly isEditable: (requirement: Requirement) => boolean;
  readonly onEdit: (requirement: Requirement) => void;
  readonly onRemove: (requirement: Requirement) => void;
}

/** What a level asks, one row each: the skill, what is asked of it, and one's own record. */
export function RequirementTable({
  standings,
  ...editing
}: { readonly standings: readonly RequirementStanding[] } & Editing) {
  const text = useText();
  const counted = standings.filter(({ setAsideReason }) => setAsideReason === null);
  return (
    <Table
      caption={text('level.requirements.met', {
        met: counted.filter(({ isMet }) => isMet).length,
        count: counted.length,
      })}
    >
      <thead>
        <tr>
          <th scope="col">{text('requirement.column.name')}</th>
          <th scope="col">{text('requirement.column.asked')}</th>
          <th scope="col">{text('requirement.column.mine')}</th>
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => (
          <tr key={standing.requirement.id}>
            <th scope="row" className={styles.name}>
              <div className={styles.marked}>
                <Mark standing={standing} />
                <div className={styles.words}>
                  <SkillLinks requirement={standing.requirement} />
                  <Badges requirement={standing.requirement} {...editing} />
                </div>
              </div>
            </th>
            <td className={styles.asked}>
              <AskedFor standing={standing} />
            </td>
            <td className={styles.mine}>
              <OwnRecord standing={standing} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Filled when met, outlined while open, dashed while unknown; the words stand in the last column. */
function Mark({ standing }: { readonly standing: RequirementStanding }) {
  const look =
    standing.setAsideReason !== null
      ? styles.aside
      : standing.isMet
        ? styles.met
        : standing.recorded === null && styles.unknown;
  return <span className={classes(styles.mark, look)} aria-hidden="true" />;
}

function SkillLinks({ requirement }: { readonly requirement: Requirement }) {
  const text = useText();
  const { name, skills } = requirement;
  const link = (id: string, words: string) => (
    <PlaceLink to={{ screen: 'skills', skillId: id }} className={styles.link}>
      {words}
    </PlaceLink>
  );
  const [only] = skills;
  if (skills.length === 1 && only) return link(only.id, name);
  return (
    <>
      <span className="muted">{text('requirement.anyOf')} </span>
      {skills.map((skill, index) => (
        <Fragment key={skill.id}>
          {index === 0 ? null : ', '}
          {link(skill.id, skill.name)}
        </Fragment>
      ))}
    </>
  );
}

/** What sets a requirement apart; the usual weight and graded skills go without saying. */
function Badges({
  requirement,
  isEditable,
  onEdit,
  onRemove,
}: { readonly requirement: Requirement } & Editing) {
  const text = useText();
  const { kind, name, weight, isMustHave, isOwn } = requirement;
  const badges = [
    kind === 'graded' ? null : text(`requirement.${kind}`),
    isMustHave ? text('requirement.mustHave') : null,
    weight === 1 ? null : text('requirement.weight', { weight: String(weight) }),
    isOwn ? text('requirement.own') : null,
  ].filter((badge) => badge !== null);
  const canEdit = isEditable(requirement);
  if (badges.length === 0 && !canEdit) return null;
  return (
    <ul className={styles.badges}>
      {badges.map((badge) => (
        <li key={badge}>{badge}</li>
      ))}
      {canEdit ? (
        <li className={styles.editing}>
          <Button
            look="link"
            aria-label={text('requirement.edit', { name })}
            onClick={() => onEdit(requirement)}
          >
            {text('action.edit')}
          </Button>
          <Button
            look="link"
            aria-label={text('requirement.remove', { name })}
            onClick={() => onRemove(requirement)}
          >
            {text('action.remove')}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

function AskedFor({ standing: { asked } }: { readonly standing: RequirementStanding }) {
  const text = useText();
  const words = useStandingWords();
  return (
    <>
      {words.asked(asked)}
      {asked.kind === 'graded' && asked.isConvention ? (
        <span className="muted">
          <span aria-hidden="true">†</span>
          <VisuallyHidden> {text('requirement.convention')}</VisuallyHidden>
        </span>
      ) : null}
    </>
  );
}
