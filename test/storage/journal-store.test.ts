import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentAnswers, openedToBoth } from '../../src/journal/answers.ts';
import { entryId } from '../../src/storage/entry-id.ts';
import { entryNames, nextRun, runFolder, runs } from '../../src/storage/journal-folder.ts';
import { readJournal } from '../../src/storage/journal-reading.ts';
import { appendEvent, openJournal, plaintextOf } from '../../src/storage/journal-store.ts';
import { answer, begun, done, pass, run, tempJournal } from './temp-world.ts';

describe('the journal on the disk', () => {
  it('gives back what was appended, byte for byte, from a new process', async () => {
    const journal = await tempJournal();
    const text = 'Zeile 1\nzwei\t🫶🏽 \u202e e\u0301';
    await appendEvent(journal, begun());
    const kept = await appendEvent(journal, answer('a', 1, text));
    const later = openJournal(journal.world, journal.keyring);
    const { entries, damaged, sealed } = await readJournal(later, { run, as: ['a'] });
    expect(damaged).toEqual([]);
    expect(sealed).toBe(0);
    expect(entries.map(({ event }) => event.kind)).toEqual(['begun', 'answer']);
    expect(entries[1]).toEqual(kept);
  });

  it('names each file by the hash of its bytes', async () => {
    const journal = await tempJournal();
    const { id } = await appendEvent(journal, answer('b', 2, 'x'));
    const folder = runFolder(journal.world, run);
    expect(fs.readdirSync(folder)).toEqual([`001-b-q2-${id}.age`]);
    expect(entryId(fs.readFileSync(path.join(folder, `001-b-q2-${id}.age`)))).toBe(id);
  });

  it('makes a pass look like an answer, in name and in length', async () => {
    const journal = await tempJournal();
    await appendEvent(journal, answer('a', 1, 'a short answer'));
    await appendEvent(journal, pass('a', 2));
    await appendEvent(journal, answer('a', 3, 'y'.repeat(400), { share: 'mine' }));
    const folder = runFolder(journal.world, run);
    const sizes = fs.readdirSync(folder).map((name) => fs.statSync(path.join(folder, name)).size);
    expect(new Set(sizes).size).toBe(1);
    expect(entryNames(journal.world, run).map(({ slot }) => slot)).toEqual(['q1', 'q2', 'q3']);
  });

  it('pads to whole blocks of 512 and at least 1024', () => {
    expect(plaintextOf(pass('a', 1)).length).toBe(1024);
    expect(plaintextOf(answer('a', 1, 'é'.repeat(700))).length % 512).toBe(0);
  });

  it('opens nothing of the other without a release', async () => {
    const journal = await tempJournal();
    await appendEvent(journal, answer('a', 1, 'for Ana alone'));
    const fresh = openJournal(journal.world, journal.keyring);
    const asBen = await readJournal(fresh, { run, as: ['b'] });
    expect(asBen.entries).toEqual([]);
    expect(asBen.sealed).toBe(1);
    const asBoth = await readJournal(fresh, { run, as: ['a', 'b'] });
    expect(openedToBoth(currentAnswers(asBoth.entries))).toEqual([]);
  });

  it('does not hand memory of one partner to the other', async () => {
    const journal = await tempJournal();
    await appendEvent(journal, answer('a', 1, 'for Ana alone'));
    expect((await readJournal(journal, { run, as: ['b'] })).entries).toEqual([]);
  });

  it('reads some days alone', async () => {
    const journal = await tempJournal();
    await appendEvent(journal, done(1));
    await appendEvent(journal, done(2));
    const { entries } = await readJournal(journal, { run, as: ['a'], days: [2] });
    expect(entries.map(({ event }) => event.kind === 'done' && event.day)).toEqual([2]);
  });

  it('names rounds and refuses names that are no folder of ours', async () => {
    const journal = await tempJournal();
    expect(nextRun(journal.world, run)).toBe(run);
    await appendEvent(journal, begun());
    expect(runs(journal.world)).toEqual([run]);
    expect(nextRun(journal.world, run)).toBe(`${run}~2`);
    await expect(appendEvent(journal, { ...begun(), run: '../elsewhere' })).rejects.toThrow('elsewhere');
  });

  it('does not believe an entry under another name', async () => {
    const journal = await tempJournal();
    const { id } = await appendEvent(journal, answer('a', 1, 'mine'));
    const folder = runFolder(journal.world, run);
    fs.renameSync(path.join(folder, `001-a-q1-${id}.age`), path.join(folder, `001-a-q2-${id}.age`));
    const { entries, damaged } = await readJournal(openJournal(journal.world, journal.keyring), {
      run,
      as: ['a'],
    });
    expect(entries).toEqual([]);
    expect(damaged.map(({ reason }) => reason)).toEqual(['its content belongs under another name']);
  });
});
