import fs from 'node:fs';
import path from 'node:path';
import type { FileSystem } from '../../src/storage/world.ts';

/** What a power cut would leave of a file that was given its name: its content, and the name. */
export type Flushed = { readonly content: boolean; name: boolean };

/** The real disk, which notes of each file given a name by link whether its content was flushed before, and its folder after. */
export function flushWatchingFs(): { readonly fs: FileSystem; readonly named: ReadonlyMap<string, Flushed> } {
  const pathOf = new Map<number, string>();
  const flushed = new Set<string>();
  const named = new Map<string, Flushed>();
  const watching: FileSystem = {
    ...fs,
    openSync: (file, ...rest) => {
      const fd = fs.openSync(file, ...rest);
      pathOf.set(fd, String(file));
      return fd;
    },
    writeSync: ((fd: number, ...rest: [Uint8Array]) => {
      flushed.delete(pathOf.get(fd) ?? '');
      return fs.writeSync(fd, ...rest);
    }) as typeof fs.writeSync,
    fsyncSync: (fd) => {
      fs.fsyncSync(fd);
      const file = pathOf.get(fd) ?? '';
      flushed.add(file);
      for (const [one, state] of named) if (path.dirname(one) === file) state.name = true;
    },
    linkSync: (from, to) => {
      fs.linkSync(from, to);
      named.set(String(to), { content: flushed.has(String(from)), name: false });
    },
  };
  return { fs: watching, named };
}
