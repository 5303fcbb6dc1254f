// An esbuild plugin: string-width and wrap-ansi build the emoji table (22 to 57 ms) and the first
// Intl.Segmenter (16 ms) as they load, although ordinary text never needs them. Made on first use.
import { readFileSync } from 'node:fs';

const segmenter = 'const segmenter = new Intl.Segmenter();';
const emoji = 'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;';

export function lazyUnicode() {
  return {
    name: 'lazy-unicode',
    setup(build) {
      build.onLoad({ filter: /node_modules[\\/](?:string-width|wrap-ansi)[\\/]index\.js$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        if (!source.includes(segmenter))
          throw new Error(`${path} has changed; look at lazy-unicode.mjs again.`);
        const contents = source
          .replace(
            segmenter,
            () =>
              'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };',
          )
          .replace(
            emoji,
            () =>
              "let table; const rgiEmojiRegex = { test: (text) => (table ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text) };",
          );
        return { contents, loader: 'js' };
      });
    },
  };
}
