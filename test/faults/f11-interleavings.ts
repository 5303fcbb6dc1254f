import fs from 'node:fs';
import path from 'node:path';
import type { EventId, Share } from '../../src/journal/events.ts';
import { readEvent } from '../../src/journal/read-event.ts';
import { type PartnerId, partnerOf, partners } from '../../src/model/couple.ts';
import { open, openWithFileKey } from '../../src/storage/age/sealing.ts';
import { runFolder } from '../../src/storage/journal-folder.ts';
import { appendEvent, type Journal, openJournal } from '../../src/storage/journal-store.ts';
import { createKeys, identityIn, keyPath, openKeyring } from '../../src/storage/keys.ts';
import { openDay, releaseDue } from '../../src/storage/opening.ts';
import { answer, names, pass, run, stamp, tempWorld } from '../storage/temp-world.ts';
import { type Measuring, numbers, type Random, type Row } from './row.ts';

export { lineOf } from './row.ts';

export const shared = { count: 1000, seed: 20261123, waits: false, same: [] };

/**
 * F11: answers, corrections, passes (also after reading), changes of mind, days called done with
 * questions left, five-minute forms, openings, locking, unlocking and restarts in random order on one
 * store. After every step every file is tried with every key.
 */

const questions = 3;
const day = 1;

type Said = { readonly by: PartnerId; readonly text: string | null; share: Share; readonly slot: number };

type Store = {
  journal: Journal;
  readonly identities: Record<PartnerId, string>;
  readonly keyFiles: Record<PartnerId, Buffer>;
  /** What was said, by id; the last for a slot counts. */
  readonly said: Map<EventId, Said>;
  /** Whether the couple called the day done. */
  done: boolean;
  /** Answers that were ours, and current, at an opening when both had handled their question. */
  readonly allowed: Set<EventId>;
  /** Files that were tried already: they never change. */
  readonly tried: Map<string, ReadonlySet<EventId>>;
};

async function newStore(): Promise<Store> {
  const world = tempWorld();
  const keyring = await createKeys(world, names);
  const keyFile = (partner: PartnerId) => fs.readFileSync(keyPath(world, partner, 'key'));
  const keyFiles = { a: keyFile('a'), b: keyFile('b') };
  const identity = (partner: PartnerId) => identityIn(keyFiles[partner].toString()) ?? '';
  return {
    journal: openJournal(world, keyring),
    identities: { a: identity('a'), b: identity('b') },
    keyFiles,
    ...{ said: new Map(), done: false, allowed: new Set(), tried: new Map() },
  };
}

async function say(
  store: Store,
  random: Random,
  by: PartnerId,
  slot = random.below(questions) + 1,
): Promise<void> {
  // The program names the version that it corrects; another program need not.
  const before = random.below(2) === 0 ? undefined : currentIn(store, by, slot);
  const replaces = before === undefined ? {} : { replaces: before };
  if (random.below(4) === 0) {
    const { id } = await appendEvent(store.journal, { ...pass(by, slot), ...replaces });
    store.said.set(id, { by, text: null, share: 'mine', slot });
    return;
  }
  const share: Share = random.below(3) === 0 ? 'mine' : 'ours';
  const text = `said-${random.below(1e9)}`;
  const { id } = await appendEvent(store.journal, answer(by, slot, text, { share, ...replaces }));
  store.said.set(id, { by, text, share, slot });
}

async function changeMind(store: Store, random: Random, by: PartnerId): Promise<void> {
  const own = [...store.said].filter(([, one]) => one.by === by && one.text !== null);
  const chosen = own[random.below(Math.max(1, own.length))];
  if (chosen === undefined) return;
  const share: Share = random.below(2) === 0 ? 'mine' : 'ours';
  const choices = [{ of: chosen[0], share }];
  await appendEvent(store.journal, { schema: 1, ...stamp(), run, kind: 'share', by, day, choices });
  chosen[1].share = share;
}

/** Takes the open key away, as a passphrase does, without waiting a second for scrypt each time. */
function lock({ journal }: Store, who: PartnerId): void {
  fs.rmSync(keyPath(journal.world, who, 'key'), { force: true });
  journal.keyring.unlocked.delete(who);
}

function restart(store: Store): void {
  const { world } = store.journal;
  store.journal = openJournal(world, openKeyring(world));
}

/** The couple call the day done, whatever is still open. */
async function callDone(store: Store): Promise<void> {
  await appendEvent(store.journal, { schema: 1, ...stamp(), run, kind: 'done', day });
  store.done = true;
}

/** The five-minute form: each is asked the first question alone, and the day is done. */
async function fiveMinutes(store: Store, random: Random): Promise<void> {
  for (const who of partners) await say(store, random, who, 1);
  await callDone(store);
  await openAll(store);
}

function currentIn(store: Store, by: PartnerId, slot: number): EventId | undefined {
  return current(store).find(([, one]) => one.by === by && one.slot === slot)?.[0];
}

/** Said by hand, not by the rule that is tested: whose question both have handled, on a day that may open. */
function mayOpenNow(store: Store): readonly (readonly [EventId, Said])[] {
  const now = current(store);
  if (!store.done && now.length < 2 * questions) return [];
  const handled = (slot: number) => now.filter(([, one]) => one.slot === slot).length === 2;
  return now.filter(([, { share, text, slot }]) => share === 'ours' && text !== null && handled(slot));
}

function current(store: Store): readonly (readonly [EventId, Said])[] {
  const bySlot = new Map([...store.said].map((one) => [`${one[1].by}${one[1].slot}`, one] as const));
  return [...bySlot.values()];
}

/** Opens as a sitting does at its end, or releases alone, as reading and answering by flags do. */
async function openAll(
  store: Store,
  how = openDay as (...of: Parameters<typeof openDay>) => Promise<unknown>,
) {
  for (const [id] of mayOpenNow(store)) store.allowed.add(id);
  await how(store.journal, { run, day, questions, stamp: stamp() });
}

/** One random step. */
async function step(store: Store, random: Random): Promise<void> {
  const who = random.below(2) === 0 ? 'a' : 'b';
  switch (random.below(9)) {
    case 0:
    case 1:
    case 2:
      return say(store, random, who);
    case 3:
      return changeMind(store, random, who);
    case 4:
      return openAll(store);
    case 5:
      return openAll(store, releaseDue);
    case 6:
      return lock(store, who);
    case 7:
      if (random.below(4) > 0) return say(store, random, who);
      return random.below(2) === 0 ? callDone(store) : fiveMinutes(store, random);
    default:
      if (random.below(2) === 0) restart(store);
      else store.journal.keyring.unlocked.set(who, store.identities[who]);
  }
}

/** Answers whose words the key of `reader` gives, one way or another, from any file of the run. */
async function readableBy(store: Store, reader: PartnerId): Promise<ReadonlySet<EventId>> {
  const folder = runFolder(store.journal.world, run);
  const readable = new Set<EventId>();
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    for (const id of await readableIn(store, folder, name, reader)) readable.add(id);
  }
  return readable;
}

async function readableIn(store: Store, folder: string, name: string, reader: PartnerId) {
  const key = `${reader} ${name}`;
  const known = store.tried.get(key);
  if (known !== undefined) return known;
  const opening = await open(fs.readFileSync(path.join(folder, name)), store.identities[reader]);
  const found = new Set<EventId>();
  const event =
    opening.kind === 'opened' ? readEvent(JSON.parse(Buffer.from(opening.plaintext).toString())) : null;
  if (event?.kind === 'answer') found.add(name.slice(-36, -4));
  if (event?.kind === 'copy') found.add(event.of);
  if (event?.kind === 'release' && (await releases(folder, event.of, event.fileKey))) found.add(event.of);
  store.tried.set(key, found);
  return found;
}

async function releases(folder: string, of: EventId, fileKey: string): Promise<boolean> {
  const original = fs.readdirSync(folder).find((name) => name.endsWith(`-${of}.age`));
  if (original === undefined) return false;
  const bytes = fs.readFileSync(path.join(folder, original));
  return (await openWithFileKey(bytes, Buffer.from(fileKey, 'base64'))).kind === 'opened';
}

async function openedEarly(store: Store): Promise<number> {
  let early = 0;
  for (const reader of partners) {
    for (const id of await readableBy(store, reader)) {
      if (store.said.get(id)?.by === partnerOf(reader) && !store.allowed.has(id)) early += 1;
    }
  }
  return early;
}

/** With both keys at hand again, everything that is ours and may open must open. */
async function stillStuck(store: Store): Promise<number> {
  restart(store);
  for (const who of partners) store.journal.keyring.unlocked.set(who, store.identities[who]);
  await openAll(store);
  let stuck = 0;
  for (const [id, { by }] of mayOpenNow(store)) {
    if (!(await readableBy(store, partnerOf(by))).has(id)) stuck += 1;
  }
  return stuck;
}

export async function measure({ count = shared.count, seed = shared.seed }: Measuring): Promise<Row> {
  const random = numbers(seed);
  let early = 0;
  let stuck = 0;
  let opened = 0;
  for (let round = 0; round < count; round += 1) {
    const store = await newStore();
    for (let steps = 6 + random.below(14); steps > 0; steps -= 1) {
      await step(store, random);
      early += await openedEarly(store);
    }
    stuck += await stillStuck(store);
    early += await openedEarly(store);
    opened += store.allowed.size;
    fs.rmSync(path.dirname(store.journal.world.paths.data), { recursive: true });
  }
  return {
    name: 'F11',
    figures: { interleavings: count, opened, 'opened early': early, stuck },
    ok: early === 0 && stuck === 0 && opened > 0,
  };
}
