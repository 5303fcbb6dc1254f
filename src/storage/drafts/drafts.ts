import path from 'node:path';
import { partners } from '../../model/couple.ts';
import { recipientOf } from '../age/sealing.ts';
import type { Keyring } from '../keys.ts';
import { readIfThere } from '../read-file.ts';
import { keepSmallFile, removeIfThere } from '../small-file.ts';
import type { AskPassphrase } from '../unlocking.ts';
import type { World } from '../world.ts';
import { sweepTemporaries } from '../write-file.ts';
import { type Draft, type DraftKey, draftLimit, draftPath, draftsFolder, sealDraft } from './draft-file.ts';
import { deviceIdentity } from './draft-key.ts';
import { earlierDrafts, keepEarlier } from './earlier-drafts.ts';
import { loadDraft } from './load-draft.ts';

/**
 * Half-written answers and notes: state/drafts/<run>-<ddd>-<who>-<slot>.age, sealed like everything else. A
 * partner with a passphrase has drafts sealed to their own key, so reading one back asks for it,
 * except within the same run of the program; without one, they are sealed to this device's draft key
 * (state/draft.key), so that neither writing nor going on ever asks. A half-written note is sealed to both,
 * as the note will be: it was typed before both, and the key of either brings it back.
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
      const { draft, earlier, isWhole } = await loadDraft({ world, keyring, aside }, key, file, ask);
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

async function save(
  world: World,
  keyring: Keyring,
  key: DraftKey,
  draft: Draft,
  place: { readonly isWanted: () => boolean; readonly isKnown: boolean },
): Promise<void> {
  const bytes = await sealDraft(draft, await recipientsFor(world, keyring, key.who));
  // Sealing takes a moment, in which the draft may have been dropped: its answer is kept by then.
  if (!place.isWanted()) return;
  const file = draftPath(world, key);
  if (!place.isKnown) keepEarlier(world, file);
  keepSmallFile(world, world.paths.state, ['drafts'], path.basename(file), bytes, { keepName: false });
}

async function recipientsFor(
  world: World,
  keyring: Keyring,
  who: DraftKey['who'],
): Promise<readonly string[]> {
  if (who === 'ab') return partners.map((one) => keyring.recipients[one]);
  if (keyring.protection(who) === 'locked') return [keyring.recipients[who]];
  const recipient = await recipientOf(await deviceIdentity(world));
  return [recipient ?? keyring.recipients[who]];
}
