import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Given, type Home, type Ran, root } from './program.ts';

/** What `watch.cjs` saw of a run. */
export type Watched = Ran & {
  readonly mebibytes: number;
  readonly cpuMs: number;
  readonly files: readonly string[];
};

/** Runs a command in the home with `watch.cjs` loaded before it. */
export function watched(home: Home, words: readonly string[], given: Given = {}): Watched {
  const file = path.join(home.folder, 'watched.json');
  const preload = `--require=${path.join(import.meta.dirname, 'watch.cjs')}`;
  const env = { ...given.env, NODE_OPTIONS: preload, JOURNEY_WATCH: file };
  const ran = home.run(words, { ...given, env });
  const seen = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  return { ...ran, ...seen };
}

type Meta = {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>;
};

/** The source files behind the files of the built program that a run loaded; a pack counts as all it holds. */
export function sourcesOf(files: readonly string[]): readonly string[] {
  const dist = path.join(root, 'dist');
  const meta: Meta = JSON.parse(readFileSync(path.join(dist, 'meta.json'), 'utf8'));
  const inputs = new Map(
    Object.entries(meta.outputs).map(([output, { inputs: from }]) => [
      path.basename(output).replace(/\.js$/, '.cjs'),
      Object.keys(from),
    ]),
  );
  return files
    .filter((file) => path.dirname(file) === dist)
    .flatMap((file) => [path.basename(file), ...packedIn(file)])
    .flatMap((chunk) => inputs.get(chunk) ?? []);
}

/** The chunks a pack holds, each a function under its name (scripts/pack.mjs). */
function packedIn(file: string): readonly string[] {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(/"([\w.-]+\.cjs)":function\(module,exports\)/g)].flatMap(
    (match) => match[1] ?? [],
  );
}
