import path from 'node:path';
import type { World } from '../../src/commands/world.ts';
import { journeyPaths } from '../../src/storage/paths.ts';
import type { World as StorageWorld } from '../../src/storage/world.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';
import type { Look } from '../../src/views/look.ts';
import { root } from '../setup/root.ts';
import { tempWorld } from '../storage/temp-world.ts';

export { root };

export type FakeWorld = World & {
  /** What was written to standard output. */
  readonly shown: () => string;
  readonly said: () => string;
};

export type FakeOptions = {
  readonly look?: Partial<Look>;
  readonly storage?: () => StorageWorld;
  readonly bundled?: string;
};

const plainLook: Look = {
  width: 80,
  height: null,
  color: false,
  weights: false,
  unicode: true,
  links: false,
  locale: 'en',
};

/** A world with a home of its own, a terminal that only listens, and nobody to ask. */
export function fakeWorld(options: FakeOptions = {}): FakeWorld {
  const out: string[] = [];
  const err: string[] = [];
  const storage = tempWorld();
  const look: Look = { ...plainLook, ...options.look };
  const line = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);
  const listening: Pick<
    Terminal,
    | 'look'
    | 'out'
    | 'isRead'
    | 'written'
    | 'err'
    | 'canPrompt'
    | 'plain'
    | 'reducedMotion'
    | 'bell'
    | 'pauseMinutes'
  > = {
    look: () => look,
    out: (text) => void out.push(line(text)),
    isRead: async () => true,
    written: async () => {},
    err: (text) => void err.push(line(text)),
    canPrompt: false,
    plain: false,
    reducedMotion: false,
    bell: false,
    pauseMinutes: 20,
  };
  const streams = { stdin: null, stdout: null, stderr: null, env: {}, platform: 'linux' };
  return {
    // Prompts are never reached: canPrompt is false.
    terminal: listening as Terminal,
    process: streams as unknown as World['process'],
    storage: options.storage ?? (() => storage),
    env: {},
    bundled: options.bundled ?? path.join(root, 'journeys'),
    prepared: path.join(root, 'dist'),
    readInput: async () => '',
    shown: () => out.join(''),
    said: () => err.join(''),
  };
}

/** Storage of an account without a home. */
export function homeless(): StorageWorld {
  return { ...tempWorld(), paths: journeyPaths({}, 'linux') };
}
