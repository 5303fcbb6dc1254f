import { partnerOf } from '../../model/couple.ts';
import type { OpenedAnswer } from '../../sitting/ask-parts.ts';
import type { AskOf } from '../../sitting/asks.ts';
import { answersWords, openingWords } from '../../words/views.ts';
import { spaced, textLines, titleLine } from '../lines.ts';
import type { Look } from '../look.ts';
import { paintFor } from '../paint.ts';
import { nameOf, type Scene } from '../scene.ts';
import { symbolsFor } from '../symbols.ts';
import { type Said, voiceLines, voicesWidth } from '../voices.ts';
import { askedText } from './stem.ts';

/** One question with what both opened. What was kept or passed is not there, and nothing says so. */
export function openedLines(ask: AskOf<'opened'>, scene: Scene, look: Look): readonly string[] {
  const paint = paintFor(look);
  const { index, total } = ask.count;
  const position = total > 1 ? openingWords.position(index, total) : '';
  return spaced(
    titleLine(paint.accent(openingWords.title), paint.soft(position), look, openedWidth(ask, scene, look)),
    textLines(paint.strong(askedText(ask.question, symbolsFor(look).more)), look),
    voiceLines(saidIn(ask, scene), scene, look),
  );
}

/** Columns of the whole: the words of the two may stand side by side, wider than other text. */
export function openedWidth(ask: AskOf<'opened'>, scene: Scene, look: Look): number {
  return voicesWidth(saidIn(ask, scene), scene, look);
}

function saidIn({ question }: AskOf<'opened'>, scene: Scene): readonly Said[] {
  return question.answers.map((one) => withNote(one, scene));
}

function withNote({ by, text, afterOther }: OpenedAnswer, scene: Scene): Said {
  if (afterOther !== true) return { by, text };
  return { by, text, note: answersWords.afterOther(nameOf(scene, partnerOf(by))) };
}
