import path from 'node:path';
import { slug } from '../content/slug.ts';
import { JourneyError } from '../errors.ts';
import { listIn, noteSlot } from '../journal/entry-name.ts';
import { type PartnerId, partnerOf, partners } from '../model/couple.ts';
import { assertCanBackUp, countInBackup, writeBackup } from '../storage/backup.ts';
import type { DraftKey } from '../storage/drafts/draft-file.ts';
import { openDrafts } from '../storage/drafts/drafts.ts';
import { draftKeysOf } from '../storage/drafts/kept-drafts.ts';
import { forget } from '../storage/forget.ts';
import { packingFor } from '../storage/parting.ts';
import type { TarFile } from '../storage/tar.ts';
import { identityAtHand } from '../storage/unlocking.ts';
import { askChoice, askText } from '../terminal/setup-prompts.ts';
import { exportHtml } from '../views/export-html.ts';
import { forgetWords, partWords } from '../words/keep-safe.ts';
import { storageWords } from '../words/storage.ts';
import { passphraseToSeal } from './backup.ts';
import { keepsakesOf } from './export.ts';
import { type Here, partnerNamed, requireHere } from './here.ts';
import { orSayLeft } from './leaving.ts';
import { momentNow } from './moment.ts';
import type { Reader } from './read-day.ts';
import { openFor } from './reading.ts';
import { allRuns } from './runs-to-read.ts';
import { note, say } from './say.ts';
import type { World } from './world.ts';

export type PartOptions = { readonly as?: string; readonly out?: string; readonly remove?: boolean };

/**
 * `journey part`: one of the two takes along what is theirs to read, in a sealed file, and may remove their
 * own words here. Nothing is removed before the file was written, and opened again with its passphrase.
 */
export async function part(world: World, options: PartOptions): Promise<number> {
  const here = await requireHere(world);
  const taking = await orSayLeft(world, partWords.notTaken, () => asked(world, here, options));
  if (taking === null) {
    say(world, partWords.notTaken);
    return 0;
  }
  const { reader, by, file } = taking;
  const other = here.couple.names[partnerOf(by)];
  const isWhole = await seal(here, taking);
  say(world, partWords.written(file));
  if (!isWhole) {
    note(world, partWords.incomplete);
    return 0;
  }
  const removes = await orSayLeft(world, partWords.left, () => wantsRemoved(world, other, options));
  if (removes) await remove(reader, here, by);
  else say(world, partWords.left);
  return 0;
}

type Taking = {
  readonly reader: Reader;
  readonly by: PartnerId;
  readonly file: string;
  readonly passphrase: string;
};

/** All that has to be known first; null where their passphrase is not given. */
async function asked(world: World, here: Here, options: PartOptions): Promise<Taking | null> {
  const by = await whoParts(world, here, options);
  const { names } = here.couple;
  if (world.terminal.canPrompt) note(world, partWords.intro(names[by], names[partnerOf(by)]));
  const file = await fileFor(world, names[by], options);
  const reader = await openFor(world, by);
  if (identityAtHand(reader.journal.keyring, by) === null) return null;
  return { reader, by, file, passphrase: await passphraseToSeal(world, partWords.passphrase) };
}

async function whoParts(world: World, { couple }: Here, { as, out }: PartOptions): Promise<PartnerId> {
  if (as !== undefined) {
    if (out === undefined && !world.terminal.canPrompt) throw needFlags();
    return partnerNamed(couple, as);
  }
  if (!world.terminal.canPrompt) throw needFlags();
  const choices = partners.map((one) => ({ name: couple.names[one], value: one }));
  return await askChoice(world.terminal, { message: partWords.who, choices });
}

function needFlags(): JourneyError {
  return new JourneyError('usage', partWords.needFlags, partWords.example);
}

/** The file's full path, free. Throws as `assertCanBackUp`. */
async function fileFor(world: World, name: string, { out }: PartOptions): Promise<string> {
  const full = (typed: string) => path.resolve(typed.trim());
  const storage = world.storage();
  if (out !== undefined) {
    assertCanBackUp(storage, full(out));
    return full(out);
  }
  const validate = (typed: string) => {
    try {
      assertCanBackUp(storage, full(typed));
      return null;
    } catch (error) {
      if (error instanceof JourneyError) return error.message;
      throw error;
    }
  };
  const initial = `${slug(name) || 'journey'}.age`;
  return full(await askText(world.terminal, { message: partWords.file, initial, validate }));
}

/** Writes the file; whether all that is theirs is in it. Throws as `writeBackup`. */
async function seal(here: Here, { reader, by, file, passphrase }: Taking): Promise<boolean> {
  const { world, journal } = reader;
  const storage = world.storage();
  const { locale } = world.terminal.look('out');
  // Read first: what both have agreed to open by now opens with it.
  const page = exportHtml(await keepsakesOf(reader, await allRuns(world, here)), locale);
  const half = await halfWritten(reader, by);
  const also = [{ name: 'words.html', bytes: Buffer.from(page) }, ...half.pages];
  const packing = { ...(await packingFor(journal, by)), also };
  const { files, left } = await writeBackup(storage, file, passphrase, packing);
  for (const one of left) note(world, storageWords.backupLeft(one));
  const inside = await countInBackup(storage, file, passphrase);
  return left.length === 0 && half.isWhole && inside === files;
}

/** What they were writing, as a page of text. */
async function halfWritten(
  { world, journal }: Reader,
  by: PartnerId,
): Promise<{ readonly pages: readonly TarFile[]; readonly isWhole: boolean }> {
  const drafts = openDrafts(world.storage(), journal.keyring);
  const found: string[] = [];
  let isWhole = true;
  // Half-made marks of a list are for nobody's reading, and no use to one alone.
  const written = draftKeysOf(world.storage(), by).filter(({ slot }) => listIn(slot) === null);
  for (const key of written) {
    const draft = await drafts.load(key, null);
    if (draft !== null) found.push(`${partWords.half(key.day, whatIn(key), key.run)}\n\n${draft.text}\n`);
    else {
      isWhole = false;
      note(world, partWords.draftLeft(key.day));
    }
  }
  const bytes = Buffer.from(found.join('\n\n'));
  return { pages: found.length === 0 ? [] : [{ name: 'half-written.txt', bytes }], isWhole };
}

function whatIn({ slot }: DraftKey): string {
  const index = Number(slot.slice(1));
  if (slot === noteSlot) return partWords.note;
  return slot.startsWith('q') ? partWords.question(index) : partWords.sentence(index);
}

async function wantsRemoved(world: World, other: string, { remove: asked }: PartOptions): Promise<boolean> {
  if (asked === true || !world.terminal.canPrompt) return asked === true;
  note(world, partWords.before(other));
  const choices = [
    { name: partWords.leave, value: false },
    { name: partWords.remove, value: true },
  ];
  return await askChoice(world.terminal, { message: partWords.choice, choices });
}

async function remove({ world, journal }: Reader, here: Here, by: PartnerId): Promise<void> {
  const { at, zone, date } = momentNow(world.storage(), here.saved);
  const removed = await forget(journal, { run: 'all', day: 'all', by, stamp: { at, zone, date } });
  say(world, forgetWords.removed(removed.answers, removed.drafts));
  if (removed.lists > 0) say(world, forgetWords.listsGone);
  if (removed.newer > 0) note(world, forgetWords.newer(removed.newer));
}
