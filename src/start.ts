import { codeCacheFolder } from './storage/code-cache.ts';
import { calledAs, nameFrom } from './words/program.ts';

/** What bin/journey.js loads: turns on Node's compile cache, so that everything after it is in it. */
type CompileCache = { readonly enableCompileCache?: (folder: string) => unknown };

// From Node 22.1 on; the types are of Node 20.
const { enableCompileCache } = process.getBuiltinModule('node:module') as unknown as CompileCache;
const folder = enableCompileCache === undefined ? null : codeCacheFolder(process.env);
if (folder !== null) enableCompileCache?.(folder);
calledAs(nameFrom(process.env, import.meta.dirname));
const { main } = await import('./main.ts');
await main();
