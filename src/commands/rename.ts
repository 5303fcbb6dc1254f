import { JourneyError } from '../errors.ts';
import { isSameName, partnerOf } from '../model/couple.ts';
import { saveSaved } from '../storage/bookmark.ts';
import { openKeyring, renamePartner } from '../storage/keys.ts';
import { renameWords } from '../words/commands.ts';
import { partnerNamed, requireHere } from './here.ts';
import { nameFault } from './names.ts';
import { note, say } from './say.ts';
import type { World } from './world.ts';

/**
 * `journey rename NAME NEW-NAME`: another name for one of the two, from now on and in what was written
 * before. Throws usage (64) for a name nobody has, one that cannot be used, and the partner's.
 */
export async function rename(world: World, name: string, typed: string): Promise<number> {
  const here = await requireHere(world);
  const who = partnerNamed(here.couple, name);
  const { names } = here.couple;
  const now = typed.trim().normalize('NFC');
  const fault = nameFault(now);
  if (fault !== null) throw new JourneyError('usage', fault, renameWords.example);
  if (isSameName(now, names[partnerOf(who)]))
    throw new JourneyError('usage', renameWords.taken(names[partnerOf(who)]), null);
  const storage = world.storage();
  const before = names[who];
  if (before === now && openKeyring(storage).names[who] === now) {
    say(world, renameWords.same(now));
    return 0;
  }
  renamePartner(storage, who, before, now);
  const couple = { ...here.couple, names: { ...names, [who]: now } };
  for (const notice of await saveSaved(storage, { couple })) note(world, notice);
  say(world, renameWords.renamed(before, now));
  note(world, renameWords.notEverywhere);
  return 0;
}
