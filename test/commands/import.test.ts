import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answers } from '../../src/commands/answers.ts';
import { begin } from '../../src/commands/begin.ts';
import { exportJournal } from '../../src/commands/export.ts';
import { importAnswers } from '../../src/commands/import.ts';
import { reflect } from '../../src/commands/reflect.ts';
import { tempFolder } from '../storage/temp-world.ts';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const next = (world: FakeWorld) => fakeWorld({ storage: world.storage });

/** An export with one answer that its author called mine. */
async function exported(names: string, as: string): Promise<string> {
  const world = fakeWorld();
  await begin(world, 'first-steps', { names });
  await reflect(world, { as, day: 1, question: 1, answer: 'For myself', mine: true });
  const file = path.join(tempFolder(), 'export.json');
  await exportJournal(next(world), { as, format: 'json', out: file });
  return file;
}

async function at(names: string): Promise<FakeWorld> {
  const world = fakeWorld();
  await begin(world, 'first-steps', { names });
  return world;
}

async function read(world: FakeWorld, as: string): Promise<string> {
  const reading = next(world);
  await answers(reading, { as });
  return reading.shown();
}

describe('journey import', () => {
  it('B22: leaves words with the one who wrote them, whoever is named first', async () => {
    const file = await exported('Ana,Ben', 'Ana');
    const world = await at('Ben,Ana');
    expect(await importAnswers(next(world), file)).toBe(0);
    expect(await read(world, 'Ana')).toContain('For myself');
    expect(await read(world, 'Ben')).not.toContain('For myself');
  });

  it('B22: off a terminal, refuses a name it does not know and says the flag that answers', async () => {
    const file = await exported('Eva,Ben', 'Eva');
    const world = await at('Ana,Ben');
    await expect(importAnswers(next(world), file)).rejects.toMatchObject({
      exitCode: 65,
      hint: 'Say whose they are, like this: --as-from "Eva=Ana"',
    });
    expect(await read(world, 'Ana')).not.toContain('For myself');
    const ran = next(world);
    expect(await importAnswers(ran, file, { asFrom: ['Eva=ana'] })).toBe(0);
    expect(ran.shown()).toContain("What is Eva's in the file is Ana's here.");
    expect(await read(world, 'Ana')).toContain('For myself');
    expect(await read(world, 'Ben')).not.toContain('For myself');
  });

  it.each(['Eva', 'Eva=Cleo', 'Cleo=Ana', '=Ana'])('takes no --as-from %s', async (asFrom) => {
    const file = await exported('Eva,Ben', 'Eva');
    const world = await at('Ana,Ben');
    await expect(importAnswers(next(world), file, { asFrom: [asFrom] })).rejects.toMatchObject({
      exitCode: 64,
    });
    expect(fs.existsSync(file)).toBe(true);
  });
});
