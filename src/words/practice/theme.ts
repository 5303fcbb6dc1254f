/** What a day is about, in the two forms its sentences need. */
export type Theme = {
  /** The plan's own words, in quotation marks. */
  readonly quoted: string;
  /** The same, cut at a word where they are long. */
  readonly short: string;
  /** The theme as a part of a sentence: "building trust", or the quoted words where they cannot be bent. */
  readonly name: string;
};

export type Themed = (theme: Theme) => string;

export const inQuotes = (words: string): string => `“${words}”`;
