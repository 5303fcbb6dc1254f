import type { Count, OpenedQuestion } from '../../sitting/ask-parts.ts';
import type { AskOf } from '../../sitting/asks.ts';
import { activityWords } from '../../words/views.ts';
import { clean } from '../clean.ts';
import { plainInline } from '../inline-plain.ts';
import { insetLines, spaced, textLines } from '../lines.ts';
import type { Look } from '../look.ts';
import { paintFor } from '../paint.ts';
import { nameOf, type Scene } from '../scene.ts';
import { symbolsFor } from '../symbols.ts';
import { askHeader } from './header.ts';
import { spokenTurnLines } from './turn.ts';

/** A sentence to complete: which, who speaks, who listens. */
export function stemLines(ask: AskOf<'stem'>, scene: Scene, look: Look): readonly string[] {
  const listener = nameOf(scene, ask.listener);
  const how = ask.first
    ? `${beginsWords(ask, scene)} ${activityWords.sayIt(listener)}`
    : activityWords.sayItToo(nameOf(scene, ask.speaker), listener);
  return spaced(
    askHeader(activityWords.together, scene, look),
    spokenTurnLines(stemCount(ask.count), ask, scene, look),
    stemText(ask.text, look),
    textLines(how, look),
    writtenLines(ask, look),
  );
}

/** Each sentence is begun by the other of the two. */
function beginsWords({ count, speaker }: AskOf<'stem'>, scene: Scene): string {
  const name = nameOf(scene, speaker);
  return count.index === 1 ? activityWords.begins(name) : activityWords.nowBegins(name);
}

/** What stands written there already: it was written to be heard. */
function writtenLines({ text, written }: AskOf<'stem'>, look: Look): readonly string[] {
  if (written === null) return [];
  if (written.kind === 'begun') return textLines(paintFor(look).soft(activityWords.begun), look);
  return [
    ...textLines(paintFor(look).soft(activityWords.written), look),
    ...insetLines(wholeSentence(text, written.text), look),
  ];
}

/** A sentence that was just written down, whole. */
export function writtenStemLines(ask: AskOf<'written-stem'>, scene: Scene, look: Look): readonly string[] {
  return spaced(
    askHeader(activityWords.together, scene, look),
    textLines(paintFor(look).name(nameOf(scene, ask.speaker), ask.speaker), look),
    insetLines(paintFor(look).strong(wholeSentence(ask.text, ask.words)), look),
  );
}

/** The stem and what completes it as one sentence. */
function wholeSentence(stem: string, words: string): string {
  const start = plainInline(stem).replace(/(?:\s*(?:…|\.{3,}|_{2,}))+$/u, '');
  return `${start} ${clean(words)
    .trim()
    .replace(/^(?:…|\.{3})\s*/u, '')}`;
}

/** The same sentence above the place where it is written down. */
export function writeStemLines(ask: AskOf<'write-stem'>, scene: Scene, look: Look): readonly string[] {
  const names = [nameOf(scene, ask.speaker), nameOf(scene, ask.listener)] as const;
  return spaced(
    askHeader(activityWords.together, scene, look),
    [...textLines(stemCount(ask.count), look), ...textLines(activityWords.writeIt(...names), look)],
    stemText(ask.text, look),
  );
}

/** A stem as it is shown: its words, open at the end. */
export function openStem(text: string, more: string): string {
  const bare = plainInline(text);
  return /[.?!…:]$/u.test(bare) ? bare : `${bare}${more}`;
}

/** What an answer is about: a question as it was asked, a stem open at its end. */
export function askedText(
  { about, question }: Pick<OpenedQuestion, 'about' | 'question'>,
  more: string,
): string {
  return about.part === 'stem' ? openStem(question, more) : plainInline(question);
}

function stemText(text: string, look: Look): string[] {
  return insetLines(paintFor(look).strong(openStem(text, symbolsFor(look).more)), look);
}

function stemCount({ index, total }: Count): string {
  return activityWords.stem(index, total);
}
