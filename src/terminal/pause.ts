import { pauseLines, timeOf } from '../views/asks/pause.ts';
import { textLines } from '../views/lines.ts';
import type { Look } from '../views/look.ts';
import { keyWords, pauseWords } from '../words/terminal.ts';
import { done, interact, stay } from './interact.ts';
import { keyName } from './keys.ts';
import { type BodyScreen, bodyFrame } from './screen-parts.ts';
import type { Terminal } from './terminal.ts';
import { isOver, startClock } from './timer-clock.ts';

/** Some pauses last until tomorrow. */
export type PauseEnd = 'come-back' | 'stop';

type PauseView = { readonly over: boolean; readonly note: string | null };

/**
 * A pause: nothing of what was there stays on the screen, and a time to come back is agreed on. It
 * keeps no word of what the pause was about.
 * @throws Interrupted
 */
export async function takePause(terminal: Terminal, now: () => Date): Promise<PauseEnd> {
  const clock = startClock(terminal.pauseMinutes, now().getTime());
  const until = new Date(now().getTime() + clock.totalMs);
  const screen = ({ over, note }: PauseView, look: Look): BodyScreen => ({
    body: [
      ...pauseLines(look),
      '',
      ...textLines(over ? pauseWords.over : pauseWords.again(timeOf(until, look)), look),
    ],
    hints: [
      { key: 'Enter', does: keyWords.comeBack },
      { key: 'q', does: keyWords.stop },
    ],
    top: 0,
    note,
    allKeys: null,
  });
  return await interact<PauseView, PauseEnd>(terminal, {
    initial: { over: false, note: null },
    frame: (view, look) => bodyFrame(screen(view, look), look),
    onKey: (view, key) => {
      const name = keyName(key);
      if (comesBack(name)) return done('come-back');
      if (name === 'q') return done('stop');
      return stay({ ...view, note: key.kind === 'text' ? keyWords.pressOne(['Enter', 'q']) : null });
    },
    tick: {
      everyMs: 1_000,
      on: (state) => {
        if (state.over || !isOver(clock, now().getTime())) return stay(state);
        if (terminal.bell) terminal.stage.ring();
        return stay({ over: true, note: null });
      },
    },
  });
}

function comesBack(name: string): boolean {
  return name === 'enter' || name === 'space' || name === 'p';
}
