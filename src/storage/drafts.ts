import path from 'node:path';
import { JourneyError } from '../errors.ts';
import type { PartnerId } from '../model/couple.ts';
import { deviceIdentity, readDeviceIdentity } from './draft-key.ts';
import { asideEnding, earlierDrafts, keepEarlier } from './earlier-drafts.ts';
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
   * The draft, or null: none, damaged (it is set aside), or `ask` is null or declined, or the wrong
   * passphrase given three times, while one is needed. What is typed or dropped after that takes nothing away: the draft that was
   * not read is kept, and a later `load` that can read gives both, one below the other. Throws as
   * `unlockedIdentity`.
   */
  load(key: DraftKey, ask: AskPassphrase | null): Promise<Draft | null>;
  exists(key: DraftKey): boolean;
  /** Forgets the draft, once the answer is kept. */
  drop(key: DraftKey): Promise<void>;
  /** Where drafts lie that `load` found damaged and set aside. */
  damaged(): readonly string[];
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
  // Places whose file this process has read or written. What lies elsewhere is not ours to replace.
  const known = new Set<string>();
  const aside: string[] = [];
  const joined = new Map<string, readonly string[]>();
  const pending = new Map<string, { readonly key: DraftKey; readonly draft: Draft }>();
  let timer: NodeJS.Timeout | null = null;
  let savedAt = Number.NEGATIVE_INFINITY;
  let last: unknown = null;
  let saving: Promise<void> = Promise.resolve();

  const saveAll = async () => {
    for (const [file, { key, draft }] of [...pending]) {
      pending.delete(file);
      try {
        await save(world, keyring, key, draft, {
          isWanted: () => memory.has(file),
          isKnown: known.has(file),
        });
        known.add(file);
        for (const one of joined.get(file) ?? []) removeIfThere(world, one);
        joined.delete(file);
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
      const inMemory = memory.get(file);
      if (inMemory !== undefined) return inMemory;
      const { draft, earlier, isWhole } = await loadAll({ world, keyring, aside }, key, file, ask);
      if (isWhole) known.add(file);
      if (draft !== null && earlier.length > 0) joined.set(file, earlier);
      return draft;
    },
    exists(key) {
      const file = draftPath(world, key);
      if (memory.has(file) || earlierDrafts(world, file).length > 0) return true;
      return readIfThere(world, file, draftLimit) !== null;
    },
    async drop(key) {
      const file = draftPath(world, key);
      memory.delete(file);
      pending.delete(file);
      await saving;
      if (!known.has(file)) keepEarlier(world, file);
      for (const one of [file, ...(joined.get(file) ?? [])]) removeIfThere(world, one);
      joined.delete(file);
    },
    damaged: () => aside,
    failure: () => last,
  };
}

export const draftLimit = 16 * 1024 * 1024;
const block = 512;

async function save(
  world: World,
  keyring: Keyring,
  key: DraftKey,
  draft: Draft,
  place: { readonly isWanted: () => boolean; readonly isKnown: boolean },
): Promise<void> {
  const { seal } = await import('./age/sealing.ts');
  const json = Buffer.from(JSON.stringify({ schema: 1, text: draft.text, cursor: draft.cursor }));
  const padding = Buffer.alloc((block - (json.length % block)) % block, ' ');
  const { bytes } = await seal(Buffer.concat([json, padding]), [await recipientFor(world, keyring, key.who)]);
  // Sealing takes a moment, in which the draft may have been dropped: its answer is kept by then.
  if (!place.isWanted()) return;
  const file = draftPath(world, key);
  if (!place.isKnown) keepEarlier(world, file);
  keepSmallFile(world, world.paths.state, ['drafts'], path.basename(file), bytes, { keepName: false });
}

async function recipientFor(world: World, keyring: Keyring, who: PartnerId): Promise<string> {
  if (keyring.protection(who) === 'locked') return keyring.recipients[who];
  const { recipientOf } = await import('./age/sealing.ts');
  const recipient = await recipientOf(await deviceIdentity(world));
  return recipient ?? keyring.recipients[who];
}

type Loaded = {
  readonly draft: Draft | null;
  /** Earlier drafts whose words are in this one. */
  readonly earlier: readonly string[];
  /** Whether everything that lies there was read, so that nothing is lost by writing over it. */
  readonly isWhole: boolean;
};

/** Where drafts come from, and the places of those that had to be set aside. */
type From = { readonly world: World; readonly keyring: Keyring; readonly aside: string[] };

/** The draft that lies there, below those that were set aside because they could not be read then. */
async function loadAll(from: From, key: DraftKey, file: string, ask: AskPassphrase | null): Promise<Loaded> {
  const own = await load(from, key, file, ask);
  const isWhole = own !== 'closed';
  const found = isWhole ? earlierDrafts(from.world, file) : [];
  const earlier: { readonly file: string; readonly text: string }[] = [];
  for (const one of found) {
    const draft = await load(from, key, one, ask);
    if (draft !== null && draft !== 'closed') earlier.push({ file: one, text: draft.text });
  }
  if (earlier.length === 0) return { draft: isWhole ? own : null, earlier: [], isWhole };
  const texts = [...earlier.map(({ text }) => text), ...(own === null || own === 'closed' ? [] : [own.text])];
  const text = texts.join('\n\n');
  return { draft: { text, cursor: text.length }, earlier: earlier.map((one) => one.file), isWhole };
}

/** One draft; null where there is none or it is damaged, 'closed' where no key at hand opens it. */
async function load(
  from: From,
  key: DraftKey,
  file: string,
  ask: AskPassphrase | null,
): Promise<Draft | null | 'closed'> {
  const { world, keyring } = from;
  const bytes = readIfThere(world, file, draftLimit);
  if (bytes === null) return null;
  const device = readDeviceIdentity(world);
  const atHand = [device, identityAtHand(keyring, key.who)].filter((one) => one !== null);
  const first = await openDraft(bytes, atHand);
  if (first.kind === 'opened') return first.draft ?? lost(from, file);
  if (first.kind === 'damaged') return lost(from, file);
  if (identityAtHand(keyring, key.who) !== null) return 'closed';
  const identity = ask === null ? null : await askedIdentity(keyring, key.who, ask);
  if (identity === null) return 'closed';
  const second = await openDraft(bytes, [identity]);
  return second.kind === 'opened' ? (second.draft ?? lost(from, file)) : lost(from, file);
}

/** Null also after three wrong passphrases: writing goes on without the draft, which is kept. */
async function askedIdentity(keyring: Keyring, who: PartnerId, ask: AskPassphrase): Promise<string | null> {
  try {
    return await unlockedIdentity(keyring, who, ask);
  } catch (error) {
    if (error instanceof JourneyError && error.kind === 'data') return null;
    throw error;
  }
}

/** Whether a draft is whole, as far as the device's key and these tell; nothing is changed. Throws as `readIfThere`. */
export async function isWholeDraft(
  world: World,
  identities: readonly string[],
  file: string,
): Promise<boolean> {
  const bytes = readIfThere(world, file, draftLimit);
  if (bytes === null) return true;
  const keys = [readDeviceIdentity(world), ...identities].filter((one) => one !== null);
  const opening = await openDraft(bytes, keys);
  return opening.kind === 'opened' ? opening.draft !== null : opening.kind !== 'damaged';
}

function lost({ world, aside }: From, file: string): null {
  aside.push(setAside(world, file) ?? file);
  return null;
}

type DraftOpening =
  | { readonly kind: 'opened'; readonly draft: Draft | null }
  | { readonly kind: 'not-for-this-key' | 'damaged' };

async function openDraft(bytes: Uint8Array, identities: readonly string[]): Promise<DraftOpening> {
  const { headerOf } = await import('./age/header.ts');
  const { open } = await import('./age/sealing.ts');
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

const draftName = new RegExp(`^(.+)-(\\d{3,5})-(a|b)-([qs]\\d{1,2})\\.age${asideEnding}$`);

/** The answers of a day of a run for which there is a draft, each once, in order. */
export function draftedOn(world: World, run: string, day: number): readonly DraftKey[] {
  const slots = namesIn(world, draftsFolder(world))
    .filter((name) => !name.includes('.damaged-'))
    .map(draftKeyIn)
    .filter((key) => key !== null)
    .filter((key) => key.run === run && key.day === day);
  const each = new Map(slots.map((key) => [`${key.who}${key.slot}`, key]));
  return [...each].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, key]) => key);
}

function draftKeyIn(name: string): DraftKey | null {
  const match = draftName.exec(name);
  if (match === null) return null;
  const [, run, day, who, slot] = match as unknown as [string, string, string, PartnerId, string];
  return { run, day: Number(day), who, slot };
}

/**
 * Seals a partner's drafts that lie under the device's key to the partner's own, once that has a
 * passphrase: what is half-written is behind it too. One that is damaged stays as it is. Throws as
 * `replaceFile`.
 */
export async function sealDraftsTo(world: World, partner: PartnerId, recipient: string): Promise<void> {
  const device = readDeviceIdentity(world);
  if (device === null) return;
  const { open, seal } = await import('./age/sealing.ts');
  for (const name of namesIn(world, draftsFolder(world))) {
    if (draftKeyIn(name)?.who !== partner) continue;
    const bytes = readIfThere(world, path.join(draftsFolder(world), name), draftLimit);
    const opening = bytes === null ? null : await open(bytes, device);
    if (opening?.kind !== 'opened') continue;
    const sealed = await seal(opening.plaintext, [recipient]);
    keepSmallFile(world, world.paths.state, ['drafts'], name, sealed.bytes);
  }
}

/** Removes a partner's drafts of a run and day (or of all); returns their paths. */
export function removeDrafts(world: World, wanted: (key: DraftKey) => boolean): readonly string[] {
  const removed: string[] = [];
  for (const name of namesIn(world, draftsFolder(world))) {
    const key = draftKeyIn(name);
    if (key === null || !wanted(key)) continue;
    const file = path.join(draftsFolder(world), name);
    if (removeIfThere(world, file)) removed.push(file);
  }
  return removed;
}
