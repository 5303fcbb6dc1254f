import type { Journey } from '../model/journey.ts';
import { contentWords } from '../words/content.ts';
import { isKnown } from './heading-at.ts';
import { headingText } from './heading-text.ts';
import { fenceAt } from './lines.ts';
import { isRule } from './list.ts';
import { sectionHeadings } from './names.ts';
import { type Note, warning } from './note.ts';

/**
 * A net under the reader: lines with words that stand in nothing the journey holds, as notes, a run of them
 * in one. Comments, rules, fences, footers and addresses of links are no lines to be shown.
 * @param from where the front matter ends
 * @param named stretches that another note names already
 */
export function notShown(
  source: string,
  from: number,
  journey: Journey,
  named: readonly { readonly start: number; readonly end: number }[],
): readonly Note[] {
  const held = textsOf(journey);
  const lines = new Set(held.flatMap((text) => text.split('\n').map((line) => line.trim())));
  let bag: Set<string> | null = null;
  const isHeld = (line: string) => {
    bag ??= new Set(held.flatMap(wordsOf));
    return wordsOf(line).every((word) => bag?.has(word));
  };
  const notes: Note[] = [];
  let open: { start: number; end: number } | null = null;
  const close = () => {
    if (open !== null) notes.push(warningOver(open));
    open = null;
  };
  for (const { text, start, end } of inkedLines(source, from)) {
    const covered = named.some((one) => start >= one.start && start < one.end);
    if (covered || lines.has(text.trim()) || isHeld(text)) close();
    else if (open === null) open = { start, end };
    else open.end = end;
  }
  close();
  return notes;
}

function warningOver({ start, end }: { readonly start: number; readonly end: number }): Note {
  return { ...warning(start, contentWords.notShown()), until: end };
}

/** Every text of a journey that the program shows. */
function textsOf(journey: Journey): readonly string[] {
  const { title, description, about, weeks, days, dailyActivities, outcomes } = journey;
  return strings([
    title,
    description,
    about,
    weeks,
    days.filter((day) => day.authored),
    days.map((day) => day.title),
    dailyActivities,
    outcomes,
    'sentence to complete stem prompt starter day week step part round each another way five minute form minutes ii iii iv vi vii viii ix',
    sectionHeadings,
  ]);
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}

function wordsOf(text: string): string[] {
  const plain = text
    .replace(/<[^<>]*>|\{#[^{}]*\}|\]\([^()]*\)|&[a-z]{2,8};|%%[^%]*%%|\[![a-z]+\]/gi, ' ')
    .replace(/\[\[[^\]|]*\|/g, ' ');
  return plain.toLowerCase().match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
}

type Line = { readonly text: string; readonly start: number; readonly end: number };

/** Lines that have words, outside comments and what is hidden. */
function* inkedLines(source: string, from: number): Generator<Line> {
  let hidden: string | null = null;
  for (let at = from; at < source.length; ) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline + 1;
    const text = source.slice(at, end);
    if (hidden !== null) {
      if (text.toLowerCase().includes(hidden)) hidden = null;
    } else {
      hidden = opensHidden(text);
      if (hidden === null && isInked(text)) yield { text, start: at, end };
    }
    at = end;
  }
}

/** What ends something hidden that begins on a line and goes on after it; null where none does. */
function opensHidden(line: string): string | null {
  if (!line.includes('<')) return null;
  const comment = line.lastIndexOf('<!--');
  if (comment >= 0 && !line.includes('-->', comment)) return '-->';
  const tag = /<(footer|script|style)\b/i.exec(line)?.[1]?.toLowerCase();
  return tag !== undefined && !line.toLowerCase().includes(`</${tag}`) ? `</${tag}` : null;
}

function isInked(line: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(line) || isRule(line.trimEnd())) return false;
  if (/^\s{0,3}(?:#|\*\*|__)/.test(line) && isKnown(headingText(line.trim().replace(/^#+/, ''))))
    return false;
  if (/^\s*\[[^\]]{1,200}\]:\s|^\s*<!--.*-->\s*$|^\s*<(?:footer|script|style)\b/i.test(line)) return false;
  return fenceAt(line, line.length - line.trimStart().length, line.length) === null;
}
