import { closesFence, type Fence, fenceAt } from './lines.ts';
import { withoutNoteMarks } from './note-marks.ts';

/**
 * A stretch of the source as it is shown: LF line ends, no HTML comments, footers, scripts or styles,
 * no marks of note-taking programs, no blank lines around it. What stands in fenced code stays as it is.
 */
export function shownMarkdown(source: string, start: number, end: number): string {
  let text = source.slice(start, end);
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (text.includes('\0')) text = text.replaceAll('\0', '');
  if (text.includes('<')) text = withoutHidden(text);
  if (/%%|\[[[!^]|==|:::|^(?:!!!|\?\?\?)|\{[:.#]/m.test(text)) text = outsideFences(text, withoutNoteMarks);
  return withoutBlankEdges(text);
}

function withoutBlankEdges(text: string): string {
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) start = at + 1;
    else if (code !== 32 && code !== 9 && code !== 0xfeff) break;
  }
  return text.slice(start).trimEnd();
}

const hidden = /<!--|<(footer|script|style)\b/gi;

function withoutHidden(text: string): string {
  const kept: string[] = [];
  let from = 0;
  const endless = new Set<string>();
  const fences = fenceRanges(text);
  let nth = 0;
  hidden.lastIndex = 0;
  for (let match = hidden.exec(text); match !== null; match = hidden.exec(text)) {
    while (match.index >= (fences[nth]?.end ?? Number.POSITIVE_INFINITY)) nth += 1;
    const next = fences[nth];
    const fence = next !== undefined && match.index >= next.start ? next : undefined;
    const close = fence === undefined ? endOfHidden(text, match, endless) : null;
    if (fence !== undefined) hidden.lastIndex = fence.end;
    if (close === null) continue;
    kept.push(text.slice(from, match.index));
    from = close;
    hidden.lastIndex = close;
  }
  kept.push(text.slice(from));
  return kept.join('');
}

function endOfHidden(text: string, match: RegExpExecArray, endless: Set<string>): number | null {
  const closing = match[1] === undefined ? '-->' : `</${match[1].toLowerCase()}`;
  if (endless.has(closing)) return null;
  const at = indexOfAnyCase(text, closing, match.index + 4);
  if (at < 0) {
    endless.add(closing);
    return null;
  }
  if (closing === '-->') return at + 3;
  const bracket = text.indexOf('>', at);
  return bracket < 0 ? text.length : bracket + 1;
}

function indexOfAnyCase(text: string, lower: string, from: number): number {
  if (lower === '-->') return text.indexOf(lower, from);
  const search = new RegExp(lower.replace('/', '\\/'), 'gi');
  search.lastIndex = from;
  return search.exec(text)?.index ?? -1;
}

/** Changes a text where it is no fenced code. */
function outsideFences(text: string, change: (text: string) => string): string {
  let from = 0;
  const pieces: string[] = [];
  for (const { start, end } of fenceRanges(text)) {
    pieces.push(change(text.slice(from, start)), text.slice(start, end));
    from = end;
  }
  return [...pieces, change(text.slice(from))].join('');
}

type Range = { readonly start: number; readonly end: number };

/** Where fenced code stands; a fence without an end holds nothing. */
function fenceRanges(text: string): readonly Range[] {
  if (!text.includes('```') && !text.includes('~~~')) return [];
  const ranges: Range[] = [];
  let open: { readonly fence: Fence; readonly start: number } | null = null;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const first = at + (/^[ \t]*/.exec(text.slice(at, Math.min(end, at + 40)))?.[0].length ?? 0);
    if (open === null) {
      const fence = fenceAt(text, first, end);
      if (fence !== null) open = { fence, start: at };
    } else if (closesFence(text, first, end, open.fence)) {
      ranges.push({ start: open.start, end });
      open = null;
    }
    at = end;
  }
  return ranges;
}
