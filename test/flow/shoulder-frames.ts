/** Words that are one partner's alone, told apart by their name. */
export const wordOf = (who: string | null) => `unspoken${who}`;

/** Looks at frames in the order they are drawn, as somebody does who sits there too. */
export type Watcher = {
  readonly look: (frame: string) => void;
  readonly frames: () => number;
  /** Every private word that stood where it should not. */
  readonly seen: () => readonly string[];
};

/** A private word may stand only between the hand-over to its author and the next, or what both may see. */
export function watcher(): Watcher {
  const seen: string[] = [];
  let frames = 0;
  let alone: string | null = null;
  return {
    look: (text) => {
      frames += 1;
      const next = /(\S+): Enter when/.exec(text)?.[1] ?? null;
      const owner = /(\S+), alone/.exec(text)?.[1] ?? null;
      const summary = /think again|What you wrote here before/.test(text);
      if (next !== null) alone = next;
      else if (owner === null && !summary && text.trim() !== '') alone = null;
      for (const who of ['Ana', 'Ben']) {
        if (!text.includes(wordOf(who))) continue;
        if (alone !== who || next !== null) seen.push(`${who}'s words on:\n${text}`);
      }
    },
    frames: () => frames,
    seen: () => seen,
  };
}
