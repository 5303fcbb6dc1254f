import { keyWords } from '../../words/terminal.ts';
import type { Paged, PagerAsked } from '../pager.ts';
import type { Terminal } from '../terminal.ts';
import { askKeyPlain } from './plain-keys.ts';

const otherWay = { key: 'o', hint: { key: 'o', does: keyWords.otherWay }, value: 'other-way' } as const;

/**
 * Prints a section from its block on, then asks how to go on.
 * @throws Interrupted
 */
export async function readPagesPlain(terminal: Terminal, asked: PagerAsked): Promise<Paged> {
  const kind = await askKeyPlain<Paged['kind']>(terminal, {
    lines: (look) => {
      const blocks = asked.blocks(look).slice(asked.from);
      return [...asked.header(1, 1, look), ...blocks.flatMap((block) => ['', ...block]), ''];
    },
    choices: [
      { key: 'enter', hint: { key: 'Enter', does: keyWords.goOn }, value: 'end' },
      ...(asked.canChooseWay === true ? [otherWay] : []),
      { key: 'b', hint: { key: 'b', does: keyWords.back }, value: 'back' },
      { key: 'p', hint: { key: 'p', does: keyWords.pause }, value: 'pause' },
      { key: 'q', hint: { key: 'q', does: keyWords.stop }, value: 'stop' },
    ],
  });
  return { kind, block: asked.from };
}
