import { Interrupted } from '../interrupted.ts';
import type { Terminal } from '../terminal.ts';

/**
 * One line typed in plain mode; null once the input has ended.
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
  let stopListening = () => {};
  try {
    return await new Promise<string | null>((resolve, reject) => {
      stopListening = interruptions.listen((signal) => {
        lineInput.rest();
        // The terminal has echoed ^C on the line; what follows begins on its own.
        terminal.ask('\n');
        reject(new Interrupted(signal));
      });
      lineInput.next().then(resolve, reject);
    });
  } finally {
    end();
    stopListening();
  }
}
