import { describe, expect, it } from 'vitest';
import { dayBefore, momentOf } from '../../src/model/calendar.ts';

const dateOf = (instant: string, zone: string, dayEndsAt?: number) =>
  momentOf(new Date(instant), zone, dayEndsAt).date;

/** The couple's dates at every quarter of an hour of a stretch of time, each once, in order. */
function datesThrough(from: string, to: string, zone: string): readonly string[] {
  const dates: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 15 * 60_000) {
    const { date } = momentOf(new Date(at), zone);
    if (dates.at(-1) !== date) dates.push(date);
  }
  return dates;
}

describe('the day ends at four in the morning', () => {
  it('counts 01:30 as yesterday', () => {
    expect(dateOf('2026-11-23T01:30:00Z', 'UTC')).toBe('2026-11-22');
  });

  it('turns at 04:00 exactly', () => {
    expect(dateOf('2026-11-23T03:59:59Z', 'UTC')).toBe('2026-11-22');
    expect(dateOf('2026-11-23T04:00:00Z', 'UTC')).toBe('2026-11-23');
  });

  it('keeps midnight of a month, a year and a leap day in the evening before', () => {
    expect(dateOf('2026-12-01T00:10:00Z', 'UTC')).toBe('2026-11-30');
    expect(dateOf('2027-01-01T00:10:00Z', 'UTC')).toBe('2026-12-31');
    expect(dateOf('2028-03-01T02:00:00Z', 'UTC')).toBe('2028-02-29');
  });

  it('can end at midnight, or as late as noon', () => {
    expect(dateOf('2026-11-23T00:00:00Z', 'UTC', 0)).toBe('2026-11-23');
    expect(dateOf('2026-11-23T11:59:00Z', 'UTC', 12)).toBe('2026-11-22');
    expect(dateOf('2026-11-23T12:00:00Z', 'UTC', 12)).toBe('2026-11-23');
  });
});

describe('what a moment holds', () => {
  it('keeps the instant in UTC and the zone beside the date', () => {
    expect(momentOf(new Date('2026-11-23T21:30:00+01:00'), 'Europe/Berlin')).toEqual({
      at: '2026-11-23T20:30:00.000Z',
      zone: 'Europe/Berlin',
      date: '2026-11-23',
    });
  });

  it('reads a zone it does not know as UTC', () => {
    expect(momentOf(new Date('2026-11-23T03:00:00Z'), 'Nowhere/Land')).toMatchObject({
      zone: 'UTC',
      date: '2026-11-22',
    });
    expect(momentOf(new Date('2026-11-23T05:00:00Z'), '').date).toBe('2026-11-23');
  });
});

describe('travel', () => {
  it('neither repeats nor loses the evening before a flight from Los Angeles to Auckland', () => {
    expect(dateOf('2026-11-22T05:00:00Z', 'America/Los_Angeles')).toBe('2026-11-21');
    // Landed 13 hours later: in Auckland it is the morning of the 23rd.
    expect(dateOf('2026-11-22T18:00:00Z', 'Pacific/Auckland')).toBe('2026-11-23');
    expect(dateOf('2026-11-22T18:00:00Z', 'America/Los_Angeles')).toBe('2026-11-22');
  });

  it('goes back a date when crossing the date line eastwards, and says so', () => {
    expect(dateOf('2026-11-23T07:00:00Z', 'Pacific/Auckland')).toBe('2026-11-23');
    expect(dateOf('2026-11-23T10:00:00Z', 'Pacific/Pago_Pago')).toBe('2026-11-22');
  });

  it('knows two dates on the two sides of the line at one instant', () => {
    const instant = '2026-11-23T15:30:00Z';
    expect(dateOf(instant, 'Pacific/Kiritimati')).toBe('2026-11-24');
    expect(dateOf(instant, 'Pacific/Niue')).toBe('2026-11-23');
    expect(dateOf(instant, 'Pacific/Pago_Pago')).toBe('2026-11-23');
  });

  it('names every night once where Samoa left out 30 December 2011', () => {
    const dates = datesThrough('2011-12-29T14:00:00Z', '2011-12-31T13:59:00Z', 'Pacific/Apia');
    expect(dates).toEqual(['2011-12-29', '2011-12-30', '2011-12-31']);
    // The 30th is only the night that followed the 29th: its first four hours, on the 31st's clock.
    expect(dateOf('2011-12-30T10:00:00Z', 'Pacific/Apia')).toBe('2011-12-30');
    expect(dateOf('2011-12-30T14:00:00Z', 'Pacific/Apia')).toBe('2011-12-31');
  });
});

describe('nights when the clocks change', () => {
  const nights = [
    ['Europe/Berlin', '2026-03-28', '2026-03-29'],
    ['Europe/Berlin', '2026-10-24', '2026-10-25'],
    ['America/New_York', '2026-03-07', '2026-03-08'],
    ['America/New_York', '2026-10-31', '2026-11-01'],
    ['Australia/Lord_Howe', '2026-04-04', '2026-04-05'],
    ['Australia/Lord_Howe', '2026-10-03', '2026-10-04'],
    ['America/Santiago', '2026-04-04', '2026-04-05'],
    ['America/Santiago', '2026-09-05', '2026-09-06'],
  ] as const;

  it.each(nights)('%s, %s to %s: each date once, in order', (zone, saturday, sunday) => {
    const dates = datesThrough(`${dayBefore(saturday)}T12:00:00Z`, `${sunday}T18:00:00Z`, zone);
    const middle = dates.slice(dates.indexOf(saturday));
    expect(middle.slice(0, 2)).toEqual([saturday, sunday]);
    expect(new Set(dates).size).toBe(dates.length);
    expect([...dates].sort()).toEqual(dates);
  });

  it('keeps both half past twos of an autumn night in the evening before', () => {
    expect(dateOf('2026-10-25T00:30:00Z', 'Europe/Berlin')).toBe('2026-10-24');
    expect(dateOf('2026-10-25T01:30:00Z', 'Europe/Berlin')).toBe('2026-10-24');
    expect(dateOf('2026-10-25T03:00:00Z', 'Europe/Berlin')).toBe('2026-10-25');
  });
});

describe('the date before', () => {
  it.each([
    ['2026-11-23', '2026-11-22'],
    ['2026-01-01', '2025-12-31'],
    ['2028-03-01', '2028-02-29'],
    ['2026-03-01', '2026-02-28'],
  ])('%s: %s', (date, before) => {
    expect(dayBefore(date)).toBe(before);
  });
});
