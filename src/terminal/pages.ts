/**
 * Blocks of lines into pages of a height. Whole blocks stay together where they fit; a block taller
 * than a page is parted. Pure.
 */
export type Block = readonly string[];

/** Where a page begins: the block, and the line of it. */
export type PagePlace = { readonly block: number; readonly line: number };

export type Page = PagePlace & { readonly lines: readonly string[] };

/** All pages, at least one. Blocks are parted by a blank line. */
export function pagesOf(blocks: readonly Block[], room: number): readonly Page[] {
  const pages: Page[] = [];
  let open: Page | null = null;
  blocks.forEach((block, number) => {
    const heading = block.length > 1 && room > 2 * least ? headingAt(blocks, number - 1) : null;
    let begun: number = open === null ? 0 : begunBelow(open, block, room);
    if (begun === 0 && open !== null && heading !== null) {
      if (heading.lines.length < open.lines.length) pages.push(withoutEnd(open));
      open = heading;
      begun = Math.min(block.length, Math.max(1, room - 2));
    }
    if (open !== null && begun > 0) open = { ...open, lines: [...open.lines, '', ...block.slice(0, begun)] };
    if (begun === block.length && begun > 0) return;
    if (open !== null) pages.push(open);
    const parts = partsOf(block, number, begun, room);
    pages.push(...parts.slice(0, -1));
    open = parts.at(-1) ?? null;
  });
  if (open !== null) pages.push(open);
  return pages.length > 0 ? pages : [{ block: 0, line: 0, lines: [] }];
}

/** A block of one line, as a heading is, at the end of a page: it goes with what follows it. */
function headingAt(blocks: readonly Block[], number: number): Page | null {
  const block = blocks[number];
  return block?.length === 1 ? { block: number, line: 0, lines: block } : null;
}

/** The page without the heading at its end and the blank line before it. */
function withoutEnd(open: Page): Page {
  return { ...open, lines: open.lines.slice(0, -2) };
}

/** Fewer lines than these of a block are not left alone at the end or the beginning of a page. */
const least = 3;

/**
 * How many lines of a block go on the open page: all of them, or none where it fits the next; of a
 * block that has to be parted anyway as many as there is room for.
 */
function begunBelow(open: Page, block: Block, room: number): number {
  const free = room - open.lines.length - 1;
  if (block.length <= free) return block.length;
  if (block.length <= room || free < least) return 0;
  return Math.max(0, Math.min(free, block.length - least));
}

function partsOf(block: Block, number: number, from: number, room: number): Page[] {
  const parts: Page[] = [];
  for (let line = from; line === from || line < block.length; ) {
    const count = countOf(block.length - line, room);
    parts.push({ block: number, line, lines: block.slice(line, line + count) });
    line += Math.max(1, count);
  }
  return parts;
}

/** How many of the lines that are left go on a page. */
function countOf(left: number, room: number): number {
  const alone = left - room;
  return alone > 0 && alone < least && room > 2 * least ? left - least : room;
}

/** The number of the page that holds a place. */
export function pageAt(pages: readonly Page[], place: PagePlace): number {
  let found = 0;
  pages.forEach((page, number) => {
    if (page.block < place.block || (page.block === place.block && page.line <= place.line)) found = number;
  });
  return found;
}

/** The next page from `from` on that holds the words, going round; null when none does. */
export function findPage(pages: readonly Page[], from: number, words: string): number | null {
  const wanted = plain(words);
  for (let step = 0; step < pages.length; step += 1) {
    const number = (from + step) % pages.length;
    if (plain((pages[number]?.lines ?? []).join(' ')).includes(wanted)) return number;
  }
  return null;
}

const style = /\u001b\[[0-9;:]*m|\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g;

/** A line with every place of the words painted; words that go over the end of a line are not. */
export function marked(line: string, words: string, paint: (text: string) => string): string {
  const wanted = plain(words);
  if (wanted === '' || !plain(line).includes(wanted)) return line;
  // Letters as shown, each with the styles that stand before it.
  const letters: { readonly before: string; readonly text: string; readonly plain: string }[] = [];
  let rest = line;
  while (rest !== '') {
    const before = new RegExp(`^(?:${style.source})+`).exec(rest)?.[0] ?? '';
    const text = /^[^\p{M}]\p{M}*|^\p{M}+/u.exec(rest.slice(before.length))?.[0] ?? '';
    letters.push({ before, text, plain: /^\s/.test(text) ? ' ' : plain(text) });
    rest = rest.slice(before.length + text.length);
  }
  return paintFound(letters, wanted, paint);
}

function paintFound(
  letters: readonly { readonly before: string; readonly text: string; readonly plain: string }[],
  wanted: string,
  paint: (text: string) => string,
): string {
  let out = '';
  let found = '';
  let until = 0;
  const painted = () => (found === '' ? '' : paint(found));
  letters.forEach(({ before, text }, at) => {
    if (at >= until) until = Math.max(until, endOf(letters, at, wanted));
    if (at < until && before === '') {
      found += text;
      return;
    }
    out += painted() + before + (at < until ? '' : text);
    found = at < until ? text : '';
  });
  return out + painted();
}

/** The place after the words where they begin at `from`; else `from`. */
function endOf(letters: readonly { readonly plain: string }[], from: number, wanted: string): number {
  let read = '';
  for (let at = from; at < letters.length && read.length < wanted.length; at += 1) {
    const { plain: letter = '' } = letters[at] ?? {};
    if (!(letter === ' ' && (read === '' || read.endsWith(' ')))) read += letter;
    if (!wanted.startsWith(read) || read === '') return from;
    if (read === wanted) return at + 1;
  }
  return from;
}

/** Without styles, case and accents, every run of blanks as one, so that a wrapped phrase is found. */
function plain(text: string): string {
  const bare = text.replace(style, '');
  return bare
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/\s+/g, ' ')
    .trim();
}
