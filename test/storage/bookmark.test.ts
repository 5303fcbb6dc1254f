import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSaved, type Saved, saveSaved } from '../../src/storage/bookmark.ts';
import { readSavedFast, savedPath } from '../../src/storage/bookmark-fast.ts';
import { readSaved } from '../../src/storage/saved.ts';
import { names, run, tempWorld } from './temp-world.ts';

const saved: Saved = {
  bookmark: { run, journeyId: run, source: run, day: 9, lastDone: { day: 8, date: '2026-11-22' } },
  couple: { names, starts: 'b' },
  settings: { 'day-ends-at': '04:00', colour: false },
};

async function savedWorld() {
  const world = tempWorld();
  expect(await saveSaved(world, saved)).toEqual([]);
  return { world, file: savedPath(world) };
}

const keptBeside = (file: string) =>
  fs.readdirSync(path.dirname(file)).filter((name) => name.includes('.damaged-'));

describe('settings and bookmark', () => {
  it('come back as they were saved, by either way of reading, 0600', async () => {
    const { world, file } = await savedWorld();
    expect(await loadSaved(world)).toEqual({ saved, notices: [] });
    expect(readSavedFast(world)).toEqual(saved);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(path.basename(file)).toBe('journey.json');
  });

  it('keep what a change does not name', async () => {
    const { world } = await savedWorld();
    await saveSaved(world, { settings: { colour: true } });
    expect(readSavedFast(world)).toEqual({ ...saved, settings: { colour: true } });
  });

  it('are empty, without a word, before anything was saved', async () => {
    const world = tempWorld();
    const nothing = { bookmark: null, couple: null, settings: {} };
    expect(await loadSaved(world)).toEqual({ saved: nothing, notices: [] });
    expect(readSavedFast(world)).toEqual(nothing);
  });

  const whole = JSON.stringify(saved);
  it.each([
    ['cut', Buffer.from(whole.slice(0, whole.length / 2))],
    ['empty', Buffer.alloc(0)],
    ['zeroed', Buffer.alloc(whole.length)],
    ['conflicted', Buffer.from(`<<<<<<< ours\n${whole}\n=======\n${whole}\n>>>>>>> theirs\n`)],
    ['a list', Buffer.from('[]')],
    ['not text', Buffer.from([0xff, 0xfe, 0x00])],
  ])('F7: %s: set aside with its content, named, and gone on without', async (_, content) => {
    const { world, file } = await savedWorld();
    fs.writeFileSync(file, content);
    expect(readSavedFast(world)).toBeNull();
    const { saved: found, notices } = await loadSaved(world);
    expect(found.bookmark).toBeNull();
    const [kept] = keptBeside(file);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(kept);
    expect(fs.readFileSync(path.join(path.dirname(file), kept ?? ''))).toEqual(content);
    expect(await saveSaved(world, saved)).toEqual([]);
    expect(readSavedFast(world)).toEqual(saved);
  });

  it('F7: a folder, a pipe or a far too large file in its place', async () => {
    for (const make of [
      (file: string) => fs.mkdirSync(file),
      (file: string) => execFileSync('mkfifo', [file]),
      (file: string) => fs.writeFileSync(file, ' '.repeat(200_000)),
    ]) {
      const world = tempWorld();
      fs.mkdirSync(world.paths.config, { recursive: true });
      make(savedPath(world));
      expect((await loadSaved(world)).notices).toHaveLength(1);
      expect(await saveSaved(world, saved)).toEqual([]);
    }
  });

  const linked = async (name: string) => {
    const { world, file } = await savedWorld();
    const elsewhere = path.join(path.dirname(world.paths.config), 'dotfiles', name);
    fs.mkdirSync(path.dirname(elsewhere), { recursive: true });
    fs.renameSync(file, elsewhere);
    fs.symlinkSync(path.relative(path.dirname(file), elsewhere), file);
    return { world, file, elsewhere };
  };

  it.each(['journey.json', 'journey settings'])(
    'B5, B6: a link to %s is followed and written through',
    async (name) => {
      const { world, file, elsewhere } = await linked(name);
      expect(readSavedFast(world)).toEqual(saved);
      expect(await loadSaved(world)).toEqual({ saved, notices: [] });
      expect(await saveSaved(world, { settings: {} })).toEqual([]);
      expect(fs.lstatSync(file).isSymbolicLink()).toBe(true);
      expect(JSON.parse(fs.readFileSync(elsewhere, 'utf8')).settings).toEqual({});
      expect(fs.readdirSync(path.dirname(elsewhere))).toEqual([name]);
      expect(keptBeside(file)).toEqual([]);
    },
  );

  it('B5: a link to what is not there yet is written through as well', async () => {
    const { world, file, elsewhere } = await linked('journey.json');
    fs.rmSync(elsewhere);
    expect((await loadSaved(world)).notices).toEqual([]);
    expect(await saveSaved(world, saved)).toEqual([]);
    expect(fs.lstatSync(file).isSymbolicLink()).toBe(true);
    expect(fs.existsSync(elsewhere)).toBe(true);
    expect(readSavedFast(world)).toEqual(saved);
  });

  it('B5: what a link leads to is judged: broken, it is set aside there; no file at all, the link is', async () => {
    const { world, file, elsewhere } = await linked('journey.json');
    fs.writeFileSync(elsewhere, '{"cut');
    expect((await loadSaved(world)).notices).toHaveLength(1);
    expect(keptBeside(elsewhere)).toHaveLength(1);
    expect(fs.lstatSync(file).isSymbolicLink()).toBe(true);
    for (const target of [os.tmpdir(), '/dev/null', file]) {
      fs.rmSync(file, { force: true });
      fs.symlinkSync(target, file);
      expect((await loadSaved(world)).notices).toHaveLength(1);
      expect(fs.existsSync(file)).toBe(false);
    }
    expect(fs.existsSync('/dev/null') && fs.existsSync(os.tmpdir())).toBe(true);
    expect(keptBeside(file)).toHaveLength(3);
  });

  it("F7: another account's file is not believed", async () => {
    const { world, file } = await savedWorld();
    const other = { ...world, uid: (world.uid ?? 0) + 1 };
    expect(readSavedFast(other)).toBeNull();
    const { saved: found, notices } = await loadSaved(other);
    expect(found.couple).toBeNull();
    expect(notices[0]).toContain('another account');
    expect(keptBeside(file)).toHaveLength(1);
  });

  it('F7: where nothing can be written, says so and does not fail', async () => {
    const world = tempWorld();
    fs.mkdirSync(path.dirname(world.paths.config), { recursive: true });
    fs.writeFileSync(world.paths.config, 'a file where the folder should be');
    const notices = await saveSaved(world, saved);
    expect(notices.join(' ')).toContain('Your answers are not affected.');
  });

  it('never grow beyond what conf can keep on a full disk', async () => {
    const { world } = await savedWorld();
    const notices = await saveSaved(world, { settings: { long: 'x'.repeat(4000) } });
    expect(notices).toHaveLength(1);
    expect(readSavedFast(world)).toEqual(saved);
  });

  it('lose only the part that is not what it should be', () => {
    const bookmark = { ...saved.bookmark, day: -1 };
    expect(readSaved({ ...saved, bookmark })).toEqual({ ...saved, bookmark: null });
    expect(readSaved({ ...saved, couple: { names } })).toEqual({ ...saved, couple: null });
    expect(readSaved({ ...saved, settings: { a: [], b: 1 } })?.settings).toEqual({ b: 1 });
    expect(readSaved('nothing')).toBeNull();
  });
});
