/**
 * `import path from 'node:path'` becomes a copy of all that the module exports, a getter each: half a
 * millisecond for `node:fs` alone, before the first word. Where nothing but the default is used, the
 * module itself will do. Takes and gives a CommonJS file as esbuild writes it, not minified.
 */
export function withoutCopies(code) {
  return code.replaceAll(/\b(\w+) = __toESM\(require\("(node:[\w/]+)"\)(?:, 1)?\)/g, (made, name, module) => {
    const uses = code.match(new RegExp(`\\b${name}\\b(?!\\.default\\b)`, 'g')) ?? [];
    return uses.length === 1 ? `${name} = { default: require("${module}") }` : made;
  });
}
