/** What a key of the keyboard means, whatever bytes the terminal sends for it. */
export type Key =
  /** Typed text without control characters. */
  | { readonly kind: 'text'; readonly text: string }
  /** Pasted text, line ends as LF. */
  | { readonly kind: 'paste'; readonly text: string }
  | {
      readonly kind: 'press';
      readonly name: KeyName;
      readonly ctrl: boolean;
      readonly alt: boolean;
      readonly shift: boolean;
      /** An Enter with text right behind it in one read: part of a paste the terminal does not mark. */
      readonly inBurst: boolean;
    };

/** A named key, or the lower-case character pressed together with Ctrl or Alt. */
export type KeyName = NamedKey | (string & {});
export type NamedKey =
  | 'enter'
  | 'escape'
  | 'backspace'
  | 'delete'
  | 'tab'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'page-up'
  | 'page-down';

type Modifiers = { readonly ctrl?: boolean; readonly alt?: boolean; readonly shift?: boolean };

/** A pressed key as a value. */
export function press(name: KeyName, modifiers: Modifiers = {}): Extract<Key, { kind: 'press' }> {
  const { ctrl = false, alt = false, shift = false } = modifiers;
  return { kind: 'press', name, ctrl, alt, shift, inBurst: false };
}
