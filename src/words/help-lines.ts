import { journey } from './program.ts';

/** What stands around the help lines. Read by someone who may have little time and little privacy. */
export const helpLinesWords = {
  title: 'People to talk to',
  emergency: (numbers: string) =>
    `In danger now: ${numbers}. If you cannot speak, stay on the line, or get to where people are.`,
  emergencyAnywhere:
    'In danger now: the emergency number where you are; 112 works in much of the world, on mobile phones too. If you cannot speak, stay on the line, or get to where people are.',
  for: {
    violence: 'violence or fear at home',
    crisis: 'when it is too much; thoughts of suicide',
    men: 'violence or fear at home, for men',
    lgbt: 'for LGBT+ people',
  },
  phone: 'phone',
  text: 'text',
  web: 'web',
  inLanguages: (languages: string) => `in ${languages}`,
  notSure:
    'You need not be sure that it is “bad enough”. These people listen, ask nothing of you and decide nothing for you.',
  notTogether:
    'If you are afraid of your partner, do not walk a journey with them for now, and do not tell them you looked here.',
  gathered: (when: string) =>
    `Gathered in ${when}; not every number could be checked again that month. Numbers and hours change: if one does not answer, try the next, or the web page.`,
  leave:
    'To leave quickly: close the window (Alt-F4, or Cmd-W on a Mac). To clear what is on the screen: type clear and press Enter. The command itself stays in your shell’s history; a space before it keeps it out of many shells.',
  trace: 'This page comes from the program itself: nothing was fetched, and nothing was written down.',
  anywhere: 'Anywhere in the world, on the web',
  choose: `For a country: ${journey()} help-lines IE   or   ${journey()} help-lines Ireland`,
  codes: 'There are numbers here for',
  unknown: (country: string) => `There is nothing here yet for “${country}”.`,
  didYouMean: (name: string, code: string) => `Did you mean ${name}?  ${journey()} help-lines ${code}`,
  byLocale: (name: string) => `For ${name}, where your computer’s settings say it is:`,
} as const;
