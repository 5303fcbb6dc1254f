import { describe, expect, it } from 'vitest';
import { fleschEase, sentencesOf, wordCount } from '../../scripts/course-lint/readability.ts';

describe('readability', () => {
  it('counts words and sentences without Markdown', () => {
    expect(wordCount("- **It's** a _small_ house.\n2. Two more")).toBe(6);
    expect(sentencesOf('One here. "Two there." Three… Four?\n\n- Five')).toEqual([
      'One here.',
      '"Two there."',
      'Three…',
      'Four?',
      'Five',
    ]);
  });

  it('gives the reading ease of the published formula', () => {
    // Six words, one sentence, six syllables.
    expect(fleschEase('The cat sat on the mat.')).toBeCloseTo(206.835 - 1.015 * 6 - 84.6, 5);
    expect(fleschEase('Extraordinary administrative responsibilities accumulated.')).toBeLessThan(0);
    expect(fleschEase('')).toBe(0);
  });
});
