import { useEffect, useRef, useState } from 'react';
import type { Standing } from '../../../shared/api';
import type { CareerPath, Level } from '../../../shared/career-paths';
import type { PathContext } from '../../../shared/path-comparison';
import type { Place } from '../../../shared/places';
import { useApiCommand, useApiQuery, useApiQueryWhenKnown } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { proseLanguage } from '../../lib/prose-language';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Screen } from '../../ui/Screen';
import { BackToPaths } from './BackToPaths';
import { LevelDetails } from './LevelDetails';
import { LevelLadder } from './LevelLadder';
import { OwnPathPanel } from './OwnPathPanel';
import { PathQuestions } from './PathQuestions';
import styles from './PathScreen.module.css';
import { RelatedPaths } from './RelatedPaths';
import { SourceLine } from './SourceLine';

const CopyPathDialog = deferred(() => import('./CopyPathDialog'));
const LadderChart = deferred(() => import('./LadderChart'));

/** One path: its ladder, the chosen level beside it, and the questions its data answers. */
export default function PathScreen({
  place,
}: {
  readonly place: Extract<Place, { screen: 'path' }>;
}) {
  const careerPath = useApiQuery('getCareerPath', place.careerPathId);
  const context = useApiQuery('getPathContext', place.careerPathId);
  const standing = useApiQuery('getStanding');
  const ladder = useApiQuery('getLadderStanding', place.careerPathId);
  const ownPath = useApiQueryWhenKnown(
    'getOwnPath',
    careerPath?.isOwn === true ? careerPath.id : null,
  );
  const [isCopying, setIsCopying] = useState(false);
  const text = useText();
  useNoteView(place.careerPathId);
  const details = useShownFromTop(place.levelId);
  if (!careerPath || !context || !standing || !ladder) return null;

  const level = chosenLevel(careerPath, place.levelId, standing);
  return (
    <Screen
      title={careerPath.name}
      lead={<span lang={proseLanguage(careerPath)}>{careerPath.tagline}</span>}
      actions={
        <Button onClick={() => setIsCopying(true)}>
          {text(careerPath.isOwn ? 'path.copy' : 'path.makeMine')}
        </Button>
      }
      above={<BackToPaths />}
    >
      <PathFacts careerPath={careerPath} context={context} />
      {ownPath === undefined ? null : <OwnPathPanel ownPath={ownPath} />}
      <div className={styles.columns}>
        <div className={styles.master}>
          <LevelLadder careerPath={careerPath} chosen={level} standing={standing} />
        </div>
        <div ref={details} className={styles.details}>
          {level === null ? null : (
            <LevelDetails
              key={level.id}
              careerPath={careerPath}
              level={level}
              standing={standing}
              ladder={ladder}
              ownPath={ownPath ?? null}
            />
          )}
        </div>
      </div>
      <LadderChart careerPath={careerPath} standing={standing} />
      <RelatedPaths careerPath={careerPath} context={context} />
      <PathQuestions careerPath={careerPath} />
      {isCopying ? (
        <CopyPathDialog
          careerPath={careerPath}
          standing={standing}
          onClose={() => setIsCopying(false)}
        />
      ) : null}
    </Screen>
  );
}

/** The level of the address, else the goal, else the level held, else the first. */
function chosenLevel(
  { levels }: CareerPath,
  levelId: string | null,
  { goal, position }: Standing,
): Level | null {
  const byId = (id: string | undefined | null) => levels.find((level) => level.id === id);
  return byId(levelId) ?? byId(goal?.level.id) ?? byId(position?.level?.id) ?? levels[0] ?? null;
}

/** Brings the details back to their top when another level is chosen from far down the page. */
function useShownFromTop(levelId: string | null) {
  const element = useRef<HTMLDivElement>(null);
  const shown = useRef(levelId);
  useEffect(() => {
    if (shown.current === levelId) return;
    shown.current = levelId;
    const top = element.current?.getBoundingClientRect().top ?? 0;
    if (top < 0) element.current?.scrollIntoView({ block: 'start' });
  }, [levelId]);
  return element;
}

/** Notes that the path was looked at; should that fail, nothing is lost that a person would miss. */
function useNoteView(careerPathId: string): void {
  const note = useApiCommand('noteViewedPath', 'getPathMarks');
  useEffect(() => {
    note(careerPathId).catch(() => undefined);
  }, [note, careerPathId]);
}

function PathFacts({
  careerPath,
  context,
}: {
  readonly careerPath: CareerPath;
  readonly context: PathContext;
}) {
  const text = useText();
  const format = useFormat();
  const { salary, currency, levelCount, preparation } = careerPath;
  return (
    <div className={styles.facts}>
      <dl className={styles.figures}>
        {salary === null ? null : (
          <div>
            <dt>{text('path.span')}</dt>
            <dd>{format.salary(salary, currency)}</dd>
          </div>
        )}
        <div>
          <dt>{text('path.levels')}</dt>
          <dd>{format.number(levelCount)}</dd>
        </div>
        {preparation === null ? null : (
          <div>
            <dt>{text('path.preparation')}</dt>
            <dd>{text(`preparation.${preparation}`)}</dd>
          </div>
        )}
      </dl>
      <SourceLine careerPath={careerPath} context={context} />
    </div>
  );
}
