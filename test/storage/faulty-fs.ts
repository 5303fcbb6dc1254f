import fs from 'node:fs';
import type { FileSystem } from '../../src/storage/world.ts';

/** A file system of which any single call can be made to fail. */
export type FaultyFs = {
  readonly fs: FileSystem;
  /** The names of the calls so far, in order. */
  readonly calls: readonly string[];
  /** From now on: the n-th call (from 0) fails with this code; for ever, or once. */
  fail(at: number, code: string, times?: number): void;
  /** Every call of this name fails with this code. */
  failAlways(name: string, code: string): void;
  /** Nothing fails any more. */
  heal(): void;
};

export function faultyFs(): FaultyFs {
  const calls: string[] = [];
  let plan: { at: number; code: string; times: number } | null = null;
  const always = new Map<string, string>();
  const wrapped = new Proxy(fs, {
    get(target, name: keyof typeof fs & string) {
      const real = target[name];
      if (typeof real !== 'function') return real;
      return (...args: unknown[]) => {
        const at = calls.length;
        calls.push(name);
        const code =
          always.get(name) ??
          (plan !== null && at >= plan.at && at < plan.at + plan.times ? plan.code : null);
        if (code !== null) {
          // A close that fails has still closed the file (close(2)).
          if (name === 'closeSync') (real as (...given: unknown[]) => unknown)(...args);
          throw Object.assign(new Error(`${code}: injected, ${name}`), { code, syscall: name });
        }
        return (real as (...given: unknown[]) => unknown)(...args);
      };
    },
  });
  return {
    fs: wrapped as unknown as FileSystem,
    calls,
    fail(at, code, times = 1) {
      calls.length = 0;
      plan = { at, code, times };
    },
    failAlways: (name, code) => void always.set(name, code),
    heal() {
      plan = null;
      always.clear();
    },
  };
}
