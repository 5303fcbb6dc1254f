import { expect, it } from 'vitest';
import { gate } from '../../src/views/gate.ts';
import { linkText } from '../../src/views/link.ts';
import { widthOf } from '../../src/views/width.ts';
import { wrapText } from '../../src/views/wrap.ts';
import { look } from './looks.ts';

it('F13: a link takes the columns of its words alone, however long its address is', () => {
  const link = linkText('文文 words', `https://example.com/${'a'.repeat(900)}`, look({ links: true }));
  expect(widthOf(link)).toBe(10);
  const lines = wrapText(`${'文'.repeat(30)} ${link}`, 40);
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(40);
  for (const line of lines) expect(gate(line)).toBe(line);
});
