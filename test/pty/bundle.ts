import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

/** A small program of our sources, as one file that plain Node can run. */
export type Bundle = { readonly file: string; readonly remove: () => void };

/**
 * Bundles an entry script given as text; it is resolved as if it stood in `test/pty/`.
 * It is CommonJS for Node 20, as the real program is.
 */
export async function bundle(entry: string): Promise<Bundle> {
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-pty-'));
  const file = path.join(folder, 'entry.cjs');
  await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname, loader: 'ts', sourcefile: 'entry.ts' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outfile: file,
    logLevel: 'silent',
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
