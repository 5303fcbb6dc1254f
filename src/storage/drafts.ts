import path from 'node:path';
import type { PartnerId } from '../model/couple.ts';
import { deviceIdentity, readDeviceIdentity } from './draft-key.ts';
import { isRun, namesIn } from './journal-folder.ts';
import { type AskPassphrase, identityAtHand, type Keyring, unlockedIdentity } from './keys.ts';
import { readIfThere } from './read-file.ts';
import { keepSmallFile, removeIfThere, setAside } from './small-file.ts';
import type { World } from './world.ts';
import { sweepTemporaries } from './write-file.ts';

/** The answer a draft is for; `slot` as in the journal's names (q1, s2). */
export type DraftKey = {
  readonly run: string;
  readonly day: number;
  readonly who: PartnerId;
  readonly slot: string;
};

/** What has been typed so far, and where the cursor stands in it. */
export type Draft = { readonly text: string; readonly cursor: number };

/**
 * Half-written answers: state/drafts/<run>-<ddd>-<who>-<slot>.age, sealed like everything else. A
 * partner with a passphrase has drafts sealed to their own key, so reading one back asks for it,
 * except within the same run of the program; without one, they are sealed to this device's draft key
 * (state/draft.key), so that neither writing nor going on ever asks.
 */
export type Drafts = {
  /** Takes what was typed; it is on the disk after at most `delay` milliseconds and one save. Failures are given by `flush`. */
  typed(key: DraftKey, draft: Draft): void;
  /** Waits until everything typed is on the disk. Call it before leaving. Throws JourneyError (cannotCreate, io). */
  flush(): Promise<void>;
  /**
   * The draft, or null: none, damaged (it is set aside), or `ask` is null or declined while a
   * passphrase is needed. Throws as `unlockedIdentity`.
   */
  load(key: DraftKey, ask: AskPassphrase | null): Promise<Draft | null>;
  exists(key: DraftKey): boolean;
  /** Forgets the draft, once the answer is kept. */
  drop(key: DraftKey): Promise<void>;
  /** How the last save went wrong, until one goes right again; null when it did not. */
  failure(): unknown;
};

/** Between two saves: leaves a slow disk most of the promised second, and does not keep it busy. */
const standardDelay = 300;

export function draftsFolder(world: World): string {
  return path.join(world.paths.state, 'drafts');
}

export function draftPath(world: World, { run, day, who, slot }: DraftKey): string {
  if (!isRun(run) || !/^[qs]\d{1,2}$/.test(slot)) throw new Error('not a draft of ours');
  return path.join(draftsFolder(world), `${run}-${String(day).padStart(3, '0')}-${who}-${slot}.age`);
}

export function openDrafts(world: World, keyring: Keyring, delay = standardDelay): Drafts {
  sweepTemporaries(world, draftsFolder(world));
  const memory = new Map<string, Draft>();
  const pending = new Map<string, { readonly key: DraftKey; readonly draft: Draft }>();
  let timer: NodeJS.Timeout | null = null;
  let savedAt = Number.NEGATIVE_INFINITY;
  let last: unknown = null;
  let saving: Promise<void> = Promise.resolve();

  const saveAll = async () => {
    for (const [file, { key, draft }] of [...pending]) {
      pending.delete(file);
      try {
        await save(world, keyring, key, draft, () => memory.has(file));
        last = null;
      } catch (error) {
        last = error;
      }
    }
  };
  // One save after the other, so that an older text can never come to lie over a newer one.
  const queue = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    savedAt = world.now().getTime();
    saving = saving.then(saveAll);
    return saving;
  };

  return {
    typed(key, draft) {
      const file = draftPath(world, key);
      memory.set(file, draft);
      pending.set(file, { key, draft });
      // The first letter after a rest is saved at once, so that the wait is never added to the saving.
      const rested = Math.max(0, world.now().getTime() - savedAt);
      timer ??= setTimeout(queue, Math.max(0, delay - rested));
    },
    async flush() {
      await queue();
      if (last !== null) throw last;
    },
    async load(key, ask) {
      const file = draftPath(world, key);
      return memory.get(file) ?? (await load(world, keyring, key, file, ask));
    },
    exists(key) {
      const file = draftPath(world, key);
      return memory.has(file) || readIfThere(world, file, draftLimit) !== null;
    },
    async drop(key) {
      const file = draftPath(world, key);
      memory.delete(file);
      pending.delete(file);
      await saving;
      removeIfThere(world, file);
    },
    failure: () => last,
  };
}

const draftLimit = 16 * 1024 * 1024;
const block = 512;

async function save(
  world: World,
  keyring: Keyring,
  key: DraftKey,
  draft: Draft,
  isWanted: () => boolean,
): Promise<void> {
  const { seal } = await import('./sealing.ts');
  const json = Buffer.from(JSON.stringify({ schema: 1, text: draft.text, cursor: draft.cursor }));
  const padding = Buffer.alloc((block - (json.length % block)) % block, ' ');
  const { bytes } = await seal(Buffer.concat([json, padding]), [await recipientFor(world, keyring, key.who)]);
  // Sealing takes a moment, in which the draft may have been dropped: its answer is kept by then.
  if (!isWanted()) return;
  const file = draftPath(world, key);
  keepSmallFile(world, world.paths.state, ['drafts'], path.basename(file), bytes, { keepName: false });
}

async function recipientFor(world: World, keyring: Keyring, who: PartnerId): Promise<string> {
  if (keyring.protection(who) === 'locked') return keyring.recipients[who];
  const { recipientOf } = await import('./sealing.ts');
  const recipient = await recipientOf(await deviceIdentity(world));
  return recipient ?? keyring.recipients[who];
}

async function load(
  world: World,
  keyring: Keyring,
  key: DraftKey,
  file: string,
  ask: AskPassphrase | null,
): Promise<Draft | null> {
  const bytes = readIfThere(world, file, draftLimit);
  if (bytes === null) return null;
  const device = readDeviceIdentity(world);
  const atHand = [device, identityAtHand(keyring, key.who)].filter((one) => one !== null);
  const first = await openDraft(bytes, atHand);
  if (first.kind === 'opened') return first.draft ?? lost(world, file);
  if (first.kind === 'damaged') return lost(world, file);
  if (ask === null || identityAtHand(keyring, key.who) !== null) return null;
  const identity = await unlockedIdentity(keyring, key.who, ask);
  if (identity === null) return null;
  const second = await openDraft(bytes, [identity]);
  return second.kind === 'opened' ? (second.draft ?? lost(world, file)) : lost(world, file);
}

function lost(world: World, file: string): null {
  setAside(world, file);
  return null;
}

type DraftOpening =
  | { readonly kind: 'opened'; readonly draft: Draft | null }
  | { readonly kind: 'not-for-this-key' | 'damaged' };

async function openDraft(bytes: Uint8Array, identities: readonly string[]): Promise<DraftOpening> {
  const { headerOf } = await import('./age-header.ts');
  const { open } = await import('./sealing.ts');
  if (headerOf(bytes) === null) return { kind: 'damaged' };
  for (const identity of identities) {
    const opening = await open(bytes, identity);
    if (opening.kind === 'damaged') return { kind: 'damaged' };
    if (opening.kind === 'opened') return { kind: 'opened', draft: readDraft(opening.plaintext) };
  }
  return { kind: 'not-for-this-key' };
}

function readDraft(plaintext: Uint8Array): Draft | null {
  try {
    const { schema, text, cursor } = JSON.parse(Buffer.from(plaintext).toString('utf8'));
    if (schema !== 1 || typeof text !== 'string') return null;
    const inside = Number.isInteger(cursor) && cursor >= 0 && cursor <= text.length;
    return { text, cursor: inside ? cursor : text.length };
  } catch {
    return null;
  }
}

/** Removes a partner's drafts of a run and day (or of all); returns their paths. */
export function removeDrafts(world: World, wanted: (key: DraftKey) => boolean): readonly string[] {
  const removed: string[] = [];
  for (const name of namesIn(world, draftsFolder(world))) {
    const match = /^(.+)-(\d{3,5})-(a|b)-([qs]\d{1,2})\.age(\.damaged-.*)?$/.exec(name);
    if (match === null) continue;
    const [, run, day, who, slot] = match as unknown as [string, string, string, PartnerId, string];
    if (!wanted({ run, day: Number(day), who, slot })) continue;
    const file = path.join(draftsFolder(world), name);
    if (removeIfThere(world, file)) removed.push(file);
  }
  return removed;
}
