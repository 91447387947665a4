import { useRef, useState } from 'react';
import type { Level, Requirement } from '../../../shared/career-paths';
import { conventions } from '../../../shared/conventions';
import type { LevelStanding } from '../../../shared/requirement-standing';
import { announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useText } from '../../lib/text';
import { announceRemoved } from '../../lib/undo';
import { Button } from '../../ui/Button';
import styles from './LevelRequirements.module.css';
import { RequirementTable } from './RequirementTable';

const RequirementDialog = deferred(() => import('./RequirementDialog'));

/** What a level asks with one's own record beside it, and what one's employer asks beyond the catalogue. */
export function LevelRequirements({
  isOwnPath,
  level,
  standing,
}: {
  /** On a path of one's own every requirement can be changed. */
  readonly isOwnPath: boolean;
  readonly level: Level;
  /** Undefined for the moment in which a level is new to the page. */
  readonly standing: LevelStanding | undefined;
}) {
  const text = useText();
  const [edited, setEdited] = useState<Requirement | 'new' | null>(null);
  const remove = useApiCommand('removeRequirement');
  const addButton = useRef<HTMLButtonElement>(null);
  const removeNow = async ({ id, revision, name }: Requirement) => {
    try {
      await remove({ id, revision });
      // The button that asked is gone with its row.
      addButton.current?.focus();
      await announceRemoved(text('requirement.removed', { name, level: level.title }));
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  };
  if (standing === undefined) return null;
  const { target, foundations } = standing;
  const counted = foundations.filter(({ setAsideReason }) => setAsideReason === null);
  const isByConvention = target.some(({ asked }) => asked.kind === 'graded' && asked.isConvention);
  return (
    <>
      {target.length === 0 ? (
        <p className="muted">{text('level.requirements.none')}</p>
      ) : (
        <RequirementTable
          standings={target}
          isEditable={({ isOwn }) => isOwnPath || isOwn}
          onEdit={({ id }) => setEdited(level.requirements.find((each) => each.id === id) ?? null)}
          onRemove={(requirement) => void removeNow(requirement)}
        />
      )}
      <div className={styles.notes}>
        {isByConvention ? (
          <p>
            {text('requirement.convention.note', {
              proficiency: text(`proficiency.${conventions.askedByTarget}`),
            })}
          </p>
        ) : null}
        {counted.length === 0 ? null : (
          <p>
            {text('requirement.foundations', {
              met: counted.filter(({ isMet }) => isMet).length,
              count: counted.length,
              assumed: counted.filter(({ isAssumed }) => isAssumed).length,
            })}
          </p>
        )}
      </div>
      <Button ref={addButton} onClick={() => setEdited('new')}>
        {text(isOwnPath ? 'requirement.add.own' : 'requirement.add')}
      </Button>
      {edited === null ? null : (
        <RequirementDialog
          level={level}
          requirement={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
