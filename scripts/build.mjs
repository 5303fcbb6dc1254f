// Bundles src/ into dist/ (esbuild, split into one chunk per command) and writes beside it what is read
// ahead: the bundled journeys, the help page, the man page, the licences.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { aliases } from './aliases.mjs';
import { writeIndex } from './journey-index.mjs';
import { writeLicences } from './licences.mjs';
import { writeMan } from './man.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const final = path.join(root, 'dist');
// Built in another folder and swapped in at the end, so that a call meanwhile finds one or the other.
const dist = `${final}.${process.pid}`;
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

const { metafile } = await esbuild.build({
  absWorkingDir: root,
  entryPoints: { start: 'src/start.ts' },
  outdir: dist,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  define: { __VERSION__: JSON.stringify(version) },
  // Dependencies written as CommonJS ask for Node's own modules with `require`.
  banner: {
    js: "import{createRequire as nodeRequireFor}from'node:module';const require=nodeRequireFor(import.meta.url);",
  },
  metafile: true,
  logLevel: 'warning',
  plugins: [aliases(root)],
});
fs.writeFileSync(path.join(dist, 'meta.json'), JSON.stringify(metafile));
await writeIndex(root, dist, version);
await writeMan(root, dist, version);
writeLicences(root, metafile);

const old = `${final}.old.${process.pid}`;
if (fs.existsSync(final)) fs.renameSync(final, old);
fs.renameSync(dist, final);
fs.rmSync(old, { recursive: true, force: true });
