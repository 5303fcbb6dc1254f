import { pauseLines } from '../views/asks/pause.ts';
import { textLines } from '../views/lines.ts';
import type { Look } from '../views/look.ts';
import { keyWords, pauseWords } from '../words/terminal.ts';
import { done, interact, stay } from './interact.ts';
import { keyName } from './keys.ts';
import { type BodyScreen, bodyFrame } from './screen-parts.ts';
import type { Terminal } from './terminal.ts';
import { isOver, startClock } from './timer-clock.ts';

/**
 * A pause: nothing of what was there stays on the screen, and a time to come back is agreed on. It
 * keeps no word of what the pause was about.
 * @throws Interrupted
 */
export async function takePause(terminal: Terminal, now: () => Date): Promise<void> {
  const clock = startClock(terminal.pauseMinutes, now().getTime());
  const until = new Date(now().getTime() + clock.totalMs);
  const screen = (over: boolean, look: Look): BodyScreen => ({
    body: [
      ...pauseLines(look),
      '',
      ...textLines(over ? pauseWords.over : pauseWords.again(timeOf(until, look)), look),
    ],
    hints: [{ key: 'Enter', does: keyWords.comeBack }],
    top: 0,
    note: null,
    allKeys: null,
  });
  return await interact<{ readonly over: boolean }, void>(terminal, {
    initial: { over: false },
    frame: (state, look) => bodyFrame(screen(state.over, look), look),
    onKey: (state, key) => (comesBack(keyName(key)) ? done(undefined) : stay(state)),
    tick: {
      everyMs: 1_000,
      on: (state) => {
        if (state.over || !isOver(clock, now().getTime())) return stay(state);
        if (terminal.bell) terminal.stage.ring();
        return stay({ over: true });
      },
    },
  });
}

function comesBack(name: string): boolean {
  return name === 'enter' || name === 'space' || name === 'p';
}

/** The time of day in the reader's way. */
export function timeOf(moment: Date, look: Look): string {
  return new Intl.DateTimeFormat(look.locale, { hour: 'numeric', minute: '2-digit' }).format(moment);
}
