import type { Agenda, NewRating, News } from '../../shared/agenda';
import { addDays, type IsoDate } from '../../shared/dates';
import { listAsks } from './asks';
import { listOpenAgreements } from './check-ins';
import type { ReadableDb } from './db';

/** So many days back something counts as lately, and so many pieces of it are told. */
const newsDays = 90;
const mostNews = 4;
/** A first evening may rate many skills; more than these are one piece of news all the same. */
const mostRatings = 100;

/** What is agreed and asked for, and what happened lately, as of `today`. */
export const getAgenda = (db: ReadableDb, today: IsoDate): Agenda => ({
  agreements: listOpenAgreements(db),
  asks: listAsks(db).filter(({ state }) => state === 'open'),
  news: listNews(db, today),
});

function listNews(db: ReadableDb, today: IsoDate): readonly News[] {
  const since = addDays(today, -newsDays);
  return [...ratingNews(db, since), ...entryNews(db, since)]
    .toSorted((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0))
    .slice(0, mostNews);
}

function ratingNews(db: ReadableDb, since: IsoDate): readonly News[] {
  const rows = db.all<NewRating & { readonly on: IsoDate }>(
    `SELECT rating.rated_on AS "on", rating.skill_id AS skillId, skill.name,
       rating.proficiency AS "to",
       (SELECT earlier.proficiency FROM rating AS earlier
        WHERE earlier.skill_id = rating.skill_id
          AND (earlier.rated_on, earlier.created_at) < (rating.rated_on, rating.created_at)
        ORDER BY earlier.rated_on DESC, earlier.created_at DESC LIMIT 1) AS "from"
     FROM rating JOIN skill ON skill.id = rating.skill_id
     WHERE rating.rated_on > :since
     ORDER BY rating.rated_on DESC, rating.created_at DESC LIMIT ${mostRatings}`,
    { since },
  );
  // Rated at the same figure again is no news.
  const changed = rows.filter(({ from, to }) => from !== to);
  return [...Map.groupBy(changed, ({ on }) => on)].map(([on, ratings]) => ({
    kind: 'ratings',
    on,
    ratings: ratings.map(({ skillId, name, from, to }) => ({ skillId, name, from, to })),
  }));
}

const entryNews = (db: ReadableDb, since: IsoDate): readonly News[] =>
  [
    `SELECT 'milestone' AS kind, closed_on AS "on", id, title FROM milestone
     WHERE state = 'done' AND closed_on > :since ORDER BY closed_on DESC`,
    `SELECT 'evidence' AS kind, happened_on AS "on", id, title FROM evidence
     WHERE happened_on > :since ORDER BY happened_on DESC, created_at DESC`,
    `SELECT 'check-in' AS kind, held_on AS "on", id, whom FROM check_in
     WHERE held_on > :since ORDER BY held_on DESC, created_at DESC`,
    `SELECT 'answer' AS kind, closed_on AS "on", id, what FROM ask
     WHERE state = 'answered' AND closed_on > :since ORDER BY closed_on DESC`,
  ].flatMap((sql) => db.all<News>(`${sql} LIMIT ${mostNews}`, { since }));
