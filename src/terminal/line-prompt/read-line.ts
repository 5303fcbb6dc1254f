import type { TextState } from '../answer-prompt/text-buffer.ts';
import { type EndSignal, Interrupted } from '../interrupted.ts';
import { suspend } from '../suspend.ts';
import type { Terminal } from '../terminal.ts';
import { lineKey } from './line-keys.ts';

export type LineReading = {
  readonly start: TextState;
  /** Shows the line; `returned` after a stop, when the shell has written in between. */
  readonly show: (line: TextState, returned: boolean) => void;
};

/**
 * Reads one line by our own keys, without the terminal's echo. The keyboard stays on after it, for what
 * was typed ahead of the next question.
 * @throws Interrupted on Ctrl-C, on Ctrl-D in an empty line, and on signals
 */
export async function readLine(terminal: Terminal, { start, show }: LineReading): Promise<TextState> {
  const { keyboard, interruptions, process } = terminal;
  terminal.begin();
  // The echo is off before the question stands there: nothing typed at once is shown.
  keyboard.start();
  show(start, false);
  return await new Promise((resolve, reject) => {
    let line = start;
    let over = false;
    const ends: (() => void)[] = [];
    const end = (settle: () => void) => {
      if (over) return;
      over = true;
      for (const one of ends) one();
      settle();
    };
    const leave = (signal: EndSignal) => end(() => reject(new Interrupted(signal)));
    const draw = (returned: boolean) => {
      if (!over) show(line, returned);
    };
    const onContinue = () => {
      keyboard.again();
      draw(true);
    };
    const onKey = (key: Parameters<typeof lineKey>[1]) => {
      const step = lineKey(line, key);
      if (step.kind === 'typing') line = step.line;
      else if (step.kind === 'taken') end(() => resolve(line));
      else if (step.kind === 'left') leave('SIGINT');
      else suspend(process, keyboard.stop, keyboard.start);
    };
    process.on('SIGCONT', onContinue);
    ends.push(
      () => process.off('SIGCONT', onContinue),
      terminal.onRedraw(() => draw(false)),
      keyboard.listen({ takesText: false, onKey, onRest: () => draw(false) }),
    );
    // Both may end it here and now: a signal that waited, and what was typed ahead.
    ends.push(interruptions.listen(leave));
    if (over) ends.at(-1)?.();
    else keyboard.deliver();
  });
}
