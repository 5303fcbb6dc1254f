// Bundles src/ into dist/ (esbuild: the start, the program, packages of some size) and writes beside it what
// is read ahead: the bundled journeys, the help page, the man page, the licences.
import { createHash } from 'node:crypto';
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

/** Packages of some size that few calls need: each has a file of its own, read when it is asked for. */
const packages = ['inquirer', 'conf', 'gray-matter', 'js-yaml', 'marked', 'marked-terminal'];
const apart = {
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^[a-z]/ }, ({ path: name, importer, kind }) => {
      if (kind === 'entry-point' || importer.includes('node_modules')) return null;
      return packages.includes(name) ? { path: `./${name}.cjs`, external: true } : null;
    });
  },
};

const bundle = (entryPoints, build, around = {}) =>
  esbuild.build({
    ...around,
    absWorkingDir: root,
    entryPoints,
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    define: {
      __VERSION__: JSON.stringify(version),
      __BUILD__: JSON.stringify(build),
      'import.meta.dirname': '__dirname',
      'import.meta.url': '__filename',
    },
    // What is imported late is loaded as the rest is: Node's other loader takes longer over each file.
    // Every Node knows the properties of letters; without this word each regular expression with one is made anew
    // whenever it is used.
    supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
    metafile: true,
    logLevel: 'warning',
    plugins: [aliases(root), apart],
  });

const apartOnes = await bundle(Object.fromEntries(packages.map((name) => [name, name])), '');
// A function of what start.ts gives it: see there.
const around = { banner: { js: '(function(require,module,__dirname){' }, footer: { js: '})' } };
const main = await bundle({ main: 'src/main.ts' }, '', around);
// esbuild leaves regular expressions as they are. With one letter beyond ASCII all of the program takes two bytes
// a letter in memory, and longer to read; there \uXXXX means the same.
const code = fs
  .readFileSync(path.join(dist, 'main.cjs'), 'utf8')
  .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
fs.writeFileSync(path.join(dist, 'main.cjs'), code);
await bundle({ start: 'src/start.ts' }, createHash('sha256').update(code).digest('hex').slice(0, 16));
const metafile = {
  inputs: { ...main.metafile.inputs, ...apartOnes.metafile.inputs },
  outputs: { ...main.metafile.outputs, ...apartOnes.metafile.outputs },
};
fs.writeFileSync(path.join(dist, 'meta.json'), JSON.stringify(metafile));
await writeIndex(root, dist, version);
await writeMan(root, dist, version);
writeLicences(root, metafile);

const old = `${final}.old.${process.pid}`;
if (fs.existsSync(final)) fs.renameSync(final, old);
fs.renameSync(dist, final);
fs.rmSync(old, { recursive: true, force: true });
