import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { readExport } from '../journal/export-shape.ts';
import { importExport, readExportFile } from '../storage/import-export.ts';
import { openJournal } from '../storage/journal-store.ts';
import { openKeyring } from '../storage/keys.ts';
import { exportWords } from '../words/commands.ts';
import { momentNow, partnerNamed, requireHere } from './here.ts';
import type { World } from './world.ts';

/** `journey import FILE`: answers of our own JSON export that are not here yet. */
export async function importAnswers(
  world: World,
  file: string,
  options: { readonly as?: string },
): Promise<number> {
  const here = await requireHere(world);
  if (options.as !== undefined) partnerNamed(here.couple, options.as);
  const storage = world.storage();
  const value = readExport(readExportFile(storage, path.resolve(file)));
  if (value === null) throw new JourneyError('data', exportWords.notJson(file), exportWords.notJsonHint);
  const { at, zone, date } = momentNow(storage, here.saved);
  const journal = openJournal(storage, openKeyring(storage));
  const { added, same, skipped } = await importExport(journal, value, { at, zone, date });
  world.terminal.out(exportWords.imported(added, same, skipped));
  return 0;
}
