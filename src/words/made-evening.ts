/** What evenings say that are made from a heading of the file's plan. */

const quoted = (headings: readonly string[]) =>
  new Intl.ListFormat('en').format(headings.map((one) => `“${one}”`));

const from = (headings: readonly string[]) =>
  `the heading${headings.length > 1 ? 's' : ''} ${quoted(headings)}`;

export const madeWords = {
  /** The first line of an evening: what the file says for it, and how it came about. */
  opening: {
    /** Of a course's first made evening; the others say it shorter. */
    first: (day: number, headings: readonly string[]) =>
      `For day ${day} the file says only ${quoted(headings)}. Evenings it doesn't write are put together from its headings, by rule.`,
    meant: (day: number, headings: readonly string[]) =>
      `Day ${day}, put together by rule from ${from(headings)}.`,
    again: (day: number, headings: readonly string[]) =>
      `Day ${day}, put together by rule from ${from(headings)} once more, with another page.`,
    left: (day: number, headings: readonly string[]) =>
      `For day ${day} the file says only ${quoted(headings)}; our pages on it have had their evenings, so this one, put together by rule, asks the two of you what it means by now.`,
    open: (day: number, headings: readonly string[]) =>
      `For day ${day} the file says only ${quoted(headings)}; no page of ours is about that, so this evening, put together by rule, asks the two of you what it means.`,
    other: (day: number, headings: readonly string[]) =>
      `For day ${day} the file says only ${quoted(headings)}; we have no page for it, so by rule another one has been put in its place, and you may bend it towards those words.`,
    noHeading: (day: number, title: string) =>
      `For day ${day} the file says nothing, so “${title}” was chosen and put together by rule.`,
  },
  /** Where no themes are at hand at all. */
  bare: {
    title: 'An Evening of Your Own',
    learning:
      'There is no page for tonight. Tell each other what brought you here, and what you would like from it.',
    step: 'Say what these words mean to you, and what you would like them to mean.',
    question: 'What would you like to remember of this evening?',
  },
  besides: 'For Every Day',
  againTails: ['another evening', 'in small things', 'once more', 'from the other side', 'as it is today'],
  /** "Trust, once more"; after a mark of its own, "What is trust? Once more". */
  againTitle: (heading: string, tail: string) =>
    /[?!…]$/.test(heading)
      ? `${heading} ${tail.slice(0, 1).toUpperCase()}${tail.slice(1)}`
      : `${heading}, ${tail}`,
} as const;
