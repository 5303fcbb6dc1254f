import { describe, expect, it } from 'vitest';
import { dayName } from '../../src/content/day-name.ts';
import { headingText } from '../../src/content/heading-text.ts';
import { weekAtEnd, weekName } from '../../src/content/week-name.ts';

const day = (heading: string) => {
  const name = dayName(headingText(heading));
  return name === null ? null : `${name.number} ${name.title}`.trim();
};

describe("a day's name", () => {
  it.each([
    ['Day 3: Title', '3 Title'],
    ['Day One: Title', '1 Title'],
    ['DAY 3 –', '3'],
    ['Day 3 - Title ##', '3 Title'],
    ['Day 3 | Title', '3 Title'],
    ['Day #3: Title', '3 Title'],
    ['Day 03：Title', '3 Title'],
    ['🌱 Day 3: Title', '3 Title'],
    ['☀️Day 3: Title', '3 Title'],
    ['3. Day 3: Title', '3 Title'],
    ['3rd day: Title', '3 Title'],
    ['3日目：Title', '3 Title'],
    ['День 3: ſ Title', '3 ſ Title'],
    ['\u200bDay\u00a03: Title', '3 Title'],
    ['Day 3\\. Title {#day-3}', '3 Title'],
    ['<a id="d"></a>[Day 3: Title](day-3.md)', '3 Title'],
    ['Day 3 (Wednesday): Title', '3 Title (Wednesday)'],
    ['Title (Day 3)', '3 Title'],
    ['Week 1, Day 3: Title', '3 Title'],
    ['Week 2 – Day 3: Title', '10 Title'],
    ['Week 2, Day 10: Title', '10 Title'],
    ['Tag 3: Titel', '3 Titel'],
    ['Jour 3 : Titre', '3 Titre'],
    ['Día 3: Título', '3 Título'],
  ])('%s', (heading, name) => expect(day(heading)).toBe(name));

  it.each(['Daylight 3', 'A day with 3', 'Today 3: Title', 'Tagging: 3', 'Week 3: Title'])(
    '%s is none',
    (heading) => expect(day(heading)).toBeNull(),
  );
});

describe("a week's name", () => {
  it.each(['Week 2: Theme', 'WEEK TWO – Theme', '🌳 Week 2: Theme', 'Woche 2: Theme', 'Semaine 2 : Theme'])(
    '%s',
    (heading) => expect(weekName(heading)).toEqual({ from: 2, to: 2, theme: 'Theme' }),
  );

  it('may stand at the end of its theme', () => {
    expect(weekAtEnd('Theme (Week 2)')).toEqual({ from: 2, to: 2, theme: 'Theme' });
    expect(weekAtEnd('Theme (Day 2)')).toBeNull();
  });
});

describe('days in other words and digits', () => {
  it.each([
    ['Day 1 🌅', '1'],
    ['Day 3/7: Title', '3 Title'],
    ['Day 2 of 30 – Title', '2 Title'],
    ['Kettle Days – Day 1: Title', '1 Title'],
    ['1st Day: Title', '1 Title'],
    ['First Day: Title', '1 Title'],
    ['Twenty-First Day', '21'],
    ['Day IV – Title', '4 Title'],
    ['Day4: Title', '4 Title'],
    ['Day-5 Title', '5 Title'],
    ['1. Tag – Titel', '1 Titel'],
    ['第３天：标题', '3 标题'],
    ['第十二天', '12'],
    ['2日目 題', '2 題'],
    ['3일차: 제목', '3 제목'],
    ['اليوم ٤: عنوان', '4 عنوان'],
    ['اليوم الأول', '1'],
    ['יום 1: כותרת', '1 כותרת'],
    ['दिन १: शीर्षक', '1 शीर्षक'],
    ['День 2. Название', '2 Название'],
    ['Dzień 3 – Tytuł', '3 Tytuł'],
    ['1. gün: Başlık', '1 Başlık'],
    ['Ngày 1: Tên', '1 Tên'],
    ['Giorno 2 – Titolo', '2 Titolo'],
  ])('%s', (heading, name) => expect(day(heading)).toBe(name));

  it('may be a range, which is as many evenings', () => {
    expect(dayName('Days 1–2: Title')).toMatchObject({ number: 1, to: 2, title: 'Title' });
    expect(dayName('Day 4 & 5')).toMatchObject({ number: 4, to: 5 });
  });
});
