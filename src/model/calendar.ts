/**
 * The couple's calendar. Local dates are YYYY-MM-DD in the proleptic Gregorian calendar; a day ends
 * at an hour after midnight (04:00 unless set), so that a late evening belongs to the day it began in.
 */

export type Moment = {
  /** The instant, ISO 8601 in UTC. */
  readonly at: string;
  /** IANA zone; an unknown one is read as UTC. */
  readonly zone: string;
  /** The couple's calendar day there and then. */
  readonly date: string;
};

export const dayEndsAtDefault = 4;

/** The moment of an instant in a zone, for days that end at `dayEndsAt` o'clock (0 to 12). */
export function momentOf(instant: Date, zone: string, dayEndsAt: number = dayEndsAtDefault): Moment {
  return momentAt(instant, localClock(instant, zone), dayEndsAt);
}

/** What the clock on the wall shows: the calendar date, the hour, and the zone it is in. */
export type LocalTime = { readonly date: string; readonly hour: number; readonly zone: string };

/** The same where the local time is known already. */
export function momentAt(instant: Date, local: LocalTime, dayEndsAt: number = dayEndsAtDefault): Moment {
  const date = local.hour < dayEndsAt ? dayBefore(local.date) : local.date;
  return { at: instant.toISOString(), zone: local.zone, date };
}

function localClock(instant: Date, zone: string): LocalTime {
  const format = formatter(zone) ?? formatter('UTC');
  if (format === null) throw new RangeError('no time zone data');
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, part.value]));
  const date = `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
  return { date, hour: Number(parts.get('hour')), zone: format.resolvedOptions().timeZone };
}

function formatter(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'gregory',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    });
  } catch {
    return null;
  }
}

/** The date before a date; both YYYY-MM-DD. */
export function dayBefore(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
