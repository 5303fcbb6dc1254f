import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { begin } from '../../src/commands/begin.ts';
import { forget } from '../../src/commands/forget.ts';
import { reflect } from '../../src/commands/reflect.ts';
import { restore } from '../../src/commands/restore.ts';
import { writeBackup } from '../../src/storage/backup.ts';
import { runFolder } from '../../src/storage/journal-folder.ts';
import { tempFolder } from '../storage/temp-world.ts';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const run = 'first-steps';
const next = (world: FakeWorld) => fakeWorld({ storage: world.storage });

async function answered(): Promise<FakeWorld> {
  const world = fakeWorld();
  await begin(world, run, { names: 'Ana,Ben' });
  await reflect(world, { as: 'Ana', day: 1, question: 1, answer: 'Ana said', ours: true });
  return world;
}

const ofAna = (world: FakeWorld) =>
  fs.readdirSync(runFolder(world.storage(), run)).filter((name) => /^001-a-q/.test(name));

it('says without a terminal what to type for the very same, and removes nothing', async () => {
  const world = await answered();
  for (const [options, line] of [
    [{ day: 1, question: 1 }, 'journey forget --as Ana --day 1 --question 1 --yes'],
    [{ day: 2, note: true }, 'journey forget --as Ana --day 2 --note --yes'],
    [{ all: true }, 'journey forget --as Ana --all --yes'],
  ] as const)
    await expect(forget(next(world), { as: 'Ana', ...options })).rejects.toMatchObject({ hint: line });
  expect(ofAna(world)).toHaveLength(1);
});

describe('what was forgotten', () => {
  it('F11: is named, file by file, when a backup brings it and it goes again', async () => {
    const world = await answered();
    const [name = ''] = ofAna(world);
    const backup = path.join(tempFolder(), 'backup.age');
    await writeBackup(world.storage(), backup, 'attic');
    await forget(next(world), { as: 'Ana', day: 1, yes: true });
    expect(ofAna(world)).toEqual([]);
    const restoring = { ...next(world), env: { JOURNEY_BACKUP_PASSPHRASE: 'attic' } };
    expect(await restore(restoring, backup)).toBe(0);
    expect(ofAna(world)).toEqual([]);
    expect(restoring.shown()).toContain(path.join(runFolder(world.storage(), run), name));
  });

  it('F11: is named when it goes while the other forgets something of theirs', async () => {
    const world = await answered();
    const [name = ''] = ofAna(world);
    const file = path.join(runFolder(world.storage(), run), name);
    const bytes = fs.readFileSync(file);
    await forget(next(world), { as: 'Ana', day: 1, yes: true });
    fs.writeFileSync(file, bytes);
    const forgetting = next(world);
    await forget(forgetting, { as: 'Ben', day: 7, yes: true });
    expect(fs.existsSync(file)).toBe(false);
    expect(forgetting.shown()).toContain(file);
  });
});
