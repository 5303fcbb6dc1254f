import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bufferOf, textOf } from '../../src/terminal/answer-prompt/text-buffer.ts';
import { keyStream } from '../../src/terminal/key-stream.ts';
import { type LineFace, lineFrame } from '../../src/terminal/line-prompt/line-frame.ts';
import { lineKey } from '../../src/terminal/line-prompt/line-keys.ts';
import { lineStageOn } from '../../src/terminal/line-prompt/line-stage.ts';
import { look } from '../views/looks.ts';
import { csi, reply } from './replies.ts';

const esc = '\u001b';

/** What stands in the line after the bytes, and how it ended. */
function typed(pieces: readonly string[], rests: (at: number) => boolean = () => false) {
  const stream = keyStream();
  let line = bufferOf('');
  const ends: string[] = [];
  const take = (keys: ReturnType<typeof stream.flush>) => {
    for (const key of keys) {
      const step = lineKey(line, key);
      if (step.kind === 'typing') line = step.line;
      else ends.push(step.kind);
    }
  };
  pieces.forEach((piece, at) => {
    take(stream.feed(Buffer.from(piece)));
    const wait = stream.waitMs();
    if (rests(at) && wait !== null && wait < 700) take(stream.flush());
  });
  take(stream.flush());
  return { text: textOf(line), ends };
}

describe('a line that is typed', () => {
  it('never takes what a terminal says by itself (B7): whole, in pieces, late', () => {
    const said = fc.oneof(
      reply,
      csi.map((text) => esc + text),
    );
    fc.assert(
      fc.property(said, fc.nat(), (text, where) => {
        const at = 1 + (where % (text.length - 1));
        const whole = { text: 'café', ends: ['taken'] };
        expect(typed(['ca', text, 'fé\r'])).toEqual(whole);
        expect(typed(['ca', text.slice(0, at), text.slice(at), 'fé\r'])).toEqual(whole);
        expect(typed(['ca', ...text, 'fé\r'])).toEqual(whole);
        expect(typed(['ca', esc, text.slice(1), 'fé\r'], (piece) => piece === 1)).toEqual(whole);
      }),
    );
  });

  it('has the keys of an answer', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['Anna\u007f', 'Ann'],
      ['ที่\u007f', 'ท\u0e35'],
      ['👩‍👧\u007f', ''],
      ['nna\u0001A\u0005!', 'Anna!'],
      ['one two\u0017', 'one '],
      ['one\u0015', ''],
      ['one\u0015\u0019', 'one'],
      [`Ana${esc}[D${esc}[D\u0004`, 'Aa'],
    ];
    for (const [keys, text] of cases) expect(typed([keys])).toEqual({ text, ends: [] });
  });

  it('is taken by Enter in every form, left by Ctrl-C, and by Ctrl-D where it is empty', () => {
    for (const enter of ['\r', '\n', `${esc}\r`, `${esc}[13;2u`, `${esc}OM`])
      expect(typed(['Ana', enter])).toEqual({ text: 'Ana', ends: ['taken'] });
    expect(typed(['Ana\u0003'])).toEqual({ text: 'Ana', ends: ['left'] });
    expect(typed(['\u0004'])).toEqual({ text: '', ends: ['left'] });
    expect(typed(['Ana\u001a'])).toEqual({ text: 'Ana', ends: ['stopped'] });
  });

  it('is one line, also of a paste, and Esc alone does nothing to it', () => {
    expect(typed([`${esc}[200~Ana\nBen${esc}[201~`])).toEqual({ text: 'Ana', ends: [] });
    expect(typed(['Ana', esc, '\u0018', 'x'], () => true)).toEqual({ text: 'Anax', ends: [] });
  });
});

describe('how a line that is typed looks', () => {
  const frame = (face: LineFace, text: string, at: object = {}, isFinal = false) =>
    lineFrame(face, { line: bufferOf(text), fault: null, isFinal }, look({ color: false, ...at }));

  it('is ours: a pointer and our margin, and none once it is taken', () => {
    expect(frame({ message: 'One of you:' }, 'Ana').rows).toEqual(['▸ One of you: Ana']);
    expect(frame({ message: 'One of you:' }, 'Ana', {}, true).rows).toEqual(['  One of you: Ana']);
    expect(frame({ message: 'One of you:' }, '', { unicode: false }).rows).toEqual(['> One of you: ']);
  });

  it('shows nothing of a passphrase, not even how long it is', () => {
    const face = { message: 'Passphrase:', unseen: true };
    const empty = frame(face, '');
    expect(empty.rows).toEqual(['▸ Passphrase: (typed unseen)']);
    expect(frame(face, 'open sesame')).toEqual(empty);
    expect(frame(face, 'open sesame', {}, true).rows).toEqual(['  Passphrase: (typed unseen)']);
  });

  it('F28: keeps the words that stand for it whole, however long the question is', () => {
    for (let width = 30; width < 100; width += 1)
      for (let letters = 1; letters < 90; letters += 7) {
        const message = 'abcdef '.repeat(20).slice(0, letters).trim();
        const { rows } = frame({ message, unseen: true }, '', { width });
        expect(rows.at(-1), `${width} ${letters}`).toContain('(typed unseen)');
      }
  });

  it('says what is wrong below it, with the cursor in the line still', () => {
    const view = { line: bufferOf('a'), fault: 'Two letters, please.', isFinal: false };
    const { rows, cursor } = lineFrame({ message: 'Name:' }, view, look({ color: false }));
    expect(rows).toEqual(['▸ Name: a', '  Two letters, please.']);
    expect(cursor).toMatchObject({ row: 0, before: '▸ Name: a' });
  });

  it('breaks a long line before the screen would, at every width', () => {
    const text = 'AGE-SECRET-KEY-1 日本 '.repeat(6);
    for (let width = 20; width < 90; width += 1) {
      const { rows, cursor } = frame({ message: 'The recovery key on your paper, Ana:' }, text, { width });
      for (const row of rows) expect(columns(row)).toBeLessThan(width);
      expect(rows[cursor.row]).toBe(cursor.before);
      expect(rows.map((row) => row.slice(2)).join('')).toContain('AGE-SECRET');
    }
  });
});

function columns(row: string): number {
  return [...row].reduce((sum, character) => sum + (character > '\u2fff' ? 2 : 1), 0);
}

describe('where a line is drawn', () => {
  it('is where it stood, also after the window became narrower', () => {
    let width = 80;
    const out: string[] = [];
    const stage = lineStageOn(
      (text) => out.push(text),
      () => width,
    );
    const rows = ['x'.repeat(70), 'y'.repeat(30)];
    const frame = { rows, cursor: { row: 1, before: 'y'.repeat(30), visible: true } };
    stage.draw(frame);
    stage.draw(frame);
    expect(out[1]).toMatch(/^\u001b\[1A\r/);
    width = 40;
    stage.draw(frame);
    expect(out[2]).toMatch(/^\u001b\[2A\r/);
    stage.leave();
    stage.draw(frame);
    expect(out[4]).toMatch(/^\r/);
  });
});
