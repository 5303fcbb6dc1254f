import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { generatedCourse } from './generated.ts';
import { tallyOf } from './lines-shown.ts';

/**
 * `npm run test:courses -- FOLDER`: of every Markdown file in a folder, the days found and the lines shown,
 * named by check and lost. Ends with 1 where a line is lost.
 */
const [first, count] = process.argv.slice(2);
const folders = first === '--generated' ? [] : process.argv.slice(2);
let [lines, shown, lost] = [0, 0, 0];
if (first === '--generated') walkGenerated(Number(count ?? 10_000));
console.log('file  days written  lines shown named lost');
for (const file of folders.flatMap(filesIn)) {
  const tally = tallyOf(readFileSync(file, 'utf8'), file);
  lines += tally.lines;
  shown += tally.shown;
  lost += tally.lost.length;
  const named = `${tally.named.length}`;
  const part = ((100 * tally.shown) / Math.max(1, tally.lines)).toFixed(1);
  console.log(
    `${path.basename(file)}  ${tally.days} ${tally.written}  ${tally.lines} ${tally.shown} (${part} %) ${named} ${tally.lost.length}${tally.lost.length > 0 ? `: lines ${tally.lost.slice(0, 20).join(', ')}` : ''}`,
  );
}
console.log(`all: ${lines} lines, ${((100 * shown) / Math.max(1, lines)).toFixed(2)} % shown, ${lost} lost`);
if (lost > 0) process.exitCode = 1;

/** Generated courses, so many, of a seed that is said. */
function walkGenerated(runs: number): void {
  const seed = Number(process.argv[4] ?? Date.now() % 1_000_000);
  let [all, seen] = [0, 0];
  for (const text of fc.sample(generatedCourse, { numRuns: runs, seed })) {
    const { lost: gone, lines: inked, shown: printed } = tallyOf(text, 'generated.md');
    all += inked;
    seen += printed;
    lost += gone.length;
    if (gone.length > 0)
      console.log(`lost: ${gone.map((line) => text.split(/\r?\n/)[line - 1]).join(' / ')}`);
  }
  [lines, shown] = [all, seen];
  console.log(`${runs} generated courses, seed ${seed}`);
}

function filesIn(folder: string): readonly string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => path.join(folder, name));
}
