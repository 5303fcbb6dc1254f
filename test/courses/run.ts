import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { tallyOf } from './lines-shown.ts';

/**
 * `npm run test:courses -- FOLDER`: of every Markdown file in a folder, the days found and the lines shown,
 * named by check and lost. Ends with 1 where a line is lost.
 */
const folders = process.argv.slice(2);
let [lines, shown, lost] = [0, 0, 0];
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

function filesIn(folder: string): readonly string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => path.join(folder, name));
}
