import type { AskOf } from '../../sitting/asks.ts';
import { reflectionWords } from '../../words/views.ts';
import { blockLines } from '../blocks.ts';
import { plainInline } from '../inline-plain.ts';
import { margined, spaced, textLines, titleLine } from '../lines.ts';
import { type Look, textWidth } from '../look.ts';
import { paintFor } from '../paint.ts';
import { nameOf, type Scene } from '../scene.ts';

/** To whom the keyboard goes. Says nothing of what was written. */
export function handOverLines(ask: AskOf<'hand-over'>, scene: Scene, look: Look): readonly string[] {
  const to = nameOf(scene, ask.to);
  return textLines(
    ask.first ? reflectionWords.first(to, nameOf(scene, ask.from)) : reflectionWords.handOver(to),
    look,
  );
}

/** What the hand-over waits for. */
export function handOverPrompt(ask: AskOf<'hand-over'>, scene: Scene): string {
  return reflectionWords.ready(nameOf(scene, ask.to), nameOf(scene, ask.from));
}

/** A question for one partner alone. */
export function questionLines(ask: AskOf<'question'>, scene: Scene, look: Look): readonly string[] {
  const paint = paintFor(look);
  const count = reflectionWords.question(ask.count.index, ask.count.total);
  const alone = reflectionWords.alone(nameOf(scene, ask.partner));
  return spaced(
    titleLine(paint.accent(count), paint.name(alone, ask.partner), look),
    textLines(paint.strong(plainInline(ask.text)), look),
  );
}

/** What this partner answered, and whether the other may read it. */
export function shareLines(ask: AskOf<'share'>, scene: Scene, look: Look): readonly string[] {
  const other = nameOf(scene, ask.partner === 'a' ? 'b' : 'a');
  const many = ask.answered.length > 1;
  return spaced(
    textLines(many ? reflectionWords.shareMany(other) : reflectionWords.shareOne(other), look),
    textLines(paintFor(look).soft(reflectionWords.shareCalm), look),
    questionList(ask, look),
  );
}

/** Words for the three choices. */
export function shareChoices(ask: AskOf<'share'>): {
  readonly all: string;
  readonly choose: string;
  readonly none: string;
} {
  const { all, one, choose, none } = reflectionWords;
  return { all: ask.answered.length > 1 ? all : one, choose, none };
}

/** The questions under their own numbers. */
function questionList(ask: AskOf<'share'>, look: Look): readonly string[] {
  return ask.answered.flatMap(({ index, question }) => {
    const text = { kind: 'text', text: plainInline(question) } as const;
    const items = [{ checked: null, blocks: [text] }];
    return margined(
      blockLines({ kind: 'list', start: index, loose: false, items }, textWidth(look), look),
      look,
    );
  });
}
