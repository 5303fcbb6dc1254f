// Bundles src/ into dist/ as small CommonJS chunks, one per command, so that a call loads only what
// it shows. esbuild splits chunks for ES modules only, so each chunk is turned into CommonJS after:
// on Node 20 CommonJS starts measurably faster.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { aliases } from './aliases.mjs';
import { writeIndex } from './journey-index.mjs';
import { lazyUnicode } from './lazy-unicode.mjs';
import { writeLicences } from './licences.mjs';
import { writeMan } from './man.mjs';
import { withoutCopies } from './node-defaults.mjs';
import { packed } from './pack.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const final = path.join(root, 'dist');
// Built beside the old one and swapped in at the end, so that a call meanwhile finds one or the other.
const dist = `${final}.${process.pid}`;
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

const common = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  platform: 'node',
  target: 'node20',
  define: { __VERSION__: JSON.stringify(version) },
  write: false,
  metafile: true,
  logLevel: 'warning',
};

// The quick answers are one file: each file more costs a fifth of a millisecond before the first word.
const fast = await esbuild.build({
  ...common,
  entryPoints: { fast: 'src/fast.ts' },
  format: 'cjs',
  supported: { 'dynamic-import': false },
  legalComments: 'none',
  plugins: [mainApart()],
});
const main = await esbuild.build({
  ...common,
  entryPoints: {
    main: 'src/main.ts',
    direct: 'src/fast/run-direct.ts',
    'check-thread': 'src/fast/check-thread.ts',
  },
  splitting: true,
  format: 'esm',
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [aliases(root), lazyUnicode()],
});

fs.mkdirSync(dist, { recursive: true });
const chunks = new Map();
for (const file of fast.outputFiles)
  chunks.set('fast.cjs', { code: await small(withoutCopies(file.text)), imports: [] });
for (const file of main.outputFiles) {
  const name = chunkName(file.path);
  const code = file.text.replace(/((?:from|import)\s*\(?\s*["'])(\.\/[\w.-]+)\.js(["'])/g, '$1$2.cjs$3');
  const { code: cjs } = await esbuild.transform(code, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
    legalComments: 'none',
  });
  const { imports } = main.metafile.outputs[path.relative(root, file.path)];
  const needed = imports.filter((one) => one.kind === 'import-statement' && one.external !== true);
  chunks.set(name, {
    code: await small(withoutCopies(cjs)),
    imports: needed.map((one) => chunkName(one.path)),
  });
}
for (const [name, code] of packed(chunks, packs())) fs.writeFileSync(path.join(dist, name), code);
const outputs = { ...fast.metafile.outputs, ...main.metafile.outputs };
fs.writeFileSync(path.join(dist, 'meta.json'), JSON.stringify({ ...main.metafile, outputs }));
await writeIndex(root, dist, version);
await writeMan(root, dist, version);
writeLicences(root, main.metafile);

const old = `${final}.old.${process.pid}`;
if (fs.existsSync(final)) fs.renameSync(final, old);
fs.renameSync(dist, final);
fs.rmSync(old, { recursive: true, force: true });

/** A CommonJS file made small. */
async function small(code) {
  const options = { format: 'cjs', platform: 'node', target: 'node20', legalComments: 'none' };
  return (await esbuild.transform(code, { ...options, minify: true })).code;
}

function chunkName(file) {
  return path.basename(file).replace(/\.js$/, '.cjs');
}

/** What is loaded together: showing a page, walking a day, sealing an answer. */
function packs() {
  const of = (...sources) =>
    sources.map((source) => {
      const output = Object.entries(main.metafile.outputs).find(([, one]) => one.entryPoint === source);
      if (output === undefined) throw new Error(`${source} is no chunk of its own any more.`);
      return chunkName(output[0]);
    });
  const commands = (...names) => names.map((name) => `src/commands/${name}.ts`);
  return {
    'look.cjs': of(
      'src/fast/run-direct.ts',
      ...commands('home', 'status', 'plan', 'read', 'list', 'day-in-text'),
    ),
    'course.cjs': of('src/content/authored-day.ts', 'src/content/practice-day.ts'),
    'walk.cjs': of(...commands('today', 'reflect')),
  };
}

/** In the quick answers, everything else is another file that they load when they have no answer. */
function mainApart() {
  return {
    name: 'main-apart',
    setup(build) {
      build.onResolve({ filter: /^\.\/main\.ts$/ }, () => ({ path: './main.cjs', external: true }));
    },
  };
}
