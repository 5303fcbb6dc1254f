import { JourneyError } from '../errors.ts';
import { currentDay, type Progress } from '../journal/progress.ts';
import type { Day } from '../model/journey.ts';
import { begin as beginSitting } from '../sitting/begin.ts';
import { type Place, parsePlace } from '../sitting/place.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { saveSaved } from '../storage/bookmark.ts';
import { sweepEditorFolder } from '../storage/editor-folder.ts';
import { progressIn } from '../storage/journal-folder.ts';
import { takeSittingLock } from '../storage/sitting-lock.ts';
import { Interrupted } from '../terminal/interrupted.ts';
import { sceneOf } from '../views/scene.ts';
import { todayWords } from '../words/commands.ts';
import { storageWords } from '../words/storage.ts';
import { askedAgain } from './asked-again.ts';
import { beginJourney } from './begin.ts';
import type { Course } from './course.ts';
import type { TodayOptions } from './day-in-text.ts';
import { type EarlierPort, earlierWords, noEarlierWords } from './earlier-words.ts';
import { openRun } from './evening.ts';
import { forgetfulKeeper } from './forgetful-keeper.ts';
import { findHere, type Here } from './here.ts';
import { journalKeeper } from './journal-keeper.ts';
import { journeyEnd } from './journey-end.ts';
import type { Keeper } from './keeper.ts';
import { leavingLine } from './leaving.ts';
import { finishedToday, momentNow } from './moment.ts';
import { performerFor } from './performer.ts';
import { note } from './say.ts';
import { type Moved, type Words, walk } from './walk.ts';
import type { World } from './world.ts';

/** The walk through a day, on a terminal. */
export async function walkToday(world: World, options: TodayOptions): Promise<number> {
  const here = (await findHere(world)) ?? (await beginJourney(world, undefined, {}));
  const course = await openRun(world, here);
  const lock = takeSittingLock(world.storage());
  sweepEditorFolder(world.storage());
  try {
    let asked = options;
    for (;;) {
      const ended = await evening(world, here, course, asked);
      if (typeof ended === 'number') return ended;
      asked = { ...ended, ...(options.save === undefined ? {} : { save: options.save }) };
    }
  } finally {
    lock.release();
  }
}

/** One evening to its exit code, or the day that was chosen instead. */
async function evening(
  world: World,
  here: Here,
  course: Course,
  options: TodayOptions,
): Promise<number | { readonly day: number }> {
  const kept = options.save === false ? null : journalKeeper(world, here);
  const keeper = kept ?? forgetfulKeeper();
  const places = placesIn(keeper);
  const { outline: journey } = course;
  const number = options.day ?? dayToGoOn(here.progress, places, journey.duration.days);
  if (number === null) {
    return journeyEnd(world, here, journey);
  }
  const day = await course.day(number);
  if (day === null) {
    throw new JourneyError('usage', todayWords.noSuchDay(number, journey.duration.days), null);
  }
  const place = places.find((one) => one.day === number) ?? null;
  const earlier = kept === null ? noEarlierWords : earlierWords(world, here, course.journey, kept.journal);
  return await sit(world, { here, course, day, keeper, earlier, place }, options);
}

function placesIn(keeper: Keeper): readonly Place[] {
  return keeper.places().flatMap((value) => parsePlace(value) ?? []);
}

/** The day `journey today` goes on with: one whose ending was left on the way, else the first not done. */
function dayToGoOn({ done }: Pick<Progress, 'done'>, places: readonly Place[], days: number): number | null {
  return places.find((place) => isEnding(place, done))?.day ?? currentDay(done, days);
}

/** A day is done before its last screens are seen; left there, it goes on there. */
function isEnding({ day, step }: Place, done: ReadonlySet<number>): boolean {
  return done.has(day) && /^(?:open|read\/after-questions|(?:list|mark|overlap)-again\/.*)$/.test(step);
}

type Evening = {
  readonly here: Here;
  readonly course: Course;
  readonly day: Day;
  readonly keeper: Keeper;
  readonly earlier: EarlierPort;
  readonly place: Place | null;
};

async function sit(
  world: World,
  evening: Evening,
  options: TodayOptions,
): Promise<number | { readonly day: number }> {
  const { here, course, day, keeper, earlier } = evening;
  let sitting = await startOf(world, evening, finishedToday(world.storage(), here.saved), options);
  let words: Words = { typing: false, kept: false };
  const moved: Moved = (next, its) => {
    sitting = next;
    words = its;
  };
  const saved = options.save !== false;
  const scene = sceneOf(course.outline, here.couple, day.number, here.progress);
  const sayWhere = () => {
    const { done } = progressIn(world.storage(), here.run);
    const goesOn = dayToGoOn({ done }, placesIn(keeper), course.outline.duration.days);
    const left = { ...words, saved, begun: sitting.at > 0, day: goesOn === day.number ? null : day.number };
    world.terminal.err(leavingLine(sitting, scene, world.terminal.look('err'), left));
  };
  try {
    const isFirst = here.progress.done.size === 0 && course.journey.about.length > 0;
    const told = isFirst ? course.journey : null;
    const performer = performerFor(world, scene, day, course.markdown, saved, told);
    const end = await walk(sitting, keeper, performer, moved, earlier);
    if (end.kind === 'day') return { day: end.day };
    if (end.kind === 'left') sayWhere();
    else if (saved) await rememberDone(world, here, end.sitting);
    else sayWhere();
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
  world: World,
  { here, course, day, keeper, place }: Evening,
  finished: number | null,
  options: TodayOptions,
): Promise<Sitting> {
  const sameDate = finished !== null && finished !== day.number;
  const alreadyDone = here.progress.done.has(day.number);
  const wantsFive = options.five === true;
  const keeps = options.save !== false;
  const askedBefore = keeps ? askedAgain(world, here, course.journey, day) : [];
  const marked = keeper.lists.marked(day.number);
  const setup = { day, couple: here.couple, sameDate, alreadyDone, askedBefore, wantsFive, keeps, marked };
  return beginSitting(
    setup,
    startPlace(day, place, wantsFive),
    keeper.handled(day.number),
    await keeper.passed(day.number),
  );
}

/** Where to begin: under way, there; else at the arrival, in the form asked for now where the day has it. */
function startPlace(day: Day, place: Place | null, wantsFive: boolean): Place | null {
  const form = wantsFive && day.fiveMinutes !== null ? 'five' : 'full';
  if (place !== null && place.step !== 'arrival' && (!wantsFive || place.form === form)) return place;
  if (place === null && form === 'full') return null;
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
