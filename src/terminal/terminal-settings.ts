import type { TerminalSettings } from './terminal.ts';

/** The couple's settings that the terminal heeds; one with another shape is as if it were not set. */
export function terminalSettings(settings: Readonly<Record<string, unknown>>): TerminalSettings {
  const color = settings['color'];
  const pause = settings['pause-minutes'];
  return {
    ...(color === 'always' || color === 'never' || color === 'auto' ? { color } : {}),
    plainPrompts: settings['plain-prompts'] === true,
    reducedMotion: settings['reduced-motion'] === true,
    bell: settings['bell'] !== false,
    ...(typeof pause === 'number' ? { pauseMinutes: pause } : {}),
  };
}
