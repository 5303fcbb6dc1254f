import fc from 'fast-check';

/** Lines and runs of lines that journey files are made of, in right and wrong order. */
const pieces: readonly string[] = [
  '---\n',
  'title: A Course\nduration: 2 weeks\n',
  '---\ntitle: "Two: Halves"\nduration: 14 days\nsequence: 3\n---\n',
  '\uFEFF',
  '\n',
  '\n\n\n',
  '# A Course\n',
  'A paragraph, about 20–30 minutes long.\n',
  '## Understanding It\n\n- one\n- two\n  and more\n',
  '## Day 1: First\n',
  '## Day 2: Second\n\n',
  '### Day 3: Third  \n',
  '#### **Day 4: Fourth**\n',
  '**Day 5: Fifth**\n\n',
  '##Day 6: Sixth\n',
  'Day 7: Seventh\n---\n',
  "### Today's Learning\n\nSome *words*.\n\n",
  '### Today’s Activity\n\nTake turns completing these sentences:\n- "I feel closest when..."\n- “You are …”\n',
  '### Today’s Activity (25 minutes)\n\nStep 1 (5 minutes): Sit.\n\n**Step 2: Talk (3 minutes each)** Go.\n\n- "I..."\n',
  '1. **Sit** (2 minutes)\n   - Feet down\n2. Finish:\n   - "I will..."\n',
  '### Another Way: Apart\n\n- "From here..."\n',
  '### Reflection Questions\n\n1. One?\n\n2. Two?\n\nAfter.\n',
  '### Reflexion Question\n- A?\n- B?\n',
  '### A Section of Its Own\n\ntext\n',
  '```\n## Day 9: code\n```\n',
  '````\n```\n',
  '<!-- ## Day 8: hidden -->\n',
  '<!--\n',
  '-->\n',
  '<footer>\nbye\n</footer>\n',
  '## Your Journey Plan\n\n### Week 1: Start\n- Begin\n- Go on\n\n**Week 2: End**\n- Stop\n',
  '## Week 2: Middle\n\n- between\n',
  '## Daily Activities\n\n- Talk\n- Write\n',
  '## Psychological Foundation\n\n- **Theory:** gives\n- Other - more\n',
  '## Expected Outcomes\n\n- Hope\n\nRemember: slow.\n',
  '* * *\n',
  '\t- deep\n\t\t- deeper\n',
  'a line without an end',
  '"quoted" \u202e text \u0000\n',
  '😀 é ß 日本\n',
];

const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n');

/** Files put together at random: some whole, most not. */
export const anyFile: fc.Arbitrary<string> = fc
  .tuple(fc.boolean(), lineEnd, fc.array(fc.constantFrom(...pieces), { maxLength: 40 }))
  .map(([whole, end, parts]) => {
    const front = whole ? '---\ntitle: A Course\nduration: 2 weeks\n---\n' : '';
    return `${front}${parts.join('')}`.replace(/\n/g, end);
  });

/** A text with a few stretches deleted, doubled, swapped for a piece or for odd characters. */
export function mutated(text: string): fc.Arbitrary<string> {
  const odd = fc.constantFrom(
    '\u0000',
    '`',
    '```\n',
    '<!--',
    '---\n',
    '"',
    '…',
    '*',
    '#',
    '\r',
    '\uD800',
    '1. ',
    '- ',
    ...pieces,
  );
  const change = fc.record({
    at: fc.nat(text.length),
    length: fc.nat(400),
    with: fc.oneof(odd, fc.string()),
    twice: fc.boolean(),
  });
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) =>
    changes.reduce((file, one) => {
      const cut = file.slice(one.at, one.at + one.length);
      return (
        file.slice(0, one.at) + one.with + (one.twice ? cut + cut : '') + file.slice(one.at + one.length)
      );
    }, text),
  );
}
