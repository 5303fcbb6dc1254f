import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintProblems } from '../../scripts/course-lint/lint.ts';
import { parseJourney } from '../../src/content/parse-journey.ts';

const bundled = (name: string) => readFileSync(new URL(`../../journeys/${name}.md`, import.meta.url), 'utf8');

function said(text: string): readonly string[] {
  const { journey } = parseJourney(text, { fileName: 'course.md' });
  if (journey === null) throw new Error('the course cannot be read');
  return lintProblems(journey).map(({ message }) => message);
}

describe('the lint of our courses', () => {
  it.each(['deepening-intimacy', 'first-steps'])('finds nothing in %s', (name) => {
    expect(said(bundled(name))).toEqual([]);
  });

  const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
  const cut = (day: number, heading: string) => (text: string) =>
    text.replace(new RegExp(`(## Day ${day}: [\\s\\S]*?)### ${heading}\\n[\\s\\S]*?(?=\\n###? )`), '$1');

  it.each<[string, string, (text: string) => string, RegExp]>([
    [
      'a day left out',
      'first-steps',
      (text) => text.replace(/## Day 3: [\s\S]*?(?=## Day 4)/, ''),
      /Day 3 is not written/,
    ],
    [
      'a short learning',
      'first-steps',
      (text) => text.replace(/(### Today's Learning\n\n)[\s\S]*?(?=### Why)/, '$1Too short, this one.\n\n'),
      /Day 1: "Today's Learning" has 4 words/,
    ],
    [
      'a short why',
      'first-steps',
      (text) => text.replace(/(### Why This .*\n\n)[\s\S]*?(?=\n### )/, '$1Because.\n'),
      /"Why This Matters .*" has 1 words/,
    ],
    ['three questions', 'first-steps', swap(/^4\. .*$/m, ''), /Day 1 has 3 questions/],
    ['no five-minute form', 'first-steps', cut(2, 'Five-Minute Form'), /Day 2 has no "Five-Minute Form"/],
    ['no sources', 'first-steps', cut(2, 'Sources'), /Day 2 has no "Sources"/],
    [
      'too long a time',
      'first-steps',
      swap(/(### Today's Activity\n\n)[^\n]*/, '$1Set aside 50 minutes.'),
      /not within 20 to 30 minutes/,
    ],
    [
      'a percentage',
      'first-steps',
      swap("### Today's Learning\n", "### Today's Learning\n\nNine of ten, or 90%, say so.\n"),
      /No percentages/,
    ],
    [
      'a line kept out',
      'first-steps',
      swap("### Today's Learning\n", "### Today's Learning\n\nFind your love language first.\n"),
      /love language/,
    ],
    [
      'a line kept out, in a curly wording',
      'first-steps',
      swap("### Today's Learning\n", "### Today's Learning\n\nIt’s a six-second kiss that does it.\n"),
      /without a trial/,
    ],
    [
      'a repeated question',
      'first-steps',
      (text) =>
        text.replace(/(## Day 2[\s\S]*?\n1\. )[^\n]*/, `$1${/\n1\. ([^\n]*\?)\n2\. /.exec(text)?.[1]}`),
      /Day 2 has a question from Day 1/,
    ],
    [
      'a repeated sentence',
      'first-steps',
      (text) => text.replace(/### Why This.*\n/g, '$&\nThis same sentence stands twice here.\n'),
      /Day 2 has a sentence from Day 1/,
    ],
    [
      'a repeated title',
      'first-steps',
      (text) => text.replace(/^## Day 2: .*$/m, `## Day 2: ${/^## Day 1: (.*)$/m.exec(text)?.[1]}`),
      /Day 2 has the title of Day 1/,
    ],
  ])('finds %s', (_, from, change, message) => {
    expect(said(change(bundled(from))).join('\n')).toMatch(message);
  });

  it('names the part whose steps outgrow its time', () => {
    const longer = bundled('first-steps').replace('Step 1 (3 minutes each)', 'Step 1 (13 minutes each)');
    expect(said(longer)).toEqual([
      `Day 1: the steps and sentences of "Today's Activity" do not fit its time.`,
    ]);
  });
});
