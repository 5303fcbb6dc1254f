import { slotOf } from '../journal/entry-name.ts';
import type { About, Share } from '../journal/events.ts';
import type { NoteVersion } from '../journal/notes.ts';
import type { PartnerId } from '../model/couple.ts';
import type { OpenedQuestion } from '../sitting/ask-parts.ts';
import type { Fact } from '../sitting/replies.ts';
import type { Handled } from '../sitting/sitting.ts';
import type { Draft } from '../storage/drafts/draft-file.ts';
import { forgetfulLists } from './forgetful-lists.ts';
import type { Keeper } from './keeper.ts';
import type { NoteKeeper } from './note-keeper.ts';
import type { OwnAnswer } from './own-answers.ts';

type Said = Extract<Fact, { kind: 'answer' | 'pass' }>;

/** A keeper that keeps nothing, for `--no-save`: the sitting lives in memory and ends with it. */
export function forgetfulKeeper(): Keeper {
  const drafts = new Map<string, Draft>();
  const said = new Map<string, Said>();
  const shares = new Map<string, Share>();
  const lists = forgetfulLists();
  const notes = forgetfulNotes();
  const nobody: Handled = { a: new Set(), b: new Set() };
  const key = (day: number, who: PartnerId, about: About) => `${day}-${who}-${slotOf(about)}`;
  const question = (index: number): About => ({ part: 'question', index });
  return {
    handled: () => nobody,
    passed: async () => nobody,
    answered: async (day, who, { about }) => wordsOf(said.get(key(day, who, about))),
    earlier: async () => [],
    ownAnswers: async (day, who) => ownAnswers(said, shares, (index) => key(day, who, question(index))),
    places: () => [],
    savePlace: () => {},
    pin: async () => {},
    async keep(day, fact) {
      if (fact.kind === 'answer' || fact.kind === 'pass') {
        const slot = key(day, fact.by, fact.about);
        if (wordsOf(said.get(slot)) === wordsOf(fact) && said.get(slot)?.kind === fact.kind) return;
        said.set(slot, fact);
        shares.delete(slot);
      }
      if (fact.kind === 'marks') await lists.keep(day, fact);
      if (fact.kind !== 'share') return;
      for (const index of fact.open) shares.set(key(day, fact.by, question(index)), 'ours');
      for (const index of fact.keep) shares.set(key(day, fact.by, question(index)), 'mine');
    },
    async open() {
      return sideBySide([...said].flatMap(([slot, one]) => (isOpen(slot, one, shares) ? [one] : [])));
    },
    lists,
    drafts: {
      load: async (day, who, about) => drafts.get(key(day, who, about)) ?? null,
      exists: (day, who, about) => drafts.has(key(day, who, about)),
      typed: (day, who, about, draft) => void drafts.set(key(day, who, about), draft),
      drop: async (day, who, about) => void drafts.delete(key(day, who, about)),
      flush: async () => {},
      damaged: () => [],
    },
    notes,
  };
}

function forgetfulNotes(): NoteKeeper {
  const said = new Map<number, NoteVersion>();
  const drafts = new Map<number, Draft>();
  const of = async (day: number) => [said.get(day)].filter((one) => one !== undefined);
  return {
    exists: (day) => said.has(day),
    of,
    all: of,
    async keep(day, { by, text }) {
      said.set(day, { id: '', day, by, text, newest: true, at: '', zone: '', date: '' });
    },
    draft: {
      load: async (day) => drafts.get(day) ?? null,
      exists: (day) => drafts.has(day),
      typed: (day, draft) => void drafts.set(day, draft),
      drop: async (day) => void drafts.delete(day),
    },
  };
}

function wordsOf(said: Said | undefined): string | null {
  if (said === undefined) return null;
  return said.kind === 'answer' ? said.text : (said.draft ?? null);
}

function ownAnswers(
  said: ReadonlyMap<string, Said>,
  shares: ReadonlyMap<string, Share>,
  slot: (index: number) => string,
): ReadonlyMap<number, OwnAnswer> {
  const own = new Map<number, OwnAnswer>();
  for (const [key, one] of said) {
    if (one.kind !== 'answer' || key !== slot(one.about.index) || one.about.part !== 'question') continue;
    own.set(one.about.index, {
      question: one.question,
      words: one.text,
      share: shares.get(key) ?? 'undecided',
    });
  }
  return own;
}

type Written = Extract<Fact, { kind: 'answer' }>;

function isOpen(slot: string, one: Said, shares: ReadonlyMap<string, Share>): one is Written {
  return one.kind === 'answer' && (shares.get(slot) ?? one.share) === 'ours';
}

function sideBySide(answers: readonly Said[]): readonly OpenedQuestion[] {
  const bySlot = new Map<string, OpenedQuestion>();
  for (const one of answers) {
    if (one.kind !== 'answer') continue;
    const { about, question, by, text } = one;
    const before = bySlot.get(slotOf(about))?.answers ?? [];
    bySlot.set(slotOf(about), { about, question, answers: [...before, { by, text }] });
  }
  const rank = ({ about }: OpenedQuestion) => (about.part === 'stem' ? 0 : 100) + about.index;
  return [...bySlot.values()].sort((one, two) => rank(one) - rank(two));
}
