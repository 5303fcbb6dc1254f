/** How one line of a list that each marks in private is marked; null where its author passed it. */
export type Mark = 'open' | 'maybe' | 'closed' | null;
