/** When a date comes round: a week, a month or some years later, on the couple's calendar. */

export type Since = { readonly unit: 'week' | 'month' | 'year'; readonly count: number };

/**
 * How long before `today` a date was, where that is a week, a month or whole years; null for any other.
 * Both are YYYY-MM-DD. Where the later month has no such day it comes round on its last: nothing written
 * on the 31st is passed over.
 */
export function comesRound(date: string, today: string): Since | null {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [nowYear = 0, nowMonth = 0, nowDay = 0] = today.split('-').map(Number);
  const months = (nowYear - year) * 12 + nowMonth - month;
  if (months === 0 || months === 1) {
    const week = Date.UTC(nowYear, nowMonth - 1, nowDay) - Date.UTC(year, month - 1, day);
    if (week === 7 * 24 * 3_600_000) return { unit: 'week', count: 1 };
  }
  if (nowDay !== Math.min(day, lastDayOf(nowYear, nowMonth))) return null;
  if (months === 1) return { unit: 'month', count: 1 };
  return months > 0 && months % 12 === 0 ? { unit: 'year', count: months / 12 } : null;
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
