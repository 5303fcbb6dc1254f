import { partnerOf } from '../../model/couple.ts';
import type { SharedAnswer } from '../../sitting/ask-parts.ts';
import type { AskOf } from '../../sitting/asks.ts';
import { listWords } from '../../words/lists.ts';
import { reflectionWords } from '../../words/views.ts';
import { clean } from '../clean.ts';
import { plainInline } from '../inline-plain.ts';
import { spaced, textLines, titleLine } from '../lines.ts';
import type { Look } from '../look.ts';
import { paintFor } from '../paint.ts';
import { nameOf, type Scene } from '../scene.ts';
import { symbolsFor } from '../symbols.ts';

/** To whom the keyboard goes. Says nothing of what was written. */
export function handOverLines(ask: AskOf<'hand-over'>, scene: Scene, look: Look): readonly string[] {
  const other = nameOf(scene, ask.from);
  return spaced(
    textLines(handOverWords(ask, scene), look),
    textLines(paintFor(look).soft(promiseWords(ask, other)), look),
  );
}

function promiseWords({ why }: AskOf<'hand-over'>, other: string): string {
  if (why === 'earlier') return reflectionWords.ownAlone(other);
  return why === 'mark' || why === 'look-over' ? listWords.unseen(other) : reflectionWords.promise(other);
}

function handOverWords({ why, to, from, saved }: AskOf<'hand-over'>, scene: Scene): string {
  const [name, other] = [nameOf(scene, to), nameOf(scene, from)];
  switch (why) {
    case 'first':
      return reflectionWords.first(name, other);
    case 'next':
      return saved ? reflectionWords.savedHandOver(name) : reflectionWords.handOver(name);
    case 'return':
    case 'earlier':
      return reflectionWords.comeBack(name, other);
    case 'mark':
      return listWords.handOver(name, other);
    case 'look-over':
      return listWords.handOverAgain(name, other);
  }
}

/** The one who looked away is called back. */
export function callBackLines(ask: AskOf<'call-back'>, scene: Scene, look: Look): readonly string[] {
  return textLines(reflectionWords.callBack(nameOf(scene, ask.away)), look);
}

/** Whether what is open is read now, by one, or when both are there. */
export function openWhenLines(ask: AskOf<'open-when'>, scene: Scene, look: Look): readonly string[] {
  return textLines(reflectionWords.openWhen(nameOf(scene, ask.other)), look);
}

/** What the hand-over waits for. */
export function handOverPrompt(ask: AskOf<'hand-over'>, scene: Scene): string {
  return reflectionWords.ready(nameOf(scene, ask.to), nameOf(scene, ask.from));
}

/** A question for one partner alone. */
export function questionLines(ask: AskOf<'question'>, scene: Scene, look: Look): readonly string[] {
  const paint = paintFor(look);
  const own = ask.heading === undefined ? '' : ` ${symbolsFor(look).dot} ${plainInline(ask.heading)}`;
  const count = `${reflectionWords.question(ask.count.index, ask.count.total)}${own}`;
  const alone = reflectionWords.alone(nameOf(scene, ask.partner));
  return spaced(
    titleLine(paint.accent(count), paint.name(alone, ask.partner), look),
    textLines(paint.strong(plainInline(ask.text)), look),
  );
}

/** What this partner is asked about their answers, and who asks nobody. */
export function shareLines(ask: AskOf<'share'>, scene: Scene, look: Look): readonly string[] {
  const other = nameOf(scene, partnerOf(ask.partner));
  const alone = reflectionWords.alone(nameOf(scene, ask.partner));
  return spaced(
    titleLine('', paintFor(look).name(alone, ask.partner), look),
    textLines(shareQuestion(ask, other), look),
    textLines(paintFor(look).soft(reflectionWords.shareCalm), look),
  );
}

function shareQuestion({ answered, opensNow }: AskOf<'share'>, other: string): string {
  const asked = answered.filter(({ share }) => share !== 'opened');
  const { shareAllOpen, shareOne, shareOneNow, shareMany, shareManyNow } = reflectionWords;
  if (asked.length === 0) return shareAllOpen(other);
  if (opensNow) return (asked.length > 1 ? shareManyNow : shareOneNow)(other);
  return (asked.length > 1 ? shareMany : shareOne)(other);
}

/** Words for the choices. */
export function shareChoices(ask: AskOf<'share'>): { readonly all: string; readonly none: string } {
  const { all, one, none } = reflectionWords;
  return { all: ask.answered.length > 1 ? all : one, none };
}

/** A question with the first line of what was answered. */
export function sharedAnswerLines(
  { question, words, share }: SharedAnswer,
  look: Look,
): readonly [string, string, string] {
  return [plainInline(question), firstLine(clean(words ?? '').trim(), look), shareNote(share)];
}

/** The first line, and a sign that there are more. */
function firstLine(words: string, look: Look): string {
  const [first = '', ...more] = words.split('\n');
  return more.length === 0 ? first : `${first.trimEnd()} ${symbolsFor(look).more}`;
}

function shareNote(share: SharedAnswer['share']): string {
  if (share === 'opened' || share === 'undecided' || share === 'unknown') return reflectionWords[share];
  return '';
}

/** One line that says what the other will read, and what not, before it is so. */
export function shareSummary(
  ask: AskOf<'share'>,
  open: readonly number[],
  scene: Scene,
  look: Look,
): readonly string[] {
  const other = nameOf(scene, partnerOf(ask.partner));
  if (ask.answered.length === 1) return onlySummary(ask, open.length === 1, other, look);
  const rest = ask.answered.map(({ index }) => index).filter((index) => !open.includes(index));
  const list = (numbers: readonly number[]) => reflectionWords.numbers(numbers);
  const read =
    open.length === 0 ? reflectionWords.nothingToRead(other) : reflectionWords.mayRead(other, list(open));
  const { staysYours, stayYours } = reflectionWords;
  const stay = rest.length === 0 ? '' : (rest.length === 1 ? staysYours : stayYours)(list(rest));
  return spaced(
    textLines(paintFor(look).strong(read), look),
    ...open.map((index) => wordsOf(ask, index, look)),
    stay === '' ? [] : textLines(paintFor(look).soft(stay), look),
  );
}

/** Where there is only one, no number is needed to know which. */
function onlySummary(ask: AskOf<'share'>, isOpen: boolean, other: string, look: Look): readonly string[] {
  const { mayReadThis, mayNotReadThis } = reflectionWords;
  return spaced(
    textLines(paintFor(look).strong((isOpen ? mayReadThis : mayNotReadThis)(other)), look),
    textLines(ask.answered.map((one) => wordsOrQuestion(one, look)).join(''), look),
  );
}

function wordsOf(ask: AskOf<'share'>, index: number, look: Look): readonly string[] {
  const one = ask.answered.find((answer) => answer.index === index);
  return one === undefined ? [] : textLines(`${index}  ${wordsOrQuestion(one, look)}`, look);
}

function wordsOrQuestion(answer: SharedAnswer, look: Look): string {
  const [question, first] = sharedAnswerLines(answer, look);
  return first === '' ? question : first;
}
