import { type PartnerId, partnerOf } from '../model/couple.ts';
import type { Packing } from './backup.ts';
import { entryNames, runs } from './journal-folder.ts';
import { readJournal } from './journal-reading.ts';
import { entryPath, type Journal } from './journal-store.ts';

/**
 * What one of the two takes along when they part, as a backup is packed: their own key and entries, what
 * is of both, and of the other's entries those that were opened to them. The other's keys stay here. The
 * partner's key must be at hand (`unlockedIdentity`), for it shows what was opened. Throws as `readJournal`.
 */
export async function packingFor(journal: Journal, by: PartnerId): Promise<Packing> {
  const allowed = new Set<string>();
  for (const run of runs(journal.world)) {
    const names = entryNames(journal.world, run);
    const opened = await openedTo(journal, run, by);
    const theirs = names.filter(({ who, id }) => who === by || who === 'ab' || opened.has(id));
    for (const name of theirs) allowed.add(entryPath(`journal/${run}`, name));
  }
  const other = partnerOf(by);
  return {
    keeps: (name) => (name.startsWith('journal/') ? allowed.has(name) : !isSecretOf(other, name)),
    also: [],
  };
}

/** The other's answers that this partner may read, what opens them, and what its author removed. */
async function openedTo(journal: Journal, run: string, by: PartnerId): Promise<ReadonlySet<string>> {
  const { entries } = await readJournal(journal, { run, as: [by] });
  return new Set(
    entries.flatMap(({ id, event }) => {
      if (event.kind === 'release') return [id, event.of];
      return event.kind === 'forget' ? [id] : [];
    }),
  );
}

function isSecretOf(partner: PartnerId, name: string): boolean {
  return name.startsWith(`keys/${partner}.`) && !name.endsWith('.pub');
}
