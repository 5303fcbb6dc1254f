import type { Look } from '../views/look.ts';
import { paintFor } from '../views/paint.ts';
import { wrapText } from '../views/wrap.ts';
import { setupWords } from '../words/terminal.ts';

/**
 * How Inquirer's list looks with us: our margin, our pointer, our paint and no colour where none
 * is wished. Inquirer's own theme paints whatever NO_COLOR says and has no ASCII for a C locale.
 */
export function selectTheme(look: Look) {
  const paint = paintFor(look);
  const keys = look.unicode ? setupWords.selectKeys : setupWords.selectKeysAscii;
  return {
    // One column and the space after it: the words begin where our margin ends.
    prefix: { idle: paint.accent(look.unicode ? '▸' : '>'), done: ' ' },
    icon: { cursor: look.unicode ? '❯' : '>' },
    style: {
      answer: paint.accent,
      message: (text: string) => paint.strong(wrapText(text, Math.max(16, look.width - 12)).join('\n  ')),
      highlight: paint.accent,
      keysHelpTip: () => paint.soft(`  ${keys}`),
      description: (text: string) =>
        wrapText(text, Math.max(16, look.width - 4))
          .map((line) => `  ${paint.soft(line)}`)
          .join('\n'),
      disabled: paint.soft,
    },
  };
}
