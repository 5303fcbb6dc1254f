// Writes THIRD-PARTY-LICENSES.txt: the licence text of every package whose code is in the bundle.
import fs from 'node:fs';
import path from 'node:path';

/** The package folders that the bundle's inputs lie in. */
function packagesIn(metafile) {
  const folders = Object.keys(metafile.inputs).flatMap((input) => {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    return match === null ? [] : [match[1]];
  });
  return [...new Set(folders)].sort();
}

function licenceOf(root, folder) {
  const full = path.join(root, folder);
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(full, 'package.json'), 'utf8'));
  const file = fs.readdirSync(full).find((one) => /^(licen[cs]e|copying)/i.test(one));
  const text =
    file === undefined ? `Licence: ${license}` : fs.readFileSync(path.join(full, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/** Writes the file beside package.json. */
export function writeLicences(root, metafile) {
  const rule = `\n${'-'.repeat(72)}\n\n`;
  const texts = packagesIn(metafile).map((folder) => licenceOf(root, folder));
  const head = 'journey contains code of these packages, with thanks:\n';
  fs.writeFileSync(path.join(root, 'THIRD-PARTY-LICENSES.txt'), [head, ...texts].join(rule));
}
