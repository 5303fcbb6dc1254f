import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { shownTexts } from '../../src/model/blocks.ts';
import { dayText } from '../../src/views/day-text.ts';
import { gate } from '../../src/views/gate.ts';
import { parseCourse } from '../../src/views/markdown.ts';
import {
  blocksOnScreen,
  joined,
  type MarkdownRenderer,
  plainBlocks,
  rendererOf,
} from '../../src/views/markdown-renderer.ts';
import { widthOf } from '../../src/views/width.ts';
import { scene } from '../terminal/scene.ts';
import { look, seen } from './looks.ts';
import { markdownFrom } from './markdown-source.ts';
import { payloads, places } from './payloads.ts';
import { renderMarkdown } from './render.ts';

const text = (markdown: string, changes: Parameters<typeof look>[0] = {}) =>
  joined(renderMarkdown(markdown, look(changes))).join('\n');

describe('lists', () => {
  it('wraps items behind their markers, keeps starts, nests bullets', () => {
    const markdown = [
      '- a **tight** item that is long enough to wrap',
      '  - nested once',
      '    1. nested twice',
      '- two',
      '',
      'and',
      '',
      '9. nine',
      '10. ten is long enough to wrap over the line',
    ].join('\n');
    expect(text(markdown, { width: 40 })).toBe(
      [
        '  • a tight item that is long enough',
        '    to wrap',
        '    ◦ nested once',
        '      1. nested twice',
        '  • two',
        '',
        '  and',
        '',
        '   9. nine',
        '  10. ten is long enough to wrap over',
        '      the line',
      ].join('\n'),
    );
  });

  it('keeps paragraphs and tasks apart in loose lists', () => {
    expect(text('- [ ] open\n- [x] done\n\n\nthen\n\n3. one\n\n   more\n4. two')).toBe(
      ['  [ ] open', '  [x] done', '', '  then', '', '  3. one', '', '     more', '', '  4. two'].join('\n'),
    );
  });

  it('uses ASCII where there is nothing else', () => {
    expect(text('- a\n  - b\n\n> c\n\n---', { unicode: false })).toBe(
      ['  - a', '    - b', '', '  | c', '', '  ------------------------'].join('\n'),
    );
  });
});

describe('tables', () => {
  const table =
    '| Name | What it gives |\n|:--|--:|\n| Attachment | how we learned closeness |\n| Focus | ease |';

  it('stand in columns where they fit', () => {
    expect(text(table)).toBe(
      [
        '  Name                   What it gives',
        '  ──────────  ────────────────────────',
        '  Attachment  how we learned closeness',
        '  Focus                           ease',
      ].join('\n'),
    );
  });

  it('wrap their cells, then go row by row', () => {
    expect(text(table, { width: 32 })).toBe(
      [
        '  Name           What it gives',
        '  ──────────  ────────────────',
        '  Attachment    how we learned',
        '                     closeness',
        '  Focus                   ease',
      ].join('\n'),
    );
    expect(
      text('| One | Two | Three |\n|--|--|--|\n| elephants | crocodiles | hippopotamus |', { width: 20 }),
    ).toBe(['One: elephants', 'Two: crocodiles', 'Three:', '  hippopotamus'].join('\n'));
  });

  it('K9: a table of seven columns cuts no word, at any width that holds the longest', () => {
    const cells = [
      'Wednesday',
      'stretching',
      'shoulders/hips',
      'slow breathing',
      'a lake',
      'conversation',
      'x',
    ];
    const seven = `| ${cells.join(' | ')} |\n|${'--|'.repeat(7)}\n| ${[...cells].reverse().join(' | ')} |`;
    for (const width of [20, 40, 60, 70, 80, 100]) {
      const shown = text(seven, { width }).split(/\s+/);
      for (const word of cells.join(' ').split(' '))
        expect(
          shown.map((one) => one.replace(/:$/, '')),
          `${word} at ${width}`,
        ).toContain(word);
    }
  });

  it('K9: an address and words that are not parted leave a table its columns', () => {
    const wide = `| 日 | 山 |\n|--|--|\n| ${'朝'.repeat(40)} | https://example.org/${'a'.repeat(80)} |`;
    expect(text(wide, { width: 60 }).split('\n')[0]).toMatch(/^ {2}日 +山$/);
  });
});

describe('inline', () => {
  it('paints with our paint and nothing else', () => {
    expect(text('**bold *both* on**, *it*, `c:d`, ~~no~~', { color: true })).toBe(
      '  \x1b[1mbold \x1b[3mboth\x1b[23m on\x1b[22m, \x1b[3mit\x1b[23m, \x1b[94mc:d\x1b[39m, \x1b[9mno\x1b[29m',
    );
    expect(text('**bold**, *it*, `c:d`, ~~no~~ :heart:')).toBe('  bold, it, `c:d`, ~~no~~ :heart:');
  });

  it('breaks lines where the author did, and lets no style run over', () => {
    expect(text('**one  \ntwo**', { color: true })).toBe('  \x1b[1mone\x1b[22m\n  \x1b[1mtwo\x1b[22m');
    expect(text('soft\nbreak')).toBe('  soft break');
  });

  it('decodes entities, drops tags and breaks lines where they do', () => {
    expect(text('Tom &amp; &eacute;ve &#169; &unknown; <b>bold</b><br>x')).toBe(
      '  Tom & éve © &unknown; bold\n  x',
    );
    expect(text('<!-- note -->\n\n<div>kept words</div>\n\n<script>gone()</script>')).toBe('  kept words');
  });

  it('shows where a link goes, or makes it one', () => {
    const markdown =
      '[text](https://example.com/a+b?x=1) [mail](mailto:a@b.org) <https://x.org/> [no](file:///etc/passwd)';
    expect(text(markdown, { width: 200 })).toBe(
      '  text (https://example.com/a+b?x=1) mail (mailto:a@b.org) https://x.org/ no',
    );
    expect(text('[text](https://example.com/a+b?x=1)', { links: true })).toBe(
      '  \x1b]8;;https://example.com/a+b?x=1\x07text\x1b]8;;\x07',
    );
  });
});

describe('blocks', () => {
  it('sets code with nothing lost', () => {
    expect(text('```js\nconst answer = 42;\n\n  indented();\n```')).toBe(
      '    const answer = 42;\n\n      indented();',
    );
    expect(
      text('```\nnineteen characters wide and more\n```', { width: 24 })
        .split('\n')
        .every((line) => line.length <= 24),
    ).toBe(true);
  });

  it('sets a tab as a space, in words, code and what cannot be read', () => {
    const shown = text('one\ttwo `three\tfour`\n\n> five\tsix');
    expect(shown).not.toContain('\t');
    expect(joined(blocksOnScreen(plainBlocks('seven\teight'), look())).join('\n')).toBe('  seven eight');
  });

  it('gives one group of lines to each block', () => {
    expect(renderMarkdown('# Title\n\none\n\n- a\n- b', look()).map((block) => block.length)).toEqual([
      1, 1, 2,
    ]);
  });

  it('falls back to plain text where marked cannot follow', () => {
    expect(text(`${'> '.repeat(16_000)}deep`)).toContain('deep');
    const long = `**word** ${'more words '.repeat(3500)}`;
    expect(text(long)).toContain('**word** more words');
  });
});

describe('a parsed course', () => {
  const parsed = (() => {
    const { journey } = parseJourney(readFileSync('journeys/deepening-intimacy.md', 'utf8'));
    if (journey === null) throw new Error('the course is no journey');
    return parseCourse(journey);
  })();

  it('shows each of its texts as if it were parsed now, from JSON', () => {
    const shown = rendererOf(JSON.parse(JSON.stringify(parsed)));
    expect(parsed.blocks.length).toBeGreaterThan(100);
    for (const text of shownTexts(parsed.journey))
      for (const one of [look({ width: 62, color: true, links: true }), look({ width: 24 })])
        expect(shown(text, one)).toEqual(renderMarkdown(text, one));
  });

  it('leaves no text of a day to be set as plain paragraphs', () => {
    const asked: string[] = [];
    const { journey } = parsed;
    const renderer = rendererOf(parsed);
    const listening: MarkdownRenderer = (markdown, one) => {
      asked.push(markdown);
      return renderer(markdown, one);
    };
    for (const day of journey.days) dayText(day, scene, look(), listening);
    expect(asked.length).toBeGreaterThan(100);
    const known = new Set(shownTexts(journey));
    expect(asked.filter((text) => !known.has(text))).toEqual([]);
  });

  it('sets a text it does not hold as plain paragraphs', () => {
    expect(joined(rendererOf(parsed)('**word**', look()))).toEqual(['  **word**']);
  });
});

describe('any Markdown at any width', () => {
  it('is never wider than the look, and no word is lost', () => {
    for (let seed = 0; seed < 250; seed += 1) {
      const { markdown, words } = markdownFrom(seed);
      const one = look({
        width: 20 + (seed % 181),
        color: seed % 2 === 0,
        links: seed % 3 === 0,
        unicode: seed % 5 !== 0,
      });
      const lines = joined(renderMarkdown(markdown, one));
      const letters = seen(lines.join('')).replace(/[^\p{L}\p{N}]/gu, '');
      for (const line of lines) expect(widthOf(line), `seed ${seed}: ${line}`).toBeLessThanOrEqual(one.width);
      for (const word of words) expect(letters, `seed ${seed}: ${word}`).toContain(word);
      for (const line of lines) expect(openStyles(line), `seed ${seed}: ${JSON.stringify(line)}`).toEqual([]);
    }
  });

  it('holds for any characters at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 20, max: 120 }),
        (source, width) => {
          const lines = joined(renderMarkdown(source, look({ width, color: true })));
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('lets no payload through, wherever it stands', () => {
    const allowed = /\x1b\[[0-9;]*m|\x1b\]8;;(?:(?:https?:\/\/|mailto:)[\x21-\x7e]+)?\x07/g;
    for (const payload of payloads)
      for (const place of places)
        for (const changes of [{ color: true, links: true }, {}]) {
          const lines = joined(renderMarkdown(place(payload), look(changes))).join('\n');
          const left = lines.replace(allowed, '');
          expect(left, JSON.stringify(place(payload))).not.toMatch(
            /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ue000]/,
          );
          expect(gate(lines)).toBe(lines);
          if (!('color' in changes)) expect(lines).not.toContain('\x1b');
        }
  });
});

/** SGR codes still open at the end of a line. */
function openStyles(line: string): string[] {
  const closes: Record<string, readonly string[]> = {
    22: ['1', '2'],
    23: ['3'],
    24: ['4'],
    29: ['9'],
    39: ['35', '94'],
  };
  let open: string[] = [];
  for (const [, code = ''] of line.matchAll(/\x1b\[(\d+)m/g)) {
    const closed = closes[code];
    open = closed === undefined ? [...open, code] : open.filter((one) => !closed.includes(one));
  }
  return open;
}
