import { useState } from 'react';
import type { RequirementStanding } from '../../../shared/readiness';
import { announce, announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useStandingWords } from '../../lib/standing-words';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { RungMark } from '../../ui/RungMark';
import { markOf } from '../../ui/standing-mark';
import styles from './RequirementCard.module.css';

const SetAsideDialog = deferred(() => import('../../dialogs/SetAsideDialog'));
const OverrideDialog = deferred(() => import('../../dialogs/OverrideDialog'));
const AskDialog = deferred(() => import('../../dialogs/AskDialog'));
const NoOpportunityDialog = deferred(() => import('../../dialogs/NoOpportunityDialog'));

/** What the goal asks here, how far that is, and what stands in the way of it in this job. */
export function RequirementCard({ standing }: { readonly standing: RequirementStanding }) {
  const text = useText();
  const format = useFormat();
  const words = useStandingWords();
  const [opened, setOpened] = useState<'set-aside' | 'no-opportunity' | 'override' | 'ask' | null>(
    null,
  );
  const { requirement, asked, isMet, setAsideReason, noOpportunity, levelTitle, asPath } = standing;
  const isCounted = setAsideReason === null;
  const facts = [
    asked.kind === 'graded' && asked.isConvention ? text('standing.byConvention') : null,
    requirement.isMustHave ? text('standing.mustHave') : null,
    requirement.weight > 1 ? text('standing.weight', { weight: requirement.weight }) : null,
    requirement.isOwn ? text('standing.own') : null,
  ].filter((fact) => fact !== null);
  const close = () => setOpened(null);
  const { takeBack, clear } = useMarks(standing);

  return (
    <div className={styles.card}>
      <span className={styles.mark}>
        <RungMark kind={markOf(standing)} />
      </span>
      <div className={styles.body}>
        <p>
          {text('skills.asks', { title: levelTitle, asked: words.asked(asked) })}
          {facts.length === 0 ? null : <span className="muted"> · {facts.join(' · ')}</span>}
        </p>
        {asPath === null ? null : (
          <p className="muted">
            {text('override.differs', {
              asked: words.asked(asPath.asked),
              weight: text(`override.weight.${asPath.weight}`).toLowerCase(),
              mustHave: text(asPath.isMustHave ? 'override.mustHave' : 'override.noMustHave'),
            })}
          </p>
        )}
        {requirement.skills.length === 1 ? null : (
          <p className="muted">
            {text('skills.anyOf', {
              names: format.list(
                requirement.skills.map(({ name }) => name),
                'or',
              ),
            })}
          </p>
        )}
        {isCounted ? (
          <p className={isMet ? styles.met : undefined}>
            {words.gap(standing)}
            {standing.recorded === null ? null : (
              <span className="muted">
                {' '}
                · {text('skills.yours', { mine: words.mine(standing) })}
              </span>
            )}
          </p>
        ) : null}

        {setAsideReason === null ? null : (
          <div className={styles.note}>
            <p>{text('skills.setAside', { reason: setAsideReason })}</p>
            <div className={styles.actions}>
              <Button look="link" onClick={takeBack}>
                {text('skills.takeBack')}
              </Button>
              <Button look="link" onClick={() => setOpened('set-aside')}>
                {text('skills.setAside.edit')}
              </Button>
            </div>
          </div>
        )}
        {noOpportunity === null ? null : (
          <div className={styles.note}>
            <p>
              {text(
                noOpportunity.whom === null ? 'skills.noOpportunity.open' : 'skills.noOpportunity',
                { since: format.date(noOpportunity.since), whom: noOpportunity.whom },
              )}
            </p>
            <div className={styles.actions}>
              <Button look="link" onClick={clear}>
                {text('skills.noOpportunity.clear')}
              </Button>
              <Button look="link" onClick={() => setOpened('ask')}>
                {text('ask.add')}
              </Button>
              <Button look="link" onClick={() => setOpened('no-opportunity')}>
                {text('skills.noOpportunity.edit')}
              </Button>
            </div>
          </div>
        )}
        {isCounted ? (
          <div className={styles.actions}>
            <Button look="link" onClick={() => setOpened('override')}>
              {text('override.action')}
            </Button>
            <Button look="link" onClick={() => setOpened('set-aside')}>
              {text('skills.setAside.action')}
            </Button>
            {noOpportunity === null && !isMet ? (
              <Button look="link" onClick={() => setOpened('no-opportunity')}>
                {text('skills.noOpportunity.action')}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      {opened === 'set-aside' ? (
        <SetAsideDialog requirement={requirement} reason={setAsideReason} onClose={close} />
      ) : null}
      {opened === 'override' ? <OverrideDialog standing={standing} onClose={close} /> : null}
      {opened === 'ask' ? (
        <AskDialog requirement={requirement} whom={noOpportunity?.whom ?? ''} onClose={close} />
      ) : null}
      {opened === 'no-opportunity' ? (
        <NoOpportunityDialog
          requirement={requirement}
          whom={noOpportunity?.whom ?? null}
          isFlagged={noOpportunity !== null}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

/** Taking the two marks of a requirement off again. */
function useMarks({ requirement }: RequirementStanding) {
  const text = useText();
  const takeBack = useApiCommand('takeRequirementBack');
  const clear = useApiCommand('clearNoOpportunity');
  const fail = (error: unknown) => announceFailure(errorCodeOf(error));
  const { id, name } = requirement;
  return {
    takeBack: () =>
      void takeBack(id).then(() => announce(text('skills.takenBack', { name })), fail),
    clear: () =>
      void clear(id).then(() => announce(text('skills.noOpportunity.cleared', { name })), fail),
  };
}
