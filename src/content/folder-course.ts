import { dayName } from './day-name.ts';
import { frontBlock } from './front-block.ts';
import type { Heading } from './heading-at.ts';
import { withLineFeeds } from './line-ends.ts';
import { scanHeadings } from './lines.ts';

/** A file of a folder that is a course. */
export type FolderFile = { readonly name: string; readonly text: string };

/** Where a file's first line stands in the course's text, counted from 1. */
export type Origin = { readonly name: string; readonly line: number };

const aboutNames = /^(?:readme|index)\.(?:md|markdown)$/i;

/**
 * A folder of Markdown files as the text of one course: README.md or index.md first, as what the course
 * says of itself, then a day for each other file, in natural order. Files that head several days stay as
 * they are. Each file keeps its lines, so that every place can be told by its file.
 */
export function courseOfFolder(files: readonly FolderFile[]): {
  readonly text: string;
  readonly origins: readonly Origin[];
} {
  const inOrder = [...files].sort(byName);
  const about = inOrder.filter((one) => aboutNames.test(one.name));
  const days = inOrder.filter((one) => !aboutNames.test(one.name));
  const origins: Origin[] = [];
  const lines: string[] = [];
  const add = (name: string, own: readonly string[]) => {
    origins.push({ name, line: lines.length + 1 });
    lines.push(...own);
  };
  const [first, ...others] = about;
  if (first !== undefined) add(first.name, linesOf(first.text));
  for (const one of others) add(one.name, withoutFront(one.text).lines);
  const numbers = numbersOf(days);
  days.forEach((one, at) => {
    lines.push('');
    add(one.name, dayLines(one, numbers[at] ?? at + 1));
  });
  return { text: `${lines.join('\n')}\n`, origins };
}

/** A place in the course's text as the file it is from and the line there. */
export function originOf(origins: readonly Origin[], line: number): Origin {
  const found = origins.findLast((one) => one.line <= line) ?? { name: '', line: 1 };
  return { name: found.name, line: Math.max(1, line - found.line + 1) };
}

/** Made where it is first needed: making it takes longer than starting the program. */
let collator: Intl.Collator | undefined;

function byName(one: FolderFile, two: FolderFile): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(one.name, two.name);
}

/** The numbers in the files' names, where each has one of its own; else their places. */
function numbersOf(files: readonly FolderFile[]): readonly number[] {
  const numbers = files.map(({ name }) => Number(/(\d{1,3})/.exec(name)?.[1] ?? Number.NaN));
  const fits = numbers.every((one, at) => one > (numbers[at - 1] ?? 0) && one < 729);
  return fits ? numbers : files.map((_, at) => at + 1);
}

function linesOf(text: string): string[] {
  const lines = withLineFeeds(text)
    .replace(/\r\n/g, '\n')
    .replace(/^\uFEFF/, '')
    .split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The lines of a file, those of its front matter emptied, and the title it gives. */
function withoutFront(text: string): { readonly lines: string[]; readonly title: string | null } {
  const lines = linesOf(text);
  const whole = lines.join('\n');
  const front = frontBlock(whole);
  if (front.kind !== 'block' || !front.closed) return { lines, title: null };
  const yaml = whole.slice(front.yamlStart, front.yamlEnd);
  const title =
    /^title:[ \t]*(.+)$/im
      .exec(yaml)?.[1]
      ?.trim()
      .replace(/^(["'])(.*)\1$/, '$2') ?? null;
  const count = whole.slice(0, front.bodyStart).split('\n').length - 1;
  return { lines: lines.map((line, at) => (at < count ? '' : line)), title };
}

/** A file as one day: its heading made the day's, all others deeper. */
function dayLines({ name, text }: FolderFile, number: number): readonly string[] {
  const { lines, title } = withoutFront(text);
  const body = lines.join('\n');
  const { headings } = scanHeadings(body, 0);
  const days = headings.filter((one) => dayName(one.text) !== null);
  if (days.length > 1) return lines;
  const [first] = headings;
  const isTitle = first !== undefined && (first.level === 1 || first === days[0]) && isFirst(body, first);
  const own =
    (isTitle ? titleOf(first.text) : null) ?? (title === null ? null : titleOf(title)) ?? nameOf(name);
  const least = Math.min(
    ...headings
      .filter((one) => one !== first || !isTitle)
      .map((one) => one.level)
      .filter((level) => level > 0),
    6,
  );
  const deeper = Math.max(0, 2 - least);
  const at = isTitle ? body.slice(0, first.start).split('\n').length - 1 : -1;
  const shifted = lines.map((line, index) =>
    index === at
      ? `# Day ${number}: ${own}`
      : line.replace(/^(#{1,5})(?=\s)/, (marks) => '#'.repeat(Math.min(6, marks.length + deeper))),
  );
  return isTitle ? shifted : [`# Day ${number}: ${own}`, ...shifted];
}

function isFirst(body: string, { start }: Heading): boolean {
  return body.slice(0, start).trim() === '';
}

function titleOf(text: string): string | null {
  const day = dayName(text);
  return (day === null ? text : day.title) || null;
}

/** "day-01-the-gate.md" as "The gate". */
function nameOf(file: string): string {
  const words = file
    .replace(/\.[^.]*$/, '')
    .replace(/^(?:day)?[\s_-]*\d*[\s_.-]*/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
