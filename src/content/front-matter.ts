import matter from 'gray-matter';
import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import { contentWords } from '../words/content.ts';
import type { FrontBlock } from './front-block.ts';
import { error, type Note, warning } from './note.ts';

/** Front matter larger than this is refused unread. */
export const longestFrontMatter = 16 * 1024;
const deepest = 8;

export type FrontData = {
  /** Own keys only, on an object without a prototype; null when the front matter cannot be read. */
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly notes: readonly Note[];
};

type Block = Extract<FrontBlock, { kind: 'block' }>;

class Refused extends Error {}

const refuse = {
  parse(): object {
    throw new Refused();
  },
};

/**
 * gray-matter runs JavaScript front matter and picks the engine by the language after the opening
 * marks, so it is given only text that begins with `---` alone, and no engine but this one:
 * js-yaml's FAILSAFE schema, in which every value is the text as written, without aliases, eight levels deep. An options object is always passed, since
 * without one gray-matter caches by content, failures included.
 */
const guarded = {
  language: 'yaml',
  delimiters: '---',
  engines: {
    yaml: {
      parse: (text: string) =>
        load(text, { schema: FAILSAFE_SCHEMA, maxAliases: 0, maxDepth: deepest }) as object,
    },
    json: refuse,
    javascript: refuse,
    coffee: refuse,
  },
};

/** Reads the front matter's YAML; every failure becomes a note with its place. Nothing is thrown. */
export function readFrontMatter(source: string, block: Block): FrontData {
  if (block.yamlEnd - block.yamlStart > longestFrontMatter) {
    return { data: null, notes: [error(block.at, contentWords.frontMatterTooLong(), '---')] };
  }
  const written = source.slice(block.yamlStart, block.yamlEnd).replace(/\r\n?/g, '\n').split('\n');
  const lines = block.toml ? asYaml(written) : written;
  const marks = lines.findIndex((line) => line.startsWith('---'));
  if (marks >= 0)
    return unreadable(source, block, marks, 0, contentWords.frontMatterMarks(), lines[marks] ?? '');
  const repaired = lines.map(quotedWhereNeeded);
  const hashed = lines.some((line, at) => line !== repaired[at] && /\s#/.test(line));
  const first = tryYaml(lines);
  if (first.kind === 'data' && !hashed) return { data: first.data, notes: [] };
  const second = repaired.some((line, index) => line !== lines[index]) ? tryYaml(repaired) : first;
  if (second.kind === 'data')
    return { data: second.data, notes: repairNotes(source, block, lines, repaired) };
  const { line, column, reason } = second;
  return unreadable(
    source,
    block,
    line,
    column,
    contentWords.frontMatterUnreadable(reason),
    lines[line] ?? '',
  );
}

/** TOML's plain `name = value` lines, the first table's alone; other lines are left empty. */
function asYaml(lines: readonly string[]): readonly string[] {
  const tables = lines.findIndex((line) => /^\s*\[/.test(line));
  return lines.map((line, at) => {
    const match = tables >= 0 && at >= tables ? null : /^([\w-]{1,40})\s*=\s*(\S.*)$/.exec(line);
    return match === null ? '' : `${match[1]}: ${match[2]}`;
  });
}

type Attempt =
  | { readonly kind: 'data'; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'failed'; readonly line: number; readonly column: number; readonly reason: string };

function tryYaml(lines: readonly string[]): Attempt {
  try {
    const { data } = matter(`---\n${lines.join('\n')}\n---\n`, guarded);
    return asMapping(data);
  } catch (thrown) {
    if (thrown instanceof YAMLException) {
      const { mark, reason } = thrown;
      // gray-matter hands over the line end after the opening marks as the first line.
      const line = Math.min(Math.max(0, (mark?.line ?? 1) - 1), Math.max(0, lines.length - 1));
      return { kind: 'failed', line, column: mark?.column ?? 0, reason: reasonOf(reason) };
    }
    return { kind: 'failed', line: 0, column: 0, reason: contentWords.frontMatterNotYaml };
  }
}

function asMapping(data: unknown): Attempt {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { kind: 'failed', line: 0, column: 0, reason: contentWords.frontMatterNotLines };
  }
  const copy: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(data)) copy[key] = (data as Record<string, unknown>)[key];
  return { kind: 'data', data: copy };
}

function reasonOf(reason: string): string {
  if (/alias/i.test(reason)) return contentWords.noAliases;
  if (/duplicated mapping key/i.test(reason)) return contentWords.nameTwice;
  if (/tab characters/i.test(reason)) return contentWords.tabIndent;
  if (/indentation/i.test(reason)) return contentWords.badIndent;
  if (/maxDepth/i.test(reason)) return contentWords.tooDeep(deepest);
  return reason.slice(0, 120);
}

const plainLine = /^([A-Za-z][\w-]{0,40}):[ \t]+(\S.*)$/;
const tightLine = /^(title|duration|category|sequence|description|lang|id):(?=[^\s:/])/i;

/** Puts the space behind a known name's colon, and quotes around a value that YAML would not read as the text it plainly is. */
function quotedWhereNeeded(tight: string): string {
  const line = tight.replace(tightLine, '$1: ');
  const match = plainLine.exec(line);
  const value = match?.[2]?.trimEnd() ?? '';
  const hash = titled.test(match?.[1] ?? '') && /\s#/.test(value) && !/^["'#]|^[|>][-+\d]{0,2}\s/.test(value);
  if (match === null || !(hash || needsQuotes(value))) return line;
  return `${match[1]}: '${value.replace(/'/g, "''")}'`;
}

/** `Ours # and yours` is a whole title, though YAML takes what follows the `#` for a comment. */
const titled = /^(?:title|description|category)$/i;

function needsQuotes(value: string): boolean {
  if (/^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")(?:\s+#.*)?$/.test(value)) return false;
  if (/^[@`%"']/.test(value)) return true;
  if (/^\*[^*\s][^*]*\*+/.test(value) || /^\*\*/.test(value)) return true;
  return !/^[[{&*!|>]/.test(value) && /:(?:\s|$)/.test(value);
}

function repairNotes(
  source: string,
  block: Block,
  lines: readonly string[],
  repaired: readonly string[],
): readonly Note[] {
  return lines.flatMap((line, index) => {
    const fixed = repaired[index] ?? line;
    if (fixed === line) return [];
    const at = offsetOf(source, block.yamlStart, index) + line.indexOf(':') + 2;
    return [
      warning(
        at,
        (line.replace(tightLine, '$1: ') === fixed ? contentWords.spaceAfterColon : contentWords.quoteValue)(
          fixed,
        ),
        line,
      ),
    ];
  });
}

function unreadable(
  source: string,
  block: Block,
  line: number,
  column: number,
  words: ReturnType<typeof contentWords.frontMatterMarks>,
  found: string,
): FrontData {
  const at = Math.min(offsetOf(source, block.yamlStart, line) + column, block.yamlEnd);
  return { data: null, notes: [error(at, words, found)] };
}

/** Offset of the nth line from a line's start on. */
export function offsetOf(source: string, from: number, line: number): number {
  let at = from;
  for (let count = 0; count < line; count += 1) {
    const newline = source.indexOf('\n', at);
    if (newline < 0) return source.length;
    at = newline + 1;
  }
  return at;
}
