import type { Pty } from '../pty/terminal.ts';
import type { Policy } from './walker.ts';

/**
 * Walks a sitting in plain mode, line by line, by the same policies as `walker.ts`: reads what was
 * printed since the last reply and replies once the program waits for a line.
 */
export async function walkPlain(pty: Pty, policy: Policy): Promise<void> {
  for (let from = 0; ; ) {
    await pty.waitUntil((one) => one.hasEnded() || /(Your choice: |\n {2}> )$/.test(one.raw().slice(from)));
    if (pty.hasEnded()) return;
    const printed = pty.raw().slice(from).replace(/\r/g, '');
    from = pty.raw().length;
    for (const line of replyTo(printed, policy)) {
      pty.type(`${line}\r`);
      await pty.waitUntil((one) => one.raw().slice(from).includes('\n'));
      // The terminal's echo of what was typed is not what was printed.
      from = pty.raw().indexOf('\n', from) + 1;
    }
  }
}

/** The lines to type. */
function replyTo(printed: string, policy: Policy): readonly string[] {
  const number = (by: RegExp) => Number(by.exec(printed)?.[1] ?? 0);
  const name = (by: RegExp) => by.exec(printed)?.[1] ?? null;
  const screen = (who: string | null, index: number) => ({
    kind: 'question' as const,
    text: printed,
    who,
    index,
    day: null,
  });
  if (printed.endsWith('> ')) {
    const isStem = /(\S+) writes\./.test(printed);
    const text = isStem
      ? policy.stem(screen(name(/(\S+) writes\./), number(/Sentence (\d+)/)))
      : policy.answer(screen(name(/(\S+), alone/), number(/Question (\d+)/)));
    return text === null ? ['/pass'] : [...text.split('\n'), '.'];
  }
  if (printed.includes('keep mine')) {
    const words = { none: 'keep mine', all: 'all', choose: /(\d) +\[-\]/.exec(printed)?.[1] ?? 'all' };
    return [words[policy.share]];
  }
  if (/Sentence \d+ of|One sentence/.test(printed)) {
    const text = policy.stem(screen(name(/(\S+) speaks/), number(/Sentence (\d+)/)));
    return [text === null ? '' : 'write'];
  }
  return [''];
}
