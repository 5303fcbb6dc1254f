/** The two people who walk a journey. */

/** Which of the two; 'a' is the one named first at the beginning. */
export type PartnerId = 'a' | 'b';

export const partners: readonly PartnerId[] = ['a', 'b'];

export type Couple = {
  readonly names: Readonly<Record<PartnerId, string>>;
  /** Who begins on odd days; the other begins on even days. */
  readonly starts: PartnerId;
};

/** The other of the two. */
export function partnerOf(one: PartnerId): PartnerId {
  return one === 'a' ? 'b' : 'a';
}

/** Who takes the first turn on a day: the starting partner on odd days, the other on even days. */
export function whoBegins(couple: Couple, day: number): PartnerId {
  return day % 2 === 1 ? couple.starts : partnerOf(couple.starts);
}

/** Whether two names are one as people hear them: case and accents make no difference. */
export function isSameName(one: string, two: string): boolean {
  const [first, second] = [one.trim(), two.trim()];
  return first === second || first.localeCompare(second, undefined, { sensitivity: 'base' }) === 0;
}

/** The partner of that name (ignoring case and accents), or by 'a' / 'b' itself; null when neither. */
export function findPartner(couple: Pick<Couple, 'names'>, name: string): PartnerId | null {
  // As it is written first: comparing as people hear it takes six milliseconds to begin.
  const exact = partners.find((id) => couple.names[id] === name);
  const found = exact ?? partners.find((id) => isSameName(couple.names[id], name));
  if (found !== undefined) return found;
  const lower = name.trim().toLowerCase();
  return lower === 'a' || lower === 'b' ? lower : null;
}
