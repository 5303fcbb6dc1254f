import { JourneyError } from '../../errors.ts';
import type { Keyring } from '../keys.ts';
import { readIfThere } from '../read-file.ts';
import { setAside } from '../small-file.ts';
import { type AskPassphrase, eitherIdentity, identityAtHand, unlockedIdentity } from '../unlocking.ts';
import type { World } from '../world.ts';
import { type Draft, type DraftKey, draftLimit, openDraft, ownersOf } from './draft-file.ts';
import { readDeviceIdentity } from './draft-key.ts';
import { earlierDrafts } from './earlier-drafts.ts';

/** Reading drafts back: with the keys at hand, or for a passphrase. */

export type Loaded = {
  readonly draft: Draft | null;
  /** Earlier drafts whose words are in this one. */
  readonly earlier: readonly string[];
  /** Whether everything that lies there was read, so that nothing is lost by writing over it. */
  readonly isWhole: boolean;
};

/** Where drafts come from, and the places of those that had to be set aside. */
export type From = { readonly world: World; readonly keyring: Keyring; readonly aside: string[] };

/** The draft that lies there, below those that were set aside because they could not be read then. */
export async function loadDraft(
  from: From,
  key: DraftKey,
  file: string,
  ask: AskPassphrase | null,
): Promise<Loaded> {
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
  const own = ownersOf(key).flatMap((one) => identityAtHand(keyring, one) ?? []);
  const first = await openDraft(bytes, device === null ? own : [device, ...own]);
  if (first.kind === 'opened') return first.draft ?? lost(from, file);
  if (first.kind === 'damaged') return lost(from, file);
  if (own.length > 0) return 'closed';
  const identity = ask === null ? null : await askedIdentity(keyring, key, ask);
  if (identity === null) return 'closed';
  const second = await openDraft(bytes, [identity]);
  return second.kind === 'opened' ? (second.draft ?? lost(from, file)) : lost(from, file);
}

/** Null also after three wrong passphrases: writing goes on without the draft, which is kept. */
async function askedIdentity(keyring: Keyring, key: DraftKey, ask: AskPassphrase): Promise<string | null> {
  try {
    return await (key.who === 'ab' ? eitherIdentity(keyring, ask) : unlockedIdentity(keyring, key.who, ask));
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
