// Runs a piece of src/ while building: bundled to CommonJS.
import Module from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';

/** What the modules named in `entry` (TypeScript, paths from the root) export. */
export async function runSource(root, entry, version) {
  const bundle = await esbuild.build({
    absWorkingDir: root,
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: { __VERSION__: JSON.stringify(version) },
  });
  const filename = path.join(root, 'run-source.cjs');
  const module = new Module(filename);
  module.filename = filename;
  module._compile(bundle.outputFiles[0].text, filename);
  return module.exports;
}
