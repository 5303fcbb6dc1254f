import { JourneyError } from '../errors.ts';
import { type EntryName, entryNameFor, formatEntryName } from '../journal/entry-name.ts';
import type { Entry, EventId, JournalEvent, Released } from '../journal/events.ts';
import { inOrder } from '../journal/order.ts';
import { readEvent } from '../journal/read-event.ts';
import type { PartnerId } from '../model/couple.ts';
import { storageWords } from '../words/storage.ts';
import { entryNames, runFolder } from './journal-folder.ts';
import { entryId, entryPath, type Journal } from './journal-store.ts';
import { identityAtHand } from './keys.ts';
import { readPlainFile } from './read-file.ts';
import type { Opening } from './sealing.ts';
import type { World } from './world.ts';

const words = storageWords.doctor;

/** No entry is longer: an answer has at most a few pages. */
export const entryLimit = 16 * 1024 * 1024;

export type DamagedFile = { readonly path: string; readonly reason: string };

export type JournalReading = {
  /** What could be opened, in order. */
  readonly entries: readonly Entry[];
  readonly damaged: readonly DamagedFile[];
  /** How many answers and passes are there that could not be opened with the keys at hand. */
  readonly sealed: number;
};

export type ReadingOf = {
  readonly run: string;
  /** Whose keys are used. With one partner, the other's answers open only where they were released. */
  readonly as: readonly PartnerId[];
  /** These days alone; all when it is absent. */
  readonly days?: readonly number[];
  /** The run's names where they are known already; they are listed when it is absent. */
  readonly names?: readonly EntryName[];
  /** Shared by readings of the same day that follow each other: no entry is opened twice by one key. */
  readonly lately?: LatelyOpened;
};

/** Entries by whose key opened them and their id. */
export type LatelyOpened = Map<string, Entry>;

/** One file's outcome. */
type Outcome =
  | { readonly kind: 'entry'; readonly entry: Entry }
  /** Words that no key at hand opens. */
  | { readonly kind: 'sealed' }
  /** Not for these readers, or gone since its name was read. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'damaged'; readonly path: string; readonly reason: string };

/**
 * Reads a run with the keys at hand (see `identityAtHand`; unlock first where a passphrase is to be
 * asked for), and with what this process wrote itself by those in `as`. Damaged files are named and
 * the others still read. Throws JourneyError (noInput, io) only when the folder cannot be listed.
 */
export async function readJournal(journal: Journal, what: ReadingOf): Promise<JournalReading> {
  const names = (what.names ?? entryNames(journal.world, what.run, onlyDay(what))).filter(
    ({ day }) => what.days === undefined || what.days.includes(day),
  );
  const { readers, identities } = readersOf(journal, what);
  const first: Outcome[] = [];
  const others: EntryName[] = [];
  for (const name of names) {
    const known = ownMemory(journal, name, readers);
    if (known !== null) first.push({ kind: 'entry', entry: known });
    else if (isWords(name) && !identities.has(name.who as PartnerId)) others.push(name);
    else first.push(await readOne(journal.world, what, name, keysFor(name, identities)));
  }
  const keys = releasedKeys(first);
  const second: Outcome[] = [];
  for (const name of others) {
    const release = keys.get(`${name.who} ${name.id}`);
    second.push(await readReleased(journal.world, what.run, name, release));
  }
  return gather([...first, ...second]);
}

/** The one day that is asked for, if it is one. */
function onlyDay({ days }: ReadingOf): number | undefined {
  return days?.length === 1 ? days[0] : undefined;
}

function readersOf(journal: Journal, { as }: ReadingOf) {
  const identities = new Map<PartnerId, string>();
  for (const partner of as) {
    const identity = identityAtHand(journal.keyring, partner);
    if (identity !== null) identities.set(partner, identity);
  }
  return { readers: new Set(as), identities };
}

/** A partner's own words, as against what happened around them. */
export function isWords({ slot }: EntryName): boolean {
  return /^[qs]\d/.test(slot);
}

function ownMemory(journal: Journal, name: EntryName, readers: ReadonlySet<PartnerId>): Entry | null {
  const known = journal.written.get(name.id);
  if (known === undefined) return null;
  return name.who === 'ab' || readers.has(name.who) ? known.entry : null;
}

type KeyOf = readonly [partner: PartnerId, identity: string];

/** Words open with their author's key alone; everything else may be for either. */
function keysFor(name: EntryName, identities: ReadonlyMap<PartnerId, string>): readonly KeyOf[] {
  return [...identities].filter(([partner]) => !isWords(name) || partner === name.who);
}

async function readOne(
  world: World,
  { run, lately }: ReadingOf,
  name: EntryName,
  keys: readonly KeyOf[],
): Promise<Outcome> {
  for (const [partner] of keys) {
    const entry = lately?.get(`${partner} ${name.id}`);
    if (entry !== undefined) return { kind: 'entry', entry };
  }
  const { open } = await import('./sealing.ts');
  let by: PartnerId | null = null;
  const outcome = await withBytes(world, run, name, async (bytes) => {
    let last: Opening = { kind: 'not-for-this-key' };
    for (const [partner, identity] of keys) {
      by = partner;
      last = await open(bytes, identity);
      if (last.kind !== 'not-for-this-key') break;
    }
    return last;
  });
  if (outcome.kind === 'entry') lately?.set(`${by} ${name.id}`, outcome.entry);
  return outcome;
}

async function readReleased(
  world: World,
  run: string,
  name: EntryName,
  release: Released | undefined,
): Promise<Outcome> {
  // Without a key there is still the check sum: damage is named, whoever reads.
  if (release === undefined) {
    return withBytes(world, run, name, async () => ({ kind: 'not-for-this-key' }));
  }
  const { openWithFileKey } = await import('./sealing.ts');
  return withBytes(world, run, name, (bytes) =>
    openWithFileKey(bytes, Buffer.from(release.fileKey, 'base64')),
  );
}

async function withBytes(
  world: World,
  run: string,
  name: EntryName,
  opened: (bytes: Uint8Array) => Promise<Opening>,
): Promise<Outcome> {
  const path = entryPath(runFolder(world, run), name);
  const bytes = readEntryFile(world, path, name.id);
  if (typeof bytes === 'string') return { kind: 'damaged', path, reason: bytes };
  if (bytes === null) return { kind: 'nothing' };
  const opening = await opened(bytes);
  switch (opening.kind) {
    case 'not-for-this-key':
      return { kind: isWords(name) ? 'sealed' : 'nothing' };
    case 'damaged':
      return { kind: 'damaged', path, reason: words.badHeader };
    case 'opened': {
      const event = eventIn(opening.plaintext, run, name);
      return typeof event === 'string'
        ? { kind: 'damaged', path, reason: event }
        : { kind: 'entry', entry: { id: name.id, event } };
    }
  }
}

/** The file's bytes when they are what was written; null when it has gone meanwhile; else what is wrong. */
export function readEntryFile(world: World, path: string, id: EventId): Uint8Array | string | null {
  try {
    const bytes = readPlainFile(world, path, entryLimit);
    return entryId(bytes) === id ? bytes : words.wrongHash;
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error;
    const gone = (error.cause as { code?: unknown } | undefined)?.code === 'ENOENT';
    return gone ? null : error.kind === 'data' ? words.tooLarge : words.unreadable;
  }
}

/** The event inside, or what is wrong with it. A file under another's name or run is not believed. */
export function eventIn(plaintext: Uint8Array, run: string, name: EntryName): JournalEvent | string {
  const event = parse(plaintext);
  if (event === null) return words.notUnderstood;
  const right = formatEntryName({ ...entryNameFor(event), id: name.id }) === formatEntryName(name);
  return right && event.run === run ? event : words.otherName;
}

function parse(plaintext: Uint8Array): JournalEvent | null {
  try {
    return readEvent(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plaintext)));
  } catch {
    return null;
  }
}

/** Releases by author and answer: nobody can release another's words. */
function releasedKeys(outcomes: readonly Outcome[]): ReadonlyMap<string, Released> {
  const keys = new Map<string, Released>();
  for (const outcome of outcomes) {
    const event = outcome.kind === 'entry' ? outcome.entry.event : null;
    if (event?.kind === 'release') keys.set(`${event.by} ${event.of}`, event);
  }
  return keys;
}

function gather(outcomes: readonly Outcome[]): JournalReading {
  const entries: Entry[] = [];
  const damaged: DamagedFile[] = [];
  let sealed = 0;
  for (const outcome of outcomes) {
    if (outcome.kind === 'entry') entries.push(outcome.entry);
    else if (outcome.kind === 'damaged') damaged.push({ path: outcome.path, reason: outcome.reason });
    else if (outcome.kind === 'sealed') sealed += 1;
  }
  return { entries: inOrder(entries), damaged, sealed };
}
