// Packages replaced by stubs while bundling: those that our dependencies load and the program never
// needs, and one that it seldom needs. Each costs start-up time; the reason stands beside each.
import path from 'node:path';

const stubs = {
  // Syntax colouring of code fences: 200 ms of highlight.js for a course that has none; it also
  // writes an unknown fence language raw to stderr.
  'cli-highlight': 'cli-highlight.mjs',
  // Emoji short names (`:heart:`): switched off, and a large table.
  'node-emoji': 'node-emoji.mjs',
  // Tables are drawn by our own renderer, which wraps.
  'cli-table3': 'cli-table3.mjs',
  // conf's schema check, done by our own few lines in storage/.
  ajv: 'ajv.mjs',
  'ajv/dist/2020.js': 'ajv.mjs',
  'ajv-formats': 'ajv-formats.mjs',
  // Inquirer's prompt that opens an editor, with half a megabyte of character sets: never asked.
  '@inquirer/editor': 'inquirer-editor.mjs',
  // Asked for by commander alone: eight milliseconds of Node's own code for subcommands we have none of.
  'node:child_process': 'child-process.mjs',
  // These two stubs load it when it is first needed.
  'string-width': 'string-width.mjs',
  'node:crypto': 'crypto.cjs',
};

/** An esbuild plugin that resolves the packages above to the stubs beside this file. */
export function aliases(root) {
  const folder = path.join(root, 'scripts/stubs');
  return {
    name: 'aliases',
    setup(build) {
      build.onResolve({ filter: /^[@a-z]/ }, ({ path: name, importer }) => {
        const asIs =
          importer.startsWith(folder) || (name === 'node:child_process' && !importer.includes('/commander/'));
        const stub = asIs ? undefined : stubs[name];
        return stub === undefined ? null : { path: path.join(folder, stub) };
      });
    },
  };
}
