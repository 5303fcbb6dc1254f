import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ThemeSource, themeProblems } from '../../scripts/course-lint/themes.ts';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { journeyFiles } from '../../src/content/read-file.ts';

const folder = path.resolve(import.meta.dirname, '../../journeys/themes');
const text = (id: string) => readFileSync(path.join(folder, `${id}.md`), 'utf8');
const read = (id: string, source: string): ThemeSource => {
  const { journey } = parseJourney(source, { fileName: `${id}.md` });
  if (journey === null) throw new Error('the theme cannot be read');
  return { id, journey };
};
const said = (sources: readonly ThemeSource[]) =>
  [...themeProblems(sources).values()].flat().map(({ message }) => message);

describe('the lint of our themes', () => {
  it('finds nothing in them, nor anything said in two', () => {
    const all = journeyFiles(folder).map((name) => path.basename(name, '.md'));
    expect(all.length).toBeGreaterThanOrEqual(30);
    expect(said(all.map((id) => read(id, text(id))))).toEqual([]);
  });

  it.each<[string, (source: string) => string, RegExp]>([
    [
      'a short page',
      (source) => source.replace(/(Learning\n\n)[\s\S]*?(?=### Why)/, '$1Short.\n\n'),
      /1 words/,
    ],
    [
      'a fourth part',
      (source) =>
        source.replace(/(Step 2 \(3 minutes each\))/, 'Step 2 (1 minute): Wait.\n\nStep 3 (3 minutes each)'),
      /4 parts/,
    ],
    ['a step without minutes', (source) => source.replace('Step 1 (2 minutes)', 'Step 1'), /without minutes/],
    [
      'one kind of activity alone',
      (source) => source.replace(/### Another Way: Make Something[\s\S]*?(?=### Five)/, ''),
      /1 kinds/,
    ],
    ['three questions', (source) => source.replace(/\n4\. .*/, ''), /3 questions/],
    ['no small thing', (source) => source.replace(/### One Small Thing\n\n.*\n/, ''), /One Small Thing/],
    [
      'a note without a way',
      (source) =>
        source.replace("### Today's Learning", "### Content Note\n\nA note.\n\n### Today's Learning"),
      /Another Way/,
    ],
    [
      'a note without a number to ring',
      (source) =>
        source.replace("### Today's Learning", "### Content Note\n\nA note.\n\n### Today's Learning"),
      /A content note without `journey help-lines`/,
    ],
    [
      'what stays out',
      (source) => source.replace('M on the back', 'M, like 9 in 10 couples, on the back'),
      /stays out/,
    ],
    [
      'a sentence said again',
      (source) =>
        source
          .replace('## Day 2', 'Nobody can be on guard and at ease at once.\n\n## Day 2')
          .replace('## Day 2: ', '## Day 2: ')
          .replace(
            'There is a second half',
            'Nobody can be on guard and at ease at once. There is a second half',
          ),
      /said before/,
    ],
    ['too few sentences', (source) => source.replace(/- "I've stopped[^\n]*\n/, ''), /9 sentences/],
  ])('names %s', (_, change, message) => {
    const changed = change(text('trust'));
    expect(changed).not.toBe(text('trust'));
    expect(said([read('trust', changed)]).join('\n')).toMatch(message);
  });

  it('names a short phrase that stands on more than eight evenings', () => {
    const all = Array.from({ length: 5 }, (_, at) =>
      read(`trust-${at}`, text('trust').replace('Pass whenever you like.', 'Let one go by.')),
    );
    expect(said(all).join('\n')).toMatch(/“let one go by” stands on 9 evenings/);
    expect(said(all.slice(0, 4)).join('\n')).not.toMatch(/stands on/);
  });
});
