import { describe, expect, it } from 'vitest';
import { shownMarkdown } from '../../src/content/markdown.ts';

const shown = (text: string) => shownMarkdown(text, 0, text.length);

describe('marks of note-taking programs', () => {
  it.each([
    ['[[Hurry|always on the way]] and [[Bread#Crust]]', 'always on the way and Bread'],
    ['![[sofa.png]]', 'sofa.png'],
    ['> [!tip] A small one\n> Read.', '> **A small one**\n>\n> Read.'],
    ['> [!NOTE]\n> Read.', '> **Note**\n>\n> Read.'],
    ['==slowly== a == b', '**slowly** a == b'],
    ['a %%for me%% b', 'a  b'],
    ['50%% of it', '50%% of it'],
    ['Bread.[^1]\n\n[^1]: Soup', 'Bread.[^1]\n\n\\[^1]: Soup'],
    ['[r]: https://example.org', '[r]: https://example.org'],
    ['::: tip Slowly\nRead.\n:::', '**Slowly**\n\nRead.'],
    ['::: {.warning}\nRead.\n:::\n', '**Warning**\n\nRead.'],
    [
      '!!! note "A small one"\n    Read.\n\n    Rest.\n\nOut.',
      '> **A small one**\n>\n> Read.\n>\n> Rest.\n\nOut.',
    ],
    ['??? question\n\tWhy?', '> **Question**\n>\n> Why?'],
    ['What !!! now', 'What !!! now'],
    ['[Add]{.red} up. {: .wide}', 'Add up.'],
    ['```\n[[kept]] ==kept==\n```', '```\n[[kept]] ==kept==\n```'],
    ['a\0b\0', 'ab'],
  ])('%j', (text, plain) => expect(shown(text)).toBe(plain));
});
