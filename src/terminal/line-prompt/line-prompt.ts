import { bufferOf, type TextState, textOf } from '../answer-prompt/text-buffer.ts';
import type { Terminal } from '../terminal.ts';
import { type LineFace, lineFrame } from './line-frame.ts';
import { lineStageOn } from './line-stage.ts';
import { readLine } from './read-line.ts';

export type LineAsked = LineFace & {
  /** What stands there to begin with. */
  readonly initial?: string | undefined;
  /** What is wrong with the text, or null. */
  readonly validate?: ((text: string) => string | null) | undefined;
};

/**
 * Asks for one line of text on the normal screen: names, passphrases, keys from paper. The keys are
 * those of an answer, and what a terminal says by itself is never typed into it.
 * @throws Interrupted on Ctrl-C and signals
 */
export async function askTyped(terminal: Terminal, asked: LineAsked): Promise<string> {
  const { stage, lineInput } = terminal;
  const lineStage = lineStageOn(terminal.draw, () => terminal.look('err').width);
  stage.close();
  lineInput.rest();
  const draw = (line: TextState, fault: string | null, isFinal: boolean) =>
    lineStage.draw(lineFrame(asked, { line, fault, isFinal }, terminal.look('err')));
  let start = bufferOf(asked.initial ?? '');
  let fault: string | null = null;
  const show = (line: TextState, returned: boolean) => {
    if (returned) lineStage.forget();
    draw(line, fault, false);
  };
  try {
    for (;;) {
      const line = await readLine(terminal, { start, show });
      const text = textOf(line);
      fault = asked.validate?.(text) ?? null;
      if (fault === null) {
        draw(line, null, true);
        return text;
      }
      // Nobody can mend what is not seen.
      start = asked.unseen === true ? bufferOf('') : line;
    }
  } catch (error) {
    terminal.restore();
    throw error;
  } finally {
    lineStage.leave();
  }
}
