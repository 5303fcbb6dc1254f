import type { Look } from './look.ts';
import { paintFor } from './paint.ts';
import { daysOfWeek, type Scene } from './scene.ts';
import { symbolsFor } from './symbols.ts';

/** How a day stands: done together, the one to walk now, the one after it, or ahead. */
export type DayState = 'done' | 'today' | 'next' | 'open';

/** The symbol of a day; a word always stands near it. */
export function dayMark(state: DayState, look: Look): string {
  const symbols = symbolsFor(look);
  const paint = paintFor(look);
  switch (state) {
    case 'done':
      return paint.accent(symbols.done);
    case 'today':
      return paint.strong(symbols.today);
    case 'next':
      return symbols.next;
    case 'open':
      return paint.soft(symbols.open);
  }
}

/** A row of days. */
export function dayRow(states: readonly DayState[], look: Look): string {
  return states.map((state) => dayMark(state, look)).join(' ');
}

/** The scene's week before the day is walked: done days, and that day, which may be one for later. */
export function weekRow(scene: Scene, look: Look, mark: 'today' | 'next' = 'today'): string {
  const { done } = scene.progress;
  const state = (day: number): DayState => (day === scene.day ? mark : done.has(day) ? 'done' : 'open');
  return dayRow(daysOfWeek(scene.weekNumber, scene.daysTotal).map(state), look);
}

/** The scene's week after the day: done days, and the next one. */
export function weekRowAfter(scene: Scene, look: Look): string {
  const { done } = scene.progress;
  const state = (day: number): DayState =>
    done.has(day) ? 'done' : day === scene.tomorrow?.day ? 'next' : 'open';
  return dayRow(daysOfWeek(scene.weekNumber, scene.daysTotal).map(state), look);
}
