import type { Mark } from '../model/mark.ts';
import type { Look } from '../views/look.ts';
import type { Scene } from '../views/scene.ts';
import type { AskPorts } from './ask-ports.ts';
import type { Performed } from './choices.ts';
import type { KeyChoice } from './keys.ts';
import type { Sharing } from './perform-share.ts';
import type { Terminal } from './terminal.ts';
import type { TimerClock } from './timer-clock.ts';
import { waysOf } from './ways.ts';

/** One ask being performed, with what has to outlive a pause in the middle of it. */
export type Performing = {
  readonly scene: Scene;
  readonly terminal: Terminal;
  readonly ports: AskPorts;
  text: string | null;
  block: number | null;
  clock: TimerClock | null;
  /** The whole of the day was read to its end. */
  wasRead: boolean;
  readonly sharing: Sharing;
  /** The marks of a list as they stand. */
  marks: readonly Mark[] | null;
};

/** Shows lines until one of the keys is pressed. */
export function keys(
  { terminal, ports }: Performing,
  lines: (look: Look) => readonly string[],
  choices: readonly KeyChoice<Performed>[],
  columns?: (look: Look) => number,
): Promise<Performed> {
  return waysOf(terminal).askKey(terminal, { lines, choices: offered(choices, ports), columns });
}

/** Back is offered only where it leads somewhere, another way and earlier words where there are some. */
export function offered(choices: readonly KeyChoice<Performed>[], ports: AskPorts) {
  return choices.filter(
    ({ value: { kind } }) =>
      (kind !== 'back' || ports.canGoBack !== false) &&
      (kind !== 'other-way' || ports.canChooseWay === true) &&
      (kind !== 'earlier' || ports.hasEarlier === true),
  );
}
