import { useRef, useState } from 'react';
import type { Standing } from '../../../shared/api';
import type { CareerPath, Level, Requirement } from '../../../shared/career-paths';
import { conventions } from '../../../shared/conventions';
import { assessRequirements } from '../../../shared/requirement-standing';
import type { SkillRecord } from '../../../shared/skills';
import { announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { announceRemoved } from '../../lib/undo';
import { Button } from '../../ui/Button';
import styles from './LevelRequirements.module.css';
import { ownRecords } from './own-records';
import { RequirementTable } from './RequirementTable';

const AddRequirementDialog = deferred(() => import('./AddRequirementDialog'));

/** What a level asks with one's own record beside it, and what one's employer asks beyond the catalogue. */
export function LevelRequirements({
  careerPath,
  level,
  standing,
  skills,
}: {
  readonly careerPath: CareerPath;
  readonly level: Level;
  readonly standing: Standing;
  readonly skills: readonly SkillRecord[];
}) {
  const text = useText();
  const { today } = useSession();
  const [isAdding, setIsAdding] = useState(false);
  const remove = useApiCommand('removeRequirement');
  const addButton = useRef<HTMLButtonElement>(null);
  const removeNow = async ({ id, name }: Requirement) => {
    try {
      await remove(id);
      // The button that asked is gone with its row.
      addButton.current?.focus();
      await announceRemoved(text('requirement.removed', { name, level: level.title }));
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  };
  const held = standing.position?.level;
  const { target, foundations } = assessRequirements({
    levels: careerPath.levels,
    target: level,
    heldLevelRank: held?.careerPathId === careerPath.id ? held.rank : null,
    records: ownRecords(skills, standing.readiness, today),
    today,
  });
  const counted = foundations.filter(({ setAsideReason }) => setAsideReason === null);
  const isByConvention = target.some(({ asked }) => asked.kind === 'graded' && asked.isConvention);
  return (
    <>
      {target.length === 0 ? (
        <p className="muted">{text('level.requirements.none')}</p>
      ) : (
        <RequirementTable
          standings={target}
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
      <Button ref={addButton} onClick={() => setIsAdding(true)}>
        {text('requirement.add')}
      </Button>
      {isAdding ? (
        <AddRequirementDialog level={level} skills={skills} onClose={() => setIsAdding(false)} />
      ) : null}
    </>
  );
}
