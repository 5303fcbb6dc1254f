import type { Look } from '../../src/views/look.ts';

/** A look without colour or links, at 80 columns, changed where a test says so. */
export function look(changes: Partial<Look> = {}): Look {
  return {
    width: 80,
    height: 24,
    color: false,
    weights: false,
    unicode: true,
    links: false,
    locale: 'en',
    ...changes,
  };
}

/** Text without SGR and OSC 8, as a person sees it. */
export function seen(text: string): string {
  return text.replace(/\x1b\[[0-9;:]*m/g, '').replace(/\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\)/g, '');
}
