import type { TimerFace } from '../views/asks/step.ts';
import type { KeyHint } from '../views/hints.ts';
import type { Look } from '../views/look.ts';
import { keyWords } from '../words/terminal.ts';
import { done, interact, type Outcome, stay } from './interact.ts';
import { hintsOf, keyName, openedHints, scrolled } from './keys.ts';
import { type BodyScreen, bodyFrame } from './screen-parts.ts';
import type { Terminal } from './terminal.ts';
import { addMinutes, holdClock, isOver, runClock, secondsLeft, type TimerClock } from './timer-clock.ts';

export type TimerAsked = {
  /** The lines for a moment of the clock. */
  readonly lines: (face: Face, look: Look) => readonly string[];
  /** What is said below them once the time is up, e.g. to change over. */
  readonly over: (look: Look) => readonly string[];
  readonly clock: TimerClock;
  readonly now: () => Date;
  /** The day may go another way from here. */
  readonly canChooseWay?: boolean | undefined;
  /** Something was said on earlier days that can be looked at from here. */
  readonly hasEarlier?: boolean | undefined;
  /** The step asks for something to be written. */
  readonly writes?: boolean | undefined;
};

/** What the clock shows, and whether its time is up. */
type Face = TimerFace & { readonly over: boolean };

/** How the step ended, and the clock as it stood: held, but while something is written. */
export type Timed = {
  readonly kind: 'done' | 'write' | 'pass' | 'other-way' | 'earlier' | 'back' | 'pause' | 'stop';
  readonly clock: TimerClock;
};

type TimerView = {
  readonly clock: TimerClock;
  readonly rung: boolean;
  readonly top: number;
  readonly allKeys: boolean;
};

function timerHints({ canChooseWay, hasEarlier, writes }: TimerAsked, running: boolean): readonly KeyHint[] {
  const hold = running
    ? { key: 'Space', does: keyWords.holdClock, short: keyWords.holdClockShort }
    : { key: 'Space', does: keyWords.letClockGoOn, short: keyWords.letClockGoOnShort };
  const hints: readonly KeyHint[] = [
    { key: 'Enter', does: keyWords.done },
    ...(writes === true ? [{ key: 'w', does: keyWords.write }] : []),
    hold,
    { key: '+', does: keyWords.addFive, short: keyWords.addFiveShort },
    ...(hasEarlier === true ? [{ key: 'v', does: keyWords.earlier }] : []),
    { key: 'x', does: keyWords.pass },
    ...(canChooseWay === true ? [{ key: 'o', does: keyWords.otherWay }] : []),
    { key: 'b', does: keyWords.back },
    { key: 'p', does: keyWords.pause },
    { key: 'q', does: keyWords.stop, short: keyWords.stopShort },
  ];
  return hintsOf(hints.map((hint) => ({ hint })));
}

/**
 * A step with a countdown. It rings once, softly, when the time is up (unless the bell is off), and
 * goes on waiting: nobody is hurried.
 * @throws Interrupted
 */
export async function runTimer(terminal: Terminal, asked: TimerAsked): Promise<Timed> {
  const now = () => asked.now().getTime();
  const screen = (view: TimerView, look: Look): BodyScreen => ({
    body: bodyOf(asked, faceOf(view.clock, now(), terminal.reducedMotion), look),
    hints: timerHints(asked, view.clock.since !== null),
    top: view.top,
    note: null,
    allKeys: view.allKeys ? openedHints(timerHints(asked, view.clock.since !== null)) : null,
  });
  return await interact<TimerView, Timed>(terminal, {
    initial: { clock: asked.clock, rung: isOver(asked.clock, now()), top: 0, allKeys: false },
    frame: (view, look) => bodyFrame(screen(view, look), look),
    onKey: (view, key, look) => {
      const name = keyName(key);
      const ended = endings[name];
      if (ended !== undefined && isOffered(ended, asked))
        return done({ kind: ended, clock: leftClock(ended, view.clock, now()) });
      if (name === '?') return stay({ ...view, allKeys: !view.allKeys });
      if (name === 'escape') return stay({ ...view, allKeys: false });
      return clockKey({ ...view, top: scrolled(screen(view, look), name, look) }, name, now());
    },
    tick: {
      everyMs: 250,
      on: (view) => {
        if (view.rung || !isOver(view.clock, now())) return stay(view);
        if (terminal.bell) terminal.stage.ring();
        return stay({ ...view, rung: true });
      },
    },
  });
}

function bodyOf(asked: TimerAsked, face: Face, look: Look): readonly string[] {
  const lines = asked.lines(face, look);
  return face.over ? [...lines, '', ...asked.over(look)] : lines;
}

/** Whether the step may end so. */
export function isOffered(kind: string, { canChooseWay, hasEarlier, writes }: TimerAsked): boolean {
  if (kind === 'other-way') return canChooseWay === true;
  if (kind === 'earlier') return hasEarlier === true;
  return kind !== 'write' || writes === true;
}

/** Writing is part of the step, so its clock runs on. */
export function leftClock(way: Timed['kind'], clock: TimerClock, now: number): TimerClock {
  return way === 'write' ? clock : holdClock(clock, now);
}

const endings: Readonly<Record<string, Timed['kind']>> = {
  enter: 'done',
  w: 'write',
  x: 'pass',
  o: 'other-way',
  v: 'earlier',
  b: 'back',
  p: 'pause',
  q: 'stop',
};

function clockKey(view: TimerView, name: string, now: number): Outcome<TimerView, Timed> {
  const { clock } = view;
  if (name === 'space')
    return stay({ ...view, clock: clock.since === null ? runClock(clock, now) : holdClock(clock, now) });
  if (name !== '+' && name !== '=') return stay(view);
  return stay({ ...view, clock: addMinutes(clock, 5, now), rung: false });
}

/** What is shown of the clock: where motion is unwelcome, how long from its start, and until when. */
export function faceOf(clock: TimerClock, now: number, isStill: boolean): Face {
  const { totalMs, spentMs, since } = clock;
  const stands = isStill && since !== null;
  return {
    secondsLeft: stands ? (totalMs - spentMs) / 1000 : secondsLeft(clock, now),
    until: stands ? new Date(since + totalMs - spentMs) : null,
    running: since !== null,
    over: isOver(clock, now),
  };
}
