/** What each of these scripts measures: one row of figures, and whether the bar is reached. */
export type Row = {
  readonly name: string;
  readonly figures: Readonly<Record<string, number | string>>;
  readonly ok: boolean;
  /** Why nothing was measured, e.g. a tool that is not installed. */
  readonly skipped?: string;
};

export type Measuring = {
  /** How many times; each script has its own full count. */
  readonly count?: number | undefined;
  readonly seed?: number | undefined;
  /** The bundled writer.ts, for scripts that start programs of their own. */
  readonly writer: string;
};

/** What a script exports that may be measured in several programs side by side; see shares.mjs. */
export type Shareable = {
  readonly shared: {
    readonly count: number;
    readonly seed: number;
    /** Whether it mostly waits for programs it started, so that more of it fits beside itself. */
    readonly waits: boolean;
    /** Figures that are not added up: the largest of all counts. */
    readonly same: readonly string[];
  };
  readonly reached?: (figures: Row['figures']) => boolean;
};

/** The row as one line. */
export function lineOf({ name, figures, ok, skipped }: Row): string {
  if (skipped !== undefined) return `${name}  skipped: ${skipped}`;
  const said = Object.entries(figures).map(([what, figure]) => `${what} ${figure}`);
  return `${name}  ${ok ? 'reached' : 'MISSED'}  ${said.join(', ')}`;
}

export type Random = { below(limit: number): number };

/** Numbers that are the same for the same seed (the mulberry32 generator, public domain). */
export function numbers(seed: number): Random {
  let state = seed >>> 0;
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
    },
  };
}
