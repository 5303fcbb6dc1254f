import { type PartnerId, partnerOf, partners } from '../model/couple.ts';

/** Who is who in a file that another set-up wrote: an answer belongs to a person, not to a place in the order. */

type Names = Readonly<Record<PartnerId, string>>;

/** The names each of the two goes by here, earlier ones too. */
export type KnownNames = Readonly<Record<PartnerId, readonly string[]>>;

/** Who here is meant by each name of a file; null where nobody can tell. */
export type People = Readonly<Record<PartnerId, PartnerId | null>>;

/**
 * The people of a file by their names: what was said of a name (`given`, by plain name) counts first,
 * then the same name, whatever its case. Nobody is guessed from what is left over, and two people of
 * a file are never one person here.
 */
export function peopleOf(
  names: Names,
  here: KnownNames,
  given: ReadonlyMap<string, PartnerId> = new Map(),
): People {
  const said = (one: PartnerId) => given.get(plainName(names[one])) ?? null;
  const found = (one: PartnerId) => said(one) ?? namedAlike(names[one], here);
  const clear = (one: PartnerId): PartnerId | null => {
    const both = found(one) === found(partnerOf(one));
    // Both cannot be one person; what was said of one of them stands, and the other is unclear.
    const stands = said(one) !== null && said(partnerOf(one)) === null;
    return both && !stands ? null : found(one);
  };
  return { a: clear('a'), b: clear('b') };
}

/** The one partner here who goes or went by that name; null when none or both did. */
function namedAlike(name: string, here: KnownNames): PartnerId | null {
  const alike = partners.filter((partner) =>
    here[partner].some((known) => plainName(known) === plainName(name)),
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** A name without what does not tell people apart: case, blanks around it, how its accents are kept. */
export function plainName(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
