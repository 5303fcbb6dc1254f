import type { Look } from '../../views/look.ts';
import { answerHints, answerWords } from '../../words/terminal.ts';
import { done, interact, type Outcome, stay } from '../interact.ts';
import type { Key } from '../key.ts';
import type { Terminal } from '../terminal.ts';
import {
  type AnswerFace,
  type AnswerView,
  answerFrame,
  answerRows,
  answerWidth,
  inView,
} from './answer-frame.ts';
import { actionOf } from './answer-state.ts';
import { bufferOf, exchanged, textOf } from './text-buffer.ts';

export type AnswerAsked = {
  /** The lines above the answer: who is asked, and what. */
  readonly question: (look: Look) => readonly string[];
  /** What was written before. */
  readonly initial: string;
  /** Called after every change, and once more on leaving without saving. */
  readonly onChange: (text: string) => void;
  /** The external editor: gives the new text, or null when it failed; null where none is set. */
  readonly edit: ((text: string) => Promise<string | null>) | null;
};

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
  const hints = answerHints(asked.edit !== null);
  const face: AnswerFace = { question: asked.question, hints };
  const initial: AnswerView = { text: bufferOf(asked.initial), note: null, allKeys: false, top: 0 };
  return await interact<AnswerView, Answered>(terminal, {
    initial,
    takesText: true,
    frame: (view, look) => answerFrame(face, view, look),
    onKey: (view, key, look) => answerKey(face, asked, view, key, look),
    onInterrupt: (view) => asked.onChange(textOf(view.text)),
  });
}

function answerKey(
  face: AnswerFace,
  asked: AnswerAsked,
  view: AnswerView,
  key: Key,
  look: Look,
): Outcome<AnswerView, Answered> {
  const action = actionOf(view.text, key, answerWidth(look), answerRows(face, view, look));
  switch (action.kind) {
    case 'edit': {
      const next = inView(face, { ...view, text: action.text, note: null, allKeys: false }, look);
      if (next.text.lines !== view.text.lines) asked.onChange(textOf(next.text));
      return stay(next);
    }
    case 'save': {
      const text = textOf(view.text);
      return text.trim() === ''
        ? stay({ ...view, note: answerWords.nothingYet })
        : done({ kind: 'wrote', text });
    }
    case 'all-keys':
      return stay({ ...view, allKeys: !view.allKeys });
    case 'editor':
      return toEditor(asked, view);
    default: {
      const text = textOf(view.text);
      asked.onChange(text);
      return done({ kind: action.kind, text });
    }
  }
}

function toEditor(asked: AnswerAsked, view: AnswerView): Outcome<AnswerView, Answered> {
  const { edit } = asked;
  if (edit === null) return stay({ ...view, note: answerWords.noEditor });
  const run = async (): Promise<AnswerView> => {
    const text = await edit(textOf(view.text)).catch(() => null);
    if (text === null) return { ...view, note: answerWords.editorFailed };
    asked.onChange(text);
    return { ...view, text: exchanged(view.text, text), note: null };
  };
  return { kind: 'away', run };
}
