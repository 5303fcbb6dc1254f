import path from 'node:path';
import type { PartnerId } from '../../model/couple.ts';
import { open, seal } from '../age/sealing.ts';
import { namesIn } from '../journal-folder.ts';
import { readIfThere } from '../read-file.ts';
import { keepSmallFile, removeIfThere } from '../small-file.ts';
import type { World } from '../world.ts';
import { type DraftKey, draftKeyIn, draftLimit, draftsFolder, ownersOf } from './draft-file.ts';
import { readDeviceIdentity } from './draft-key.ts';

/** What lies in the drafts' folder as a whole. */

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

/**
 * Seals a partner's drafts that lie under the device's key to the partner's own, once that has a
 * passphrase: what is half-written is behind it too. One that is damaged stays as it is. Throws as
 * `replaceFile`.
 */
export async function sealDraftsTo(world: World, partner: PartnerId, recipient: string): Promise<void> {
  const device = readDeviceIdentity(world);
  if (device === null) return;
  for (const name of namesIn(world, draftsFolder(world))) {
    if (draftKeyIn(name)?.who !== partner) continue;
    const bytes = readIfThere(world, path.join(draftsFolder(world), name), draftLimit);
    const opening = bytes === null ? null : await open(bytes, device);
    if (opening?.kind !== 'opened') continue;
    const sealed = await seal(opening.plaintext, [recipient]);
    keepSmallFile(world, world.paths.state, ['drafts'], name, sealed.bytes);
  }
}

/** The answers of a partner, and the notes of both, wherever they are, for which there is a draft, each once. */
export function draftKeysOf(world: World, partner: PartnerId): readonly DraftKey[] {
  const keys = draftsLike(world, (key) => ownersOf(key).includes(partner)).flatMap(
    (file) => draftKeyIn(path.basename(file)) ?? [],
  );
  return [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
}

/** The drafts' files for the answers that are wanted, those set aside too. */
export function draftsLike(world: World, wanted: (key: DraftKey) => boolean): readonly string[] {
  return namesIn(world, draftsFolder(world))
    .filter((name) => {
      const key = draftKeyIn(name);
      return key !== null && wanted(key);
    })
    .map((name) => path.join(draftsFolder(world), name));
}

/** Removes them; returns their paths. */
export function removeDrafts(world: World, wanted: (key: DraftKey) => boolean): readonly string[] {
  return draftsLike(world, wanted).filter((file) => removeIfThere(world, file));
}
