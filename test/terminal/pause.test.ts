import { expect, it } from 'vitest';
import { timeOf } from '../../src/views/asks/pause.ts';
import { look } from '../views/looks.ts';

it.each([
  ['de-DE', '00:05', '09:30'],
  ['fr-FR', '00:05', '09:30'],
  ['en-GB', '00:05', '09:30'],
  ['en-US', '12:05 AM', '9:30 AM'],
])('says the time in %s as one reads it there, at every hour', (locale, night, morning) => {
  const said = (hours: number, minutes: number) =>
    timeOf(new Date(2026, 0, 1, hours, minutes), look({ locale })).replace(/\s/g, ' ');
  expect(said(0, 5)).toBe(night);
  expect(said(9, 30)).toBe(morning);
});
