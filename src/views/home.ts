import type { Since } from '../model/comes-round.ts';
import type { PartnerId } from '../model/couple.ts';
import type { EveningTime } from '../model/evening-time.ts';
import { homeWords, rememberWords } from '../words/overview.ts';
import { sceneWords } from '../words/views.ts';
import { columns } from './columns.ts';
import { weekRow, weekRowAfter } from './day-row.ts';
import { hintLine } from './hints.ts';
import { dateWords } from './keepsake.ts';
import { type Lines, spaced, textLines } from './lines.ts';
import { type Look, textWidth } from './look.ts';
import { paintFor } from './paint.ts';
import { aboutTime, nameOf, type Scene } from './scene.ts';
import { symbolsFor } from './symbols.ts';
import { widthOf } from './width.ts';

/** Answers a day still waits for. */
export type Waiting = { readonly day: number; readonly left: Readonly<Record<PartnerId, number>> };

export type Home = {
  readonly scene: Scene;
  /** How long the evening takes; null where there is none ahead. */
  readonly time: EveningTime | null;
  readonly waiting: Waiting | null;
  /** The day of a list that waits for both. */
  readonly list?: number | null;
  readonly allDone: boolean;
  /** Whether the day is for another evening, since one was finished today. */
  readonly later: boolean;
  /** An evening that comes round today: when it was, and nothing of what was said. */
  readonly round?: { readonly date: string; readonly since: Since } | null;
};

/** Where we are, what today holds, who is waited for, the next commands: ten lines at most at 40 columns. */
export function homeView(home: Home, look: Look): Lines {
  const { scene, allDone } = home;
  const next = allDone ? homeWords.allDone(scene.daysTotal) : nextWords(home);
  const row = allDone ? weekRowAfter(scene, look) : weekRow(scene, look, home.later ? 'next' : 'today');
  const lines = spaced(
    [...hereLines(home, look), ...textLines(row, look)],
    [
      ...textLines(paintFor(look).strong(next), look),
      ...[...waitingWords(home), ...listWords(home), ...roundWords(home, look)].flatMap((line) =>
        textLines(line, look),
      ),
    ],
    commandsOf(home, look),
  );
  return lines.length > 10 ? lines.filter((line) => line !== '') : lines;
}

/** Before any journey has begun. */
export function notBegunView(look: Look): Lines {
  return spaced(
    homeWords.notBegun.flatMap((line) => textLines(line, look)),
    columns({ rows: homeWords.commands, paint: paintFor(look).strong, gap: 3 }, look),
  );
}

function hereLines({ scene, allDone }: Home, look: Look): string[] {
  const { dot } = symbolsFor(look);
  const paint = paintFor(look);
  const names = sceneWords.both(nameOf(scene, 'a'), nameOf(scene, 'b'));
  const here = homeWords.here(scene.day, scene.daysTotal, scene.weekNumber, scene.weeksTotal);
  const parts = [names, paint.accent(scene.journeyTitle), ...(allDone ? [] : [here])];
  const line = parts.join(` ${dot} `);
  if (allDone || widthOf(line) <= textWidth(look)) return textLines(line, look);
  // Where all of it does not fit, who and what stand on one line, where on the next.
  return [...textLines(parts.slice(0, 2).join(` ${dot} `), look), ...textLines(here, look)];
}

/** The day to walk now: tonight's, or where one was finished today, tomorrow's. */
function nextWords({ scene, time, later }: Home): string {
  const title = later ? homeWords.tomorrow(scene.dayTitle) : homeWords.tonight(scene.dayTitle);
  const about = time === null ? '' : aboutTime(time);
  return about === '' ? title : `${title}, ${about}`;
}

function waitingWords({ waiting, scene }: Home): string[] {
  if (waiting === null) return [];
  const { day, left } = waiting;
  const [a, b] = [nameOf(scene, 'a'), nameOf(scene, 'b')];
  if (left.a > 0 && left.b > 0) return [homeWords.waitingBoth(a, b, day)];
  if (left.a + left.b === 0) return [];
  return [left.a > 0 ? homeWords.waiting(a, left.a, day) : homeWords.waiting(b, left.b, day)];
}

function listWords({ list }: Home): string[] {
  return list === null || list === undefined ? [] : [homeWords.listOf(list)];
}

function roundWords({ round = null }: Home, look: Look): string[] {
  return round === null ? [] : [rememberWords.home(round.since, dateWords(round.date, look.locale))];
}

function commandsOf({ scene, waiting, allDone }: Home, look: Look): Lines {
  const alone = waiting === null ? null : waiting.left.a > 0 ? (waiting.left.b > 0 ? null : 'a') : 'b';
  const reflect =
    waiting === null
      ? []
      : [alone === null ? homeWords.reflectAlone : homeWords.reflect(nameOf(scene, alone))];
  const commands = allDone
    ? [homeWords.answers, homeWords.plan, homeWords.list]
    : [homeWords.today, ...reflect, homeWords.plan];
  return hintLine(
    commands.map((key) => ({ key, does: '' })),
    look,
  );
}
