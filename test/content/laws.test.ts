import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { generatedCourse } from '../courses/generated.ts';
import { printed, tallyOf, words } from '../courses/lines-shown.ts';

const folder = new URL('../fixtures/journeys/', import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.md'));
/** Without front matter that can be read there is no journey to print. */
const unreadable = new Set(['indented-front-matter.md', 'unclosed-front-matter.md']);

/** A few by a fixed seed; `npm run test:courses -- --generated 10000` walks them all. */
const runs = Number(process.env['JOURNEY_COURSES'] ?? 50);
const seed = process.env['JOURNEY_COURSES'] === undefined ? { seed: 7 } : {};

describe('every line of a file', () => {
  it.each(fixtures.filter((name) => !unreadable.has(name)))('is shown or named: %s', (name) => {
    const { lost } = tallyOf(readFileSync(new URL(name, folder), 'utf8'), name);
    expect(lost).toEqual([]);
  });

  it('is shown or named in generated courses, and nearly all are shown', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(generatedCourse, (text) => {
        const { lost, shown, lines } = tallyOf(text, 'generated.md');
        const all = text.split(/\r?\n/);
        if (lost.length > 0) expect.fail(`lost: ${lost.map((line) => all[line - 1]).join(' / ')}`);
        if (shown < lines * 0.9) expect.fail(`shown ${shown} of ${lines}`);
      }),
      { numRuns: runs, ...seed },
    );
  });
});

describe('a made evening', () => {
  it('stands only where the file has no text for that day', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(generatedCourse, (text) => {
        const { journey, problems } = parseJourney(text, { fileName: 'generated.md' });
        const number = [
          ...text.matchAll(/^[#* 🌱]*(?:Kettle Days – )?(?:Day|Tag|Session|Lesson) (\d)\b/gmu),
        ].map((one) => Number(one[1]));
        // A file of some days out of a longer course counts from its first, and check says so.
        const counted = problems.some((one) => one.message.includes('are not in this file'));
        const before = counted ? Math.min(...number) - 1 : 0;
        for (const day of number) {
          const written = journey?.days[day - before - 1];
          if (written !== undefined && !written.authored) expect.fail(`day ${day} was made`);
        }
      }),
      { numRuns: runs, ...seed },
    );
  });

  it('has words of its own, which are not the file’s', () => {
    const { journey } = parseJourney(
      '---\ntitle: T\nduration: 2 days\n---\n\n## Day 1: One\n\nHello there.\n',
    );
    expect(journey?.days.map((day) => day.authored)).toEqual([true, false]);
    expect(journey === null ? '' : words(printed(journey))).toContain('hello there');
  });
});
