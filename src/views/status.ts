import { type PartnerId, partners } from '../model/couple.ts';
import { statusWords } from '../words/overview.ts';
import { sceneWords } from '../words/views.ts';
import { columns } from './columns.ts';
import type { Waiting } from './home.ts';
import { type Lines, textLines } from './lines.ts';
import { whereOf } from './listing.ts';
import type { Look } from './look.ts';
import { paintFor } from './paint.ts';
import { nameOf, type Scene, weekWords } from './scene.ts';

export type Status = {
  readonly scene: Scene | null;
  readonly run: string | null;
  readonly journeyId: string | null;
  readonly waiting: Waiting | null;
  /** The day of a list that waits for both. */
  readonly list?: number | null;
  /** Where their own course file was begun from; null for one that comes with the program. */
  readonly file: string | null;
  /** Which round they are in, of how many. */
  readonly round: { readonly number: number; readonly of: number } | null;
  readonly allDone: boolean;
  /** Whether the day is for another evening, since one was finished today. */
  readonly later: boolean;
};

/** Where the couple are, a fact to a line. */
export function statusView(status: Status, look: Look): Lines {
  const { scene, round } = status;
  if (scene === null) return textLines(statusWords.none, look);
  const done = scene.progress.done.size;
  const waiting = waitingWords(status, scene);
  const rows: readonly (readonly [string, string])[] = [
    [statusWords.couple, sceneWords.both(nameOf(scene, 'a'), nameOf(scene, 'b'))],
    [statusWords.journey, scene.journeyTitle],
    ...(status.file === null ? [] : [[statusWords.from, whereOf(status.file)] as const]),
    ...(round === null || round.of < 2
      ? []
      : [[statusWords.round, statusWords.rounds(round.number, round.of)] as const]),
    [statusWords.now, `${sceneWords.dayOf(scene.day, scene.daysTotal)}, ${weekWords(scene, look)}`],
    [
      status.later ? statusWords.tomorrow : statusWords.today,
      status.allDone ? statusWords.all : scene.dayTitle,
    ],
    [statusWords.done, done === 0 ? statusWords.noneDone : sceneWords.days(done)],
    ...(waiting === null ? [] : [[statusWords.waiting, waiting] as const]),
  ];
  return columns({ rows, paint: paintFor(look).soft, gap: 3 }, look);
}

/** One short line for a shell prompt; empty before a journey has begun. */
export function statusShort({ scene }: Status, _look: Look): string {
  return scene === null ? '' : statusWords.short(scene.journeyTitle, scene.day, scene.daysTotal);
}

export function statusJson({ scene, run, journeyId, waiting, list = null, allDone, file, round }: Status) {
  if (scene === null) return { schema: 1, begun: false, journey: null };
  const { couple, day, weekNumber, weekTheme, dayTitle, daysTotal, weeksTotal, progress } = scene;
  return {
    schema: 1,
    begun: true,
    journey: { id: journeyId, title: scene.journeyTitle, days: daysTotal, weeks: weeksTotal, file },
    run,
    round: round?.number ?? 1,
    rounds: round?.of ?? 1,
    names: couple.names,
    starts: couple.starts,
    day: allDone ? null : day,
    dayTitle: allDone ? null : dayTitle,
    week: weekNumber,
    weekTheme,
    daysDone: [...progress.done].sort((one, two) => one - two),
    allDone,
    waiting: waiting === null ? null : { day: waiting.day, left: waiting.left },
    listWaits: list,
  };
}

/** Null where nothing waits. */
function waitingWords({ waiting, list }: Status, scene: Scene): string | null {
  const left = partners.filter((who: PartnerId) => (waiting?.left[who] ?? 0) > 0);
  const answers = left.map((who) =>
    statusWords.left(nameOf(scene, who), waiting?.left[who] ?? 0, waiting?.day ?? 0),
  );
  const all = [...answers, ...(list === null || list === undefined ? [] : [statusWords.listOf(list)])];
  return all.length === 0 ? null : all.join('; ');
}
