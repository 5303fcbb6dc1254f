import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { begunHome, homeIn } from './program.ts';

/** Zones a day and an hour apart: whatever the time is, they never share a date. */
const here = { env: { TZ: 'Pacific/Kiritimati' } };
const dayBefore = { env: { TZ: 'Pacific/Pago_Pago' } };

describe('the evening a day was finished', () => {
  const home = begunHome();
  afterAll(home.remove);
  const said = (words: string, given = here) => {
    const { code, err, out } = home.run(words === '' ? [] : words.split(' '), given);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out;
  };
  const settings = path.join(home.folder, 'config/journey.json');
  const pages: readonly (readonly [string, RegExp, RegExp])[] = [
    ['', /^ {2}Tonight: /m, /^ {2}Tomorrow: /m],
    ['plan', / today: /, / tomorrow: /],
    ['plan --week 1', / · today$/m, / · tomorrow$/m],
    ['status', /^ {2}Today /m, /^ {2}Tomorrow /m],
  ];

  it.each(pages)('journey %s: the next day is tomorrow’s, on that date alone', (words, today, tomorrow) => {
    expect(said(words)).toMatch(today);
    home.run(['done', '--day', '1'], here);
    const before = readFileSync(settings, 'utf8');
    // Twice: the second time it is the page that was printed before.
    for (const _ of ['made', 'remembered', 'remembered']) {
      expect(said(words)).toMatch(tomorrow);
      expect(said(words)).not.toMatch(today);
      expect(said(words, dayBefore)).toMatch(today);
    }
    expect(readFileSync(settings, 'utf8')).toBe(before);
    // Data for programs keeps its names.
    expect(home.json('plan')).toMatchObject({ today: 2 });
    home.run(['begin', 'deepening-intimacy', '--again'], here);
  });

  it('a day both have begun to write on is tonight’s again', () => {
    home.run(['done'], here);
    expect(said('')).toMatch(/^ {2}Tomorrow: /m);
    const answer = ['reflect', '--as', 'Ana', '--day', '2', '--question', '1', '--answer', 'Now.'];
    expect(home.run(answer, here).code).toBe(0);
    expect(said('')).toMatch(/^ {2}Tonight: /m);
  });
});

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

describe('help where it is narrow', () => {
  const home = homeIn();
  afterAll(home.remove);
  const lines = [['help', 'reflect'], ['today', '--help'], ['help', 'config', 'set'], ['--help']];

  it.each(lines)('journey %s %s is set for the screen, and for COLUMNS in a pipe', async (...words) => {
    const pty = home.start(words, { columns: 40, rows: 24 });
    await pty.exit();
    const shown = pty.raw().replaceAll('\r\n', '\n');
    const piped = home.run(words, { env: { COLUMNS: '40' } });
    expect(piped.out).toBe(shown);
    expect(shown).toContain('Usage: journey');
    expect(shown.split('\n').filter((line) => line.length > 40)).toEqual([]);
  });
});
