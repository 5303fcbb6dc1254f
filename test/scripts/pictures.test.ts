import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const kept = path.join(root, 'docs/pictures');

it('a picture in docs/ is what the program shows; `npm run pictures` takes them anew', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-pictures-'));
  try {
    execFileSync(process.execPath, ['docs/pictures.mjs', '--out', folder, 'stem'], { cwd: root });
    const taken = readFileSync(path.join(folder, 'stem.svg'), 'utf8');
    expect(taken).toBe(readFileSync(path.join(kept, 'stem.svg'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('every picture says in words what it shows, follows light and dark, and is shown in the README', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const names = readdirSync(kept);
  expect(names).toEqual(['opening.svg', 'plan.svg', 'reading.svg', 'stem.svg']);
  for (const name of names) {
    const picture = readFileSync(path.join(kept, name), 'utf8');
    expect(picture).toMatch(/<title id="title">.+<\/title>\n<desc id="text">/);
    expect(picture).toContain('prefers-color-scheme: dark');
    // The stem stands in the README as text.
    if (name !== 'stem.svg') expect(readme).toMatch(new RegExp(`!\\[.{20,}\\]\\(docs/pictures/${name}\\)`));
  }
});
