const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower-case Latin letters, digits and single hyphens, at most 60 long; '' when nothing of that is there. */
export function slug(text: string): string {
  return text
    .slice(0, 300)
    .toLowerCase()
    .replace(/[ßæœøłđþı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
}

/** FNV-1a, 32 bits (Fowler, Noll & Vo), as eight hex digits: a name for what has no Latin letters. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/** A journey's id: from its title, else from its file's name, else a short hash of the title. */
export function journeyId(title: string, fileName: string | undefined): string {
  const base = fileName?.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') ?? '';
  return slug(title) || slug(base) || `journey-${shortHash(title)}`;
}
