import type { Look } from '../../views/look.ts';
import { answerWords, earlierWords } from '../../words/terminal.ts';
import { done, type Outcome, stay } from '../interact.ts';
import type { Key } from '../key.ts';
import type { TableKey } from '../key-table.ts';
import {
  type AnswerFace,
  type AnswerView,
  answerRows,
  answerWidth,
  inView,
  versionsFor,
} from './answer-frame.ts';
import type { AnswerAsked, Answered } from './answer-prompt.ts';
import { actionOf, passQuestion } from './answer-state.ts';
import { broughtBack, type EarlierView, earlierKey } from './earlier-words.ts';
import { exchanged, textOf, typeText } from './text-buffer.ts';

/** What the keys do at the answer prompt: writing, and the row of the other keys under it. Pure. */

/** A letter of the row acts when nothing follows it for so long; else somebody is writing. */
export const quietMs = 200;

type Result = Outcome<AnswerView, Answered>;

type Way = Answered['kind'] | 'editor' | 'all-keys' | 'earlier';

const ways: Readonly<Partial<Record<TableKey, Way>>> = {
  b: 'back',
  x: 'pass',
  l: 'later',
  p: 'pause',
  q: 'stop',
  e: 'editor',
  v: 'earlier',
  '?': 'all-keys',
};

/** The way a letter of the row leads; none to earlier words where there are none. */
function wayOf(letter: string | null, asked: AnswerAsked, view: AnswerView): Way | undefined {
  if (letter === null || !Object.hasOwn(ways, letter)) return undefined;
  const way = ways[letter as TableKey];
  return way === 'earlier' && versionsFor(asked, view).length === 0 ? undefined : way;
}

/** A key of the keyboard. */
export function answerKey(
  face: AnswerFace,
  asked: AnswerAsked,
  given: AnswerView,
  key: Key,
  look: Look,
): Result {
  const view = written(face, asked, given, look);
  if (given.earlier !== null)
    return inEarlier(face, asked, { ...given, earlier: null }, given.earlier, key, look);
  if (key.kind === 'press' && key.name === 'late-reply') return stay(writing(view));
  const action = actionOf(view.text, key, answerWidth(look), answerRows(face, view, look));
  if (action.kind === 'row')
    return stay(view.under === 'hints' ? { ...view, note: null, under: 'row' } : writing(view));
  if (view.under === 'pass' && action.kind === 'save') return leave(asked, view, 'pass');
  if (
    (view.under === 'row' || view.under === 'all-keys') &&
    key.kind === 'text' &&
    wayOf(key.text, asked, view) !== undefined
  )
    return stay({ ...view, pending: key.text });
  if (action.kind === 'edit')
    return stay(changed(face, asked, view, writing({ ...view, text: action.text }), look));
  const text = textOf(view.text);
  return text.trim() === ''
    ? stay({ ...writing(view), note: answerWords.nothingYet })
    : done({ kind: 'wrote', text });
}

/** A letter of the row that nothing followed. */
export function letterAlone(asked: AnswerAsked, view: AnswerView): Result {
  const way = wayOf(view.pending, asked, view);
  const settled: AnswerView = { ...view, pending: null };
  if (way === undefined) return stay(settled);
  if (way === 'all-keys') return stay({ ...settled, under: 'all-keys' });
  if (way === 'editor') return toEditor(asked, writing(settled));
  if (way === 'earlier') return stay({ ...writing(settled), earlier: { at: 0, top: 0 } });
  const overWords = passQuestion(textOf(view.text), asked, false) !== null;
  if (way === 'pass' && overWords) return stay({ ...settled, under: 'pass' });
  return leave(asked, settled, way);
}

/** A key while earlier words are shown in place of the answer, `view`; what is typed goes on in the answer. */
function inEarlier(
  face: AnswerFace,
  asked: AnswerAsked,
  view: AnswerView,
  shown: EarlierView,
  key: Key,
  look: Look,
): Result {
  const step = earlierKey(versionsFor(face, view), shown, key, look);
  if (step === null) return answerKey(face, asked, view, key, look);
  if (step.kind === 'look') return stay({ ...view, earlier: step.view });
  if (step.kind === 'close') return stay(view);
  const text = exchanged(view.text, broughtBack(textOf(view.text), step.text, asked.earlier ?? []));
  return stay({ ...changed(face, asked, view, { ...view, text }, look), note: earlierWords.taken });
}

/** The view in which a letter that waits is a letter of the text. */
export function withPending(view: AnswerView): AnswerView {
  if (view.pending === null) return view;
  return { ...writing(view), text: typeText(view.text, view.pending) };
}

function writing(view: AnswerView): AnswerView {
  return { ...view, under: 'hints', pending: null, note: null };
}

/** Something follows the letter that waits: it was text. */
function written(face: AnswerFace, asked: AnswerAsked, view: AnswerView, look: Look): AnswerView {
  return view.pending === null ? view : changed(face, asked, view, withPending(view), look);
}

function changed(
  face: AnswerFace,
  asked: AnswerAsked,
  before: AnswerView,
  after: AnswerView,
  look: Look,
): AnswerView {
  if (after.text.lines !== before.text.lines) asked.onChange(textOf(after.text));
  return inView(face, after, look);
}

function leave(asked: AnswerAsked, view: AnswerView, kind: Answered['kind']): Result {
  const text = textOf(view.text);
  asked.onChange(text);
  return done({ kind, text });
}

function toEditor(asked: AnswerAsked, view: AnswerView): Result {
  const { edit } = asked;
  if (edit === null) return stay({ ...view, note: answerWords.noEditor });
  const run = async (): Promise<AnswerView> => {
    const before = textOf(view.text);
    const { text, note } = await edit.run(before);
    if (text === before) return { ...view, note };
    asked.onChange(text);
    return { ...view, text: exchanged(view.text, text), note };
  };
  return { kind: 'away', state: view, run };
}
