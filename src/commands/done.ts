import { JourneyError } from '../errors.ts';
import { listIn } from '../journal/entry-name.ts';
import { doneEntries, progressOf, questionsToOpen } from '../journal/progress.ts';
import { partners } from '../model/couple.ts';
import { type DaySummary, dayIn } from '../model/journey-summary.ts';
import { parsePlace } from '../sitting/place.ts';
import { saveSaved } from '../storage/bookmark.ts';
import type { DraftKey } from '../storage/drafts/draft-file.ts';
import { draftedOn } from '../storage/drafts/kept-drafts.ts';
import { entryNames } from '../storage/journal-folder.ts';
import { askChoice } from '../terminal/setup-prompts.ts';
import { doneView } from '../views/endings.ts';
import { sceneOf } from '../views/scene.ts';
import { doneWords, todayWords } from '../words/commands.ts';
import { listWords } from '../words/lists.ts';
import { storageWords } from '../words/storage.ts';
import { openRun } from './evening.ts';
import { dayNow, type Here, requireHere } from './here.ts';
import { type JournalKeeper, journalKeeper } from './journal-keeper.ts';
import { orSayLeft } from './leaving.ts';
import { momentNow } from './moment.ts';
import { note, present, say } from './say.ts';
import type { World } from './world.ts';

export type DoneOptions = { readonly day?: number; readonly undo?: boolean; readonly yes?: boolean };

/**
 * `journey done`: the couple say that a day is complete, whatever is written; `--undo` takes it back.
 * On a terminal it asks first where the day is under way.
 */
export async function done(world: World, options: DoneOptions): Promise<number> {
  const here = await requireHere(world);
  const { outline: journey } = await openRun(world, here);
  const { days } = journey.duration;
  const number = options.day ?? (options.undo === true ? lastDone(world, here) : dayNow(here, days));
  if (number === null) {
    say(world, options.undo === true ? doneWords.noneDone : doneWords.allDone);
    return 0;
  }
  const day = dayIn(journey, number);
  if (day === undefined) throw new JourneyError('usage', todayWords.noSuchDay(number, days), null);
  const keeper = journalKeeper(world, here);
  if (options.undo === true) return await undo(world, here, keeper, number);
  if (here.progress.done.has(number)) {
    say(world, doneWords.already(number));
    return 0;
  }
  if (!(await meant(world, here, keeper, day, options))) {
    say(world, doneWords.notDone(number));
    return 0;
  }
  await complete(world, here, keeper, day);
  present(
    world,
    doneView(sceneOf(journey, here.couple, number, keeper.progress()), world.terminal.look('out')),
  );
  for (const one of draftedOn(world.storage(), here.run, number)) note(world, draftLine(here, one));
  return 0;
}

async function complete(world: World, here: Here, keeper: JournalKeeper, day: DaySummary): Promise<void> {
  const { number, questions } = day;
  await keeper.keep(number, { kind: 'done' });
  const { bookmark } = here.saved;
  if (bookmark !== null) {
    const { date } = momentNow(world.storage(), here.saved);
    const lastDone = { day: number, date };
    await saveSaved(world.storage(), { bookmark: { ...bookmark, day: number + 1, lastDone } });
  }
  await keeper.release(number, questions);
}

async function undo(world: World, here: Here, keeper: JournalKeeper, number: number): Promise<number> {
  if (!(await keeper.undo(number))) {
    say(world, doneWords.notDone(number));
    return 0;
  }
  const { bookmark } = here.saved;
  if (bookmark !== null && bookmark.lastDone?.day === number) {
    await saveSaved(world.storage(), { bookmark: { ...bookmark, day: number, lastDone: null } });
  }
  say(world, doneWords.undone(number));
  return 0;
}

/** The day the bookmark says was done last, else the last of those done. */
function lastDone(world: World, here: Here): number | null {
  const done = doneEntries(entryNames(world.storage(), here.run));
  const marked = here.saved.bookmark?.lastDone?.day;
  if (marked !== undefined && done.has(marked)) return marked;
  return done.size === 0 ? null : Math.max(...done.keys());
}

/** Asks where the day is under way; the question says what will be opened for good. */
async function meant(
  world: World,
  here: Here,
  keeper: JournalKeeper,
  day: DaySummary,
  options: DoneOptions,
): Promise<boolean> {
  if (options.yes === true || !world.terminal.canPrompt || !isUnderWay(here, keeper, day)) return true;
  if (opens(world, here, day) > 0) note(world, doneWords.opens);
  const choices = [
    { name: doneWords.notYet, value: false },
    { name: doneWords.yes, value: true },
  ];
  return await orSayLeft(world, doneWords.notDone(day.number), () =>
    askChoice(world.terminal, { message: doneWords.count(day.number), choices }),
  );
}

function isUnderWay(here: Here, keeper: JournalKeeper, { number }: DaySummary): boolean {
  const place = keeper.places().find((one) => parsePlace(one)?.day === number);
  return place !== undefined || partners.some((who) => here.progress.slots(number, who).size > 0);
}

/** How many questions open by calling the day done. */
function opens(world: World, here: Here, { number, questions }: DaySummary): number {
  const progress = progressOf(entryNames(world.storage(), here.run, number));
  return questionsToOpen({ ...progress, done: new Set([number]) }, number, questions).size;
}

/** What is half-written of a day that is done would otherwise come up no more. */
function draftLine({ couple }: Here, { who, day, slot }: DraftKey): string {
  if (who === 'ab') return storageWords.noteDraftWaits(day);
  if (listIn(slot) !== null) return listWords.stillWaits(day);
  const index = Number(slot.slice(1));
  const words = slot.startsWith('q') ? storageWords.draftWaits : storageWords.stemDraftWaits;
  return words(couple.names[who], day, index);
}
