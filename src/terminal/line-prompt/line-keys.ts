import { actionOf } from '../answer-prompt/answer-state.ts';
import { pasteText, type TextState } from '../answer-prompt/text-buffer.ts';
import type { Key } from '../key.ts';

/** What a key does to a line: the edits of an answer, but Enter always takes it. Pure. */
export type LineStep =
  | { readonly kind: 'typing'; readonly line: TextState }
  | { readonly kind: 'taken' | 'left' | 'stopped' };

export function lineKey(line: TextState, key: Key): LineStep {
  if (key.kind === 'paste') return { kind: 'typing', line: pasteText(line, key.text.split('\n')[0] ?? '') };
  if (key.kind === 'text') return typing(line, key);
  if (key.name === 'enter' || isCtrl(key, 'j')) return { kind: 'taken' };
  // As in a shell: the end of the input, where there is none.
  const isEmpty = line.lines.every((one) => one.length === 0);
  if (isCtrl(key, 'c') || (isCtrl(key, 'd') && isEmpty)) return { kind: 'left' };
  if (isCtrl(key, 'z')) return { kind: 'stopped' };
  return typing(line, key);
}

/** An edit; Esc and the like, which lead elsewhere from an answer, do nothing. */
function typing(line: TextState, key: Key): LineStep {
  const action = actionOf(line, key, Number.MAX_SAFE_INTEGER, 1);
  return { kind: 'typing', line: action.kind === 'edit' ? action.text : line };
}

function isCtrl(key: Extract<Key, { kind: 'press' }>, letter: string): boolean {
  return key.ctrl && key.name === letter;
}
