import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Given, type Home, type Ran, root } from './program.ts';

/** What `watch.cjs` saw of a run. */
export type Watched = Ran & {
  readonly mebibytes: number;
  readonly cpuMs: number;
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

/** Runs a command and lists the files of the built program that it loaded, as V8 reports them. */
export function loadedBy(home: Home, words: readonly string[], given: Given = {}): readonly string[] {
  const folder = path.join(home.folder, 'coverage');
  const { code, err } = home.run(words, { ...given, env: { ...given.env, NODE_V8_COVERAGE: folder } });
  if (code !== 0) throw new Error(err);
  const reports = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  rmSync(folder, { recursive: true });
  const urls = reports.flatMap((report) => JSON.parse(report).result.map((one: { url: string }) => one.url));
  return urls
    .filter((url: string) => url.startsWith('file:'))
    .map((url: string) => fileURLToPath(url))
    .filter((file: string) => path.dirname(file) === path.join(root, 'dist'));
}

type Meta = {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>;
};

/** The source files behind files of the built program. */
export function sourcesOf(files: readonly string[]): readonly string[] {
  const meta: Meta = JSON.parse(readFileSync(path.join(root, 'dist/meta.json'), 'utf8'));
  const names = new Set(files.map((file) => path.basename(file)));
  return Object.entries(meta.outputs).flatMap(([output, { inputs }]) =>
    names.has(path.basename(output)) ? Object.keys(inputs) : [],
  );
}
