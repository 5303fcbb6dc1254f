import { Interrupted } from '../interrupted.ts';
import type { Terminal } from '../terminal.ts';
import { hiddenWhenStopped } from './out-of-sight.ts';

/**
 * One line typed in plain mode; null once the input has ended. After a stop in the middle of something
 * private the hand-over stands there, and an empty line goes on.
 * @param whileWaiting begins something that runs beside the waiting (a clock), and gives its end
 * @throws Interrupted
 */
export async function askLine(
  terminal: Terminal,
  question: string,
  whileWaiting: () => () => void = () => () => {},
): Promise<string | null> {
  const { interruptions, lineInput } = terminal;
  terminal.begin();
  terminal.ask(question);
  const end = whileWaiting();
  let covered = false;
  const endHiding = hiddenWhenStopped(terminal, () => {
    covered = true;
    terminal.err(['', ...(terminal.cover?.(terminal.look('err')) ?? [])].join('\n'));
  });
  const next = async (): Promise<string | null> => {
    const line = await lineInput.next();
    // A line of words is not the Enter that was asked for, and no words are lost.
    if (!covered || line === null || line.trim() !== '') return line;
    covered = false;
    terminal.ask(question);
    return await next();
  };
  let stopListening = () => {};
  try {
    return await new Promise<string | null>((resolve, reject) => {
      stopListening = interruptions.listen((signal) => {
        lineInput.rest();
        // The terminal has echoed ^C on the line; what follows begins on its own.
        terminal.ask('\n');
        reject(new Interrupted(signal));
      });
      next().then(resolve, reject);
    });
  } finally {
    end();
    endHiding();
    stopListening();
  }
}
