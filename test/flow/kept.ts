import type { Home } from './program.ts';
import type { Handled } from './walker.ts';

/** What the journal says is kept, read back through the program as each partner. */
export type Kept = ReadonlyMap<string, string | null>;

type Exported = {
  readonly runs: readonly {
    readonly answers: readonly {
      readonly by: 'a' | 'b';
      readonly day: number;
      readonly about: { readonly part: 'question' | 'stem'; readonly index: number };
      readonly text: string | null;
    }[];
  }[];
};

const names = { a: 'Ana', b: 'Ben' } as const;

export function keptIn(home: Home): Kept {
  const kept = new Map<string, string | null>();
  for (const by of ['a', 'b'] as const) {
    const { runs } = home.json('export', '--as', names[by]) as Exported;
    for (const { answers } of runs) {
      for (const one of answers) {
        if (one.by === by) kept.set(slot(one.day, names[by], one.about.part, one.about.index), one.text);
      }
    }
  }
  return kept;
}

export function slot(day: number, who: string, part: string, index: number): string {
  return `${day} ${who} ${part} ${index}`;
}

/** The acknowledged answers that are not there, or say something else. A pass shows no text. */
export function lostOf(acknowledged: readonly Handled[], kept: Kept): readonly string[] {
  const last = new Map(acknowledged.map((one) => [slot(one.day, one.who, one.part, one.index), one.text]));
  return [...last].flatMap(([key, text]) => (text === null || kept.get(key) === text ? [] : [key]));
}

/** The recovery key on a screen, as it is printed: groups of four, on as many lines as they take. */
export function keyIn(screen: string): string {
  const grouped = /AGE-SECRET-KEY-[A-Z0-9]{4}(?:\s+[A-Z0-9]{1,4}\b)+/.exec(screen)?.[0] ?? '';
  return grouped.replace(/\s+/g, ' ');
}
