import path from 'node:path';
import { entryNameFor, formatEntryName } from '../journal/entry-name.ts';
import type { Entry, EventId, JournalEvent } from '../journal/events.ts';
import type { PartnerId } from '../model/couple.ts';
import { seal } from './age/sealing.ts';
import { entryId } from './entry-id.ts';
import { ensureRunFolder, listed } from './journal-folder.ts';
import { type Keyring, keysFolder } from './keys.ts';
import { removeOldCaches } from './old-caches.ts';
import type { World } from './world.ts';
import { sweepTemporaries, writeNew } from './write-file.ts';

/**
 * The journal on the disk: one immutable, age-encrypted file per event.
 *
 * The journal remembers what this process itself wrote, with each file's key: so that what both
 * agreed to open can be opened at the end of a sitting without asking for a passphrase.
 */
export type Journal = {
  readonly world: World;
  readonly keyring: Keyring;
  readonly written: Map<EventId, Remembered>;
  /** What this process opened, and with whose key, by run and file name: a day is read several times. */
  readonly opened: Map<string, Opened>;
  /** Releases whose file key was found to be the original's. */
  readonly proven: Set<EventId>;
  /** Runs whose left-over temporary files were swept in this process. */
  readonly swept: Set<string>;
};

export type Remembered = { readonly entry: Entry; readonly fileKey: Uint8Array };

export type Opened = { readonly entry: Entry; readonly by: PartnerId };

export function openJournal(world: World, keyring: Keyring): Journal {
  // What a program killed in the middle left among the keys would be a key without its passphrase.
  sweepTemporaries(world, keysFolder(world));
  try {
    removeOldCaches(world);
  } catch {
    // A disk that takes nothing keeps nobody from reading; `forget` tries again and says so.
  }
  return { world, keyring, written: new Map(), opened: new Map(), proven: new Set(), swept: new Set() };
}

/**
 * Seals an event and puts it on the disk. When this returns, it is kept: content, name and folder
 * are flushed. Throws JourneyError (cannotCreate, io); then nothing half-written is there, and the
 * event was not taken. Needs no passphrase and no lock: two programs may append at once.
 */
export async function appendEvent<E extends JournalEvent>(journal: Journal, event: E): Promise<Entry<E>> {
  const { world, keyring } = journal;
  const recipients = recipientsOf(event).map((partner) => keyring.recipients[partner]);
  const { bytes, fileKey } = await seal(plaintextOf(event), recipients);
  const folder = ensureRunFolder(world, event.run);
  sweepOnce(journal, event.run, folder);
  const id = entryId(bytes);
  writeNew(world, folder, formatEntryName({ ...entryNameFor(event), id }), bytes);
  const entry = { id, event };
  journal.written.set(id, { entry, fileKey });
  return entry;
}

function sweepOnce(journal: Journal, run: string, folder: string): void {
  if (journal.swept.has(run)) return;
  journal.swept.add(run);
  sweepTemporaries(journal.world, folder, namesOrNone(journal.world, folder));
}

/** Tidying must not turn an answer that can be kept into one that is refused. */
function namesOrNone(world: World, folder: string): readonly string[] {
  try {
    return listed(world, folder);
  } catch {
    return [];
  }
}

export function entryPath(folder: string, name: Parameters<typeof formatEntryName>[0]): string {
  return path.join(folder, formatEntryName(name));
}

/**
 * For whom an event is sealed. A partner's words are for their author alone. A release is for the
 * author too, who could read the file key anyway, and so knows what was opened. What an author
 * deleted is known to both, so that the partner's copy goes as well: the event holds ids only.
 */
export function recipientsOf(event: JournalEvent): readonly PartnerId[] {
  switch (event.kind) {
    case 'begun':
    case 'done':
    case 'undone':
    case 'release':
    case 'forget':
    case 'pinned':
    case 'overlap':
    case 'note':
      return ['a', 'b'];
    case 'answer':
    case 'pass':
    case 'share':
    case 'copy':
    case 'marks':
      return [event.by];
  }
}

const block = 512;
const least = 1024;

/** JSON, filled up with spaces to a whole number of blocks: a pass is as long as a short answer. */
export function plaintextOf(event: JournalEvent): Uint8Array {
  const json = Buffer.from(JSON.stringify(event));
  const size = Math.max(least, Math.ceil(json.length / block) * block);
  return Buffer.concat([json, Buffer.alloc(size - json.length, ' ')]);
}
