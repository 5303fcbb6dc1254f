import type { Look } from '../views/look.ts';
import { paintFor } from '../views/paint.ts';
import { wrapText } from '../views/wrap.ts';
import { setupWords } from '../words/terminal.ts';

/**
 * How Inquirer's prompts look with us: our margin, our pointer, our paint and no colour where none
 * is wished. Inquirer's own theme paints whatever NO_COLOR says and has no ASCII for a C locale.
 */

/** What every prompt has. */
function common(look: Look) {
  const paint = paintFor(look);
  return {
    // One column and the space after it: the words begin where our margin ends.
    prefix: { idle: paint.accent(look.unicode ? '▸' : '>'), done: ' ' },
    style: {
      answer: paint.accent,
      // Room for a word or two of the answer on its last line.
      message: (text: string) => paint.strong(wrapText(text, Math.max(16, look.width - 12)).join('\n  ')),
      error: (text: string) => paint.warn(`  ${text}`),
      defaultAnswer: (text: string) => paint.soft(`(${text})`),
      help: paint.soft,
      highlight: paint.accent,
      key: paint.strong,
    },
  };
}

/** A line of text. */
export function inputTheme(look: Look) {
  return common(look);
}

/** One of a list. */
export function selectTheme(look: Look) {
  const { prefix, style } = common(look);
  const paint = paintFor(look);
  const keysHelpTip = () =>
    paint.soft(`  ${look.unicode ? setupWords.selectKeys : setupWords.selectKeysAscii}`);
  const icon = { cursor: look.unicode ? '❯' : '>' };
  return { prefix, icon, style: { ...style, keysHelpTip, description: paint.soft, disabled: paint.soft } };
}

/** A passphrase: nothing is shown, not even how long it is. */
export function secretTheme(look: Look) {
  const { prefix, style } = common(look);
  const keysHelpTip = () => '';
  return { prefix, style: { ...style, maskedText: setupWords.hidden, keysHelpTip } };
}
