const letterForm = /^([ \t]*)(?:([a-hA-H])|([ivxIVX]{1,4}))[.)][ \t]+(?=\S)/;
const tightForm = /^([ \t]*)(\d{1,2})[.)](?=[\p{Lu}¿"“„«*_])/u;
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

type Mark = { readonly indent: string; readonly rest: string; readonly numbers: readonly number[] };

/**
 * Lines with lists written `a)`, `B.`, `ii.` or `1.Tight` as Markdown numbers, which it would run into one
 * paragraph. Only a list that counts up from its first mark, over two items at least, is one.
 */
export function numberedLists(lines: readonly string[]): readonly string[] {
  const marks = lines.map(markOf);
  if (marks.every((mark) => mark === null)) return lines;
  const result = [...lines];
  for (const run of runsOf(marks)) {
    if (run.length < 2) continue;
    run.forEach((at, index) => {
      const mark = marks[at];
      if (mark) result[at] = `${mark.indent}${index + 1}. ${mark.rest}`;
    });
  }
  return result;
}

function markOf(line: string): Mark | null {
  const match = line.length > 2000 ? null : (letterForm.exec(line) ?? tightForm.exec(line));
  if (match === null) return null;
  return { indent: match[1] ?? '', rest: line.slice(match[0].length), numbers: valuesOf(match[0].trim()) };
}

/** What a mark may count: `i` is the first of Roman numerals and the ninth letter. */
function valuesOf(mark: string): readonly number[] {
  const name = mark.replace(/[.)]$/, '').toLowerCase();
  if (/^\d/.test(name)) return [Number(name)];
  const roman = romans.indexOf(name) + 1;
  const letter = name.length === 1 ? name.charCodeAt(0) - 96 : 0;
  return [letter, roman].filter((one) => one > 0);
}

/** The places of marks that count 1, 2, 3 … at one indent. */
function runsOf(marks: readonly (Mark | null)[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  const open = new Map<string, number[]>();
  marks.forEach((mark, at) => {
    if (mark === null) return;
    const run = open.get(mark.indent);
    if (run !== undefined && mark.numbers.includes(run.length + 1)) run.push(at);
    else if (mark.numbers.includes(1)) {
      const begun = [at];
      open.set(mark.indent, begun);
      runs.push(begun);
    } else open.delete(mark.indent);
  });
  return runs;
}
