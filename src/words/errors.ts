import { journey } from './program.ts';

/** What the program says when it stops for a reason no command explains. */
export const errorWords = {
  /** A sentence begins with a capital and ends with a full stop. */
  sentence: (text: string) => {
    const capital = text.charAt(0).toUpperCase() + text.slice(1);
    return /[.?]$/.test(capital) ? capital : `${capital}.`;
  },
  notText: 'What was piped in is not text in UTF-8, so nothing was kept.',
  notTextHint: 'Save it as UTF-8 in the editor it comes from, and try again.',
  cannotPrint: (code: string) => `The page could not be written to standard output (${code}).`,
  seeHelp: `${journey()} --help shows every command.`,
  unforeseen: (what: string) => `journey met something it did not foresee: ${what}`,
  nothingChanged: 'Nothing was changed.',
  nothingLost: `What was saved is safe. ${journey()} doctor looks everything over.`,
} as const;
