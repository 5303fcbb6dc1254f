import { suspend } from '../suspend.ts';
import type { Terminal } from '../terminal.ts';

/** A plain screen cannot be cleared. What is private is pushed out of sight by empty lines instead. */

/** Terminals on which private words may be in sight, known by what stays the same of them from ask to ask. */
const inSight = new WeakSet<Terminal['lineInput']>();

/** Private words stand on the screen from now on. */
export function wordsInSight({ lineInput }: Terminal): void {
  inSight.add(lineInput);
}

/** Empty lines as many as the screen has rows; nothing where there is no screen. */
export function pushAway(terminal: Terminal): void {
  inSight.delete(terminal.lineInput);
  const { height } = terminal.look('err');
  if (height !== null) terminal.err('\n'.repeat(height - 1));
}

/** The same, where private words may be in sight. */
export function pushWordsAway(terminal: Terminal): void {
  if (inSight.has(terminal.lineInput)) pushAway(terminal);
}

/**
 * While a private line is asked for: Ctrl-Z leaves none of it in sight. `back` is called once the program
 * goes on. Gives what ends it.
 */
export function hiddenWhenStopped(terminal: Terminal, back: () => void): () => void {
  const { process, cover } = terminal;
  if (cover === undefined || process.platform === 'win32') return () => {};
  const end = () => process.off('SIGTSTP', onStop);
  const onStop = () => {
    end();
    suspend(
      process,
      () => pushAway(terminal),
      () => {
        process.on('SIGTSTP', onStop);
        back();
      },
    );
  };
  process.on('SIGTSTP', onStop);
  return end;
}
