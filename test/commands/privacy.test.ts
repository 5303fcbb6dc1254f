import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { privacy } from '../../src/commands/privacy.ts';
import { lockKey } from '../../src/storage/key-care.ts';
import { createKeys, keyPath } from '../../src/storage/keys.ts';
import { widthOf } from '../../src/views/width.ts';
import { privacySections } from '../../src/words/privacy.ts';
import { filesBelow, names } from '../storage/temp-world.ts';
import { type FakeWorld, fakeWorld, homeless } from './fake-world.ts';

const ids = privacySections.flatMap(({ promises }) => promises.map(({ id }) => id));

async function page(world: FakeWorld): Promise<string> {
  expect(await privacy(world)).toBe(0);
  return world.shown().replace(/\s+/g, ' ');
}

describe('journey privacy', () => {
  it('gives every promise an id of its own', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it.each([
    ['not-malware', /malware|administrator/i, /read what you type/],
    ['not-unlocked-account', /unlocked account/, /without a passphrase open for them/],
    ['not-coercion', /pressure|make you/i, /no program helps.*journey help-lines/],
    ['not-scrollback', /scrollback/, /shell keeps the commands.*Other accounts can see a command.*npx/],
    ['not-forged', /Forgery/, /partner included.*no administrator rights.*trap.*stays sealed/],
    ['not-earlier-copies', /Copies made before/, /does not change your key.*afterwards too/],
    ['not-undelete', /Deleting for certain/, /no key without a passphrase lies beside/],
    ['not-lost-key', /lost key|forgotten passphrase/i, /nobody can open/],
    ['not-metadata', /file names/, /sizes/],
  ])('says what is not protected, and what follows from it: %s', async (id, danger, outcome) => {
    const world = fakeWorld();
    const limits = (await page(world)).split('What this does not protect against')[1] ?? '';
    expect(limits).toMatch(danger);
    expect(limits).toMatch(outcome);
    expect(ids).toContain(id);
  });

  it('says every promise, where things are and what one can do', async () => {
    const world = fakeWorld();
    const text = await page(world);
    for (const { promises } of privacySections) for (const one of promises) expect(text).toContain(one.text);
    for (const folder of Object.values(world.storage().paths)) expect(text).toContain(folder);
    for (const command of ['journey lock', 'journey backup', 'journey forget'])
      expect(text).toContain(command);
  });

  it('calls the seal a courtesy while no key has a passphrase', async () => {
    const world = fakeWorld();
    await createKeys(world.storage(), names);
    expect(await page(world)).toContain('neither Ana nor Ben has set a passphrase, so it is a courtesy');
  });

  it('says whose answers are behind a passphrase', async () => {
    const world = fakeWorld();
    const keyring = await createKeys(world.storage(), names);
    await lockKey(keyring, 'b', 'a few quiet words', async () => null);
    expect(await page(world)).toContain(
      'what Ben has not opened is behind a passphrase; what was opened, and the answers of Ana',
    );
  });

  it('F13, F18, F20, F22: says what each protection leaves out', async () => {
    const world = fakeWorld();
    const text = await page(world);
    expect(text).toContain('as safe as the weaker of the two');
    expect(text).toContain('can be scrolled back to');
    expect(text).toMatch(/editor other than vi, vim, emacs and nano.*swap.*hibernates/);
    expect(text).toMatch(/keys folder opens.*no passphrase.*Do not sync state or cache/);
    expect(text).toMatch(/does not hold against someone who prepares this account/);
  });

  it('F16: calls the seal a courtesy while a key lies here both with and without a passphrase', async () => {
    const world = fakeWorld();
    const storage = world.storage();
    const keyring = await createKeys(storage, names);
    const open = fs.readFileSync(keyPath(storage, 'a', 'key'));
    await lockKey(keyring, 'a', 'a few quiet words', async () => null);
    fs.writeFileSync(keyPath(storage, 'a', 'key'), open);
    expect(await page(world)).toContain('both with and without a passphrase, so it is a courtesy');
  });

  it('creates nothing, and works without a home', async () => {
    const world = fakeWorld();
    await page(world);
    for (const folder of Object.values(world.storage().paths)) expect(filesBelow(folder)).toEqual([]);
    expect(await page(fakeWorld({ storage: homeless }))).toContain('HOME is not set');
  });

  it.each([20, 40, 80, 120])('fits a screen of %i columns', async (width) => {
    const world = fakeWorld({ look: { width } });
    await privacy(world);
    for (const line of world.shown().split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
  });
});
