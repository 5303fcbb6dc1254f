import { type EntryName, formatEntryName, isKnownSlot, listIn, pinnedIn } from '../journal/entry-name.ts';
import type { Copied, Entry, EventId, Released } from '../journal/events.ts';
import { inOrder } from '../journal/order.ts';
import type { PartnerId } from '../model/couple.ts';
import { storageWords } from '../words/storage.ts';
import { hasRightMac, readHeader } from './age/header.ts';
import { type Opening, open, openWithFileKey } from './age/sealing.ts';
import { insideOf, isWords, readEntryFile } from './entry-file.ts';
import { entryNames, runFolder } from './journal-folder.ts';
import { entryPath, type Journal } from './journal-store.ts';
import { identityAtHand } from './unlocking.ts';
import type { World } from './world.ts';

const words = storageWords.doctor;

export type DamagedFile = { readonly path: string; readonly reason: string };

export type JournalReading = {
  /** What could be opened, in order. */
  readonly entries: readonly Entry[];
  readonly damaged: readonly DamagedFile[];
  /** How many answers and passes are there that could not be opened with the keys at hand. */
  readonly sealed: number;
  /** How many entries a later version wrote, as far as names and the keys at hand show it. */
  readonly newer: number;
};

export type ReadingOf = {
  readonly run: string;
  /** Whose keys are used. With one partner, the other's answers open only where they were released. */
  readonly as: readonly PartnerId[];
  /** These days alone; all when it is absent. */
  readonly days?: readonly number[];
  /** The run's names where they are known already; they are listed when it is absent. */
  readonly names?: readonly EntryName[];
  /** Leaves words that nobody released unread; otherwise they are held against their check sum. */
  readonly openableOnly?: boolean;
};

/** One file's outcome. */
type Outcome =
  | { readonly kind: 'entry'; readonly entry: Entry }
  /** Words that no key at hand opens. */
  | { readonly kind: 'sealed' }
  /** Not for these readers, or gone since its name was read. */
  | { readonly kind: 'nothing' }
  /** Written by a later version; this one leaves it alone. */
  | { readonly kind: 'newer' }
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
    if (what.openableOnly === true && pinnedIn(name.slot) !== null) continue;
    if (!isKnownSlot(name.slot)) first.push(checkNewer(journal.world, what, name));
    else if (known !== null) first.push({ kind: 'entry', entry: known });
    else if (isWords(name) && !identities.has(name.who as PartnerId)) others.push(name);
    else first.push(await readOne(journal, what.run, name, keysFor(name, identities)));
  }
  const keys = releasedKeys(first);
  const second: Outcome[] = [];
  for (const name of others) {
    // Marks are never released, whatever lies there.
    const release = listIn(name.slot) === null ? keys.get(`${name.who} ${name.id}`) : undefined;
    if (release === undefined && what.openableOnly === true) second.push({ kind: 'sealed' });
    else second.push(await readReleased(journal.world, what.run, name, release));
  }
  const reading = gather([...first, ...second]);
  return { ...reading, entries: await withBelief(journal, what.run, names, reading.entries) };
}

/**
 * The entries with what can be believed of releases and copies (`Entry.believed`). Only the author of
 * an answer, and whom the author gave it to, can know the key of its file
 * (https://age-encryption.org/v1, "Header MAC"); a copy says no more than that its reader wrote it.
 */
async function withBelief(
  { world, proven }: Journal,
  run: string,
  names: readonly EntryName[],
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  if (!entries.some(({ event }) => event.kind === 'release' || event.kind === 'copy')) return entries;
  const originals = new Map(names.map((name) => [`${name.who} ${name.id}`, name]));
  const originalOf = (by: PartnerId, id: EventId) => {
    const name = originals.get(`${by} ${id}`);
    const bytes =
      name === undefined ? null : readEntryFile(world, entryPath(runFolder(world, run), name), id);
    return typeof bytes === 'string' ? null : bytes;
  };
  const isProven = (id: EventId, { by, of, fileKey }: Released) => {
    const bytes = proven.has(id) ? null : originalOf(by, of);
    if (bytes === null) return proven.has(id);
    try {
      const header = readHeader(bytes);
      const right = header !== null && hasRightMac(header, Buffer.from(fileKey, 'base64'));
      if (right) proven.add(id);
      return right;
    } catch {
      // A header that breaks the format's rules proves nothing; its file is named as damaged.
      return false;
    }
  };
  const opened = new Set(entries.map(({ id }) => id));
  const isMissing = ({ of, answer }: Copied) => !opened.has(of) && originalOf(answer.by, of) === null;
  const isOfOther = ({ by, day, answer }: Copied) => by !== answer.by && day === answer.day;
  const isBelieved = ({ id, event }: Entry) =>
    event.kind === 'release'
      ? isProven(id, event)
      : event.kind === 'copy' && isOfOther(event) && isMissing(event);
  return entries.map((entry) => (isBelieved(entry) ? { ...entry, believed: true } : entry));
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

function ownMemory(journal: Journal, name: EntryName, readers: ReadonlySet<PartnerId>): Entry | null {
  const known = journal.written.get(name.id);
  if (known === undefined) return null;
  return name.who === 'ab' || readers.has(name.who) ? known.entry : null;
}

type Key = readonly [partner: PartnerId, identity: string];

/** Words open with their author's key alone; everything else may be for either. */
function keysFor(name: EntryName, identities: ReadonlyMap<PartnerId, string>): readonly Key[] {
  return [...identities].filter(([partner]) => !isWords(name) || partner === name.who);
}

/** More than a day holds many times over; a long reading must not gather in memory. */
const mostRemembered = 1000;

async function readOne(
  journal: Journal,
  run: string,
  name: EntryName,
  keys: readonly Key[],
): Promise<Outcome> {
  const place = `${run}/${formatEntryName(name)}`;
  const known = journal.opened.get(place);
  if (known !== undefined && keys.some(([partner]) => partner === known.by))
    return { kind: 'entry', entry: known.entry };
  let by: PartnerId | null = null;
  const outcome = await withBytes(journal.world, run, name, async (bytes) => {
    let last: Opening = { kind: 'not-for-this-key' };
    for (const [partner, identity] of keys) {
      last = await open(bytes, identity);
      by = partner;
      if (last.kind !== 'not-for-this-key') break;
    }
    return last;
  });
  if (outcome.kind === 'entry' && by !== null) {
    if (journal.opened.size >= mostRemembered) journal.opened.clear();
    journal.opened.set(place, { entry: outcome.entry, by });
  }
  return outcome;
}

/** A slot of a later version: its file is held against its check sum, and not opened. */
function checkNewer(world: World, { run, openableOnly }: ReadingOf, name: EntryName): Outcome {
  if (openableOnly === true) return { kind: 'newer' };
  const path = entryPath(runFolder(world, run), name);
  const bytes = readEntryFile(world, path, name.id);
  if (bytes === null) return { kind: 'nothing' };
  return typeof bytes === 'string' ? { kind: 'damaged', path, reason: bytes } : { kind: 'newer' };
}

function notForThem(name: EntryName): Outcome {
  return { kind: isWords(name) ? 'sealed' : 'nothing' };
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
      return notForThem(name);
    case 'damaged':
      return { kind: 'damaged', path, reason: words.badHeader };
    case 'opened': {
      const inside = insideOf(opening.plaintext, run, name);
      if (inside.kind === 'damaged') return { ...inside, path };
      return inside.kind === 'newer'
        ? inside
        : { kind: 'entry', entry: { id: name.id, event: inside.event } };
    }
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
  let newer = 0;
  for (const outcome of outcomes) {
    if (outcome.kind === 'entry') entries.push(outcome.entry);
    else if (outcome.kind === 'damaged') damaged.push({ path: outcome.path, reason: outcome.reason });
    else if (outcome.kind === 'sealed') sealed += 1;
    else if (outcome.kind === 'newer') newer += 1;
  }
  return { entries: inOrder(entries), damaged, sealed, newer };
}
