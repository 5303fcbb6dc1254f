// Packs chunks that one call loads together into one file: every file read costs a fifth of a
// millisecond, and a call may need thirty. A packed chunk is a function that runs when it is first
// required, so what a call does not use is neither compiled nor run.

/** Names of the chunks that a chunk needs before it can run (its static imports), itself first. */
function closure(chunks, name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const one of chunks.get(name).imports) closure(chunks, one, found);
  return found;
}

/**
 * @param chunks Map of file name to { code (CommonJS), imports (file names needed at once) }
 * @param packs Lists of file names; each list and all it needs becomes one file, named by the key.
 *   A chunk goes to the first pack that needs it.
 * @returns Map of file name to code, of all files to write
 */
export function packed(chunks, packs) {
  const home = new Map();
  for (const [pack, wanted] of Object.entries(packs)) {
    for (const name of wanted) {
      for (const one of closure(chunks, name)) if (!home.has(one)) home.set(one, pack);
    }
  }
  const files = new Map(
    [...chunks].filter(([name]) => !home.has(name)).map(([name, one]) => [name, one.code]),
  );
  for (const pack of Object.keys(packs)) {
    const names = [...home].filter(([, at]) => at === pack).map(([name]) => name);
    files.set(pack, packFile(names, chunks));
  }
  const inPack = (name) => home.get(name);
  return new Map([...files].map(([name, code]) => [name, redirected(code, name, inPack)]));
}

/** `require("./chunk.cjs")` of a packed chunk becomes the pack's own answer. */
function redirected(code, file, inPack) {
  return code.replace(/require\("\.\/([\w.-]+\.cjs)"\)/g, (whole, name) => {
    const pack = inPack(name);
    if (pack === undefined) return whole;
    return pack === file ? `$load("${name}")` : `require("./${pack}").$load("${name}")`;
  });
}

function packFile(names, chunks) {
  const functions = names.map(
    (name) => `${JSON.stringify(name)}:function(module,exports){${chunks.get(name).code}\n}`,
  );
  return `"use strict";var $made={};function $load(name){var module=$made[name];if(module===undefined){module=$made[name]={exports:{}};$chunks[name].call(module.exports,module,module.exports)}return module.exports}exports.$load=$load;var $chunks={${functions.join(',\n')}};\n`;
}
