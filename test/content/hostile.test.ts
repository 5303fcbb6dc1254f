import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { cpuMs } from '../setup/cpu-time.ts';

const front = '---\ntitle: T\nduration: 104 weeks\n---\n';
const fill = (text: string) => text.repeat(Math.floor((1024 * 1024 - 200) / text.length));

describe('a mebibyte of one thing', () => {
  it.each([
    ['headings', fill('#\n')],
    ['days', fill('## Day 1: x\n')],
    ['misspelled headings', `## Day 1: x\n${fill('### Todays Lerning\n')}`],
    ['comment openings', fill('<!--')],
    ['fences', fill('~~~ a\n')],
    ['footers', `## Day 1: x\n### Today's Learning\n${fill('<footer')}`],
    ['bold marks', fill('**a')],
    ['underscores in a heading', `## ${fill('_')}`],
    ['quotes', `## Day 1: x\n### Today's Activity\n- "${fill('a" ')}`],
    ['brackets', `## Day 1: x\n### Today's Activity\nStep 1 ${fill('(')}`],
    ['plan bullets', `## Your Journey Plan\n${fill('- x\n')}`],
    ['weeks', `## Your Journey Plan\n${fill('### Weeks 1-104: x\n')}`],
    ['white space', fill(' ')],
  ])('%s: read within three seconds', (_, body) => {
    const start = cpuMs();
    const text = front + body;
    const { journey } = parseJourney(text);
    expect(cpuMs() - start).toBeLessThan(3000);
    expect(journey?.parts.at(-1)?.range.end).toBe(text.length);
  });
});
