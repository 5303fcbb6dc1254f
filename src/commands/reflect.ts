import { JourneyError } from '../errors.ts';
import type { About } from '../journal/events.ts';
import { waiting as waitingFor } from '../journal/progress.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import type { Day } from '../model/journey.ts';
import { begin as beginSitting } from '../sitting/begin.ts';
import { type Handled, placeOf, type Sitting } from '../sitting/sitting.ts';
import { sweepEditorFolder } from '../storage/editor-folder.ts';
import { Interrupted } from '../terminal/interrupted.ts';
import { askChoice } from '../terminal/setup-prompts.ts';
import { sceneOf } from '../views/scene.ts';
import { historyWords, reflectWords } from '../words/commands.ts';
import { storageWords } from '../words/storage.ts';
import { askedAgain } from './asked-again.ts';
import { changeShare } from './change-share.ts';
import type { Course } from './course.ts';
import { earlierWords } from './earlier-words.ts';
import { openRun } from './evening.ts';
import { dayNow, type Here, partnerNamed, requireHere } from './here.ts';
import { bringBack } from './history.ts';
import { journalKeeper } from './journal-keeper.ts';
import type { Keeper } from './keeper.ts';
import { leavingReflection, orSayLeft } from './leaving.ts';
import { performerFor } from './performer.ts';
import { keepReflection, questionOf, type ReflectOptions } from './reflect-by-flags.ts';
import { note } from './say.ts';
import { type Moved, type Words, walk } from './walk.ts';
import type { World } from './world.ts';

/** `journey reflect`: a day's questions, answered as one of the partners, on a terminal or by flags. */
export async function reflect(world: World, options: ReflectOptions): Promise<number> {
  if (saysItAll(options)) return await byFlags(world, options);
  if (!world.terminal.canPrompt)
    throw new JourneyError('usage', reflectWords.needFlags, reflectWords.flagsExample);
  sweepEditorFolder(world.storage());
  const here = await requireHere(world);
  const course = await openRun(world, here);
  const day = await dayToReflect(course, here, options.day);
  if (options.question !== undefined) questionOf(day, options.question);
  const partner = await partnerFor(world, here, day, options.as);
  return await reflectAs(world, here, course, day, partner, options.question);
}

async function byFlags(world: World, options: ReflectOptions): Promise<number> {
  const { as, earlier } = options;
  const about = aboutOf(options);
  if (as === undefined || about === null) {
    throw new JourneyError('usage', reflectWords.needFlags, reflectWords.flagsExample);
  }
  if (options.answer !== undefined && options.pass === true) {
    throw new JourneyError('usage', reflectWords.answerOrPass, reflectWords.flagsExample);
  }
  if (earlier !== undefined && hasOtherWords(options)) {
    throw new JourneyError('usage', historyWords.earlierAlone, null);
  }
  const speaks = options.answer !== undefined || options.pass === true;
  if (about.part === 'stem' && (speaks || (earlier === undefined && !hasOtherWords(options)))) {
    throw new JourneyError('usage', reflectWords.sentenceAlone, null);
  }
  const here = await requireHere(world);
  const by = partnerNamed(here.couple, as);
  const day = await dayToReflect(await openRun(world, here), here, options.day);
  if (speaks) return await keepReflection(world, here, day, by, options);
  if (earlier !== undefined) return await bringBack(world, here, { by, day, about, earlier });
  return await changeShare(world, here, { by, day, about }, options.ours === true ? 'ours' : 'mine');
}

/** The question or sentence that the flags name; null for none. */
function aboutOf({ question, sentence }: ReflectOptions): About | null {
  if (sentence !== undefined) return { part: 'stem', index: sentence };
  return question === undefined ? null : { part: 'question', index: question };
}

/** Whether the flags leave nothing to ask: an answer, a pass, or a change of what is ours. */
function saysItAll(options: ReflectOptions): boolean {
  return options.earlier !== undefined || options.sentence !== undefined || hasOtherWords(options);
}

function hasOtherWords({ answer, pass, ours, mine }: ReflectOptions): boolean {
  return answer !== undefined || pass === true || ours === true || mine === true;
}

async function dayToReflect(course: Course, here: Here, asked: number | undefined): Promise<Day> {
  const { days } = course.outline.duration;
  const number = asked ?? dayNow(here, days) ?? days;
  const day = await course.day(number);
  if (day !== null) return day;
  throw new JourneyError('usage', reflectWords.noSuchDay(number, days), null);
}

/** As named; else the only one with questions waiting; else asked. */
async function partnerFor(world: World, here: Here, day: Day, named: string | undefined): Promise<PartnerId> {
  if (named !== undefined) return partnerNamed(here.couple, named);
  const left = waitingFor(here.progress, day.number, day.questions.length);
  const open = partners.filter((one) => left[one] > 0);
  const [first, second] = open;
  if (first !== undefined && second === undefined) return first;
  const choices = partners.map((one) => ({ name: here.couple.names[one], value: one }));
  return await orSayLeft(world, reflectWords.nothingWritten, () =>
    askChoice(world.terminal, { message: reflectWords.whoIsHere, choices }),
  );
}

async function reflectAs(
  world: World,
  here: Here,
  { outline, journey, markdown }: Course,
  day: Day,
  only: PartnerId,
  question: number | undefined,
): Promise<number> {
  const couplesKeeper = journalKeeper(world, here);
  const keeper = soloKeeper(couplesKeeper, only, question);
  /** `journey today` begins with what waits to be opened. */
  const openTogetherLater = (at: Sitting) => couplesKeeper.savePlace({ ...placeOf(at), step: 'open' });
  const alreadyDone = here.progress.done.has(day.number);
  const from = question === undefined ? {} : { from: question };
  const askedBefore = askedAgain(world, here, journey, day);
  const marked = keeper.lists.marked(day.number);
  const setup = {
    day,
    couple: here.couple,
    sameDate: false,
    alreadyDone,
    askedBefore,
    only,
    marked,
    ...from,
  };
  let sitting = beginSitting(setup, null, keeper.handled(day.number), await keeper.passed(day.number));
  let words: Words = { typing: false, kept: false };
  const moved: Moved = (next, its) => {
    sitting = next;
    words = its;
  };
  const scene = sceneOf(outline, here.couple, day.number, here.progress);
  const performer = performerFor(world, scene, day, markdown);
  const earlier = earlierWords(world, here, journey, couplesKeeper.journal);
  try {
    const end = await walk(sitting, keeper, performer, moved, earlier);
    if (end.kind === 'left') note(world, leavingReflection(end.sitting, only, words));
    if (end.sitting.openWhen === 'together') openTogetherLater(end.sitting);
    return 0;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    note(world, leavingReflection(sitting, only, words));
    return error.exitCode;
  } finally {
    for (const one of keeper.drafts.damaged()) note(world, storageWords.draftDamaged(one));
  }
}

/**
 * A reflection alone leaves the couple's place in the day as it was. It begins at the question asked
 * for by number, which is asked again though it is answered: to change the answer.
 */
function soloKeeper(keeper: Keeper, only: PartnerId, question: number | undefined): Keeper {
  const handled = (day: number) => without(keeper.handled(day), only, question);
  return { ...keeper, handled, places: () => [], savePlace: () => {} };
}

function without(handled: Handled, only: PartnerId, question: number | undefined): Handled {
  if (question === undefined) return handled;
  return { ...handled, [only]: new Set([...handled[only]].filter((one) => one !== question)) };
}
