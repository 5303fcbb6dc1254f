import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DraftKey, draftPath, draftsFolder } from '../../src/storage/drafts/draft-file.ts';
import { openDrafts } from '../../src/storage/drafts/drafts.ts';
import { createKeys, keyPath, openKeyring, readIdentity } from '../../src/storage/keys.ts';
import { faultyFs } from './faulty-fs.ts';
import { filesBelow, names, run, tempWorld, worldIn } from './temp-world.ts';

const key: DraftKey = { run, day: 3, who: 'a', slot: 'q2' };

async function home() {
  const world = tempWorld();
  return { world, keyring: await createKeys(world, names) };
}

describe('drafts', () => {
  it('are offered back at the cursor after a restart', async () => {
    const { world, keyring } = await home();
    const drafts = openDrafts(world, keyring);
    drafts.typed(key, { text: 'I noti', cursor: 6 });
    drafts.typed(key, { text: 'I notice', cursor: 3 });
    await drafts.flush();
    const later = openDrafts(world, openKeyring(world));
    expect(later.exists(key)).toBe(true);
    expect(await later.load(key, null)).toEqual({ text: 'I notice', cursor: 3 });
    expect(await later.load({ ...key, slot: 'q3' }, null)).toBeNull();
  });

  it('are on the disk soon after typing, without anyone asking for it', async () => {
    const { world, keyring } = await home();
    const drafts = openDrafts(world, keyring, 20);
    drafts.typed(key, { text: 'x', cursor: 1 });
    await expect.poll(() => fs.existsSync(draftPath(world, key)), { timeout: 5000 }).toBe(true);
    const other = openDrafts(world, openKeyring(world));
    expect(await other.load(key, null)).toEqual({ text: 'x', cursor: 1 });
  });

  it('are saved while typing goes on faster than saving', async () => {
    const { world, keyring } = await home();
    const drafts = openDrafts(world, keyring, 20);
    let typed = 0;
    const typing = setInterval(() => {
      typed += 1;
      drafts.typed(key, { text: 'x'.repeat(typed), cursor: 0 });
    }, 1);
    await expect.poll(() => fs.existsSync(draftPath(world, key)), { timeout: 5000 }).toBe(true);
    const seen = new Set<string>();
    await expect
      .poll(() => seen.add(fs.readFileSync(draftPath(world, key)).toString('latin1')).size, { timeout: 5000 })
      .toBeGreaterThan(3);
    clearInterval(typing);
    await drafts.flush();
    expect((await openDrafts(world, openKeyring(world)).load(key, null))?.text).toHaveLength(typed);
  });

  it('never stand in plain text on the disk', async () => {
    const { world, keyring } = await home();
    const drafts = openDrafts(world, keyring, 1);
    for (let at = 1; at < 20; at += 1) drafts.typed(key, { text: 'MARKER'.repeat(at), cursor: 0 });
    await drafts.flush();
    for (const file of filesBelow(path.dirname(world.paths.data))) {
      expect(fs.readFileSync(file).includes('MARKER')).toBe(false);
    }
    expect(filesBelow(draftsFolder(world))).toHaveLength(1);
  });

  it('are gone once dropped, also when a save was under way', async () => {
    const { world, keyring } = await home();
    const drafts = openDrafts(world, keyring, 0);
    for (let round = 0; round < 20; round += 1) {
      drafts.typed(key, { text: `round ${round}`, cursor: 0 });
      const saving = drafts.flush();
      await drafts.drop(key);
      await saving;
      expect(filesBelow(draftsFolder(world))).toEqual([]);
    }
    expect(drafts.exists(key)).toBe(false);
  });

  it('of a partner with a passphrase wait for it, except in the same run', async () => {
    const { world, keyring } = await home();
    const identity = readIdentity(world, 'a') ?? '';
    fs.rmSync(keyPath(world, 'a', 'key'));
    const drafts = openDrafts(world, keyring);
    drafts.typed(key, { text: 'sealed', cursor: 6 });
    await drafts.flush();
    expect(await drafts.load(key, null)).toEqual({ text: 'sealed', cursor: 6 });
    const fresh = openKeyring(world);
    const later = openDrafts(world, fresh);
    expect(await later.load(key, null)).toBeNull();
    expect(later.exists(key)).toBe(true);
    fresh.unlocked.set('a', identity);
    expect(await later.load(key, null)).toEqual({ text: 'sealed', cursor: 6 });
  });

  describe('that were not read, for want of the passphrase,', () => {
    async function lockedDraft(text: string) {
      const { world, keyring } = await home();
      const identity = readIdentity(world, 'a') ?? '';
      fs.rmSync(keyPath(world, 'a', 'key'));
      const drafts = openDrafts(world, keyring);
      drafts.typed(key, { text, cursor: 0 });
      await drafts.flush();
      const unlocked = () => {
        const fresh = openKeyring(world);
        fresh.unlocked.set('a', identity);
        return openDrafts(world, fresh);
      };
      return { world, unlocked };
    }

    it('are not written over: what is typed comes below them', async () => {
      const { world, unlocked } = await lockedDraft('before');
      const blind = openDrafts(world, openKeyring(world));
      expect(await blind.load(key, null)).toBeNull();
      blind.typed(key, { text: 'af', cursor: 2 });
      await blind.flush();
      blind.typed(key, { text: 'after', cursor: 5 });
      await blind.flush();
      const seeing = unlocked();
      expect(await seeing.load(key, null)).toEqual({ text: 'before\n\nafter', cursor: 13 });
      seeing.typed(key, { text: 'before, after', cursor: 0 });
      await seeing.flush();
      expect(await unlocked().load(key, null)).toEqual({ text: 'before, after', cursor: 0 });
      expect(filesBelow(draftsFolder(world))).toEqual([draftPath(world, key)]);
    });

    it('outlast an answer that was written without them, and go with one that was written from them', async () => {
      const { world, unlocked } = await lockedDraft('before');
      const blind = openDrafts(world, openKeyring(world));
      await blind.load(key, null);
      await blind.drop(key);
      expect(blind.exists(key)).toBe(true);
      const seeing = unlocked();
      expect((await seeing.load(key, null))?.text).toBe('before');
      await seeing.drop(key);
      expect(filesBelow(draftsFolder(world))).toEqual([]);
    });

    it('are given by asking, and kept when nobody answers', async () => {
      const { world } = await lockedDraft('before');
      const asked: string[] = [];
      const ask = async ({ name }: { readonly name: string }) => {
        asked.push(name);
        return null;
      };
      // The locked key itself, which a passphrase would open.
      fs.writeFileSync(keyPath(world, 'a', 'key.age'), 'age-encryption.org/v1\n');
      expect(await openDrafts(world, openKeyring(world)).load(key, ask)).toBeNull();
      expect(asked).toEqual(['Ana']);
      expect(fs.existsSync(draftPath(world, key))).toBe(true);
    });
  });

  it('that are damaged are set aside, not lost from sight and not offered', async () => {
    const { world, keyring } = await home();
    const drafts = openDrafts(world, keyring);
    drafts.typed(key, { text: 'whole', cursor: 0 });
    await drafts.flush();
    const file = draftPath(world, key);
    fs.writeFileSync(file, fs.readFileSync(file).subarray(0, 150));
    expect(await openDrafts(world, openKeyring(world)).load(key, null)).toBeNull();
    expect(fs.readdirSync(draftsFolder(world))[0]).toContain('.age.damaged-');
  });

  it('on a full disk say so when leaving, and are kept once there is room', async () => {
    const faulty = faultyFs();
    const { world: plain } = await home();
    const world = worldIn(path.dirname(plain.paths.data), faulty.fs);
    const drafts = openDrafts(world, openKeyring(world));
    faulty.failAlways('writeSync', 'ENOSPC');
    drafts.typed(key, { text: 'still in memory', cursor: 0 });
    await expect(drafts.flush()).rejects.toThrow('full');
    expect(await drafts.load(key, null)).toEqual({ text: 'still in memory', cursor: 0 });
    faulty.heal();
    drafts.typed(key, { text: 'still in memory.', cursor: 0 });
    await drafts.flush();
    expect(drafts.failure()).toBeNull();
  });
});
