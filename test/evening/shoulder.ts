import { EventEmitter } from 'node:events';
import { requireHere } from '../../src/commands/here.ts';
import { journalKeeper } from '../../src/commands/journal-keeper.ts';
import type { PerformPorts } from '../../src/commands/reply-to.ts';
import { settingsInForce } from '../../src/commands/settings.ts';
import { type WalkEnd, walk } from '../../src/commands/walk.ts';
import type { Ask } from '../../src/sitting/asks.ts';
import { begin } from '../../src/sitting/begin.ts';
import { parsePlace } from '../../src/sitting/place.ts';
import type { Reply } from '../../src/sitting/replies.ts';
import { Interrupted } from '../../src/terminal/interrupted.ts';
import { performAsk } from '../../src/terminal/perform.ts';
import { openTerminal, type ProcessLike, type Terminal } from '../../src/terminal/terminal.ts';
import type { Random } from '../faults/row.ts';
import { type Watcher, watcher, wordOf } from '../flow/shoulder-frames.ts';
import { scene } from '../terminal/scene.ts';
import { seen as plainText } from '../views/looks.ts';
import { renderMarkdown } from '../views/render.ts';
import { dayOf, evening, type Home } from './evening.ts';

/**
 * An evening in this process with the real loop, journal and prompts on a keyboard and a screen that are
 * made up: private screens are left, paused, stopped and returned to at random, and every frame that
 * would be drawn is looked at.
 */
type Desk = {
  readonly terminal: Terminal;
  readonly press: (keys: string) => void;
  /** The screen as it is once it shows this. */
  readonly until: (wanted: RegExp) => Promise<string>;
};

function desk(watch: Watcher): Desk {
  const nothing = () => {};
  const keyboard = { setRawMode: nothing, resume: nothing, pause: nothing };
  const stream = () =>
    Object.assign(new EventEmitter(), { isTTY: true, columns: 80, rows: 24, write: () => true, ...keyboard });
  const stdin = stream();
  const process = Object.assign(new EventEmitter(), {
    ...{ stdin, stdout: stream(), stderr: stream(), env: { LANG: 'en_US.UTF-8' } },
    ...{ platform: 'linux', pid: 1, exit: nothing },
    // Stopped by Ctrl-Z, and at once brought back.
    kill: () => setImmediate(() => process.emit('SIGCONT')) !== null,
  });
  process.setMaxListeners(100);
  const real = openTerminal(process as unknown as ProcessLike, { color: 'never' }, settingsInForce({}));
  let shown = '';
  const draw: Terminal['stage']['draw'] = (frame) => {
    real.stage.draw(frame);
    shown = plainText(frame.rows.join('\n'));
    watch.look(shown);
  };
  const until = async (wanted: RegExp) => {
    for (let turns = 0; !wanted.test(shown); turns += 1) {
      if (turns > 3_000) throw new Error(`${wanted} never came:\n${shown}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return shown;
  };
  const press = (keys: string) => void stdin.emit('data', Buffer.from(keys));
  return { terminal: { ...real, stage: { ...real.stage, draw } }, press, until };
}

export type Watched = {
  readonly frames: number;
  readonly leavings: number;
  readonly seen: readonly string[];
};

/** Walks one evening to its end with so many leavings at most. */
export async function watchedEvening(random: Random, most: number): Promise<Watched> {
  const home = await evening();
  const watch = watcher();
  let leavings = 0;
  const leaves = () => {
    if (leavings >= most || random.below(2) === 0) return null;
    leavings += 1;
    return random.below(4);
  };
  for (let starts = 0; starts <= most; starts += 1) {
    const end = await sit(home, desk(watch), leaves).catch((error: unknown) => {
      if (error instanceof Interrupted) return null;
      throw error;
    });
    if (end?.kind === 'finished') break;
  }
  return { frames: watch.frames(), leavings, seen: watch.seen() };
}

async function sit(home: Home, at: Desk, leaves: () => number | null): Promise<WalkEnd> {
  const world = home.world();
  const here = await requireHere(world);
  const keeper = journalKeeper(world, here);
  const setup = { day: await dayOf(world, 1), couple: here.couple, sameDate: false, alreadyDone: false };
  const start = begin(setup, parsePlace(keeper.places()[0]), keeper.handled(1), await keeper.passed(1));
  const edit = { fallback: null, run: async (text: string) => ({ text, note: null }) };
  const perform = async (
    ask: Exclude<Ask, { kind: 'open' | 'overlap' }>,
    ports: PerformPorts,
  ): Promise<Reply> => {
    const more = { markdown: renderMarkdown, edit, clock: { now: () => new Date() } };
    const performed = performAsk(ask, scene, at.terminal, { ...ports, ...more });
    const done = performed.then(
      () => true,
      () => true,
    );
    const hands = use(ask, at, leaves).then(() => done);
    await Promise.all([hands, performed.catch(() => {})]);
    return await performed;
  };
  try {
    return await walk(start, keeper, { perform, passphrase: async () => null }, () => {});
  } finally {
    at.terminal.close();
  }
}

/** What the couple does at one screen. */
async function use(ask: Exclude<Ask, { kind: 'open' }>, at: Desk, leaves: () => number | null) {
  if (ask.kind === 'farewell') return;
  if (ask.kind === 'question') return await useQuestion(ask.partner, at, leaves);
  if (ask.kind === 'share') return await useShare(at, leaves);
  await at.until(/./);
  // Keys that come before a hand-over stands there are forgotten.
  if (ask.kind === 'hand-over' || ask.kind === 'call-back') await at.until(/Enter when|look again/);
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  at.press(ask.kind === 'choose-path' ? '1' : '\r');
}

const names = { a: 'Ana', b: 'Ben' } as const;

async function useQuestion(who: 'a' | 'b', at: Desk, leaves: () => number | null): Promise<void> {
  const word = wordOf(names[who]);
  await at.until(/, alone[\s\S]*Enter save/);
  at.press('\u0015');
  at.press(word);
  await at.until(new RegExp(word));
  for (let how = leaves(); how !== null; how = leaves()) {
    if (how === 0) return at.press('\u0003');
    if (how === 1) at.press('\u001a');
    else {
      at.press('\u0018');
      await at.until(/go on writing/);
      at.press(how === 2 ? 'p' : 'e');
    }
    if (how === 2) {
      await at.until(/come back now/);
      at.press('\r');
    }
    await comeBack(at, /Enter save/);
  }
  at.press('\r');
}

async function useShare(at: Desk, leaves: () => number | null): Promise<void> {
  await at.until(/keep mine/);
  for (let how = leaves(); how !== null; how = leaves()) {
    if (how === 0) return at.press('\u0003');
    if (how === 1) at.press('\u001a');
    else {
      at.press('p');
      await at.until(/come back now/);
      at.press('\r');
    }
    await comeBack(at, /keep mine/);
  }
  at.press('k');
  await at.until(/think again/);
  at.press('\r');
}

/** By the hand-over to what is private. */
async function comeBack(at: Desk, to: RegExp): Promise<void> {
  await at.until(/cannot see/);
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  at.press('\r');
  await at.until(to);
}
