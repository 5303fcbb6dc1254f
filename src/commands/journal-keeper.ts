import { JourneyError } from '../errors.ts';
import { type CurrentAnswer, currentAnswers } from '../journal/answers.ts';
import { slotOf } from '../journal/entry-name.ts';
import type { About, Entry, EventId, JournalEvent } from '../journal/events.ts';
import {
  bothAnswered,
  doneEntries,
  type Progress,
  progressOf,
  questionsDone,
  questionsToOpen,
} from '../journal/progress.ts';
import { type Version, versionsOf } from '../journal/versions.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import type { Day } from '../model/journey.ts';
import type { Fact, NoteFact } from '../sitting/replies.ts';
import type { DraftKey } from '../storage/drafts/draft-file.ts';
import { openDrafts } from '../storage/drafts/drafts.ts';
import { entryNames, progressIn } from '../storage/journal-folder.ts';
import { readJournal } from '../storage/journal-reading.ts';
import { appendEvent, type Journal, openJournal } from '../storage/journal-store.ts';
import { openKeyring } from '../storage/keys.ts';
import { openDay, releaseDue } from '../storage/opening.ts';
import { pinDay } from '../storage/pin-day.ts';
import { loadPlaces, savePlace } from '../storage/place.ts';
import { type AskPassphrase, identityAtHand, isUnlocked, unlockedIdentity } from '../storage/unlocking.ts';
import { openedQuestion } from './earlier-words.ts';
import type { Here } from './here.ts';
import type { AskedThis, Keeper } from './keeper.ts';
import { listKeeper } from './list-keeper.ts';
import { momentNow } from './moment.ts';
import { noteKeeper } from './note-keeper.ts';
import { type OwnAnswer, saysTheSame, shareChoices, shareOf, slotIds } from './own-answers.ts';
import type { World } from './world.ts';

/** A keeper on disk, which can also say how far the couple are, and end a day. */
export type JournalKeeper = Keeper & {
  readonly journal: Journal;
  readonly progress: () => Progress;
  /** When both have answered or passed every question, the day is done, and what is ours can open. */
  readonly finish: (day: number, questions: number) => Promise<void>;
  /** Takes back that the day is done; false where it was not. What is open stays open. */
  readonly undo: (day: number) => Promise<boolean>;
  /** Releases what both may open by now. */
  readonly release: (day: number, questions: number) => Promise<void>;
};

/** A keeper on the couple's journal. */
export function journalKeeper(world: World, here: Here): JournalKeeper {
  const storage = world.storage();
  const keyring = openKeyring(storage);
  const journal = openJournal(storage, keyring);
  const { run, saved } = here;
  const names = (day: number) => entryNames(storage, run, day);
  const stamp = () => ({ schema: 1 as const, run, ...momentNow(storage, saved) });
  const append = (event: JournalEvent): Promise<Entry> => appendEvent(journal, event);
  const openDrafted = openDrafts(storage, keyring);
  const key = (day: number, who: PartnerId, about: About): DraftKey => ({
    run,
    day,
    who,
    slot: slotOf(about),
  });

  const notes = noteKeeper({ journal, run, drafts: openDrafted, stamp });

  const ownEntries = async (day: number, who: PartnerId) =>
    (await readJournal(journal, { run, as: [who], days: [day], names: names(day) })).entries;

  const ownAnswer = async (day: number, who: PartnerId, about: About): Promise<CurrentAnswer | null> => {
    const isIt = (one: CurrentAnswer) => one.by === who && slotOf(one.about) === slotOf(about);
    return currentAnswers(await ownEntries(day, who)).find(isIt) ?? null;
  };

  const pinning = new Map<number, Promise<void>>();

  function pin(day: Day): Promise<void> {
    const before = pinning.get(day.number) ?? pinDay(journal, { run, day, stamp: moment() });
    const pinned = before.catch((error: unknown) => {
      pinning.delete(day.number);
      if (!(error instanceof JourneyError)) throw error;
    });
    pinning.set(day.number, pinned);
    return pinned;
  }

  const ownVersions = async (
    day: number,
    who: PartnerId,
    { about, text }: AskedThis,
  ): Promise<readonly Version[]> => {
    const all = versionsOf(await ownEntries(day, who), who);
    return all.find((one) => slotOf(one.about) === slotOf(about) && one.question === text)?.versions ?? [];
  };

  const moment = () => {
    const { at, zone, date } = momentNow(storage, saved);
    return { at, zone, date };
  };
  const lists = listKeeper({ journal, drafts: openDrafted, run, stamp: moment });

  async function keep(day: number, fact: Exclude<Fact, NoteFact>): Promise<void> {
    switch (fact.kind) {
      case 'marks':
        await lists.keep(day, fact);
        return;
      case 'answer':
      case 'pass': {
        if (fact.kind === 'answer' && saysTheSame(await ownAnswer(day, fact.by, fact.about), fact)) return;
        const before = latestId(names(day), fact.by, fact.about);
        await append({ ...stamp(), ...fact, day, ...(before === null ? {} : { replaces: before }) });
        return;
      }
      case 'share': {
        const choices = shareChoices(names(day), fact, await ownAnswers(day, fact.by));
        if (choices.length > 0) await append({ ...stamp(), kind: 'share', by: fact.by, day, choices });
        return;
      }
      case 'done':
        if (!progressOf(names(day)).done.has(day)) await append({ ...stamp(), kind: 'done', day });
        return;
    }
  }

  async function ownAnswers(day: number, who: PartnerId): Promise<ReadonlyMap<number, OwnAnswer>> {
    const own = currentAnswers(await ownEntries(day, who)).filter(
      ({ by, about }) => by === who && about.part === 'question',
    );
    return new Map(
      own.flatMap((one) =>
        one.text === null
          ? []
          : [[one.about.index, { question: one.question, words: one.text, share: shareOf(one) }]],
      ),
    );
  }

  async function release(day: number, questions: number, known: Names): Promise<void> {
    await releaseDue(journal, { run, day, questions, names: known, stamp: moment() });
  }

  return {
    journal,
    handled(day) {
      const progress = progressOf(names(day));
      return { a: questionsDone(progress, day, 'a'), b: questionsDone(progress, day, 'b') };
    },
    async passed(day) {
      const readable = partners.filter((one) => identityAtHand(keyring, one) !== null);
      const { entries } = await readJournal(journal, { run, as: readable, days: [day] });
      const passes = currentAnswers(entries).filter(
        (one) => one.kind === 'pass' && one.about.part === 'question',
      );
      const of = (who: PartnerId) =>
        new Set(passes.filter((one) => one.by === who).map((one) => one.about.index));
      return { a: of('a'), b: of('b') };
    },
    async answered(day, who, { about, text }, ask) {
      const ids = slotIds(names(day), who, slotOf(about));
      if (ids.length === 0) return null;
      if (!ids.some((id) => journal.written.has(id)) && !(await isUnlocked(keyring, who, ask))) return null;
      return (await ownVersions(day, who, { about, text })).find((one) => one.current)?.text ?? null;
    },
    async earlier(day, who, asked) {
      if (slotIds(names(day), who, slotOf(asked.about)).length === 0) return [];
      const versions = (await ownVersions(day, who, asked)).toReversed();
      return versions.flatMap(({ text, date }) => (text === null ? [] : [{ text, date }]));
    },
    ownAnswers,
    lists,
    progress: () => progressIn(storage, run),
    async finish(day, questions) {
      const known = names(day);
      const progress = progressOf(known);
      if (!bothAnswered(progress, day, questions)) return;
      if (!progress.done.has(day)) await append({ ...stamp(), kind: 'done', day });
      await release(day, questions, known);
    },
    async undo(day) {
      const done = doneEntries(names(day)).get(day) ?? [];
      for (const of of done) await append({ ...stamp(), kind: 'undone', day, of });
      return done.length > 0;
    },
    release: (day, questions) => release(day, questions, names(day)),
    places: () => loadPlaces(storage, run),
    savePlace: (place) => savePlace(storage, run, place),
    pin,
    keep,
    async open(day, questions, ask) {
      if (questionsToOpen(progressOf(names(day)), day, questions).size === 0) return [];
      const toOpen: AskPassphrase = (question) => ask({ ...question, why: 'opening' });
      for (const one of partners) await unlockedIdentity(keyring, one, toOpen);
      const voices = await openDay(journal, { run, day, questions, stamp: moment() });
      return voices.map(openedQuestion);
    },
    drafts: {
      load: (day, who, about, ask) => openDrafted.load(key(day, who, about), ask),
      exists: (day, who, about) => openDrafted.exists(key(day, who, about)),
      typed: (day, who, about, draft) => openDrafted.typed(key(day, who, about), draft),
      drop: (day, who, about) => openDrafted.drop(key(day, who, about)),
      flush: () => openDrafted.flush(),
      damaged: () => openDrafted.damaged(),
    },
    notes,
  };
}

type Names = ReturnType<typeof entryNames>;

/** The entry an answer corrects: any earlier one in the same slot (the fold follows the chain). */
function latestId(names: Names, who: PartnerId, about: About): EventId | null {
  return slotIds(names, who, slotOf(about))[0] ?? null;
}
