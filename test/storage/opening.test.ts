import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentAnswers, openedToBoth, visibleTo } from '../../src/journal/answers.ts';
import type { PartnerId } from '../../src/model/couple.ts';
import { entryNames, runFolder } from '../../src/storage/journal-folder.ts';
import { readJournal } from '../../src/storage/journal-reading.ts';
import { appendEvent, type Journal, openJournal } from '../../src/storage/journal-store.ts';
import { keyPath, openKeyring, readIdentity } from '../../src/storage/keys.ts';
import { keepCopies, openDay, releaseDue } from '../../src/storage/opening.ts';
import { takeBack } from '../../src/storage/taking-back.ts';
import { measure } from '../faults/f11-interleavings.ts';
import { answer, done, idOf, pass, run, stamp, tempJournal } from './temp-world.ts';

const day = (questions: number) => ({ run, day: 1, questions, stamp: stamp() });

function restarted({ world }: Journal): Journal {
  return openJournal(world, openKeyring(world));
}

/** Takes the open key away, as a passphrase does; returns the identity it held. */
function locked({ world }: Journal, who: PartnerId): string {
  const identity = readIdentity(world, who);
  if (identity === null) throw new Error('locked already');
  fs.rmSync(keyPath(world, who, 'key'));
  return identity;
}

async function seenBy(journal: Journal, who: PartnerId): Promise<readonly (string | null)[]> {
  const { entries } = await readJournal(journal, { run, as: [who] });
  return visibleTo(who, currentAnswers(entries)).map(({ text }) => text);
}

describe('opening what both agreed to', () => {
  it('opens nothing before both have answered or passed every question', async () => {
    const journal = await tempJournal();
    await appendEvent(journal, answer('a', 1, 'Ana 1'));
    await appendEvent(journal, answer('a', 2, 'Ana 2'));
    await appendEvent(journal, answer('b', 1, 'Ben 1'));
    expect(await openDay(journal, day(2))).toEqual([]);
    expect(await releaseDue(journal, day(2))).toEqual([]);
    expect(await seenBy(journal, 'b')).toEqual(['Ben 1']);
  });

  it('F3: does not believe a release whose file key is not the key of the answer', async () => {
    const journal = await tempJournal();
    const { id } = await appendEvent(journal, answer('a', 1, 'Ana alone', { share: 'mine' }));
    const fileKey = Buffer.alloc(16).toString('base64');
    const forged = { schema: 1, ...stamp(), run, kind: 'release', by: 'a', day: 1, of: id, fileKey } as const;
    await appendEvent(journal, forged);
    const { entries } = await readJournal(restarted(journal), { run, as: ['a', 'b'] });
    expect(currentAnswers(entries).map(({ text, released }) => [text, released])).toEqual([
      ['Ana alone', false],
    ]);
  });

  const aCopy = (of: string, text: string, by: PartnerId = 'b') => {
    const original = answer(by === 'b' ? 'a' : 'b', 1, text);
    return { schema: 1, ...stamp(), run, kind: 'copy', by, day: 1, of, answer: original } as const;
  };

  const readBy = async (journal: Journal, as: readonly PartnerId[]) =>
    currentAnswers((await readJournal(restarted(journal), { run, as })).entries);

  it('F3, 29: a copy opens nothing of an answer that is there, to its reader or to both', async () => {
    const journal = await tempJournal();
    const { id } = await appendEvent(journal, answer('a', 1, 'Ana alone', { share: 'mine' }));
    await appendEvent(journal, aCopy(id, 'What Ben would have liked'));
    expect(openedToBoth(await readBy(journal, ['a', 'b']))).toEqual([]);
    expect(visibleTo('b', await readBy(journal, ['b']))).toEqual([]);
    expect((await readBy(journal, ['a'])).map(({ text, released }) => [text, released])).toEqual([
      ['Ana alone', false],
    ]);
  });

  it('F3, 29: a copy of an answer that is gone is for its own reader, and never for both', async () => {
    const journal = await tempJournal();
    const { id } = await appendEvent(journal, answer('a', 1, 'Ana said'));
    await appendEvent(journal, answer('b', 1, 'Ben said'));
    await openDay(journal, day(1));
    expect(openedToBoth(await readBy(journal, ['a', 'b'])).map(({ text }) => text)).toEqual([
      'Ana said',
      'Ben said',
    ]);
    for (const name of fs.readdirSync(runFolder(journal.world, run)))
      if (name.includes(id)) fs.rmSync(path.join(runFolder(journal.world, run), name));
    expect(visibleTo('b', await readBy(journal, ['b'])).map(({ text }) => text)).toEqual([
      'Ana said',
      'Ben said',
    ]);
    expect(openedToBoth(await readBy(journal, ['a', 'b'])).map(({ text }) => text)).toEqual(['Ben said']);
    expect(visibleTo('a', await readBy(journal, ['a', 'b'])).map(({ text }) => text)).toEqual(['Ben said']);
  });

  it('F3: a release of an answer that is not there makes no invented copy of it a thing both opened', async () => {
    const journal = await tempJournal();
    const of = '0'.repeat(32);
    const fileKey = Buffer.alloc(16).toString('base64');
    await appendEvent(journal, { schema: 1, ...stamp(), run, kind: 'release', by: 'a', day: 1, of, fileKey });
    await appendEvent(journal, aCopy(of, 'Never said'));
    // Nor does one that a partner makes of words of their own.
    await appendEvent(journal, {
      ...aCopy(of, 'Never said'),
      answer: answer('b', 2, 'Said to have been said'),
    });
    expect(openedToBoth(await readBy(journal, ['a', 'b']))).toEqual([]);
    expect((await readBy(journal, ['b'])).map(({ by }) => by)).toEqual(['a']);
  });

  it('F3: taking back removes a forged release, and does not take it for an opening', async () => {
    const journal = await tempJournal();
    const { id } = await appendEvent(journal, answer('a', 1, 'Ana alone'));
    const fileKey = Buffer.alloc(16).toString('base64');
    await appendEvent(journal, {
      schema: 1,
      ...stamp(),
      run,
      kind: 'release',
      by: 'a',
      day: 1,
      of: id,
      fileKey,
    });
    const taken = await takeBack(restarted(journal), { run, day: 1, by: 'a', ids: [id], stamp: stamp() });
    expect(taken).toEqual({ sealed: [id], perhapsRead: [], opened: [] });
    expect(entryNames(journal.world, run).filter(({ slot }) => slot === 'x')).toHaveLength(1);
  });

  it('F15, 06: an empty file under the name of an answer or of a day done opens nothing', async () => {
    const journal = await tempJournal();
    await appendEvent(journal, answer('a', 1, 'Ana 1'));
    const folder = runFolder(journal.world, run);
    const empty = (slot: string) => path.join(folder, `001-${slot}-${'0'.repeat(31)}1.age`);
    fs.writeFileSync(empty('b-q1'), '');
    expect(await releaseDue(journal, day(1))).toEqual([]);
    // Nor one whose content is another's: the name is the check sum of what is in it.
    const [own = ''] = fs.readdirSync(folder).filter((name) => name.startsWith('001-a-q1'));
    fs.copyFileSync(path.join(folder, own), empty('b-q1'));
    fs.writeFileSync(empty('ab-done'), '');
    expect(await releaseDue(journal, day(1))).toEqual([]);
    fs.rmSync(empty('b-q1'));
    await appendEvent(journal, pass('b', 1));
    expect(await releaseDue(journal, day(1))).toHaveLength(1);
  });

  it('F1: on a day called done, leaves sealed what the other has not answered or passed', async () => {
    const journal = await tempJournal();
    for (const index of [1, 2, 3]) await appendEvent(journal, answer('a', index, `Ana ${index}`));
    await appendEvent(journal, pass('b', 2));
    await appendEvent(journal, done(1));
    await openDay(journal, day(3));
    expect(await seenBy(restarted(journal), 'b')).toEqual(['Ana 2', null]);
    await appendEvent(journal, answer('b', 1, 'Ben 1'));
    await openDay(journal, day(3));
    expect(await seenBy(restarted(journal), 'b')).toEqual(['Ana 1', 'Ben 1', 'Ana 2', null]);
  });

  it('B25: opens no answer where the other was asked other words under its number', async () => {
    const journal = await tempJournal();
    await appendEvent(journal, answer('a', 1, 'Ana before', { question: 'Before the edit?' }));
    await appendEvent(journal, answer('b', 1, 'Ben after', { question: 'After it?' }));
    for (const by of ['a', 'b'] as const) await appendEvent(journal, answer(by, 2, `${by} 2`));
    await openDay(journal, day(2));
    expect(await seenBy(restarted(journal), 'b')).toEqual(['Ben after', 'a 2', 'b 2']);
    expect(await seenBy(restarted(journal), 'a')).toEqual(['Ana before', 'a 2', 'b 2']);
    await appendEvent(journal, pass('b', 1, { question: 'Before the edit?' }));
    await openDay(journal, day(2));
    expect(await seenBy(restarted(journal), 'b')).toContain('Ana before');
  });

  it.each([
    ['two texts', ['one', 'another'], []],
    ['one text, twice', ['one', 'one'], ['Ana']],
  ] as const)('B25: where the other is locked and the day was pinned to %s', async (_, texts, opened) => {
    const journal = await tempJournal();
    await appendEvent(journal, answer('b', 1, 'Ben'));
    for (const text of texts)
      await appendEvent(journal, { schema: 1, ...stamp(), run, kind: 'pinned', day: 1, text: idOf(text) });
    await appendEvent(journal, answer('a', 1, 'Ana'));
    const key = locked(journal, 'b');
    const later = restarted(journal);
    await releaseDue(later, day(1));
    fs.writeFileSync(keyPath(journal.world, 'b', 'key'), key);
    expect((await seenBy(restarted(journal), 'b')).filter((text) => text === 'Ana')).toEqual(opened);
  });

  it('opens ours to both, keeps mine, and never shows a pass', async () => {
    const journal = await tempJournal();
    await appendEvent(journal, answer('a', 1, 'Ana 1'));
    await appendEvent(journal, answer('a', 2, 'Ana 2', { share: 'mine' }));
    await appendEvent(journal, answer('b', 1, 'Ben 1'));
    await appendEvent(journal, pass('b', 2));
    const opened = await openDay(journal, day(2));
    expect(opened.map(({ answers }) => answers.map(({ text }) => text))).toEqual([['Ana 1', 'Ben 1']]);
    const later = restarted(journal);
    expect(await seenBy(later, 'b')).toEqual(['Ana 1', 'Ben 1', null]);
    expect(await seenBy(later, 'a')).toEqual(['Ana 1', 'Ben 1', 'Ana 2']);
  });

  it('releases and copies once, however often it is opened', async () => {
    const journal = await tempJournal();
    await appendEvent(journal, answer('a', 1, 'Ana'));
    await appendEvent(journal, answer('b', 1, 'Ben'));
    await openDay(journal, day(1));
    const files = entryNames(journal.world, run).length;
    expect(files).toBe(2 + 2 + 2);
    await openDay(journal, day(1));
    await openDay(restarted(journal), day(1));
    expect(entryNames(journal.world, run).length).toBe(files);
  });

  it('opens after a restart when both keys have passphrases, from what the sitting wrote', async () => {
    const journal = await tempJournal();
    for (const who of ['a', 'b'] as const) locked(journal, who);
    await appendEvent(journal, answer('a', 1, 'Ana'));
    await appendEvent(journal, answer('b', 1, 'Ben'));
    const opened = await openDay(journal, day(1));
    expect(opened[0]?.answers.map(({ text }) => text)).toEqual(['Ana', 'Ben']);
  });

  it('waits for the author where something of that day is unknown to this process', async () => {
    const journal = await tempJournal();
    const key = locked(journal, 'a');
    const { id } = await appendEvent(journal, answer('a', 1, 'Ana'));
    const elsewhere = restarted(journal);
    const choices = [{ of: id, share: 'mine' }] as const;
    await appendEvent(elsewhere, { schema: 1, ...stamp(), run, kind: 'share', by: 'a', day: 1, choices });
    await appendEvent(journal, answer('b', 1, 'Ben'));
    const opened = await openDay(journal, day(1));
    expect(opened.flatMap(({ answers }) => answers.map(({ text }) => text))).toEqual(['Ben']);
    journal.keyring.unlocked.set('a', key);
    expect(await releaseDue(journal, day(1))).toEqual([]);
  });

  it("releases at the author's next unlocking", async () => {
    const journal = await tempJournal();
    const key = locked(journal, 'a');
    await appendEvent(journal, answer('a', 1, 'Ana'));
    const later = restarted(journal);
    await appendEvent(later, answer('b', 1, 'Ben'));
    await openDay(later, day(1));
    expect(await seenBy(later, 'b')).toEqual(['Ben']);
    later.keyring.unlocked.set('a', key);
    await releaseDue(later, day(1));
    expect(await seenBy(restarted(later), 'b')).toEqual(['Ana', 'Ben']);
  });

  it('opens a correction in place of what it corrects', async () => {
    const journal = await tempJournal();
    const { id } = await appendEvent(journal, answer('a', 1, 'first'));
    await appendEvent(journal, answer('b', 1, 'Ben'));
    await openDay(journal, day(1));
    await appendEvent(journal, answer('a', 1, 'second', { replaces: id }));
    const opened = await openDay(journal, day(1));
    expect(opened[0]?.answers.map(({ text }) => text)).toEqual(['second', 'Ben']);
  });

  it('keeps what was opened for the reader, even when the original is gone', async () => {
    const journal = await tempJournal();
    const { id } = await appendEvent(journal, answer('a', 1, 'Ana'));
    await appendEvent(journal, answer('b', 1, 'Ben'));
    await openDay(journal, day(1));
    fs.rmSync(`${journal.world.paths.data}/journal/${run}/001-a-q1-${id}.age`);
    expect(await seenBy(restarted(journal), 'b')).toEqual(['Ana', 'Ben']);
  });

  it('keeps a copy for a reader whose key was locked at the opening', async () => {
    const journal = await tempJournal();
    await appendEvent(journal, answer('a', 1, 'Ana'));
    await appendEvent(journal, answer('b', 1, 'Ben'));
    await releaseDue(journal, day(1));
    const later = restarted(journal);
    const { entries } = await readJournal(later, { run, as: ['b'] });
    expect(await keepCopies(later, { reader: 'b', entries, stamp: stamp() })).toBe(1);
    expect(await keepCopies(later, { reader: 'b', entries, stamp: stamp() })).toBe(0);
  });

  it('takes back what was not opened, and says what was', async () => {
    const journal = await tempJournal();
    const one = await appendEvent(journal, answer('a', 1, 'one'));
    await appendEvent(journal, answer('b', 1, 'Ben'));
    await releaseDue(journal, day(1));
    const back = await takeBack(journal, { run, day: 1, by: 'a', ids: [one.id], stamp: stamp() });
    expect(back).toEqual({ sealed: [one.id], perhapsRead: [], opened: [] });
    expect(await seenBy(restarted(journal), 'b')).toEqual(['Ben']);
    expect(await releaseDue(journal, day(1))).toEqual([]);
  });

  it('leaves with the partner what the partner has opened', async () => {
    const journal = await tempJournal();
    const one = await appendEvent(journal, answer('a', 1, 'one'));
    await appendEvent(journal, answer('b', 1, 'Ben'));
    await openDay(journal, day(1));
    const back = await takeBack(journal, { run, day: 1, by: 'a', ids: [one.id], stamp: stamp() });
    expect(back.opened).toEqual([one.id]);
    expect(await seenBy(restarted(journal), 'b')).toEqual(['one', 'Ben']);
  });

  it('F11: 6 random interleavings, every file tried with every key after every step', async () => {
    const row = await measure({ count: 6, seed: 7, writer: '' });
    expect(row.figures).toMatchObject({ 'opened early': 0, stuck: 0 });
    expect(row.ok).toBe(true);
  });
});
