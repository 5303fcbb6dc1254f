/**
 * A text with lone carriage returns (as old Macintosh files and some exporters write them) as line feeds,
 * of the same length, so that every offset holds for the text as it was.
 */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}
