import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentAnswers, visibleTo } from '../../src/journal/answers.ts';
import { currentDay, progressOf } from '../../src/journal/progress.ts';
import { entryNames } from '../../src/storage/journal-folder.ts';
import { readJournal } from '../../src/storage/journal-reading.ts';
import { openJournal } from '../../src/storage/journal-store.ts';
import { recoverKey } from '../../src/storage/key-care.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { unlockedIdentity } from '../../src/storage/unlocking.ts';
import { run, tempFolder, worldIn } from './temp-world.ts';

/**
 * A home as the first version wrote it, with an event of every kind (test/fixtures/kept-home-1). The
 * files must never be made anew: whatever changes later has to read them. Its keys are for this test
 * alone.
 */
function keptHome() {
  const home = tempFolder();
  fs.cpSync(path.join(import.meta.dirname, '..', 'fixtures', 'kept-home-1'), home, { recursive: true });
  return worldIn(home);
}

const paper = 'AGE-SECRET-KEY-1RGZYHF0885S2JSEKWRTAKPLL97EGJ56CRR7GAZUZDNNEG73LXAEQNHPMFW';

describe('a home of the first version', () => {
  it('is read by the partner without a passphrase', async () => {
    const world = keptHome();
    const journal = openJournal(world, openKeyring(world));
    expect(journal.keyring.names).toEqual({ a: 'Ana', b: 'Ben' });
    const { entries, damaged, sealed } = await readJournal(journal, { run, as: ['b'] });
    expect(damaged).toEqual([]);
    expect(sealed).toBe(1);
    expect(visibleTo('b', currentAnswers(entries)).map(({ by, text }) => [by, text])).toEqual([
      ['a', 'When we cook and nobody talks and it is not a silence.'],
      ['b', 'I notice it late, on the way to work.'],
      ['b', null],
    ]);
  });

  it('is read with the passphrase, and with the key on paper', async () => {
    const world = keptHome();
    const keyring = openKeyring(world);
    await unlockedIdentity(keyring, 'a', async () => 'kept for the test');
    const { entries, damaged } = await readJournal(openJournal(world, keyring), { run, as: ['a'] });
    expect(damaged).toEqual([]);
    expect(visibleTo('a', currentAnswers(entries)).map(({ text, share }) => [text, share])).toEqual([
      ['When we cook and nobody talks and it is not a silence.', 'mine'],
      ['I notice it late, on the way to work.', 'ours'],
      ['For me alone.', 'mine'],
    ]);
    await recoverKey(world, 'a', paper, null);
    expect(openKeyring(world).protection('a')).toBe('open');
  });

  it('knows its day from names alone', () => {
    const progress = progressOf(entryNames(keptHome(), run));
    expect(currentDay(progress.done, 35)).toBe(2);
  });
});
