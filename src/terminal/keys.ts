import type { KeyHint } from '../views/hints.ts';
import type { Look } from '../views/look.ts';
import { keyWords } from '../words/terminal.ts';
import { done, interact, type Outcome, stay } from './interact.ts';
import type { Key } from './key.ts';
import { type BodyScreen, bodyFrame, bodyRoom, lastTop } from './screen-parts.ts';
import type { Terminal } from './terminal.ts';

/** One of several things to do, on one key. */
export type KeyChoice<Value> = {
  /** As `keyName` gives it: 'enter', 'space', 'w', '5' … */
  readonly key: string;
  /** How the hint line names it; null for a second key of the same meaning. */
  readonly hint: KeyHint | null;
  readonly value: Value;
};

export type KeyAsked<Value> = {
  readonly lines: (look: Look) => readonly string[];
  readonly choices: readonly KeyChoice<Value>[];
  /** What was typed before is not for this; see Interaction. */
  readonly fresh?: boolean;
  /** Columns it takes of a wide screen; see Interaction. */
  readonly columns?: ((look: Look) => number) | undefined;
};

type KeyView = { readonly top: number; readonly allKeys: boolean; readonly note: string | null };

/**
 * Shows lines and waits for one of the keys. What is taller than the screen scrolls.
 * @throws Interrupted
 */
export async function askKey<Value>(terminal: Terminal, asked: KeyAsked<Value>): Promise<Value> {
  const hints = hintsOf(asked.choices);
  const screen = (view: KeyView, look: Look): BodyScreen => {
    const bare = { body: asked.lines(look), hints, top: view.top, note: view.note, allKeys: null };
    const scroll = lastTop(bare, look) > 0 ? scrollHints : [];
    return view.allKeys ? { ...bare, allKeys: [...openedHints(hints), ...scroll] } : bare;
  };
  return await interact<KeyView, Value>(terminal, {
    initial: { top: 0, allKeys: false, note: null },
    fresh: asked.fresh,
    columns: asked.columns,
    frame: (view, look) => bodyFrame(screen(view, look), look),
    onKey: (view, key, look): Outcome<KeyView, Value> => {
      const name = keyName(key);
      const chosen = asked.choices.find((choice) => choice.key === name);
      if (chosen !== undefined) return done(chosen.value);
      if (name === '?') return stay({ ...view, note: null, allKeys: !view.allKeys });
      if (name === 'escape') return stay({ ...view, note: null, allKeys: false });
      const note = isTyped(key) ? wrongKey(asked.choices) : null;
      return stay({ ...view, note, top: scrolled(screen(view, look), name, look) });
    },
  });
}

const scrollHints: readonly KeyHint[] = [{ key: 'Up, Down, PgUp, PgDn', does: keyWords.scroll }];

/** A key that one presses to answer, not to scroll. */
function isTyped(key: Key): boolean {
  return key.kind === 'text' || keyName(key) === 'enter' || keyName(key) === 'space';
}

/** What to press instead, and that there is more. */
function wrongKey(choices: readonly KeyChoice<unknown>[]): string {
  return `${keyWords.pressOne(mainKeys(choices))} ${keyWords.moreKeys}`;
}

/** What this screen is about, without the keys that mean the same everywhere. */
function mainKeys(choices: readonly KeyChoice<unknown>[]): readonly string[] {
  const everywhere: ReadonlySet<string> = new Set(['b', 'p', 'q']);
  return choices.flatMap(({ key, hint }) => (hint === null || everywhere.has(key) ? [] : [hint.key]));
}

/** The hints of those choices that are named, and the key that shows all. */
export function hintsOf(choices: readonly { readonly hint: KeyHint | null }[]): readonly KeyHint[] {
  const named = choices.flatMap((choice) => (choice.hint === null ? [] : [choice.hint]));
  return [...named, { key: '?', does: keyWords.allKeys, short: keyWords.allKeysShort }];
}

/** The same while all keys are shown. */
export function openedHints(hints: readonly KeyHint[]): readonly KeyHint[] {
  return hints.map((hint) => (hint.key === '?' ? { key: '?', does: keyWords.fewerKeys } : hint));
}

/** Where the body begins after a key for scrolling. */
export function scrolled(screen: BodyScreen, name: string, look: Look): number {
  const page = Math.max(1, bodyRoom(screen, look) - 1);
  const by: Readonly<Record<string, number>> = {
    up: -1,
    down: 1,
    'page-up': -page,
    'page-down': page,
    home: -screen.body.length,
    end: screen.body.length,
  };
  return Math.max(0, Math.min(lastTop(screen, look), screen.top + (by[name] ?? 0)));
}

/** A key as one word: the character typed in lower case, 'space', or the key's name. */
export function keyName(key: Key): string {
  switch (key.kind) {
    case 'text':
      return key.text === ' ' ? 'space' : key.text.toLowerCase();
    case 'paste':
      return '';
    case 'press':
      if (key.ctrl) return `ctrl-${key.name}`;
      return key.alt ? `alt-${key.name}` : key.name;
  }
}
