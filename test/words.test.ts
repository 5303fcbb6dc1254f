import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { betweenIsolates, withIsolatedQuotes } from '../src/words/isolate.ts';

const folder = new URL('../src/words/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
const modules = await Promise.all(
  files.map(async (file) => [file, await import(new URL(file, folder).href)] as const),
);

/** Files and data of the reader, texts of a day, exports and lists of choices, where a mark around a name would be read back. */
const kept =
  /^(?:content|check|completion|help|help-lines|man|paths|errors|topics|format-topic|notice|isolate|made-evening)$/;
const name = 'עדי';

/** Every sentence of ours that is made with texts from outside: its name, and what it says with Hebrew in each. */
function* sentences(): Generator<readonly [string, string]> {
  for (const [file, exported] of modules) {
    if (kept.test(file.replace('.ts', ''))) continue;
    for (const [group, words] of Object.entries<unknown>(exported)) {
      if (!group.endsWith('Words') || words === null || typeof words !== 'object') continue;
      for (const [key, made] of Object.entries(words)) {
        const said = typeof made === 'function' ? attempt(made as (...given: string[]) => unknown) : null;
        if (said !== null) yield [`${group}.${key}`, said];
      }
    }
  }
}

function attempt(made: (...given: string[]) => unknown): string | null {
  try {
    const said = made(name, name, name, name, name, name);
    return typeof said === 'string' ? said : null;
  } catch {
    return null;
  }
}

const notSetApart = new Set(['exportWords', 'backupWords']);

describe('a line of ours with a name of the other direction', () => {
  it('A28: has it set apart in every sentence that takes one', () => {
    const all = [...sentences()].filter(
      ([key, said]) => said.includes(name) && !notSetApart.has(key.split('.')[0] ?? ''),
    );
    expect(all.length).toBeGreaterThan(80);
    for (const [key, said] of all) {
      const bare = said.replace(/\u2068[^\u2066-\u2069]*\u2069/g, '').replace(/--[\w-]+ "?(?!-)[^\s"]*/g, '');
      expect(bare, key).not.toContain(name);
    }
  });

  it('A28: and quoted words of a course', () => {
    expect(withIsolatedQuotes('"שאלות" is no name; "Ask" is')).toBe(
      '"\u2068שאלות\u2069" is no name; "Ask" is',
    );
  });

  it('keeps what is set apart where the rest is cleaned', () => {
    const upper = (text: string) => text.toUpperCase();
    expect(betweenIsolates('a \u2068עדי\u2069 b \u2068x\u2069', upper)).toBe('A \u2068עדי\u2069 B X');
  });
});

describe('quotation marks', () => {
  it('F62: are curly around what was typed or read, and straight in commands alone', () => {
    const straight: string[] = [];
    for (const file of files) {
      for (const [line, before = ''] of readFileSync(new URL(file, folder), 'utf8').matchAll(
        /(.*)"\$\{.*/g,
      )) {
        const sentence = before.slice(before.lastIndexOf('`') + 1);
        if (!/journey\(\)\}|--[\w-]+ $|^- $/.test(sentence) && !/--as \$/.test(before))
          straight.push(line.trim());
      }
    }
    expect(straight).toEqual([]);
  });
});

describe('a sentence that is shown as it is', () => {
  /** Every text in a value, those inside of lists and records too. */
  function* texts(value: unknown): Generator<string> {
    if (typeof value === 'string') yield value;
    else if (typeof value === 'function') yield attempt(value as (...given: string[]) => unknown) ?? '';
    else if (typeof value === 'object' && value !== null)
      for (const one of Object.values(value)) yield* texts(one);
  }

  it('F62: has no marks of Markdown around a command', () => {
    const markdown = /^(?:content|check|topics|format-topic|made-evening|isolate|program)\.ts$/;
    const marked = modules.flatMap(([file, exported]) =>
      markdown.test(file) ? [] : [...texts(exported)].filter((text) => text.includes('`')),
    );
    expect(marked).toEqual([]);
  });
});
