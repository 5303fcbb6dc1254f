import type { Look } from '../../views/look.ts';
import { type Interaction, interact } from '../interact.ts';
import type { Terminal } from '../terminal.ts';
import { type AnswerFace, type AnswerView, answerFrame } from './answer-frame.ts';
import { answerKey, letterAlone, quietMs, withPending } from './answer-keys.ts';
import type { Earlier } from './earlier-words.ts';
import { bufferOf, textOf } from './text-buffer.ts';

export type AnswerAsked = {
  /** The lines above the answer: who is asked, and what. */
  readonly question: (look: Look) => readonly string[];
  /** What was written before. */
  readonly initial: string;
  /** An answer is kept already, so that a pass would stand in its place. */
  readonly answered?: boolean | undefined;
  /** Called after every change, and once more on leaving without saving. */
  readonly onChange: (text: string) => void;
  /** False where nothing of the sitting is kept. */
  readonly keeps?: boolean | undefined;
  /** Every kept version of the answer, the newest first. */
  readonly earlier?: readonly Earlier[] | undefined;
  /** The external editor; null where none can run. */
  readonly edit: Edit | null;
};

/** An external editor: what it is called where nobody chose it, and how it is run on a text. */
export type Edit = {
  readonly fallback: string | null;
  readonly run: (text: string) => Promise<Edited>;
};

/** The text after the editor; `note` says what went wrong, or what nobody would guess. */
export type Edited = { readonly text: string; readonly note: string | null };

/** How the prompt was left. Only `wrote` is an answer; the text of the others is a draft. */
export type Answered = {
  readonly kind: 'wrote' | 'pass' | 'later' | 'back' | 'pause' | 'stop';
  readonly text: string;
};

/**
 * Asks for an answer of any length on the whole screen.
 * @throws Interrupted on Ctrl-C and signals, after `onChange` has had the last word
 */
export async function askAnswer(terminal: Terminal, asked: AnswerAsked): Promise<Answered> {
  return await interact<AnswerView, Answered>(terminal, answering(asked));
}

/** The prompt as a value: what it shows, and what each key makes of it. */
export function answering(asked: AnswerAsked): Interaction<AnswerView, Answered> {
  const face: AnswerFace = {
    question: asked.question,
    edit: asked.edit,
    answered: asked.answered,
    earlier: asked.earlier,
    keeps: asked.keeps,
  };
  return {
    initial: {
      text: bufferOf(asked.initial),
      note: null,
      under: 'hints',
      pending: null,
      earlier: null,
      top: 0,
    },
    takesText: true,
    frame: (view, look) => answerFrame(face, view, look),
    onKey: (view, key, look) => answerKey(face, asked, view, key, look),
    wait: ({ pending }) =>
      pending === null ? null : { ms: quietMs, on: (view) => letterAlone(asked, view) },
    onInterrupt: (view) => asked.onChange(textOf(withPending(view).text)),
  };
}
