import type { About, EventId } from '../journal/events.ts';
import { type PartnerId, partners } from '../model/couple.ts';
import type { Mark } from '../model/mark.ts';
import type { OpenedQuestion } from '../sitting/ask-parts.ts';
import type { Ask, AskOf, Performable } from '../sitting/asks.ts';
import { earlierFrom } from '../sitting/looking-back.ts';
import { canChooseWay, canGoBack } from '../sitting/moves.ts';
import type { Reply } from '../sitting/replies.ts';
import { placeOf, type Sitting } from '../sitting/sitting.ts';
import type { Draft } from '../storage/drafts/draft-file.ts';
import type { AskPassphrase } from '../storage/unlocking.ts';
import type { EarlierPort } from './earlier-words.ts';
import type { Keeper } from './keeper.ts';
import { stepNote, typeNote } from './note-typing.ts';

/** How the walk comes by the reply to one ask: from the journal, or from the terminal with what the journal knows. */

/** What the walk needs of the terminal: to perform one ask, with the draft of what is being typed. */
export type Performer = {
  readonly perform: (ask: Performable, ports: PerformPorts) => Promise<Reply>;
  readonly passphrase: AskPassphrase;
};

export type PerformPorts = {
  readonly draft: { readonly initial: string | null; save(text: string): void };
  /** An answer is kept already. */
  readonly answered?: boolean;
  /** Every kept version of the answer to a question, the newest first. */
  readonly earlier?: readonly { readonly text: string; readonly date: string }[];
  /** A partner's own marks of a list as they stand, and where to put each change. */
  readonly marks?: { readonly initial: readonly Mark[] | null; save(marks: readonly Mark[]): void };
  /** Told of each block of a section that is reached. */
  readonly reached: (block: number) => void;
  /** Whether going back leads anywhere; where it does not, it is not offered. */
  readonly canGoBack: boolean;
  /** Whether the day may go another way from here. */
  readonly canChooseWay: boolean;
  /** Whether something was said on the earlier days that can be looked at from here. */
  readonly hasEarlier: boolean;
  /** Something was passed aloud just now, and is thanked for. */
  readonly thanks: boolean;
};

/** An ask in which a partner types an answer. */
type Typing = AskOf<'question'> | AskOf<'write-stem'>;

export function isTyping(ask: Ask): ask is Typing {
  return ask.kind === 'question' || ask.kind === 'write-stem';
}

export type Replying = {
  readonly keeper: Keeper;
  readonly performer: Performer;
  /** `written`: the words that stand there were written now. */
  readonly moved: (sitting: Sitting, typing: boolean, written?: boolean) => void;
  /** A draft was written and left for later. */
  readonly leftWords: () => void;
  readonly earlier: EarlierPort;
  /** Told of the versions that a note being written was begun with. */
  readonly noteHad: (ids: readonly EventId[]) => void;
};

/** Performs an ask. Throws what performing throws (Interrupted) and what the journal throws (JourneyError). */
export async function replyTo(ask: Ask, sitting: Sitting, replying: Replying): Promise<Reply> {
  const { keeper, performer } = replying;
  const { day } = sitting.setup;
  if (ask.kind === 'open') {
    const questions = await keeper.open(day.number, day.questions.length, performer.passphrase);
    return { kind: 'opened', questions };
  }
  if (ask.kind === 'overlap') {
    const toFind: AskPassphrase = (question) => performer.passphrase({ ...question, why: 'overlap' });
    const lines = await keeper.lists.overlap({ day: day.number, list: ask.list }, toFind);
    return { kind: 'overlapped', lines };
  }
  if (ask.kind === 'mark') return await marked(ask, sitting, replying);
  if (isTyping(ask)) return await typed(ask, sitting, replying);
  if (ask.kind === 'write-note') return await noteTyped(ask, sitting, replying);
  const reached = (block: number) => {
    const there = { ...sitting, block };
    keeper.savePlace(placeOf(there));
    replying.moved(there, false);
  };
  const shown = await withWords(ask, day.number, replying);
  return await performer.perform(shown, {
    ...portsOf(sitting, replying),
    draft: { initial: null, save: () => {} },
    reached,
  });
}

function portsOf(
  sitting: Sitting,
  { earlier }: Replying,
): Pick<PerformPorts, 'canGoBack' | 'canChooseWay' | 'hasEarlier' | 'thanks'> {
  const { thanks } = sitting;
  const of = earlierFrom(sitting);
  const hasEarlier = of !== null && earlier.has(of);
  return { canGoBack: canGoBack(sitting), canChooseWay: canChooseWay(sitting), hasEarlier, thanks };
}

/** An ask with what only the journal knows: a partner's own words, where they are theirs to see. */
async function withWords(
  ask: Performable,
  day: number,
  { keeper, earlier, performer }: Replying,
): Promise<Performable> {
  if (ask.kind === 'list') return { ...ask, before: await keeper.lists.opened({ day, list: ask.list }) };
  if (ask.kind === 'earlier-words') {
    const days = await earlier.read(ask.of, ask.who, performer.passphrase);
    return {
      ...ask,
      days: days ?? [],
      closed: days === null,
      tonight: [...ask.tonight, ...(await saidTonight(ask, day, keeper))],
    };
  }
  if (ask.kind === 'share') {
    const own = await keeper.ownAnswers(day, ask.partner);
    return { ...ask, answered: ask.answered.map((one) => ({ ...one, ...own.get(one.index) })) };
  }
  if (ask.kind === 'step') return await stepWithWords(ask, day, keeper);
  if (ask.kind !== 'stem') return ask;
  if (keeper.drafts.exists(day, ask.speaker, ask.about)) return { ...ask, written: { kind: 'begun' } };
  const text = await keeper.answered(day, ask.speaker, ask, async () => null);
  return text === null ? ask : { ...ask, written: { kind: 'kept', text } };
}

/** A step with the note that stands there, and with what both opened of the list before it. */
async function stepWithWords(ask: AskOf<'step'>, day: number, keeper: Keeper): Promise<AskOf<'step'>> {
  const { note, opened } = ask;
  const lines = opened === undefined ? [] : (await keeper.lists.opened({ day, list: opened.list }))?.lines;
  return {
    ...ask,
    ...(note === undefined ? {} : { note: await stepNote(day, keeper) }),
    ...(opened === undefined ? {} : { opened: { ...opened, lines: lines ?? opened.lines } }),
  };
}

/** Sentences that were written down tonight, to be heard by both. */
async function saidTonight(
  { of, who, tonight }: AskOf<'earlier-words'>,
  day: number,
  keeper: Keeper,
): Promise<readonly OpenedQuestion[]> {
  if (of.kind !== 'again' || who !== null || tonight.length > 0) return [];
  const said = of.asked.map(async ({ about, text }) => {
    const written = partners.map(async (by) => {
      const own = await keeper.answered(day, by, { about, text }, async () => null);
      return own === null ? [] : [{ by, text: own }];
    });
    return { about, question: text, answers: (await Promise.all(written)).flat() };
  });
  return (await Promise.all(said)).filter(({ answers }) => answers.length > 0);
}

async function noteTyped(ask: AskOf<'write-note'>, sitting: Sitting, replying: Replying): Promise<Reply> {
  const { keeper, performer, moved, leftWords, noteHad } = replying;
  const { reply, follows, left } = await typeNote(ask, {
    keeper,
    day: sitting.setup.day.number,
    pin: () => keeper.pin(sitting.setup.day),
    perform: (one, ports) =>
      performer.perform(one, { ...portsOf(sitting, replying), ...ports, reached: () => {} }),
    passphrase: once(performer.passphrase),
    told: (typing, written) => moved(sitting, typing, written),
  });
  noteHad(follows);
  if (left) leftWords();
  return reply;
}

async function typed(ask: Typing, sitting: Sitting, replying: Replying): Promise<Reply> {
  const { keeper, performer, moved, leftWords } = replying;
  const day = sitting.setup.day.number;
  const { who, about } = authorOf(ask);
  const passphrase = once(performer.passphrase);
  const draft = await keeper.drafts.load(day, who, about, passphrase);
  const kept = draft === null ? await keeper.answered(day, who, ask, passphrase) : null;
  const initial = draft?.text ?? kept;
  moved(sitting, draft !== null && draft.text !== '');
  let words = initial ?? '';
  let changed = false;
  const save = (text: string) => {
    if (text === words) return;
    words = text;
    // What is begun to one question must not come up again under another.
    if (!changed) void keeper.pin(sitting.setup.day);
    changed = true;
    moved(sitting, text !== '', text !== '');
    keeper.drafts.typed(day, who, about, draftOf(text));
  };
  const ports = {
    ...portsOf(sitting, replying),
    draft: { initial, save },
    answered: ask.kind === 'question' && isAnswered(sitting, who, about.index, kept),
    earlier: ask.kind === 'question' ? await keeper.earlier(day, who, ask) : [],
    reached: () => {},
  };
  const reply = await performer.perform(ask, ports);
  // What the terminal had last is what counts, whether or not it told of it before.
  if (reply.kind === 'pass' && reply.text !== undefined) save(reply.text);
  if (changed) await keeper.pin(sitting.setup.day);
  if (reply.kind === 'wrote') return reply;
  // What was emptied is nothing to come back to; what is left for later is safe before the next screen.
  if (changed && words === '') await keeper.drafts.drop(day, who, about);
  else await keeper.drafts.flush();
  if (changed && words !== '') leftWords();
  return reply.kind === 'pass' || reply.kind === 'later' ? { kind: reply.kind, text: words } : reply;
}

/** One partner's marks of a list; every change is on its way to the disk before the next key. */
async function marked(ask: AskOf<'mark'>, sitting: Sitting, replying: Replying): Promise<Reply> {
  const { keeper, performer, moved, leftWords } = replying;
  const where = { day: sitting.setup.day.number, list: ask.list };
  const toMark: AskPassphrase = (question) => performer.passphrase({ ...question, why: 'marks' });
  const initial = await keeper.lists.marks(where, ask.partner, ask.lines, once(toMark));
  let changed = false;
  const save = (marks: readonly Mark[]) => {
    if (!changed) void keeper.pin(sitting.setup.day);
    changed = true;
    moved(sitting, false, true);
    keeper.lists.marking(where, ask.partner, ask.lines, marks);
  };
  const ports = {
    ...portsOf(sitting, replying),
    draft: { initial: null, save: () => {} },
    reached: () => {},
  };
  const reply = await performer.perform(ask, { ...ports, marks: { initial, save } });
  if (changed) await keeper.pin(sitting.setup.day);
  if (reply.kind !== 'marked' && reply.kind !== 'pass') await keeper.drafts.flush();
  if (changed) leftWords();
  return reply;
}

/** A pass would stand in the place of an answer. */
function isAnswered(
  { handled, passed }: Sitting,
  who: PartnerId,
  index: number,
  kept: string | null,
): boolean {
  return (kept !== null || handled[who].has(index)) && !passed[who].has(index);
}

/** Whoever declined once is not asked again for the same screen. */
function once(ask: AskPassphrase): AskPassphrase {
  let declined = false;
  return async (asked) => {
    if (declined) return null;
    const given = await ask(asked);
    declined = given === null;
    return given;
  };
}

function draftOf(text: string): Draft {
  return { text, cursor: text.length };
}

export function authorOf(ask: Typing): { who: PartnerId; about: About } {
  return { who: ask.kind === 'question' ? ask.partner : ask.speaker, about: ask.about };
}
