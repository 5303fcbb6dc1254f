import { describe, expect, it } from 'vitest';
import { answerFrame } from '../../../src/terminal/answer-prompt/answer-frame.ts';
import { answering } from '../../../src/terminal/answer-prompt/answer-prompt.ts';
import { textOf } from '../../../src/terminal/answer-prompt/text-buffer.ts';
import { keyStream } from '../../../src/terminal/key-stream.ts';
import { look } from '../../views/looks.ts';

const march = (day: number, text: string) => ({ text, date: `2026-03-0${day}` });
const three = [march(3, 'as it is now'), march(2, 'the second'), march(1, 'the first')];

/** The prompt after these keys, each followed by a rest, and what was saved as a draft last. */
function having(initial: string, earlier: typeof three, ...keys: readonly string[]) {
  let saved = initial;
  const asked = {
    question: () => ['  Question'],
    initial,
    earlier,
    onChange: (text: string) => {
      saved = text;
    },
    edit: null,
  };
  const prompt = answering(asked);
  let view = prompt.initial;
  const stream = keyStream();
  for (const piece of keys) {
    for (const key of [...stream.feed(Buffer.from(piece)), ...stream.flush()]) {
      const outcome = prompt.onKey(view, key, look());
      if (outcome.kind === 'stay') view = outcome.state;
    }
    const outcome = prompt.wait?.(view)?.on(view);
    if (outcome?.kind === 'stay') view = outcome.state;
  }
  return { text: textOf(view.text), saved, screen: answerFrame(asked, view, look()).rows.join('\n') };
}

const esc = '\u001b';

describe('F2: earlier words, from the row under an answer', () => {
  it('are offered where there are any, and v is a letter where there are none', () => {
    expect(having('as it is now', three, esc).screen).toContain('v earlier words');
    expect(having('as it is now', [three[0] ?? march(1, '')], esc).screen).not.toContain('earlier words');
    expect(having('', [], esc, 'v')).toMatchObject({ text: 'v', saved: 'v' });
  });

  it('are read one version at a time, the newest first, and change nothing', () => {
    const first = having('as it is now', three, esc, 'v');
    expect(first.screen).toMatch(/on March 2, 2026 \(1 of 2\)\n\n {2}the second/);
    const second = having('as it is now', three, esc, 'v', 'v');
    expect(second.screen).toMatch(/on March 1, 2026 \(2 of 2\)\n\n {2}the first/);
    expect(having('as it is now', three, esc, 'v', 'v', 'b')).toMatchObject({
      text: 'as it is now',
      saved: 'as it is now',
    });
  });

  it('stand in the answer again by Enter, and one undo takes them out', () => {
    expect(having('as it is now', three, esc, 'v', 'v', '\r')).toMatchObject({
      text: 'the first',
      saved: 'the first',
    });
    expect(having('as it is now', three, esc, 'v', '\r', '\u001f').text).toBe('as it is now');
  });

  it('come below what was never kept, which would be lost else', () => {
    expect(having('a new draft', three, esc, 'v', 'v', 'v', '\r')).toMatchObject({
      text: 'a new draft\n\nthe first',
      saved: 'a new draft\n\nthe first',
    });
  });

  it('make room for whoever goes on writing', () => {
    expect(having('as it is now', three, esc, 'v', '!')).toMatchObject({ text: 'as it is now!' });
    expect(having('as it is now', three, esc, 'very').text).toBe('as it is nowvery');
  });
});
