import { currentAnswers, type Voice } from '../journal/answers.ts';
import { questionIn, slotOf } from '../journal/entry-name.ts';
import type { About, Entry, EventId, JournalEvent, Share } from '../journal/events.ts';
import {
  bothAnswered,
  type Progress,
  progressOf,
  questionsDone,
  questionsToOpen,
} from '../journal/progress.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import type { Fact, OpenedQuestion } from '../sitting/asks.ts';
import type { Handled } from '../sitting/sitting.ts';
import type { Draft, DraftKey } from '../storage/drafts/draft-file.ts';
import { openDrafts } from '../storage/drafts/drafts.ts';
import { entryNames, progressIn } from '../storage/journal-folder.ts';
import { readJournal } from '../storage/journal-reading.ts';
import { appendEvent, openJournal } from '../storage/journal-store.ts';
import { type AskPassphrase, identityAtHand, openKeyring, unlockedIdentity } from '../storage/keys.ts';
import { openDay, releaseDue } from '../storage/opening.ts';
import { loadPlace, savePlace } from '../storage/place.ts';
import type { Here } from './here.ts';
import { momentNow } from './moment.ts';
import type { World } from './world.ts';

/** What a sitting keeps, and what it finds kept: the one door between the walk and the disk. */
export type Keeper = {
  readonly handled: (day: number) => Handled;
  /** Of those handled, the ones known to be passes; a locked partner's are not known. */
  readonly passed: (day: number) => Promise<Handled>;
  /** What a partner answered, for its author to change; null where nothing was, or their key is not at hand. */
  readonly answered: (day: number, who: PartnerId, about: About) => Promise<string | null>;
  readonly place: () => unknown;
  readonly savePlace: (value: unknown) => void;
  /** Resolves when the fact is safely on disk. */
  readonly keep: (day: number, fact: Fact) => Promise<void>;
  /** Opens what both agreed to and gives it side by side. */
  readonly open: (day: number, questions: number, ask: AskPassphrase) => Promise<readonly OpenedQuestion[]>;
  readonly drafts: DraftKeeper;
};

/** A keeper on disk, which can also say how far the couple are, and end a day. */
export type JournalKeeper = Keeper & {
  readonly progress: () => Progress;
  /** When both have answered or passed every question, the day is done, and what is ours can open. */
  readonly finish: (day: number, questions: number) => Promise<void>;
  /** Releases what both may open by now. */
  readonly release: (day: number, questions: number) => Promise<void>;
};

/** The draft of one answer: what was typed last, and where to write what is typed now. */
export type DraftKeeper = {
  /** Asks for the passphrase where the draft's author has one and nobody has given it yet. */
  readonly load: (day: number, who: PartnerId, about: About, ask: AskPassphrase) => Promise<Draft | null>;
  readonly typed: (day: number, who: PartnerId, about: About, draft: Draft) => void;
  readonly drop: (day: number, who: PartnerId, about: About) => Promise<void>;
  readonly flush: () => Promise<void>;
  /** Where drafts lie that were damaged and set aside. */
  readonly damaged: () => readonly string[];
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

  async function keep(day: number, fact: Fact): Promise<void> {
    switch (fact.kind) {
      case 'answer':
      case 'pass': {
        const before = latestId(names(day), day, fact.by, fact.about);
        await append({ ...stamp(), ...fact, day, ...(before === null ? {} : { replaces: before }) });
        return;
      }
      case 'share': {
        const choices = shareChoices(names(day), day, fact.by, fact.open);
        await append({ ...stamp(), kind: 'share', by: fact.by, day, choices });
        return;
      }
      case 'done':
        if (!progressOf(names(day)).done.has(day)) await append({ ...stamp(), kind: 'done', day });
        return;
    }
  }

  async function release(day: number, questions: number, known: Names): Promise<void> {
    const { at, zone, date } = momentNow(storage, saved);
    await releaseDue(journal, { run, day, questions, names: known, stamp: { at, zone, date } });
  }

  return {
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
    async answered(day, who, about) {
      const known = names(day);
      if (latestId(known, day, who, about) === null || identityAtHand(keyring, who) === null) return null;
      const { entries } = await readJournal(journal, { run, as: [who], days: [day], names: known });
      const slot = slotOf(about);
      const own = currentAnswers(entries).find((one) => one.by === who && slotOf(one.about) === slot);
      return own?.kind === 'answer' ? own.text : null;
    },
    progress: () => progressIn(storage, run),
    async finish(day, questions) {
      const known = names(day);
      const progress = progressOf(known);
      if (!bothAnswered(progress, day, questions)) return;
      if (!progress.done.has(day)) await append({ ...stamp(), kind: 'done', day });
      await release(day, questions, known);
    },
    release: (day, questions) => release(day, questions, names(day)),
    place: () => placeIn(loadPlace(storage), run),
    savePlace: (value) => savePlace(storage, { run, place: value }),
    keep,
    async open(day, questions, ask) {
      if (questionsToOpen(progressOf(names(day)), day, questions).size === 0) return [];
      for (const one of partners) await unlockedIdentity(keyring, one, ask);
      const { at, zone, date } = momentNow(storage, saved);
      const voices = await openDay(journal, { run, day, questions, stamp: { at, zone, date } });
      return voices.map(openedQuestion);
    },
    drafts: {
      load: (day, who, about, ask) => openDrafted.load(key(day, who, about), ask),
      typed: (day, who, about, draft) => openDrafted.typed(key(day, who, about), draft),
      drop: (day, who, about) => openDrafted.drop(key(day, who, about)),
      flush: () => openDrafted.flush(),
      damaged: () => openDrafted.damaged(),
    },
  };
}

/** The place kept for this run; another journey's place, or an earlier run's, is not ours. */
function placeIn(kept: unknown, run: string): unknown {
  if (typeof kept !== 'object' || kept === null || !('run' in kept) || !('place' in kept)) return null;
  return kept.run === run ? kept.place : null;
}

/** A voice as the sitting shows it: only what was written. */
function openedQuestion({ about, question, answers }: Voice): OpenedQuestion {
  const written = answers.flatMap(({ by, text }) => (text === null ? [] : [{ by, text }]));
  return { about, question, answers: written };
}

type Names = ReturnType<typeof entryNames>;

/** The entry an answer corrects: any earlier one in the same slot (the fold follows the chain). */
function latestId(names: Names, day: number, who: PartnerId, about: About): EventId | null {
  const slot = slotOf(about);
  return names.find((name) => name.day === day && name.who === who && name.slot === slot)?.id ?? null;
}

/** Every question entry of the partner that day, each mine or ours. */
function shareChoices(
  names: Names,
  day: number,
  who: PartnerId,
  open: readonly number[],
): readonly { of: EventId; share: Share }[] {
  return names
    .filter((name) => name.day === day && name.who === who)
    .flatMap(({ id, slot }) => {
      const index = questionIn(slot);
      return index === null ? [] : [{ of: id, share: open.includes(index) ? 'ours' : 'mine' }];
    });
}

/** A keeper that keeps nothing, for `--no-save`: the sitting lives in memory and ends with it. */
export function forgetfulKeeper(): Keeper {
  const written = new Map<string, Draft>();
  const answers: Extract<Fact, { kind: 'answer' }>[] = [];
  const opened = new Set<string>();
  const nobody: Handled = { a: new Set(), b: new Set() };
  const key = (day: number, who: PartnerId, about: About) => `${day}-${who}-${slotOf(about)}`;
  return {
    handled: () => nobody,
    passed: async () => nobody,
    answered: async () => null,
    place: () => null,
    savePlace: () => {},
    async keep(_day, fact) {
      if (fact.kind === 'answer') answers.push(fact);
      if (fact.kind === 'share') for (const index of fact.open) opened.add(`${fact.by}${index}`);
    },
    async open() {
      const shown = answers.filter(
        (one) => one.about.part === 'question' && opened.has(`${one.by}${one.about.index}`),
      );
      return sideBySide(shown);
    },
    drafts: {
      load: async (day, who, about) => written.get(key(day, who, about)) ?? null,
      typed: (day, who, about, draft) => void written.set(key(day, who, about), draft),
      drop: async (day, who, about) => void written.delete(key(day, who, about)),
      flush: async () => {},
      damaged: () => [],
    },
  };
}

function sideBySide(answers: readonly Extract<Fact, { kind: 'answer' }>[]): readonly OpenedQuestion[] {
  const byIndex = new Map<number, OpenedQuestion>();
  for (const { about, question, by, text } of answers) {
    const before = byIndex.get(about.index)?.answers ?? [];
    const kept = before.filter((one) => one.by !== by);
    byIndex.set(about.index, { about, question, answers: [...kept, { by, text }] });
  }
  return [...byIndex.values()].sort((one, two) => one.about.index - two.about.index);
}
