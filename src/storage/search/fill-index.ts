import { namesByDay } from '../../journal/entry-name.ts';
import { partners } from '../../model/couple.ts';
import { isWords } from '../entry-file.ts';
import { entryNames } from '../journal-folder.ts';
import { readJournal } from '../journal-reading.ts';
import { openJournal } from '../journal-store.ts';
import { identityAtHand, type Keyring } from '../keys.ts';
import { searchIndex } from './search-index.ts';

/** After how long, in ms, no further day is opened at the end of an evening; the next one goes on from there. */
const patience = 100;

/**
 * Opens for later searches what none has seen yet, the newest days first, as far as the keys at hand
 * go: so that the first search of a long journey need not open years of answers. Throws JourneyError
 * as `identityAtHand`, `readJournal` and `keep`.
 */
export async function fillIndex(keyring: Keyring, run: string): Promise<void> {
  const { world } = keyring;
  // A journal of its own: ours remembers what this sitting wrote, and would not put it into the index.
  const journal = openJournal(world, keyring);
  const index = searchIndex(keyring, run);
  const until = world.now().getTime() + patience;
  const byDay = [...namesByDay(entryNames(world, run))].sort(([one], [two]) => two - one);
  const own = partners.filter((one) => identityAtHand(keyring, one) !== null);
  for (const [, all] of byDay) {
    // Words by their author's own key alone: what was only released may yet be taken back.
    const names = all.filter((name) => !isWords(name) || own.some((one) => one === name.who));
    if (names.every((name) => index.knows(name.id))) continue;
    if (world.now().getTime() >= until) break;
    await readJournal(journal, { run, as: partners, names, lately: index, openableOnly: true });
  }
  index.keep();
}
