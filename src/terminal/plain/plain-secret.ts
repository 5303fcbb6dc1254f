import { oneLeft } from '../answer-prompt/motions.ts';
import { bufferOf, eraseTo, pasteText, textOf } from '../answer-prompt/text-buffer.ts';
import { type EndSignal, Interrupted } from '../interrupted.ts';
import type { Terminal } from '../terminal.ts';
import { say } from './plain-keys.ts';

export type SecretAsked = {
  readonly message: string;
  /** What is wrong with the text, or null. */
  readonly validate?: (text: string) => string | null;
};

/**
 * A line that is not shown while it is typed, without any other effect on the screen.
 * @throws Interrupted
 */
export async function askSecretPlain(terminal: Terminal, asked: SecretAsked): Promise<string> {
  for (;;) {
    const secret = await readUnseen(terminal, asked.message);
    const fault = asked.validate?.(secret) ?? null;
    if (fault === null) return secret;
    say(terminal, fault);
  }
}

function readUnseen(terminal: Terminal, message: string): Promise<string> {
  const { keyboard, interruptions } = terminal;
  terminal.begin();
  // The echo is off before the question stands there: nothing typed at once is shown.
  keyboard.start();
  terminal.ask(`${message} `);
  return new Promise((resolve, reject) => {
    let secret = bufferOf('');
    const stops: (() => void)[] = [];
    const end = () => {
      for (const stop of stops.splice(0)) stop();
      keyboard.stop();
      terminal.ask('\n');
    };
    const leave = (signal: EndSignal) => {
      end();
      reject(new Interrupted(signal));
    };
    stops.push(
      interruptions.listen(leave),
      keyboard.listen({
        takesText: true,
        onRest: () => {},
        onKey: (key) => {
          if (key.kind !== 'press') secret = pasteText(secret, key.text.split('\n')[0] ?? '');
          else if (key.name === 'backspace') secret = eraseTo(secret, oneLeft(secret));
          else if (key.ctrl && key.name === 'c') leave('SIGINT');
          else if (key.name === 'enter' || (key.ctrl && key.name === 'j')) {
            end();
            resolve(textOf(secret));
          }
        },
      }),
    );
    // What was typed ahead of a second passphrase is there already.
    keyboard.deliver();
  });
}
