import { momentAt, momentOf } from '../model/calendar.ts';
import type { Saved } from '../storage/saved.ts';
import type { World as StorageWorld } from '../storage/world.ts';
import { settingsInForce } from './settings.ts';

/** What is needed to know the couple's date. */
export type Clock = Pick<StorageWorld, 'now' | 'zone' | 'localTime'>;

/** The present moment on the couple's calendar. */
export function momentNow(clock: Clock, saved: Saved) {
  return momentThen(clock, saved, clock.now());
}

/** Another moment on it. */
export function momentThen(clock: Clock, saved: Saved, instant: Date) {
  const hour = settingsInForce(saved.settings).dayEndsAt;
  const local = clock.localTime?.(instant) ?? null;
  return local === null ? momentOf(instant, clock.zone, hour) : momentAt(instant, local, hour);
}

/** The day the couple finished on this very date; null when they did not, or the bookmark is lost. */
export function finishedToday(clock: Clock, saved: Saved): number | null {
  const lastDone = saved.bookmark?.lastDone ?? null;
  if (lastDone === null) return null;
  return lastDone.date === momentNow(clock, saved).date ? lastDone.day : null;
}
