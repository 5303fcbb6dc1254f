import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealWithPassphrase } from '../../src/storage/age/sealing.ts';
import { assertCanBackUp, restoreBackup, writeBackup } from '../../src/storage/backup.ts';
import { appendEvent } from '../../src/storage/journal-store.ts';
import { createKeys } from '../../src/storage/keys.ts';
import { packTar } from '../../src/storage/tar.ts';
import { begun, filesBelow, names, tempFolder, tempJournal, tempWorld } from './temp-world.ts';

/** Only the journal's own names ever come out of a backup, and a backup of nothing is never made. */

const phrase = 'for the attic';

async function archiveOf(...files: readonly string[]): Promise<string> {
  const archive = packTar(
    files.map((name) => ({ name, bytes: Buffer.from(`bytes of ${name}`) })),
    0,
  );
  const file = path.join(tempFolder(), 'made.age');
  fs.writeFileSync(file, await sealWithPassphrase(archive, phrase, 8));
  return file;
}

const id = '0'.repeat(32);

describe('a name in a backup', () => {
  it.each(['keys/a.key.age', 'keys/b.recovery.age', 'journeys/first-steps.md', 'journeys/7.md'])(
    '%s is put back where it belongs',
    async (name) => {
      const world = tempWorld();
      expect(await restoreBackup(world, await archiveOf(name), phrase)).toMatchObject({ added: 1 });
      expect(filesBelow(world.paths.data)).toEqual([path.join(world.paths.data, name)]);
    },
  );

  it.each([
    'keys/c.key',
    'keys/a.key.old',
    'keys/xa.key',
    'keys/more/a.key',
    'keys',
    'a.key',
    'journeys/.hidden.md',
    'journeys/Upper.md',
    'journeys/steps.txt',
    'journeys/steps.md.sh',
    'journeys/../keys/a.key',
    'journeys/more/steps.md',
    `journal/first-steps/001-a-q1-${id}.txt`,
    `journal/001-a-q1-${id}.age`,
    `journal/../001-a-q1-${id}.age`,
    `journal/first-steps/more/001-a-q1-${id}.age`,
    `other/first-steps/001-a-q1-${id}.age`,
    '../outside',
    '/tmp/outside',
    'config/journey.json',
  ])('%s makes it no backup of a journal, and nothing of it is put back', async (name) => {
    const world = tempWorld();
    const file = await archiveOf('journeys/first-steps.md', name);
    await expect(restoreBackup(world, file, phrase)).rejects.toThrow('not a backup');
    expect(filesBelow(world.paths.data)).toEqual([]);
  });
});

describe('a backup', () => {
  it('leaves out whatever else is in the folders', async () => {
    const { world } = await tempJournal();
    for (const [folder, name] of [
      ['keys', 'a.key.bak'],
      ['journeys', 'notes.txt'],
    ] as const) {
      fs.mkdirSync(path.join(world.paths.data, folder), { recursive: true });
      fs.writeFileSync(path.join(world.paths.data, folder, name), 'not part of it', { mode: 0o600 });
    }
    const file = path.join(tempFolder(), 'backup.age');
    // Two keys of two halves each.
    expect(await writeBackup(world, file, phrase)).toEqual({ files: 4, left: [] });
  });

  it('is not made with an empty passphrase', async () => {
    const { world } = await tempJournal();
    const file = path.join(tempFolder(), 'backup.age');
    await expect(writeBackup(world, file, '')).rejects.toMatchObject({ kind: 'usage' });
    expect(fs.existsSync(file)).toBe(false);
  });

  it('of an empty home is refused before a passphrase is asked for, and when it is written', async () => {
    const world = tempWorld();
    const file = path.join(tempFolder(), 'backup.age');
    expect(() => assertCanBackUp(world, file)).toThrow('nothing');
    await expect(writeBackup(world, file, phrase)).rejects.toThrow('nothing');
    expect(fs.existsSync(file)).toBe(false);
  });

  it('may be made of keys alone, or of entries alone, where the place is free', async () => {
    const keys = tempWorld();
    await createKeys(keys, names);
    const file = path.join(tempFolder(), 'backup.age');
    expect(() => assertCanBackUp(keys, file)).not.toThrow();
    const journal = await tempJournal();
    await appendEvent(journal, begun());
    fs.rmSync(path.join(journal.world.paths.data, 'keys'), { recursive: true });
    expect(() => assertCanBackUp(journal.world, file)).not.toThrow();
    fs.writeFileSync(file, 'of somebody');
    expect(() => assertCanBackUp(keys, file)).toThrow('already there');
  });

  it('is not taken from a file that is something else', async () => {
    const file = path.join(tempFolder(), 'picture.png');
    fs.writeFileSync(file, 'not sealed at all');
    await expect(restoreBackup(tempWorld(), file, phrase)).rejects.toThrow('not a backup');
  });
});
