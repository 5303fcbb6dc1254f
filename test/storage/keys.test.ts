import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { JourneyError } from '../../src/errors.ts';
import { currentAnswers } from '../../src/journal/answers.ts';
import { newKeyPair, recipientOf } from '../../src/storage/age/sealing.ts';
import { openDrafts } from '../../src/storage/drafts/drafts.ts';
import { readJournal } from '../../src/storage/journal-reading.ts';
import { appendEvent, openJournal } from '../../src/storage/journal-store.ts';
import {
  lockKey,
  makeRecoveryKey,
  opensRecovery,
  recoverKey,
  unlockKey,
} from '../../src/storage/key-care.ts';
import {
  createKeys,
  hasKeys,
  isHalfLocked,
  type Keyring,
  keyPath,
  openKeyring,
  readIdentity,
} from '../../src/storage/keys.ts';
import { type AskPassphrase, identityAtHand, unlockedIdentity } from '../../src/storage/unlocking.ts';
import { answer, names, run, tempWorld } from './temp-world.ts';

const never: AskPassphrase = () => Promise.reject(new Error('nobody should be asked'));

/** Answers with these in turn, and counts how often it was asked. */
function asked(...given: readonly (string | null)[]) {
  const attempts: number[] = [];
  const ask: AskPassphrase = async ({ attempt }) => {
    attempts.push(attempt);
    return given[attempts.length - 1] ?? null;
  };
  return { ask, attempts };
}

/** A passphrase as `lockKey` sets it, with less work, for tests that are not about the work. */
async function lockLightly(keyring: Keyring, partner: 'a' | 'b', passphrase: string): Promise<void> {
  const open = keyPath(keyring.world, partner, 'key');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(8);
  fs.writeFileSync(
    keyPath(keyring.world, partner, 'key.age'),
    await encrypter.encrypt(fs.readFileSync(open)),
  );
  fs.rmSync(open);
}

/** Ana's recovery key, made and written down. */
async function onPaper(keyring: Keyring): Promise<string> {
  const made = await makeRecoveryKey(keyring, 'a', never);
  made?.keep();
  return made?.secret ?? '';
}

describe('keys', () => {
  it('F10: a key that is not the public one is never written over the real one', async () => {
    const world = tempWorld();
    const keyring = await createKeys(world, names);
    await lockLightly(keyring, 'a', 'right');
    const real = fs.readFileSync(keyPath(world, 'a', 'key.age'));
    fs.copyFileSync(keyPath(world, 'b', 'key'), keyPath(world, 'a', 'key'));
    const refused = 'do not belong together';
    const right = async () => 'right';
    await expect(lockKey(openKeyring(world), 'a', 'other', right)).rejects.toThrow(refused);
    await expect(unlockKey(openKeyring(world), 'a', right)).rejects.toThrow(refused);
    await expect(makeRecoveryKey(openKeyring(world), 'a', right)).rejects.toThrow(refused);
    expect(fs.readFileSync(keyPath(world, 'a', 'key.age'))).toEqual(real);
    expect(fs.existsSync(keyPath(world, 'a', 'recovery.age'))).toBe(false);
    // The same where nothing is locked: another's key is not put under a passphrase as one's own.
    fs.rmSync(keyPath(world, 'a', 'key.age'));
    await expect(lockKey(openKeyring(world), 'a', 'other', never)).rejects.toThrow(refused);
    expect(fs.existsSync(keyPath(world, 'a', 'key.age'))).toBe(false);
  });

  it('F4, 10: an open key beside the locked one unlocks nothing, and half-written words stay sealed', async () => {
    const world = tempWorld();
    const keyring = await createKeys(world, names);
    await lockLightly(keyring, 'a', 'right');
    const { identity } = await newKeyPair();
    fs.writeFileSync(keyPath(world, 'a', 'key'), `# Ana\n${identity}\n`);
    const fresh = openKeyring(world);
    expect(fresh.protection('a')).toBe('locked');
    expect(identityAtHand(fresh, 'a')).toBeNull();
    const drafts = openDrafts(world, fresh);
    const key = { run, day: 1, who: 'a', slot: 'q1' } as const;
    drafts.typed(key, { text: 'half', cursor: 4 });
    await drafts.flush();
    expect(await openDrafts(world, openKeyring(world)).load(key, null)).toBeNull();
    // Whoever gives the passphrase has what is theirs; what somebody else put there is not removed for them.
    await unlockedIdentity(fresh, 'a', async () => 'right');
    expect(fs.existsSync(keyPath(world, 'a', 'key'))).toBe(true);
  });

  it('F16: a locking that was stopped halfway is ended by the passphrase', async () => {
    const world = tempWorld();
    const keyring = await createKeys(world, names);
    const open = fs.readFileSync(keyPath(world, 'a', 'key'));
    await lockLightly(keyring, 'a', 'right');
    fs.writeFileSync(keyPath(world, 'a', 'key'), open);
    expect(isHalfLocked(world, 'a')).toBe(true);
    await unlockedIdentity(openKeyring(world), 'a', async () => 'right');
    expect(fs.existsSync(keyPath(world, 'a', 'key'))).toBe(false);
    expect(isHalfLocked(world, 'a')).toBe(false);
  });

  it('F15: a recovery key that was not written down leaves the earlier one as it was', async () => {
    const world = tempWorld();
    const keyring = await createKeys(world, names);
    const earlier = await onPaper(keyring);
    const shown = await makeRecoveryKey(keyring, 'a', never);
    expect(await opensRecovery(world, 'a', earlier)).toBe(true);
    shown?.keep();
    expect(await opensRecovery(world, 'a', earlier)).toBe(false);
    expect(await opensRecovery(world, 'a', shown?.secret ?? '')).toBe(true);
  });

  it('makes two, with names that can be read from them', async () => {
    const world = tempWorld();
    expect(hasKeys(world)).toBe(false);
    const keyring = await createKeys(world, { a: 'Zoë\n# x', b: 'Ben' });
    expect(hasKeys(world)).toBe(true);
    expect(keyring.names).toEqual({ a: 'Zoë # x', b: 'Ben' });
    expect(await recipientOf(readIdentity(world, 'a') ?? '')).toBe(keyring.recipients.a);
    expect(keyring.recipients.a).not.toBe(keyring.recipients.b);
  });

  it('never replaces a key, even when two programs make them at once', async () => {
    const world = tempWorld();
    const all = await Promise.all(Array.from({ length: 8 }, () => createKeys(world, names)));
    expect(new Set(all.map(({ recipients }) => `${recipients.a} ${recipients.b}`)).size).toBe(1);
    expect(await recipientOf(readIdentity(world, 'b') ?? '')).toBe(all[0]?.recipients.b);
  });

  it('goes on from a set-up that stopped between the two files of a key', async () => {
    const world = tempWorld();
    const before = await createKeys(world, names);
    fs.rmSync(keyPath(world, 'a', 'pub'));
    expect((await createKeys(world, names)).recipients).toEqual(before.recipients);
  });

  it('says where a broken key lies', async () => {
    const world = tempWorld();
    await createKeys(world, names);
    fs.writeFileSync(keyPath(world, 'b', 'pub'), 'nothing\n');
    expect(() => openKeyring(world)).toThrow(keyPath(world, 'b', 'pub'));
  });

  it('locks: writing asks nobody, reading asks once per run, a wrong passphrase loses nothing', async () => {
    const world = tempWorld();
    const keyring = await createKeys(world, names);
    // Left behind by a program that was killed while it made the key.
    fs.writeFileSync(
      keyPath(world, 'a', 'key').replace('a.key', `.tmp-4194305-${'0'.repeat(16)}`),
      'AGE-SECRET-KEY',
    );
    await lockKey(keyring, 'a', 'correct horse', never);
    expect(fs.existsSync(keyPath(world, 'a', 'key'))).toBe(false);
    expect(fs.readdirSync(path.dirname(keyPath(world, 'a', 'key')))).toEqual([
      'a.key.age',
      'a.pub',
      'b.key',
      'b.pub',
    ]);
    const fresh = openKeyring(world);
    expect(fresh.protection('a')).toBe('locked');
    expect(fresh.protection('b')).toBe('open');
    const journal = openJournal(world, fresh);
    await appendEvent(journal, answer('a', 1, 'written while locked'));
    const reading = openJournal(world, openKeyring(world));
    expect((await readJournal(reading, { run, as: ['a'] })).sealed).toBe(1);
    const once = asked('wrong', 'correct horse');
    await unlockedIdentity(reading.keyring, 'a', once.ask);
    await unlockedIdentity(reading.keyring, 'a', never);
    expect(once.attempts).toEqual([1, 2]);
    const { entries } = await readJournal(reading, { run, as: ['a'] });
    expect(currentAnswers(entries).map(({ text }) => text)).toEqual(['written while locked']);
  });

  it('gives up after three wrong ones with a sentence, and at once when declined', async () => {
    const world = tempWorld();
    const keyring = await createKeys(world, names);
    await lockLightly(keyring, 'b', 'right');
    const fresh = openKeyring(world);
    const three = asked('x', 'y', 'z');
    const failure = await unlockedIdentity(fresh, 'b', three.ask).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(JourneyError);
    expect((failure as JourneyError).message).toContain('Ben');
    expect(three.attempts).toEqual([1, 2, 3]);
    expect(await unlockedIdentity(fresh, 'b', asked(null).ask)).toBeNull();
    expect(identityAtHand(fresh, 'b')).toBeNull();
  });

  it('F25: after three wrong ones, names the key on paper to whoever has one', async () => {
    const world = tempWorld();
    const keyring = await createKeys(world, names);
    const hint = async () => {
      await lockLightly(keyring, 'a', 'right');
      const failure = await unlockedIdentity(openKeyring(world), 'a', asked('x', 'y', 'z').ask).catch(
        (error: unknown) => error,
      );
      return (failure as JourneyError).hint;
    };
    expect(await hint()).toBe('Nothing is lost. Try again whenever you like.');
    await unlockKey(openKeyring(world), 'a', asked('right').ask);
    await onPaper(keyring);
    expect(await hint()).toContain('journey recovery-key --as "Ana" --restore');
  });

  it('takes the passphrase away again, and refuses an empty one', async () => {
    const world = tempWorld();
    const keyring = await createKeys(world, names);
    const identity = readIdentity(world, 'a');
    await expect(lockKey(keyring, 'a', '', never)).rejects.toThrow('empty');
    await lockLightly(keyring, 'a', 'one');
    const fresh = openKeyring(world);
    expect(await unlockKey(fresh, 'a', asked('one').ask)).toBe(true);
    expect(readIdentity(world, 'a')).toBe(identity);
    expect(fs.existsSync(keyPath(world, 'a', 'key.age'))).toBe(false);
  });

  it('sets a lost key back from the paper, however it is typed', async () => {
    const world = tempWorld();
    const keyring = await createKeys(world, names);
    const identity = readIdentity(world, 'a');
    const paper = await onPaper(keyring);
    fs.rmSync(keyPath(world, 'a', 'key'));
    const typed = `${paper
      .toLowerCase()
      .match(/.{1,6}/g)
      ?.join(' ')}\n`;
    await recoverKey(world, 'a', typed, null);
    expect(readIdentity(world, 'a')).toBe(identity);
    await recoverKey(world, 'a', typed, 'a new one');
    expect(readIdentity(world, 'a')).toBeNull();
  });

  it('refuses a wrong paper and changes nothing', async () => {
    const world = tempWorld();
    const keyring = await createKeys(world, names);
    const older = await onPaper(keyring);
    await onPaper(keyring);
    const before = fs.readFileSync(keyPath(world, 'a', 'key'));
    await expect(recoverKey(world, 'a', older, null)).rejects.toThrow('recovery key');
    await expect(recoverKey(world, 'a', 'hello', null)).rejects.toThrow('recovery key');
    await expect(recoverKey(world, 'b', older, null)).rejects.toThrow('Ben');
    expect(fs.readFileSync(keyPath(world, 'a', 'key'))).toEqual(before);
  });
});

const hasAge = spawnSync('age', ['--version'], { stdio: 'ignore' }).status === 0;

describe('the age program', () => {
  it.skipIf(!hasAge)(
    'F9: opens our entries with our key file, and we open its (needs the age program)',
    async () => {
      const world = tempWorld();
      const keyring = await createKeys(world, names);
      const journal = openJournal(world, keyring);
      const { id } = await appendEvent(journal, answer('a', 1, 'read without us'));
      const file = path.join(world.paths.data, 'journal', run, `001-a-q1-${id}.age`);
      const opened = execFileSync('age', ['-d', '-i', keyPath(world, 'a', 'key'), file], {
        encoding: 'utf8',
      });
      expect(JSON.parse(opened)).toMatchObject({ text: 'read without us' });
      const sealed = execFileSync('age', ['-R', keyPath(world, 'a', 'pub')], { input: 'from age' });
      const { open } = await import('../../src/storage/age/sealing.ts');
      const opening = await open(sealed, readIdentity(world, 'a') ?? '');
      expect(opening.kind === 'opened' && Buffer.from(opening.plaintext).toString()).toBe('from age');
    },
  );
});
