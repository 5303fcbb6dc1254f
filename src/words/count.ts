/** Numbers in a sentence. */

let forms: Intl.PluralRules | undefined;

export function isOne(count: number): boolean {
  forms ??= new Intl.PluralRules('en');
  return forms.select(count) === 'one';
}

/** "1 day", "5 days": the number with the right form of the noun. */
export function counted(count: number, one: string, other: string): string {
  return `${count} ${isOne(count) ? one : other}`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Small numbers as words, as one would say them. */
export function spoken(count: number, one: string, other: string): string {
  return `${small[count] ?? count} ${isOne(count) ? one : other}`;
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
