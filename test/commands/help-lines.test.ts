import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { helpLines } from '../../src/commands/help-lines.ts';
import { findCountry, helpLinesList } from '../../src/commands/help-lines-data.ts';
import { widthOf } from '../../src/views/width.ts';
import { fakeWorld } from './fake-world.ts';

async function page(country?: string, look: Parameters<typeof fakeWorld>[0] = {}): Promise<string> {
  const world = fakeWorld(look);
  expect(await helpLines(world, country)).toBe(0);
  return world.shown();
}

describe('a country', () => {
  it.each(['IE', 'ie', 'Ireland', 'IRELAND', 'Éire', 'eire', ' ireland '])('is found as %s', async (name) => {
    const text = await page(name);
    expect(text).toContain('People to talk to: Ireland');
    expect(text).toContain('1800 341 900');
    expect(text).toContain('In danger now: 112 / 999.');
  });

  it.each([
    ['Österreich', 'AT'],
    ['osterreich', 'AT'],
    ['日本', 'JP'],
    ['Ελλαδα', 'GR'],
    ['españa', 'ES'],
    ['Scotland', 'GB'],
    ['U.S.A.', 'US'],
  ])('%s is %s', (name, code) => {
    expect(findCountry(name)?.code).toBe(code);
  });

  it('that is not there is said, with what helps anywhere', async () => {
    const text = await page('Atlantis');
    expect(text).toContain('There is nothing here yet for “Atlantis”.');
    expect(text).toContain('findahelpline.com');
    expect(text).not.toContain('Did you mean');
  });

  it('nearly written is offered, and its numbers are not shown for another', async () => {
    const text = await page('Germny');
    expect(text).toContain('Did you mean Germany?');
    expect(text).not.toContain('116 016');
  });

  it('cannot smuggle in escape codes', async () => {
    expect(await page('\u001b[31mX\u0007')).not.toMatch(/[\u001b\u0007]/);
  });
});

describe('no country', () => {
  it('shows what helps anywhere, how to name one, and all there are', async () => {
    const text = await page();
    expect(text).toContain('112');
    expect(text).toContain('journey help-lines IE');
    for (const { code } of helpLinesList.countries) expect(text).toMatch(new RegExp(`\\b${code}\\s`));
  });

  it('adds the lines of the country the locale names', async () => {
    const text = await page(undefined, { look: { locale: 'pt-PT' } });
    expect(text).toContain('For Portugal');
    expect(text).toContain('800 202 148');
  });

  it('guesses none from a language alone', async () => {
    expect(await page(undefined, { look: { locale: 'pt' } })).not.toContain('800 202 148');
  });
});

describe('every page', () => {
  it('says when it was put together, that numbers change, and how to leave', async () => {
    for (const text of [await page(), await page('FR')]) {
      const flat = text.replace(/\s+/g, ' ');
      expect(flat).toContain('Gathered in November 2026');
      expect(flat).toContain('Numbers and hours change');
      expect(flat).toContain('type clear');
      expect(flat).toContain('shell’s history');
    }
  });

  it('leaves no trace: the disk is never asked for', async () => {
    const storage = () => {
      throw new Error('the disk was asked for');
    };
    await page(undefined, { storage });
    await page('NZ', { storage });
  });

  it('reads no file and no clock of its own', () => {
    for (const file of ['help-lines', 'help-lines-data']) {
      const source = fs.readFileSync(`src/commands/${file}.ts`, 'utf8');
      expect(source).not.toMatch(/node:|process\.|Date\.now|new Date\(|fetch|page-text|storage\(\)/);
    }
  });

  it.each([20, 40, 80, 200])('fits a screen of %i columns', async (width) => {
    for (const name of [undefined, 'GB', 'JP', 'KR']) {
      const text = await page(name, { look: { width } });
      for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
  });
});

describe('the list', () => {
  const { countries, directories, gathered } = helpLinesList;

  it('is dated, and holds about thirty countries or more', () => {
    expect(gathered).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(countries.length).toBeGreaterThanOrEqual(30);
    expect(directories.length).toBeGreaterThan(2);
  });

  it('names each country once, by codes the world knows', () => {
    const codes = countries.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    for (const code of codes) expect(names.of(code)).toBeTypeOf('string');
  });

  it('leads from every name to its own country', () => {
    for (const country of countries) {
      for (const name of [country.code, ...country.names]) expect(findCountry(name)?.code).toBe(country.code);
    }
  });

  it.each(countries.map((country) => [country.code, country] as const))('%s can be dialled', (_, country) => {
    expect(country.emergency.length).toBeGreaterThan(0);
    for (const number of country.emergency) expect(number).toMatch(/^\d{2,5}$/);
    expect(country.lines.length).toBeGreaterThan(0);
    for (const line of country.lines) {
      expect(line.phone ?? line.web).toBeTruthy();
      if (line.phone !== null) expect(line.phone).toMatch(/^\d[\d -]{1,16}\d$/);
      if (line.web !== undefined) expect(line.web).toMatch(/^[a-z0-9][a-z0-9.-]+\.[a-z]{2,}(\/[\w-]+)*$/);
      expect(['violence', 'crisis', 'men', 'lgbt']).toContain(line.for);
    }
  });
});
