import type { EventId } from '../journal/events.ts';
import { noteText } from '../journal/notes.ts';
import type { StepNote } from '../sitting/ask-parts.ts';
import type { AskOf } from '../sitting/asks.ts';
import type { Reply } from '../sitting/replies.ts';
import type { AskPassphrase } from '../storage/unlocking.ts';
import type { Keeper } from './keeper.ts';
import type { PerformPorts } from './reply-to.ts';

/** The note of an evening in the walk: what a step shows of it, and how it is typed. */

/** What is written already. It never asks for a passphrase: nobody wants to be asked in the middle of a step. */
export async function stepNote(day: number, { notes }: Keeper): Promise<StepNote> {
  if (notes.draft.exists(day)) return { kind: 'begun' };
  if (!notes.exists(day)) return { kind: 'none' };
  const versions = await notes.of(day, async () => null);
  return versions.length === 0 ? { kind: 'unread' } : { kind: 'kept', versions };
}

export type NoteTyping = {
  readonly keeper: Keeper;
  readonly day: number;
  /** From the first letter on the day keeps its text; see `Keeper.pin`. */
  readonly pin: () => Promise<void>;
  readonly perform: (
    ask: AskOf<'write-note'>,
    ports: Pick<PerformPorts, 'draft' | 'earlier'>,
  ) => Promise<Reply>;
  readonly passphrase: AskPassphrase;
  /** Told whether words stand there, and whether they were written now. */
  readonly told: (typing: boolean, written: boolean) => void;
};

/** The reply, the versions that the words were begun with, and whether words were left as a draft. */
export type NoteTyped = {
  readonly reply: Reply;
  readonly follows: readonly EventId[];
  readonly left: boolean;
};

/** Lets both type, beginning with the draft or the newest versions; every letter is kept as a draft. */
export async function typeNote(ask: AskOf<'write-note'>, typing: NoteTyping): Promise<NoteTyped> {
  const { keeper, day, pin, told } = typing;
  const { notes } = keeper;
  const draft = await notes.draft.load(day, typing.passphrase);
  const kept = draft === null ? await notes.of(day, typing.passphrase) : [];
  const follows = draft === null ? kept.map(({ id }) => id) : (draft.follows ?? []);
  const initial = draft?.text ?? (kept.length === 0 ? null : noteText(kept));
  told(draft !== null && draft.text !== '', false);
  let words = initial ?? '';
  let changed = false;
  const save = (text: string) => {
    if (text === words) return;
    words = text;
    if (!changed) void pin();
    changed = true;
    told(text !== '', text !== '');
    notes.draft.typed(day, { text, cursor: text.length, follows });
  };
  const earlier = (await notes.all(day)).map(({ text, date }) => ({ text, date }));
  const reply = await typing.perform(ask, { draft: { initial, save }, earlier });
  if (reply.kind === 'pass' && reply.text !== undefined) save(reply.text);
  if (changed) await pin();
  if (reply.kind === 'wrote') return { reply, follows, left: false };
  if (changed && words === '') await notes.draft.drop(day);
  else await keeper.drafts.flush();
  return { reply, follows, left: changed && words !== '' };
}
