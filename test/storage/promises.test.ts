import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentAnswers } from '../../src/journal/answers.ts';
import { saveSaved } from '../../src/storage/bookmark.ts';
import { savedPath } from '../../src/storage/bookmark-fast.ts';
import { readJournal } from '../../src/storage/journal-reading.ts';
import { appendEvent, openJournal } from '../../src/storage/journal-store.ts';
import { lockKey } from '../../src/storage/key-care.ts';
import { createKeys, keyPath, keysFolder, openKeyring } from '../../src/storage/keys.ts';
import { answer, filesBelow, names, run, tempJournal, tempWorld } from './temp-world.ts';

/** Promises of `journey privacy` that no other test holds; ARCHITECTURE.md says which. */

const marker = 'when the kettle sings';

describe('what is protected', () => {
  it('a copy of the journal without the keys folder gives no word away', async () => {
    const { world } = await journalWithMarker();
    const thief = tempWorld();
    await createKeys(thief, { a: 'X', b: 'Y' });
    const journal = path.join(thief.paths.data, 'journal');
    fs.cpSync(path.join(world.paths.data, 'journal'), journal, { recursive: true });
    for (const file of filesBelow(journal)) expect(fs.readFileSync(file).includes(marker)).toBe(false);
    expect(filesBelow(journal)).toHaveLength(1);
    const reading = await readJournal(openJournal(thief, openKeyring(thief)), { run, as: ['a', 'b'] });
    expect(reading.entries).toEqual([]);
  });
});

describe('what is not protected, as the page says', () => {
  it('who can write into the folders can add an entry in a name, and still reads none', async () => {
    const { world } = await journalWithMarker();
    for (const who of ['a', 'b'] as const) fs.rmSync(keyPath(world, who, 'key'));
    const outsider = openJournal(world, openKeyring(world));
    await appendEvent(outsider, answer('a', 2, 'not by Ana'));
    const later = openJournal(world, openKeyring(world));
    const { entries, sealed } = await readJournal(later, { run, as: ['a', 'b'] });
    expect({ entries, sealed }).toEqual({ entries: [], sealed: 2 });
  });

  it('a copy of the keys from before a passphrase opens what is written after it', async () => {
    const { world } = await journalWithMarker();
    const before = fs.readFileSync(keyPath(world, 'a', 'key'));
    await lockKey(openKeyring(world), 'a', 'a few quiet words', async () => null);
    await appendEvent(openJournal(world, openKeyring(world)), answer('a', 2, 'written after'));
    fs.rmSync(keyPath(world, 'a', 'key.age'));
    fs.writeFileSync(keyPath(world, 'a', 'key'), before);
    const { entries } = await readJournal(openJournal(world, openKeyring(world)), { run, as: ['a'] });
    expect(currentAnswers(entries).map(({ text }) => text)).toContain('written after');
  });

  it('without its key nobody reads an answer again', async () => {
    const { world } = await journalWithMarker();
    fs.rmSync(keyPath(world, 'a', 'key'));
    const { entries, sealed } = await readJournal(openJournal(world, openKeyring(world)), { run, as: ['a'] });
    expect({ entries, sealed }).toEqual({ entries: [], sealed: 1 });
  });

  it('whoever uses the account reads with a key that has no passphrase', async () => {
    const { world } = await journalWithMarker();
    const { entries } = await readJournal(openJournal(world, openKeyring(world)), { run, as: ['a'] });
    expect(currentAnswers(entries).map(({ text }) => text)).toEqual([marker]);
  });

  it('names, journey and settings stand in the clear', async () => {
    const world = tempWorld();
    await createKeys(world, names);
    await saveSaved(world, { couple: { names, starts: 'a' }, settings: { bell: true } });
    expect(fs.readFileSync(path.join(keysFolder(world), 'a.pub'), 'utf8')).toContain('Ana');
    expect(fs.readFileSync(savedPath(world), 'utf8')).toMatch(/Ben[\s\S]*bell/);
  });
});

async function journalWithMarker() {
  const journal = await tempJournal();
  await appendEvent(journal, answer('a', 1, marker));
  return journal;
}
