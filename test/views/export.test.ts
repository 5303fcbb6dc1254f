import * as fc from 'fast-check';
import { Marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/views/clean.ts';
import { exportHtml } from '../../src/views/export-html.ts';
import { exportMarkdown } from '../../src/views/export-markdown.ts';
import { dateWords, type Keepsake } from '../../src/views/keepsake.ts';
import { couple } from './journey.ts';
import { payloads } from './payloads.ts';
import { answer, voicesOf } from './screens.ts';

const keepsake = (said: readonly string[], changes: Partial<Keepsake> = {}): Keepsake => ({
  title: 'Small Steps',
  journeyId: 'small-steps',
  run: 'small-steps',
  couple,
  madeOn: '2026-03-02',
  days: [
    {
      day: 1,
      title: 'A Safe Place',
      doneOn: '2026-03-01',
      lists: [],
      notes: [],
      voices: voicesOf(said, 'What helps?'),
    },
  ],
  ...changes,
});

/** What a reader of the Markdown sees of a paragraph, line by line. */
function textOf(tokens: readonly Token[]): string {
  const text = (token: Token): string => {
    if (token.type === 'br') return '\n';
    if ('tokens' in token && token.tokens !== undefined) return textOf(token.tokens);
    return token.type === 'escape' || token.type === 'text' ? unescaped(token.text) : token.raw;
  };
  return tokens.map(text).join('');
}

function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
    '&quot;': '"',
    '&#39;': "'",
  };
  return text.replace(/&(?:lt|gt|amp|quot|#39);/g, (one) => entities[one] ?? one);
}

function paragraphsOf(text: string): readonly string[] {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  return lines.join('\n').split(/\n{2,}/);
}

describe('the keepsake as Markdown', () => {
  it('holds days, questions and both voices', () => {
    expect(exportMarkdown([keepsake(['Tea.\n\nAnd *time*.\n# not a heading', 'A walk.'])], 'en')).toBe(
      [
        '# Small Steps',
        '',
        'Ana and Ben',
        '',
        'Kept on March 2, 2026',
        '',
        '## Day 1: A Safe Place',
        '',
        'Done together on March 1, 2026',
        '',
        '### What helps?',
        '',
        '**Ana**',
        '',
        '> Tea.',
        '>',
        '> And \\*time\\*.\\',
        '> \\# not a heading',
        '',
        '**Ben**',
        '',
        '> A walk.',
        '',
      ].join('\n'),
    );
  });

  it('F9: gives paragraphs and lines back as they were typed', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '',
        '',
        'ends in a backslash\\',
        '# x',
        '- y',
        '3. z',
        '===',
        '> q',
        '| a | b |',
        '&amp;',
        '![i](j)',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const typed = lines.join('\n');
        if (clean(typed).trim() === '') return;
        const markdown = exportMarkdown([keepsake([typed])], 'en');
        const quote = new Marked().lexer(markdown).find((token) => token.type === 'blockquote');
        const paragraphs = quote?.type === 'blockquote' ? (quote.tokens ?? []) : [];
        const read = paragraphs.map((one) => ('tokens' in one ? textOf(one.tokens ?? []) : ''));
        expect(read.filter((one) => one !== '')).toEqual(paragraphsOf(clean(typed)));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the words back, whatever they are', () => {
    const marked = new Marked();
    for (const text of [
      '1. one',
      '- a\n- b',
      '<b>x</b> & y',
      '`code` _under_ [a](b) ~~s~~ | t',
      '=== \n---',
      '    four',
      '\\back',
      '> quote',
      '1) x',
      '+ plus',
    ]) {
      const html = marked.parse(exportMarkdown([keepsake([text])], 'en')) as string;
      const shown = html
        .slice(html.indexOf('<blockquote>'))
        .replace(/<br>/g, ' ')
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      expect(shown.replace(/\s+/g, ' ').trim(), html).toBe(text.replace(/\s+/g, ' ').trim());
    }
  });
});

describe('the keepsake as a page', () => {
  it('is one page that needs nothing else', () => {
    const page = exportHtml([keepsake(['Tea.\nAnd time.', 'A walk.'])], 'en');
    expect(page).toContain('<h2>Day 1: A Safe Place</h2>');
    expect(page).toContain('<dt>Ana</dt>\n<dd>Tea.\nAnd time.</dd>');
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('prefers-color-scheme: dark');
    expect(page).toContain('@media print');
    expect(page).not.toMatch(/<script|<img|<link|src=|href=|https?:/);
  });

  it('escapes everything', () => {
    const evil = '</dd><script>alert("1")</script>\' &amp;';
    const bad = keepsake([evil], { title: evil, couple: { ...couple, names: { a: evil, b: evil } } });
    const page = exportHtml(
      [
        {
          ...bad,
          days: [{ day: 1, title: evil, doneOn: evil, lists: [], notes: [], voices: voicesOf([evil], evil) }],
        },
      ],
      '"><script>',
    );
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;/dd&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; &amp;amp;');
    expect(page).toContain('<html lang="en">');
  });

  it('holds no control characters', () => {
    for (const payload of payloads) {
      for (const text of [
        exportHtml([keepsake([payload])], 'en'),
        exportMarkdown([keepsake([payload])], 'en'),
      ])
        expect(text).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028]/);
    }
  });

  it('says so when there is nothing yet, and names a pass', () => {
    expect(exportHtml([keepsake([], { days: [] })], 'en')).toContain('Nothing has been opened yet.');
    const own = [
      {
        day: 1,
        about: { part: 'question', index: 1 } as const,
        question: 'Why?',
        answers: [answer('a', null)],
      },
    ];
    expect(
      exportMarkdown(
        [keepsake([], { days: [{ day: 1, title: null, doneOn: null, lists: [], notes: [], voices: own }] })],
        'en',
      ),
    ).toContain('**Ana** (passed)');
  });

  it('says which of one’s own words were not opened to the other', () => {
    const [voice] = keepsake(['Kept.']).days[0]?.voices ?? [];
    if (voice === undefined) throw new Error('no voice');
    const held = { ...voice, answers: voice.answers.map((one) => ({ ...one, released: false })) };
    const days = [{ day: 1, title: null, doneOn: null, lists: [], notes: [], voices: [held] }];
    for (const show of [exportMarkdown, exportHtml]) {
      expect(show([keepsake([], { days })], 'en')).toContain('(not opened to the other)');
      expect(show([keepsake(['Open.'])], 'en')).not.toContain('not opened');
    }
  });

  it('says which words were written after reading the other’s, as the screens do', () => {
    const late = answer('b', 'now I see', { released: true, afterOther: true });
    const about = { part: 'question', index: 1 } as const;
    const voice = { day: 1, about, question: 'Why?', answers: [answer('a', 'first'), late] };
    const days = [{ day: 1, title: null, doneOn: null, lists: [], notes: [], voices: [voice] }];
    for (const show of [exportMarkdown, exportHtml]) {
      const page = show([keepsake([], { days })], 'en');
      expect(page.match(/written after Ana’s was opened/g)).toHaveLength(1);
      expect(page).toMatch(/Ben.{0,4} \(written/);
    }
  });
});

it('writes dates in the reader’s way', () => {
  expect(dateWords('2026-03-01', 'de-DE')).toBe('1. März 2026');
  expect(dateWords('someday', 'en')).toBe('someday');
});
