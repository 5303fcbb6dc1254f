import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Home, homeIn } from './program.ts';

const homes: Home[] = [];
afterAll(() => {
  for (const home of homes) home.remove();
});

function begun(names: string): Home {
  const home = homeIn();
  homes.push(home);
  expect(home.run(['begin', 'first-steps', '--names', names]).code).toBe(0);
  return home;
}

describe('journey import on a terminal', () => {
  it('B22, B23: asks whose words a name it does not know stands for', async () => {
    const theirs = begun('Eva,Ben');
    const words = ['--day', '1', '--question', '1', '--answer', 'For myself', '--mine'];
    expect(theirs.run(['reflect', '--as', 'Eva', ...words]).code).toBe(0);
    const file = path.join(theirs.folder, 'eva.json');
    expect(theirs.run(['export', '--as', 'Eva', '--format', 'json', '--out', file]).code).toBe(0);
    const home = begun('Ben,Ana');
    expect(home.run(['import', file])).toMatchObject({ code: 65, out: '' });

    const neither = home.start(['import', file]);
    await neither.waitFor('words of Eva');
    neither.press('down', 'down', 'enter');
    expect((await neither.exit()).code).toBe(0);
    expect(neither.everything()).toContain('Nothing was brought in.');

    const asked = home.start(['import', file]);
    await asked.waitFor('words of Eva');
    asked.press('down', 'enter');
    expect((await asked.exit()).code).toBe(0);
    expect(asked.everything()).toContain("is Ana's here");
    expect(home.run(['answers', '--as', 'Ana']).out).toContain('For myself');
    expect(home.run(['answers', '--as', 'Ben']).out).not.toContain('For myself');
  });
});
