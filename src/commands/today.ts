import { JourneyError } from '../errors.ts';
import type { Day } from '../model/journey.ts';
import { begin as beginSitting } from '../sitting/begin.ts';
import { type Place, parsePlace } from '../sitting/place.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { saveSaved } from '../storage/bookmark.ts';
import { sweepEditorFolder } from '../storage/editor-folder.ts';
import { takeSittingLock } from '../storage/sitting-lock.ts';
import { Interrupted } from '../terminal/interrupted.ts';
import { sceneOf } from '../views/scene.ts';
import { todayWords } from '../words/commands.ts';
import { storageWords } from '../words/storage.ts';
import { beginJourney } from './begin.ts';
import type { Course } from './course.ts';
import { dayInText } from './day-in-text.ts';
import { openRun, toWriteOn } from './evening.ts';
import { forgetfulKeeper } from './forgetful-keeper.ts';
import { dayNow, findHere, type Here } from './here.ts';
import { journalKeeper, type Keeper } from './keeper.ts';
import { leavingLine } from './leaving.ts';
import { finishedToday, momentNow } from './moment.ts';
import { performerFor } from './performer.ts';
import { note } from './say.ts';
import { type Moved, type Words, walk } from './walk.ts';
import type { World } from './world.ts';

export type TodayOptions = {
  readonly text?: boolean;
  readonly five?: boolean;
  readonly day?: number;
  /** False for `--no-save`. */
  readonly save?: boolean;
  readonly json?: boolean;
};

/** `journey today`: the walk; without a terminal, or with `--text`, the day's text on stdout. */
export async function today(world: World, options: TodayOptions): Promise<number> {
  const asText = options.text === true || options.json === true || !world.terminal.canPrompt;
  if (asText) return await dayInText(world, options);
  const here = (await findHere(world)) ?? (await beginJourney(world, undefined, {}));
  const course = await openRun(world, here);
  const lock = takeSittingLock(world.storage());
  sweepEditorFolder(world.storage());
  try {
    const keeper = options.save === false ? forgetfulKeeper() : journalKeeper(world, here);
    const place = parsePlace(keeper.place());
    const day = await dayToWalk(course, here, options.day, place);
    if (day !== null) {
      const begun = options.save === false ? course : await toWriteOn(world, here, course, day);
      const its = (await begun.day(day.number)) ?? day;
      return await sit(world, { here, course: begun, day: its, keeper, place }, options);
    }
    const { journeyEnd } = await import('./journey-end.ts');
    return journeyEnd(world, here, course.outline);
  } finally {
    lock.release();
  }
}

/** The day asked for, the one whose ending was left on the way, or today's; null when every day is done. */
async function dayToWalk(
  course: Course,
  here: Here,
  asked: number | undefined,
  place: Place | null,
): Promise<Day | null> {
  const { days } = course.outline.duration;
  const number = asked ?? dayEnding(here, place) ?? dayNow(here, days);
  if (number === null) return null;
  const day = await course.day(number);
  if (day !== null) return day;
  throw new JourneyError('usage', todayWords.noSuchDay(number, days), null);
}

/** A day is done before its last screens are seen; left there, it goes on there. */
function dayEnding({ progress }: Here, place: Place | null): number | null {
  if (place === null || !progress.done.has(place.day)) return null;
  return place.step === 'open' || place.step === 'read/after-questions' ? place.day : null;
}

type Evening = {
  readonly here: Here;
  readonly course: Course;
  readonly day: Day;
  readonly keeper: Keeper;
  readonly place: Place | null;
};

async function sit(world: World, evening: Evening, options: TodayOptions): Promise<number> {
  const { here, course, day, keeper } = evening;
  let sitting = await startOf(evening, finishedToday(world.storage(), here.saved), options);
  let words: Words = { typing: false, kept: false };
  const moved: Moved = (next, its) => {
    sitting = next;
    words = its;
  };
  const saved = options.save !== false;
  const scene = sceneOf(course.outline, here.couple, day.number, here.progress);
  const sayWhere = () =>
    world.terminal.err(leavingLine(sitting, scene, world.terminal.look('err'), { ...words, saved }));
  try {
    const end = await walk(sitting, keeper, performerFor(world, scene, day, course.markdown, saved), moved);
    if (end.kind === 'left') sayWhere();
    else if (saved) await rememberDone(world, here, end.sitting);
    return 0;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    sayWhere();
    return error.exitCode;
  } finally {
    for (const one of keeper.drafts.damaged()) note(world, storageWords.draftDamaged(one));
  }
}

async function startOf(
  { here, day, keeper, place }: Evening,
  finished: number | null,
  options: TodayOptions,
): Promise<Sitting> {
  const sameDate = finished !== null && finished !== day.number;
  const alreadyDone = here.progress.done.has(day.number);
  const setup = { day, couple: here.couple, sameDate, alreadyDone, keeps: options.save !== false };
  return beginSitting(
    setup,
    startPlace(day, place, options.five === true),
    keeper.handled(day.number),
    await keeper.passed(day.number),
  );
}

/** Where to begin: under way, there; else at the arrival, in the form asked for now. */
function startPlace(day: Day, place: Place | null, five: boolean): Place | null {
  if (place?.day === day.number && place.step !== 'arrival') return place;
  if (!five && place?.day !== day.number) return null;
  const form = five ? 'five' : 'full';
  return { day: day.number, form, path: null, step: 'arrival', block: 0, writing: false, changing: false };
}

/** The bookmark is a hint: losing this write costs a friendly word tomorrow, nothing else. */
async function rememberDone(world: World, here: Here, sitting: Sitting): Promise<void> {
  const { bookmark } = here.saved;
  if (!sitting.done || bookmark === null) return;
  const day = sitting.setup.day.number;
  const { date } = momentNow(world.storage(), here.saved);
  const notices = await saveSaved(world.storage(), {
    bookmark: { ...bookmark, day: day + 1, lastDone: { day, date } },
  });
  for (const notice of notices) note(world, notice);
}
