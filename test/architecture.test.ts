import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Keeps the picture of ARCHITECTURE.md true: who may import whom, and who may touch the world. */

const src = path.resolve(import.meta.dirname, '../src');

/** What each folder may import besides itself, `errors`, `once` and `words`. Files at the top go by their names. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  once: [],
  words: ['model'],
  data: [],
  model: [],
  journal: ['model'],
  content: ['model'],
  sitting: ['model', 'journal'],
  views: ['model', 'sitting', 'journal'],
  terminal: ['views', 'sitting', 'model'],
  storage: ['model', 'journal'],
  commands: ['model', 'journal', 'content', 'sitting', 'views', 'terminal', 'storage', 'data'],
  cli: ['commands', 'terminal'],
  main: ['cli', 'commands', 'storage', 'terminal', 'views'],
  start: ['storage'],
};

/** Where the outside world may be touched: by whole folders or by single files. */
const effects = ['start.ts', 'main.ts', 'terminal/', 'storage/', 'content/read-file.ts'];

/** Node modules that touch nothing. */
const pureNode = ['node:path', 'node:util', 'node:buffer'];

/** Packages and the files that import them; every other file asks one of these. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'gray-matter': ['content/front-matter.ts'],
  'js-yaml': ['content/front-matter.ts'],
  marked: ['views/markdown.ts'],
  'marked-terminal': ['views/markdown.ts'],
  conf: ['storage/bookmark.ts'],
  inquirer: ['terminal/setup-prompts.ts'],
};

/** Small packages that anyone above may import at the top. */
const lightPackages = ['commander', 'string-width'];

type Import = { readonly from: string; readonly line: number };

/** Comments and strings blanked out where asked, line ends kept so that lines still count. */
function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (text) => text.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1');
}

function importsOf(source: string): readonly Import[] {
  const forms = [
    /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /(?<!['"\w])import\s*\(?\s*['"]([^'"]+)['"]/g,
    /\brequire\(\s*['"]([^'"]+)['"]/g,
  ];
  return forms.flatMap((form) =>
    [...source.matchAll(form)].map((match) => ({
      from: match[1] ?? '',
      line: source.slice(0, match.index).split('\n').length,
    })),
  );
}

/** `content/plan.ts` belongs to `content`, `main.ts` to `main`. */
function areaOf(file: string): string {
  return (file.split('/')[0] ?? '').replace(/\.ts$/, '');
}

function under(file: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place));
}

type SourceFile = { readonly file: string; readonly source: string; readonly imports: readonly Import[] };

const files: readonly SourceFile[] = fs
  .readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .map((file) => {
    const source = withoutComments(fs.readFileSync(path.join(src, file), 'utf8'));
    return { file, source, imports: importsOf(source) };
  });

/** One complaint per import that a rule forbids: file, line, import, rule. */
function complaints(judge: (file: string, from: string) => string | null): readonly string[] {
  return files.flatMap(({ file, imports }) =>
    imports.flatMap(({ from, line }) => {
      const rule = judge(file, from);
      return rule === null ? [] : [`src/${file}:${line} imports ${from}: ${rule}`];
    }),
  );
}

/** Lines where a global of the outside world is used. */
function uses(pattern: RegExp, rule: string, allowed: readonly string[]): readonly string[] {
  return files
    .filter(({ file }) => !under(file, allowed))
    .flatMap(({ file, source }) =>
      withoutStrings(source)
        .split('\n')
        .flatMap((line, at) => (pattern.test(line) ? [`src/${file}:${at + 1} ${line.trim()}: ${rule}`] : [])),
    );
}

function withoutStrings(source: string): string {
  return source.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

describe('the import table', () => {
  it('covers every file', () => {
    expect(files.length).toBeGreaterThan(50);
    for (const { file } of files)
      expect(Object.keys(mayImport), `src/${file} has no rule`).toContain(areaOf(file));
  });

  it('is true of every import', () => {
    const judge = (file: string, from: string): string | null => {
      if (!from.startsWith('.')) return null;
      const area = areaOf(file);
      const target = areaOf(path.posix.join(path.posix.dirname(file), from));
      const allowed = [area, 'errors', 'once', 'words', ...(mayImport[area] ?? [])];
      return allowed.includes(target) ? null : `${area} may import ${allowed.join(', ')}, not ${target}`;
    };
    expect(complaints(judge)).toEqual([]);
  });

  it('lets nobody import the words of code: words hold sentences alone', () => {
    const judge = (file: string, from: string) =>
      areaOf(file) === 'words' && !/^(?:\.\/|\.\.\/model\/|\.\.\/once\.ts$)/.test(from)
        ? 'words import at most types of model'
        : null;
    expect(complaints(judge)).toEqual([]);
  });

  it('keeps each heavy package behind its own files', () => {
    const judge = (file: string, from: string) => {
      const owners = Object.entries(packages).find(
        ([name]) => from === name || from.startsWith(`${name}/`),
      )?.[1];
      if (owners !== undefined) return owners.includes(file) ? null : `only ${owners.join(' and ')} may`;
      const light = from.startsWith('.') || from.startsWith('node:') || lightPackages.includes(from);
      return light ? null : 'a package needs a line in this test first';
    };
    expect(complaints(judge)).toEqual([]);
  });

  it('names no file as a package’s own that does not import it', () => {
    const idle = Object.entries(packages).flatMap(([name, owners]) =>
      owners
        .filter((owner) => {
          const found = files.find(({ file }) => file === owner);
          return found?.imports.some(({ from }) => from === name || from.startsWith(`${name}/`)) !== true;
        })
        .map((owner) => `src/${owner} does not import ${name}`),
    );
    expect(idle).toEqual([]);
  });

  it('keeps commander inside cli and what reads its tree', () => {
    const judge = (file: string, from: string) => {
      const reads = ['main.ts', 'commands/completion/complete.ts'];
      const tree = ['cli.ts', 'cli/help-layout.ts', ...reads];
      return from === 'commander' && !tree.includes(file) ? `only ${tree.join(', ')} may` : null;
    };
    expect(complaints(judge)).toEqual([]);
  });
});

describe('the outside world', () => {
  it('is reached through node modules in main, fast, terminal, storage and read-file alone', () => {
    const judge = (file: string, from: string) =>
      from.startsWith('node:') && !pureNode.includes(from) && !under(file, effects)
        ? `only ${effects.join(', ')} may touch the outside`
        : null;
    expect(complaints(judge)).toEqual([]);
  });

  it.each([
    ['process', /(?<![.\w])process\./],
    ['console', /(?<![.\w])console\./],
    ['the clock', /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|(?<![.\w])set(?:Timeout|Interval)\(/],
    ['randomness', /\bMath\.random\(|(?<![.\w])crypto\./],
  ] as const)('%s is used there alone', (_, pattern) => {
    expect(uses(pattern, `only ${effects.join(', ')} may`, effects)).toEqual([]);
  });

  it('has no network in it anywhere', () => {
    const network = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'inspector'].map(
      (name) => `node:${name}`,
    );
    expect(
      complaints((_, from) => (network.includes(from) ? 'the program opens no connection' : null)),
    ).toEqual([]);
    const global = /(?<![.\w])fetch\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b/;
    expect(uses(global, 'the program opens no connection', [])).toEqual([]);
  });
});

describe('what it sees', () => {
  it('finds every form of import', () => {
    const source = [
      "import a from 'one';",
      "import type { B } from './two.ts';",
      "import {\n  c,\n  type D,\n} from '../three.ts';",
      "export { e } from 'four';",
      "const f = await import('five');",
      "const g = () => import(\n  'six'\n);",
      "import 'seven';",
      "// import h from 'no';",
      "/* import i from 'no'; */",
    ].join('\n');
    expect(
      importsOf(withoutComments(source))
        .map(({ from }) => from)
        .sort(),
    ).toEqual(['one', './two.ts', '../three.ts', 'four', 'five', 'six', 'seven'].sort());
  });
});
