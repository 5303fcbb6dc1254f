import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readJournal } from '../../src/storage/journal-reading.ts';
import { openJournal } from '../../src/storage/journal-store.ts';
import { createKeys, openKeyring } from '../../src/storage/keys.ts';
import { names, run, tempFolder, worldIn } from '../storage/temp-world.ts';

/** Child programs that write, and looking at what they left. */

export type Acknowledged = { readonly id: string; readonly text: string };

export type Said = {
  readonly acknowledged: readonly Acknowledged[];
  readonly failed: readonly { readonly kind: string; readonly code: string }[];
  readonly ended: boolean;
  readonly lines: readonly string[];
};

export function readLines(stdout: string): Said {
  // A last line without its end was cut by the kill; what it says was not wholly said.
  const lines = stdout.split('\n').slice(0, -1);
  const words = lines.map((line) => line.split(' '));
  const starting = (word: string) => words.filter(([first]) => first === word);
  return {
    acknowledged: starting('ack').map(([, id = '', text = '']) => ({
      id,
      text: Buffer.from(text, 'base64').toString(),
    })),
    failed: starting('failed').map(([, kind = '', code = '']) => ({ kind, code })),
    ended: lines.includes('end'),
    lines,
  };
}

/** A home with keys in it. */
export async function newHome(parent = tempFolder()): Promise<string> {
  await createKeys(worldIn(parent), names);
  return parent;
}

/** Runs a program to its end, waiting for it; its standard output as lines. */
export function runToEnd(command: string, args: readonly string[], home: string): Said {
  const env = { ...process.env, JOURNEY_HOME: home };
  const { stdout } = spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  return readLines(stdout);
}

/** Starts a program and kills it (SIGKILL) the given time after its "ready", or lets it end when null. */
export async function runAndKill(
  args: readonly string[],
  home: string,
  killAfter: number | null,
): Promise<Said & { readonly killedAt: number }> {
  const env = { ...process.env, JOURNEY_HOME: home };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  let killedAt = 0;
  let armed = false;
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    stdout += text;
    if (armed || killAfter === null || !stdout.includes('ready\n')) return;
    armed = true;
    setTimeout(() => {
      killedAt = Date.now();
      child.kill('SIGKILL');
    }, killAfter);
  });
  await new Promise((done) => child.on('close', done));
  return { ...readLines(stdout), killedAt };
}

export type Left = {
  /** Acknowledged entries that are not there, or do not say what was acknowledged. */
  readonly lost: number;
  /** Files under an entry's name that are not whole. */
  readonly torn: number;
  readonly entries: number;
};

/** Reads everything with both keys and compares it with what was acknowledged. */
export async function lookAt(home: string, acknowledged: readonly Acknowledged[]): Promise<Left> {
  const world = worldIn(home);
  const reading = await readJournal(openJournal(world, openKeyring(world)), { run, as: ['a', 'b'] });
  const there = new Map(
    reading.entries.map(({ id, event }) => [id, event.kind === 'answer' ? event.text : null]),
  );
  const lost = acknowledged.filter(({ id, text }) => there.get(id) !== text).length;
  return { lost, torn: reading.damaged.length, entries: reading.entries.length };
}

/** As `lookAt` by check sums alone, for many thousands: nothing is decrypted. */
export function lookAtNames(
  home: string,
  acknowledged: readonly Acknowledged[],
  hashOf: (bytes: Uint8Array) => string,
): Left {
  const folder = path.join(home, 'data', 'journal', run);
  const entries = fs.readdirSync(folder).filter((name) => name.endsWith('.age'));
  const whole = new Set<string>();
  let torn = 0;
  for (const name of entries) {
    const id = name.slice(-36, -4);
    if (hashOf(fs.readFileSync(path.join(folder, name))) === id) whole.add(id);
    else torn += 1;
  }
  return { lost: acknowledged.filter(({ id }) => !whole.has(id)).length, torn, entries: entries.length };
}

export function removeHome(home: string): void {
  fs.rmSync(home, { recursive: true, force: true });
}
