import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { begunHome } from './program.ts';
import { nextScreen, passing, walkOn } from './walker.ts';

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
    const page = said(words);
    expect(page).toMatch(tomorrow);
    expect(page).not.toMatch(today);
    expect(said(words, dayBefore)).toMatch(today);
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

describe('after a whole evening at the terminal', () => {
  const home = begunHome();
  afterAll(home.remove);

  it('the next day says that one was finished today, and the pages call it tomorrow’s', async () => {
    const first = home.start(['today'], here);
    await walkOn(first, passing);
    expect((await first.exit()).code).toBe(0);
    expect(home.run(['status'], here).out).toMatch(/^ {2}Tomorrow /m);
    const second = home.start(['today'], here);
    expect((await nextScreen(second)).text).toContain('You finished a day today already.');
  });
});
