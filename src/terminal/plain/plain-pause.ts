import { pauseLines, timeOf } from '../../views/asks/pause.ts';
import { textLines } from '../../views/lines.ts';
import { pauseWords, plainWords } from '../../words/terminal.ts';
import type { PauseEnd } from '../pause.ts';
import type { Terminal } from '../terminal.ts';
import { askLine } from './ask-line.ts';
import { below, show } from './plain-keys.ts';

/**
 * A pause in plain mode: one line says until when, and Enter comes back; at the end of the input it stops.
 * @throws Interrupted
 */
export async function takePausePlain(terminal: Terminal, now: () => Date): Promise<PauseEnd> {
  const look = terminal.look('err');
  const until = new Date(now().getTime() + terminal.pauseMinutes * 60_000);
  show(terminal, [...pauseLines(look), '', ...textLines(pauseWords.again(timeOf(until, look)), look)]);
  const typed = await askLine(terminal, plainWords.comeBack, () => {
    const wait = setTimeout(
      () => below(terminal, textLines(pauseWords.over, look)),
      terminal.pauseMinutes * 60_000,
    );
    return () => clearTimeout(wait);
  });
  const word = (typed ?? plainWords.stop).trim().toLowerCase().replace(/^\//, '');
  return word === plainWords.stop || word === 'q' ? 'stop' : 'come-back';
}
