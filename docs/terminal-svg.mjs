// A screen of a terminal as SVG: real text, so that it can be read aloud, copied and searched, in
// colours that follow the reader's light or dark setting.

const cell = { width: 8.4, height: 20 };
const pad = { x: 18, y: 16 };

/** The colours of the 16 that the program uses, to read on light and on dark. */
const colours = {
  5: ['magenta', '#8a2f8a', '#d8a0df'],
  12: ['blue', '#2a56b8', '#9ab8ff'],
};

const style = `
  .page { fill: #fdfcf8; stroke: #d8d4c8; }
  text { fill: #24292f; font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; }
  .strong { font-weight: 700; }
  .soft { fill: #57606a; }
  .italic { font-style: italic; }
${rules(1)}
  @media (prefers-color-scheme: dark) {
    .page { fill: #16181d; stroke: #3a3f4b; }
    text { fill: #dfe3ea; }
    .soft { fill: #a0a8b4; }
${rules(2).replace(/^/gm, '  ')}
  }
`;

function rules(theme) {
  return Object.values(colours)
    .map((colour) => `  .${colour[0]} { fill: ${colour[theme]}; }`)
    .join('\n');
}

/** An @xterm/headless terminal's visible screen; `title` says what it is, the text itself is the description. */
export function terminalSvg(screen, title) {
  const rows = rowsOf(screen);
  const width = Math.round(screen.cols * cell.width + 2 * pad.x);
  const height = rows.length * cell.height + 2 * pad.y;
  const description = rows.map((row) => row.text.trimEnd()).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title text">
<title id="title">${escaped(title)}</title>
<desc id="text">${escaped(description)}</desc>
<style>${style}</style>
<rect class="page" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
${rows.flatMap((row, at) => row.runs.map((run) => runText(run, at))).join('\n')}
</svg>
`;
}

/** Its place and length are given, so that columns stand under each other in any font. */
function runText({ column, columns, text, names }, row) {
  const x = round(pad.x + column * cell.width);
  const y = round(pad.y + row * cell.height + 14.5);
  const named = names === '' ? '' : ` class="${names}"`;
  const length = round(columns * cell.width);
  return `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${named}>${escaped(text)}</text>`;
}

function rowsOf(screen) {
  const { active } = screen.buffer;
  const rows = [];
  for (let at = 0; at < screen.rows; at += 1) {
    const line = active.getLine(active.baseY + at);
    rows.push({ text: line.translateToString(true), runs: runsOf(line, screen.cols) });
  }
  while (rows.at(0)?.runs.length === 0) rows.shift();
  while (rows.at(-1)?.runs.length === 0) rows.pop();
  return rows;
}

/** Neighbouring cells of one style, parted where two blanks or more stand. */
function runsOf(line, cols) {
  const runs = [];
  let run = null;
  for (let column = 0; column < cols; column += 1) {
    const one = line.getCell(column);
    if (one.getWidth() === 0) continue;
    const text = one.getChars() || ' ';
    const names = namesOf(one);
    if (run === null || run.names !== names || run.text.endsWith('  ')) {
      run = { column, columns: 0, text: '', names };
      runs.push(run);
    }
    run.text += text;
    run.columns += one.getWidth();
  }
  return runs.map(trimmed).filter((one) => one.text !== '');
}

function trimmed(run) {
  const start = run.text.length - run.text.trimStart().length;
  const end = run.text.length - run.text.trimEnd().length;
  const text = run.text.trim();
  return { ...run, text, column: run.column + start, columns: run.columns - start - end };
}

function namesOf(one) {
  const colour = one.isFgPalette() ? colours[one.getFgColor()]?.[0] : undefined;
  const names = [one.isBold() && 'strong', one.isDim() && 'soft', one.isItalic() && 'italic', colour];
  return names.filter(Boolean).join(' ');
}

function round(number) {
  return Math.round(number * 10) / 10;
}

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
