import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { begunHome, homeIn } from './program.ts';

describe('without a home', () => {
  const [home, notBegun, begun] = [homeIn(), homeIn(), begunHome()];
  afterAll(() => {
    for (const one of [home, notBegun, begun]) one.remove();
  });
  const nothing = { env: { JOURNEY_HOME: undefined, HOME: undefined }, cwd: home.folder };

  it.each([['list'], ['plan'], ['plan --week 2'], ['today --text'], ['read 3']])(
    'journey %s shows a course, as to anyone who has not begun',
    (line) => {
      const words = line.split(' ');
      const shown = home.run(words, nothing);
      expect(shown).toMatchObject({ code: 0, err: '' });
      expect(shown.out).toBe(notBegun.run(words).out);
      const data = home.run([...words.filter((word) => word !== '--text'), '--json'], nothing);
      expect(data).toMatchObject({ code: 0, err: '' });
      expect(JSON.parse(data.out)).toMatchObject({ schema: 1 });
    },
  );

  it.each([['done'], ['reflect --as Ana --question 1 --pass'], ['config set bell off'], ['status'], ['']])(
    'journey %s says why it cannot',
    (line) => {
      const words = line === '' ? [] : line.split(' ');
      const { code, out, err } = home.run(words, nothing);
      expect({ code, out }).toEqual({ code: 78, out: '' });
      expect(err).toContain('HOME is not set to a folder.');
    },
  );

  it.each([['list'], ['plan'], ['today --text']])('journey %s names a JOURNEY_HOME that is off', (line) => {
    const { code, out, err } = begun.run(line.split(' '), { env: { JOURNEY_HOME: 'here' } });
    expect({ code, out }).toEqual({ code: 78, out: '' });
    expect(err).toContain('not a full path');
  });

  it('nothing was left behind', () => expect(readdirSync(home.folder)).toEqual([]));
});
