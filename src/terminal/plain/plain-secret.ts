import { bufferOf, textOf } from '../answer-prompt/text-buffer.ts';
import { readLine } from '../line-prompt/read-line.ts';
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

async function readUnseen(terminal: Terminal, message: string): Promise<string> {
  let isShown = false;
  const show = (_line: unknown, returned: boolean) => {
    if (!isShown || returned) terminal.ask(`${message} `);
    isShown = true;
  };
  try {
    return textOf(await readLine(terminal, { start: bufferOf(''), show }));
  } finally {
    terminal.keyboard.stop();
    terminal.ask('\n');
  }
}
