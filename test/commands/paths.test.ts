import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paths } from '../../src/commands/paths.ts';
import { fakeWorld, homeless } from './fake-world.ts';

describe('journey paths', () => {
  it('names every folder on a line of its own, and creates none', async () => {
    const world = fakeWorld({ look: { width: 20 } });
    const { config, data, state, cache } = world.storage().paths;
    expect(await paths(world, {})).toBe(0);
    const lines = world.shown().split('\n');
    for (const folder of [config, data, state, cache, world.bundled]) {
      expect(lines.some((line) => line.endsWith(`  ${folder}`))).toBe(true);
    }
    for (const folder of [config, data, state, cache]) expect(fs.existsSync(folder)).toBe(false);
  });

  it('gives them as JSON', async () => {
    const world = fakeWorld();
    await paths(world, { json: true });
    expect(JSON.parse(world.shown())).toEqual({
      schema: 1,
      ...world.storage().paths,
      journeys: world.bundled,
    });
  });

  it('says so where there is no home', async () => {
    await expect(paths(fakeWorld({ storage: homeless }), {})).rejects.toMatchObject({
      kind: 'config',
      exitCode: 78,
    });
  });
});
