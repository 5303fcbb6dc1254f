import { JourneyError } from '../errors.ts';
import { noteSlot } from '../journal/entry-name.ts';
import type { Noted } from '../journal/events.ts';
import { partners } from '../model/couple.ts';
import type { Day } from '../model/journey.ts';
import { entryNames } from '../storage/journal-folder.ts';
import { Interrupted } from '../terminal/interrupted.ts';
import { askChoice } from '../terminal/setup-prompts.ts';
import { sceneOf } from '../views/scene.ts';
import { reflectWords, noteCommandWords as words } from '../words/commands.ts';
import { storageWords } from '../words/storage.ts';
import { noteWords } from '../words/views.ts';
import type { Course } from './course.ts';
import { openRun } from './evening.ts';
import { dayNow, type Here, hereIn, partnerNamed, requireHere } from './here.ts';
import { type JournalKeeper, journalKeeper } from './journal-keeper.ts';
import { orSayLeft } from './leaving.ts';
import { typeNote } from './note-typing.ts';
import type { NotesOptions } from './notes.ts';
import { performerFor } from './performer.ts';
import { givenText } from './reflect-by-flags.ts';
import { runNamed } from './runs-to-read.ts';
import { note, say } from './say.ts';
import type { World } from './world.ts';

/** `journey notes --write`, and `--text`: a day's note, written outside its evening. */
export async function writeNote(world: World, options: NotesOptions): Promise<number> {
  const byFlags = options.text !== undefined;
  if (byFlags ? options.as === undefined : !world.terminal.canPrompt)
    throw new JourneyError('usage', words.needFlags, words.flagsExample);
  const now = await requireHere(world);
  const here = options.journey === undefined ? now : hereIn(world, now, runNamed(world, options.journey));
  const course = await openRun(world, here);
  const day = await dayToWrite(course, here, options.day);
  const keeper = journalKeeper(world, here);
  if (options.text === undefined) return await onScreen(world, { here, course, day, keeper }, options.as);
  const by = partnerNamed(here.couple, options.as ?? '');
  const text = await givenText(world, options.text, words);
  // Given by flags it stands in the place of whatever is there, which is known by its names.
  const names = entryNames(world.storage(), here.run, day.number);
  const follows = names.flatMap(({ slot, id }) => (slot === noteSlot ? [id] : []));
  await keeper.pin(day);
  await keeper.notes.keep(day.number, { by, text, follows });
  say(world, words.saved(day.number));
  return 0;
}

async function dayToWrite(course: Course, here: Here, asked: number | undefined): Promise<Day> {
  const { days } = course.outline.duration;
  const number = asked ?? dayNow(here, days) ?? days;
  const day = await course.day(number);
  if (day !== null) return day;
  throw new JourneyError('usage', reflectWords.noSuchDay(number, days), null);
}

type Writing = {
  readonly here: Here;
  readonly course: Course;
  readonly day: Day;
  readonly keeper: JournalKeeper;
};

async function onScreen(world: World, writing: Writing, as: string | undefined): Promise<number> {
  const { here, course, day, keeper } = writing;
  const by = as === undefined ? await whoWrites(world, here) : partnerNamed(here.couple, as);
  const scene = sceneOf(course.outline, here.couple, day.number, here.progress);
  const performer = performerFor(world, scene, day, course.markdown);
  let stands = false;
  try {
    const { reply, follows } = await typeNote(
      { kind: 'write-note', text: day.title, count: null },
      {
        keeper,
        day: day.number,
        pin: () => keeper.pin(day),
        perform: (ask, ports) =>
          performer.perform(ask, {
            ...ports,
            ...{ reached: () => {}, canGoBack: false, canChooseWay: false, hasEarlier: false, thanks: false },
          }),
        passphrase: performer.passphrase,
        told: (typing) => {
          stands = typing;
        },
      },
    );
    if (reply.kind === 'wrote') {
      await keeper.notes.keep(day.number, { by, text: reply.text, follows });
      await keeper.notes.draft.drop(day.number);
    }
    world.terminal.restore();
    say(world, reply.kind === 'wrote' ? words.saved(day.number) : leftLine(day, stands));
    return 0;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    note(world, leftLine(day, stands));
    return error.exitCode;
  } finally {
    await keeper.drafts.flush();
    for (const one of keeper.drafts.damaged()) note(world, storageWords.draftDamaged(one));
  }
}

function leftLine({ number }: Day, hasWords: boolean): string {
  return hasWords ? storageWords.noteDraftWaits(number) : words.nothingWritten;
}

/** Outside an evening nobody knows whether both are there. */
async function whoWrites(world: World, { couple }: Here): Promise<Noted['by']> {
  const { a, b } = couple.names;
  const choices: readonly { name: string; value: Noted['by'] }[] = [
    { name: noteWords.twoOfYou(a, b), value: 'ab' },
    ...partners.map((one) => ({ name: couple.names[one], value: one })),
  ];
  return await orSayLeft(world, words.nothingWritten, () =>
    askChoice(world.terminal, { message: words.whoWrites, choices }),
  );
}
