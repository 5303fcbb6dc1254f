/** The mark of a list item: a bullet, or a number. */
export type Marker = { readonly indent: number; readonly number: number | null; readonly text: string };

export type ListItem = {
  readonly number: number | null;
  /** The item's own words on one line. */
  readonly text: string;
  /** The bullets under it. */
  readonly nested: readonly string[];
};

export type ListParts = {
  readonly before: string;
  readonly items: readonly ListItem[];
  readonly after: string;
};

/** Also as word processors write them: `\-` and `1\.` escaped, other bullets, the digits of keycap emoji. */
const markerForm = /^([ \t]*)(?:\\?[-*+•–◦▪‣●○]|(\d{1,4})(?:\\?[.)]|\uFE0F?\u20E3))[ \t\u00A0]+(.*)$/s;
const ruleForm = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** Reads the mark of a list item at the beginning of a line; null where there is none. */
export function markerOf(line: string): Marker | null {
  if (isRule(line)) return null;
  const match = markerForm.exec(line);
  if (match === null) return null;
  const text = (match[3] ?? '').replace(/^\[[ xX]\][ \t]+/, '').trim();
  const number = match[2] === undefined ? null : Number(match[2]);
  return { indent: indentOf(match[1] ?? ''), number, text };
}

/** Columns of white space before a line's words, a tab as four. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const char of line) {
    if (char === ' ') columns += 1;
    else if (char === '\t') columns += 4;
    else break;
  }
  return columns;
}

/** A thematic break: `---`, `***`, `* * *`. */
export function isRule(line: string): boolean {
  return line.length < 200 && ruleForm.test(line);
}

type Draft = {
  readonly before: string[];
  readonly items: { number: number | null; indent: number; lines: string[]; nested: string[] }[];
  readonly after: string[];
};

/** Says whether an item that follows text after the list still belongs to it. */
export type Resumes = (marker: Marker, taken: number) => boolean;

/**
 * The list in a text, with what stands before and after it. Items may be tight or loose, numbered or
 * bulleted, and run over several lines; bullets under an item are its nested ones.
 */
export function listIn(text: string, resumes: Resumes): ListParts {
  const draft: Draft = { before: [], items: [], after: [] };
  let afterBlank = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      afterBlank = true;
      (draft.after.length > 0 ? draft.after : draft.items.length > 0 ? [] : draft.before).push('');
      continue;
    }
    place(draft, line, afterBlank, resumes);
    afterBlank = false;
  }
  return {
    before: joined(draft.before),
    items: draft.items.map(({ number, lines, nested }) => ({ number, text: lines.join(' '), nested })),
    after: joined(draft.after),
  };
}

function place(draft: Draft, line: string, afterBlank: boolean, resumes: Resumes): void {
  const { before, items, after } = draft;
  const marker = markerOf(line);
  const current = items.at(-1);
  if (marker !== null && marker.text !== '') {
    if (current !== undefined && after.length === 0 && marker.indent >= current.indent + 2) {
      current.nested.push(marker.text);
      return;
    }
    if (after.length === 0 || resumes(marker, items.length)) {
      items.push({ number: marker.number, indent: marker.indent, lines: [marker.text], nested: [] });
      return;
    }
  } else if (
    current !== undefined &&
    after.length === 0 &&
    !isRule(line) &&
    (!afterBlank || indentOf(line) >= 2)
  ) {
    continueItem(current, line.trim());
    return;
  }
  (current === undefined ? before : after).push(line.trimEnd());
}

function continueItem(item: { lines: string[]; nested: string[] }, words: string): void {
  const last = item.nested.pop();
  if (last === undefined) item.lines.push(words);
  else item.nested.push(`${last} ${words}`);
}

/** Lines as Markdown, without blank lines and thematic breaks around them. */
export function joined(lines: readonly string[]): string {
  let from = 0;
  let to = lines.length;
  const empty = (line: string | undefined) => line !== undefined && (line.trim() === '' || isRule(line));
  while (from < to && empty(lines[from])) from += 1;
  while (to > from && empty(lines[to - 1])) to -= 1;
  return lines.slice(from, to).join('\n');
}

/** Every bullet of a text on one line each, those under it in brackets. */
export function bullets(text: string): readonly string[] {
  return listIn(text, () => true).items.map(wholeItem);
}

export function wholeItem({ text, nested }: ListItem): string {
  return nested.length === 0 ? text : `${text} (${nested.join('; ')})`;
}
