/** Where the front matter stands in a source, without reading what it says. */
export type FrontBlock =
  | { readonly kind: 'none'; readonly at: number; readonly bodyStart: number }
  /** `---js` and the like: code or another language than YAML. */
  | { readonly kind: 'language'; readonly at: number; readonly found: string; readonly bodyStart: number }
  | {
      readonly kind: 'block';
      /** Offset of the opening `---`. */
      readonly at: number;
      readonly yamlStart: number;
      readonly yamlEnd: number;
      /** Offset after the closing line. */
      readonly bodyStart: number;
      readonly closed: boolean;
      /** Between `+++`: lines of TOML. */
      readonly toml?: true;
    };

/** Finds the front matter after an optional byte order mark and blank lines. */
export function frontBlock(source: string): FrontBlock {
  const at = firstInkedLine(source);
  const end = lineEnd(source, at);
  const first = source.slice(at, Math.min(end, at + 200)).trimEnd();
  const toml = first === '+++' ? tomlBlock(source, at, end) : null;
  if (toml !== null) return toml;
  if (first !== '---')
    return opensOther(first) ? refused(source, at, first, end) : { kind: 'none', at, bodyStart: 0 };
  if (isMereRule(source, end)) return { kind: 'none', at, bodyStart: 0 };
  for (let line = end; line < source.length; line = lineEnd(source, line)) {
    const next = lineEnd(source, line);
    const text = source.slice(line, Math.min(next, line + 40)).trimEnd();
    if (text === '---' || text === '...') {
      return { kind: 'block', at, yamlStart: end, yamlEnd: line, bodyStart: next, closed: true };
    }
    if (/^#{2,6}\s/.test(text)) return unclosed(source, at, end);
  }
  return unclosed(source, at, end);
}

/** `+++`, `name = value` and `+++`, as some site builders write it; null where it is not closed. */
function tomlBlock(source: string, at: number, from: number): FrontBlock | null {
  for (let line = from; line < source.length; line = lineEnd(source, line)) {
    const next = lineEnd(source, line);
    if (source.slice(line, Math.min(next, line + 40)).trimEnd() === '+++')
      return { kind: 'block', at, yamlStart: from, yamlEnd: line, bodyStart: next, closed: true, toml: true };
  }
  return null;
}

/** A rule at the top of a text: an empty line or a heading follows, and no `name: value` before the next rule. */
function isMereRule(source: string, end: number): boolean {
  const head = source.slice(end, end + 4000);
  if (!/^(?:[ \t]*\r?\n|#{1,6}[ \t])/.test(head)) return false;
  const block = head.split(/^(?:---|\.\.\.)[ \t]*\r?$/m, 1)[0] ?? '';
  return !/^["']?[A-Za-z][\w-]{0,40}["']?[ \t]*:/m.test(block);
}

/** The opening marks of front matter with a language after them: `---js`, `--- json`; not a mere rule. */
function opensOther(first: string): boolean {
  return /^---[^-]/.test(first) && /[^\s-]/.test(first);
}

function refused(source: string, at: number, found: string, from: number): FrontBlock {
  for (let line = from; line < source.length; line = lineEnd(source, line)) {
    const next = lineEnd(source, line);
    if (source.slice(line, Math.min(next, line + 40)).trimEnd() === '---')
      return { kind: 'language', at, found, bodyStart: next };
  }
  return { kind: 'language', at, found, bodyStart: from };
}

/** Without a closing line the front matter is taken to end at its first blank line or heading. */
function unclosed(source: string, at: number, yamlStart: number): FrontBlock {
  let line = yamlStart;
  while (line < source.length) {
    const next = lineEnd(source, line);
    const text = source.slice(line, Math.min(next, line + 40)).trim();
    if (text === '' || text.startsWith('#')) break;
    line = next;
  }
  return { kind: 'block', at, yamlStart, yamlEnd: line, bodyStart: line, closed: false };
}

function firstInkedLine(source: string): number {
  let line = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (line < source.length) {
    const next = lineEnd(source, line);
    if (/[^\s\uFEFF]/.test(source.slice(line, next))) return line;
    line = next;
  }
  return line;
}

function lineEnd(source: string, at: number): number {
  const newline = source.indexOf('\n', at);
  return newline < 0 ? source.length : newline + 1;
}
