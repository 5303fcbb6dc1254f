import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, actionOf } from '../../../src/terminal/answer-prompt/answer-state.ts';
import { graphemesOf, spliceLine } from '../../../src/terminal/answer-prompt/graphemes.ts';
import {
  bufferOf,
  exchanged,
  pasteText,
  type TextState,
  textOf,
  typeText,
  undo,
  yank,
} from '../../../src/terminal/answer-prompt/text-buffer.ts';
import { press } from '../../../src/terminal/key.ts';

type Step = string | ReturnType<typeof press>;

/** What a text becomes by typing and pressing; `|` in the result is the insertion point. */
function become(start: string, ...steps: readonly Step[]): string {
  return marked(
    steps.reduce<TextState>((state, step) => {
      if (typeof step === 'string') return typeText(state, step);
      const action = actionOf(state, step, 20, 5);
      if (action.kind !== 'edit') throw new Error(action.kind);
      return action.text;
    }, startAt(start)),
  );
}

/** A buffer with the insertion point at the `|`. */
function startAt(text: string): TextState {
  const [before = '', behind = ''] = text.split('|');
  const cursor = bufferOf(before).cursor;
  return { ...bufferOf(before + behind), cursor };
}

function marked(state: TextState): string {
  const { line, at } = state.cursor;
  return state.lines
    .map((one, number) => (number === line ? [...one.slice(0, at), '|', ...one.slice(at)] : one).join(''))
    .join('\n');
}

const ctrl = (name: string) => press(name, { ctrl: true });
const alt = (name: string) => press(name, { alt: true });

describe('typing', () => {
  it('goes where the insertion point is', () => {
    expect(become('hello world|', press('home'), 'START ')).toBe('START |hello world');
    expect(become('ab|cd', '\n')).toBe('ab\n|cd');
  });

  it('joins an accent with its letter, before and behind', () => {
    expect(graphemesOf('e\u0301')).toHaveLength(1);
    expect(become('e|', '\u0301', press('backspace'))).toBe('|');
    expect(become('👩|', '\u200d', '👧', press('backspace'))).toBe('|');
  });

  it('takes the last mark of a letter that is built from marks; arrows and Delete all of it (B10, B11)', () => {
    expect(become('ที่|', press('backspace'))).toBe('ที|');
    expect(become('น้ำ|', press('backspace'))).toBe('น้|');
    expect(become('नमस्ते|', press('backspace'))).toBe('नमस्त|');
    expect(become('कि|', press('backspace'), press('backspace'))).toBe('|');
    expect(become('שָׁ|', press('backspace'))).toBe('שָ|'.normalize('NFC'));
    expect(become('ที่|x', press('left'))).toBe('|ที่x');
    expect(become('|ที่x', press('delete'))).toBe('|x');
    expect(become('1️⃣|', press('backspace'))).toBe('|');
    expect(become('👍🏽|', press('backspace'))).toBe('|');
  });

  it('erases a family, a flag and a pair of CR LF at once', () => {
    expect(become('a👨‍👩‍👧‍👦|b', press('backspace'))).toBe('a|b');
    expect(become('🇩🇪🇫🇷|', press('backspace'))).toBe('🇩🇪|');
    expect(become('a|👨‍👩‍👧‍👦b', press('delete'))).toBe('a|b');
    expect(textOf(bufferOf('a\r\nb\rc'))).toBe('a\nb\nc');
  });

  it('joins and parts lines', () => {
    expect(become('one\n|two', press('backspace'))).toBe('one|two');
    expect(become('one|\ntwo', press('delete'))).toBe('one|two');
    expect(become('|', press('backspace'))).toBe('|');
  });
});

describe('motions', () => {
  it.each<[string, Step, string]>([
    ['one two|', ctrl('left'), 'one |two'],
    ['one, two|', alt('b'), 'one, |two'],
    ['|one two', ctrl('right'), 'one| two'],
    ['one\n|two', press('left'), 'one|\ntwo'],
    ['one|\ntwo', press('right'), 'one\n|two'],
    ['one\nt|wo', press('home'), 'one\n|two'],
    ['one\nt|wo', ctrl('home'), '|one\ntwo'],
    ['o|ne\ntwo', ctrl('end'), 'one\ntwo|'],
    ['one two|', ctrl('a'), '|one two'],
    ['one\ntw|o', press('up'), 'on|e\ntwo'],
    ['on|e\ntwo', press('down'), 'one\ntw|o'],
  ])('%j, %j: %j', (start, step, end) => {
    expect(become(start, step)).toBe(end);
  });

  it('keep the goal column over a short line', () => {
    expect(become('long line|\nx\nlong line', press('down'), press('down'))).toBe('long line\nx\nlong line|');
  });

  it('go by rows of the screen in a long line', () => {
    const line = 'aaaa bbbb cccc dddd eeee ffff';
    expect(become(`${line}|`, press('up'))).toBe('aaaa bbbb| cccc dddd eeee ffff');
    expect(become(`|${line}`, press('down'))).toBe('aaaa bbbb cccc dddd |eeee ffff');
  });
});

describe('cutting and undoing', () => {
  it.each<[string, Step[], string]>([
    ['one two,three|', [ctrl('w')], 'one |'],
    ['one two|', [alt('backspace')], 'one |'],
    ['one two| three', [ctrl('u')], '| three'],
    ['one| two', [ctrl('k')], 'one|'],
    ['one|\ntwo', [ctrl('k')], 'one|two'],
    ['one two three|', [ctrl('w'), ctrl('w'), ctrl('y')], 'one two three|'],
    ['one two three|', [ctrl('w'), press('home'), ctrl('y')], 'three|one two '],
  ])('%j', (start, steps, end) => {
    expect(become(start, ...steps)).toBe(end);
  });

  it('undoes word by word, a paste and an editor in one', () => {
    let state = ['o', 'n', 'e', ' ', 't', 'w', 'o'].reduce(typeText, bufferOf(''));
    state = pasteText(state, '\npasted\ntext');
    state = exchanged(state, 'from the editor');
    const texts = [textOf(state)];
    for (let step = 0; step < 4; step += 1) {
      state = undo(state);
      texts.push(textOf(state));
    }
    expect(texts).toEqual(['from the editor', 'one two\npasted\ntext', 'one two', 'one ', '']);
    expect(undo(state)).toBe(state);
    expect(yank(state)).toBe(state);
  });
});

describe('the other keys', () => {
  it.each<[Step & object, Action['kind']]>([
    [press('enter'), 'save'],
    [press('escape'), 'row'],
    [ctrl('x'), 'row'],
    [alt('enter'), 'edit'],
    [press('enter', { shift: true }), 'edit'],
    [{ ...press('enter'), inBurst: true }, 'edit'],
  ])('%j', (key, kind) => {
    expect(actionOf(bufferOf('text'), key, 20, 5).kind).toBe(kind);
  });

  it('do with Ctrl what readline does (F3)', () => {
    expect(become('one\ntw|o', ctrl('a'))).toBe('one\n|two');
    expect(become('one\ntw|o', ctrl('e'))).toBe('one\ntwo|');
    expect(become('one tw|o', ctrl('b'))).toBe('one t|wo');
    expect(become('one t|wo', ctrl('f'))).toBe('one tw|o');
    expect(become('one\ntw|o', ctrl('p'))).toBe('on|e\ntwo');
    expect(become('on|e\ntwo', ctrl('n'))).toBe('one\ntw|o');
    expect(become('one t|wo', ctrl('d'))).toBe('one t|o');
    expect(become('one tw|o', ctrl('h'))).toBe('one t|o');
    expect(become('one tw|o', ctrl('k'))).toBe('one tw|');
    expect(become('one tw|o', ctrl('u'))).toBe('|o');
    expect(become('one tw|o', ctrl('w'), ctrl('y'))).toBe('one tw|o');
    expect(become('hte|', ctrl('b'), ctrl('b'), ctrl('t'))).toBe('th|e');
    expect(become('teh|', ctrl('t'))).toBe('the|');
    expect(become('a|', 'b', ctrl('_'))).toBe('a|');
  });

  it('do nothing with Ctrl where readline has no edit (F1, F2, F3)', () => {
    for (const letter of 'gilmoqrsv') expect(become('one tw|o', ctrl(letter))).toBe('one tw|o');
  });

  it('takes a backslash before Enter for a new line', () => {
    expect(become('one\\|', press('enter'))).toBe('one\n|');
  });
});

describe('whatever is done', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom('\n', ' ', '\u0301', '\u200d', '👩', '👧', '🇩', '🇪', 'é', '日本', '\r\n', '\t'),
  );

  it('gives back every text it is given', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const all = pieces.join('');
        const typed = textOf(pieces.reduce(typeText, bufferOf('')));
        // A CR and an LF typed one after the other are two line ends; given as one they are one.
        if (!/\r/.test(all)) expect(typed).toBe(all);
        expect(textOf(bufferOf(all))).toBe(all.replace(/\r\n?/g, '\n'));
      }),
    );
  });

  it('takes a paste of a megabyte on one line', () => {
    const long = 'é日x'.repeat(350_000);
    expect(textOf(pasteText(startAt('a|b'), long))).toBe(`a${long}b`);
  });

  it('finds the clusters of a long text as if it were read at once', () => {
    const unit = fc.constantFrom(
      'a',
      ' ',
      '\u0301',
      '\u200d',
      '👩',
      '👧',
      'é',
      '日',
      '🇩',
      '🇪',
      '\u0915\u094d',
    );
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 200, maxLength: 900 }), (units) => {
        const text = units.join('');
        expect(graphemesOf(text)).toEqual(Array.from(segmenter.segment(text), (part) => part.segment));
      }),
      { numRuns: 30 },
    );
    const marks = `a${'\u0301'.repeat(3_000)}b`;
    expect(graphemesOf(marks)).toHaveLength(2);
  });

  it('keeps the same clusters as if the line had been read anew', () => {
    const short = fc.array(fc.constantFrom('a', ' ', '\u0301', '\u200d', '👩', '👧', 'é', '日'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(short, short, fc.nat(), fc.nat(), (line, added, one, two) => {
        const graphemes = graphemesOf(line.join(''));
        const [from, to] = [one, two].map((at) => at % (graphemes.length + 1)).sort((a, b) => a - b) as [
          number,
          number,
        ];
        const spliced = spliceLine(graphemes, from, to, added.join(''));
        expect(spliced.line).toEqual(graphemesOf(spliced.line.join('')));
        expect(spliced.at).toBeLessThanOrEqual(spliced.line.length);
      }),
    );
  });
});
