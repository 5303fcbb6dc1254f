import type { Look } from '../views/look.ts';
import { keyWords } from '../words/terminal.ts';
import { type EndSignal, Interrupted } from './interrupted.ts';
import type { Key } from './key.ts';
import { nextReading } from './next-reading.ts';
import { bodyFrame } from './screen-parts.ts';
import type { Frame } from './stage.ts';
import type { Terminal } from './terminal.ts';

/**
 * One thing asked on the whole screen: a state, how it looks, and what a key makes of it. All pure,
 * but for `tick` and `away`, whose effects are given in.
 */
export type Interaction<State, Value> = {
  readonly initial: State;
  readonly frame: (state: State, look: Look) => Frame;
  readonly onKey: (state: State, key: Key, look: Look) => Outcome<State, Value>;
  readonly tick?: { readonly everyMs: number; readonly on: (state: State) => Outcome<State, Value> };
  /** What happens by itself when no key comes for a while; asked anew after every key. */
  readonly wait?: (
    state: State,
  ) => { readonly ms: number; readonly on: (state: State) => Outcome<State, Value> } | null;
  /** Typed text comes as it was read, not key by key. */
  readonly takesText?: boolean;
  /** Keys pressed before it stands on the screen were not meant for it, and are forgotten. */
  readonly fresh?: boolean | undefined;
  /** Columns it takes of a wide screen, in whose middle it stands; 80 where nothing is said. */
  readonly columns?: ((look: Look) => number) | undefined;
  /** The last word when a signal ends it, e.g. to keep a draft. */
  readonly onInterrupt?: (state: State) => void;
};

export type Outcome<State, Value> =
  | { readonly kind: 'stay'; readonly state: State }
  | { readonly kind: 'done'; readonly value: Value }
  /** Another program has the screen meanwhile. */
  | { readonly kind: 'away'; readonly state: State; readonly run: () => Promise<State> };

export function stay<State>(state: State): { readonly kind: 'stay'; readonly state: State } {
  return { kind: 'stay', state };
}

export function done<Value>(value: Value): { readonly kind: 'done'; readonly value: Value } {
  return { kind: 'done', value };
}

/**
 * Runs an interaction on the whole screen, which stays open after it for what comes next.
 * @throws Interrupted on Ctrl-C, SIGINT, SIGTERM and SIGHUP; the normal screen is back by then
 */
export async function interact<State, Value>(
  terminal: Terminal,
  interaction: Interaction<State, Value>,
): Promise<Value> {
  terminal.openStage();
  if (interaction.fresh === true) {
    await nextReading();
    terminal.keyboard.discard();
  }
  const look = terminal.look('err');
  terminal.stage.forget();
  terminal.stage.draw(
    onScreen(terminal, interaction, (column) => interaction.frame(interaction.initial, column)),
  );
  return await new Promise<Value>((resolve, reject) => {
    begin(terminal, interaction, look, resolve, (signal) => reject(new Interrupted(signal)));
  });
}

function begin<State, Value>(
  terminal: Terminal,
  interaction: Interaction<State, Value>,
  drawnFor: Look,
  settle: (value: Value) => void,
  interrupt: (signal: EndSignal) => void,
): void {
  const { stage, keyboard, interruptions } = terminal;
  const ends: (() => void)[] = [];
  let state = interaction.initial;
  let over = false;
  let away = false;
  let waiting: NodeJS.Timeout | undefined;
  let covered = false;
  let strayed = false;

  const draw = () => {
    if (over || away) return;
    const cover = covered ? terminal.cover : undefined;
    stage.draw(
      onScreen(terminal, interaction, (look) =>
        cover === undefined ? interaction.frame(state, look) : coverFrame(cover(look), strayed, look),
      ),
    );
  };
  const redraw = (returned: boolean) => {
    // Whoever came back to the terminal, or looks on, sees private words only once their author says so.
    if (returned && terminal.cover !== undefined) {
      covered = true;
      strayed = false;
      keyboard.discard();
    }
    stage.forget();
    draw();
  };
  const finish = () => {
    over = true;
    clearTimeout(waiting);
    for (const end of ends.splice(0)) end();
  };
  const leave = (signal: EndSignal) => {
    // Ctrl-C in the other program is for the other program.
    if (over || (away && signal === 'SIGINT')) return;
    interaction.onInterrupt?.(state);
    finish();
    terminal.restore();
    interrupt(signal);
  };
  const apply = (outcome: Outcome<State, Value>) => {
    if (over) return;
    switch (outcome.kind) {
      case 'stay':
        state = outcome.state;
        return;
      case 'done':
        finish();
        settle(outcome.value);
        return;
      case 'away':
        state = outcome.state;
        goAway(outcome.run);
        return;
    }
  };
  const goAway = (run: () => Promise<State>) => {
    away = true;
    clearTimeout(waiting);
    stopListening();
    terminal.restore();
    const back = (next: State) => {
      away = false;
      if (over) return;
      state = next;
      terminal.openStage();
      listen();
      redraw(true);
      // What it asked on the way heard the signals itself.
      hear();
    };
    const failed = (error: unknown) => {
      away = false;
      if (error instanceof Interrupted) leave(error.signal);
      else back(state);
    };
    run().then(back, failed);
  };
  const waitOn = () => {
    clearTimeout(waiting);
    const wait = over || away ? null : (interaction.wait?.(state) ?? null);
    if (wait === null) return;
    waiting = setTimeout(() => {
      apply(wait.on(state));
      draw();
    }, wait.ms);
  };
  const onKey = (key: Key) => {
    if (key.kind === 'press' && key.ctrl && key.name === 'c') leave('SIGINT');
    else if (key.kind === 'press' && key.ctrl && key.name === 'z') terminal.suspend();
    else if (covered) {
      covered = key.kind !== 'press' || key.name !== 'enter';
      strayed = true;
    } else apply(interaction.onKey(state, key, columnOf(terminal.look('err'), interaction)));
    waitOn();
  };
  let stopHearing = () => {};
  const hear = () => {
    stopHearing = interruptions.listen(leave);
  };
  let stopListening = () => {};
  const listen = () => {
    stopListening = keyboard.listen({ takesText: interaction.takesText === true, onKey, onRest: draw });
  };

  ends.push(terminal.onRedraw(redraw), () => stopListening());
  if (interaction.tick !== undefined) {
    const { everyMs, on } = interaction.tick;
    const timer = setInterval(() => {
      apply(on(state));
      draw();
    }, everyMs);
    ends.push(() => clearInterval(timer));
  }
  if (isSameSize(drawnFor, terminal.look('err'))) draw();
  else redraw(false);
  listen();
  // A key or a signal that came before may end it here and now, so both are asked for at the very end.
  ends.push(() => stopHearing());
  hear();
  if (over) stopHearing();
  else keyboard.deliver();
}

/** A frame in its column, and the column in the middle of the screen. */
function onScreen(
  terminal: Terminal,
  interaction: Pick<Interaction<never, never>, 'columns'>,
  frame: (look: Look) => Frame,
): Frame {
  const screen = terminal.look('err');
  const look = columnOf(screen, interaction);
  const { rows, cursor } = headed(terminal, frame(look), look);
  const before = ' '.repeat(Math.floor((screen.width - look.width) / 2));
  return {
    rows: rows.map((row) => (row === '' ? '' : before + row)),
    cursor: { ...cursor, before: before + cursor.before },
  };
}

/** What a screen looks like to what stands on it: no wider than its column. */
function columnOf(screen: Look, { columns }: Pick<Interaction<never, never>, 'columns'>): Look {
  return { ...screen, width: Math.min(screen.width, columns?.(screen) ?? 80) };
}

/** A word of the program on the first row, which every screen leaves empty. */
function headed(terminal: Terminal, frame: Frame, look: Look): Frame {
  const headline = terminal.headline?.(look) ?? '';
  if (headline === '' || frame.rows[0] !== '') return frame;
  return { ...frame, rows: [headline, ...frame.rows.slice(1)] };
}

/** `strayed`: another key was pressed than the one it waits for. */
function coverFrame(body: readonly string[], strayed: boolean, look: Look): Frame {
  const hints = [{ key: 'Enter', does: keyWords.goOn }];
  const note = strayed ? keyWords.pressOne(['Enter']) : null;
  return bodyFrame({ body, hints, top: 0, note, allKeys: null }, look);
}

function isSameSize(one: Look, two: Look): boolean {
  return one.width === two.width && one.height === two.height;
}
