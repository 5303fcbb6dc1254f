import { keyWords, plainWords } from '../../words/terminal.ts';
import type { Terminal } from '../terminal.ts';
import { faceOf, isOffered, leftClock, type Timed, type TimerAsked } from '../timer.ts';
import { addMinutes, holdClock, isOver, runClock, secondsLeft, type TimerClock } from '../timer-clock.ts';
import { askLine } from './ask-line.ts';
import { below, numbered, say, show } from './plain-keys.ts';

type Way = Timed['kind'] | 'hold' | 'add';

/** What can be done, each with the key that chooses it where there is one. */
const ways: readonly (readonly [Way, string, key?: string])[] = [
  ['done', plainWords.orEnter(keyWords.done), ''],
  ['write', keyWords.write, 'w'],
  ['hold', keyWords.holdOrStart],
  ['add', keyWords.addFive, '+'],
  ['earlier', keyWords.earlier, 'v'],
  ['pass', keyWords.pass, 'x'],
  ['other-way', keyWords.otherWay, 'o'],
  ['back', keyWords.back, 'b'],
  ['pause', keyWords.pause, 'p'],
  ['stop', keyWords.stop, 'q'],
];

/**
 * A step with a countdown that is said by the minute.
 * @throws Interrupted
 */
export async function runTimerPlain(terminal: Terminal, asked: TimerAsked): Promise<Timed> {
  const now = () => asked.now().getTime();
  let clock: TimerClock = asked.clock;
  const offered = ways.filter(([kind]) => isOffered(kind, asked));
  const list = () => {
    const look = terminal.look('err');
    below(
      terminal,
      offered.flatMap(([, does], at) => numbered(at + 1, does, look)),
    );
  };
  show(terminal, asked.lines(faceOf(clock, now(), true), terminal.look('err')));
  list();
  for (;;) {
    const typed = await askLine(terminal, plainWords.yourChoice, () =>
      announce(terminal, asked, () => clock),
    );
    const way = typed === null ? 'stop' : wayOf(offered, typed.trim().toLowerCase());
    switch (way) {
      case null:
        if (typed?.trim() === '?') list();
        else say(terminal, plainWords.notAChoice(typed?.trim() ?? ''));
        break;
      case 'hold':
        clock = clock.since === null ? runClock(clock, now()) : holdClock(clock, now());
        say(terminal, clock.since === null ? plainWords.clockHeld : plainWords.clockRuns);
        break;
      case 'add':
        clock = addMinutes(clock, 5, now());
        say(terminal, plainWords.minutesLeft(Math.ceil(secondsLeft(clock, now()) / 60)));
        break;
      default:
        return { kind: way, clock: leftClock(way, clock, now()) };
    }
  }
}

function wayOf(offered: typeof ways, word: string): Way | null {
  if (/^\d+$/.test(word)) return offered[Number(word) - 1]?.[0] ?? null;
  const found =
    offered.find(([, , key]) => key === word) ?? offered.find(([, does]) => does.startsWith(word));
  return found?.[0] ?? null;
}

/** Says every full minute, and once that the time is up; gives what ends it. */
function announce(terminal: Terminal, asked: TimerAsked, clock: () => TimerClock): () => void {
  const left = () => secondsLeft(clock(), asked.now().getTime());
  let said = Math.ceil(left() / 60);
  const timer = setInterval(() => {
    const minutes = Math.ceil(left() / 60);
    if (minutes >= said) {
      said = minutes;
      return;
    }
    said = minutes;
    terminal.ask('\n');
    if (minutes > 0) say(terminal, plainWords.minutesLeft(minutes));
    else timeIsUp(terminal, asked, clock());
    terminal.ask(plainWords.yourChoice);
  }, 500);
  return () => clearInterval(timer);
}

function timeIsUp(terminal: Terminal, asked: TimerAsked, clock: TimerClock): void {
  const now = asked.now().getTime();
  if (terminal.bell && isOver(clock, now)) terminal.stage.ring();
  below(terminal, asked.over(terminal.look('err')));
}
