import { describe, expect, it } from 'vitest';
import { gerund } from '../../src/content/gerund.ts';
import { cutAtWord, themeOfBullets } from '../../src/content/theme-name.ts';

describe('a request by its doing', () => {
  it.each([
    ['Build trust together', 'building trust together'],
    ['Create safe spaces', 'creating safe spaces'],
    ['Practice vulnerability', 'practicing vulnerability'],
    ['Listen and share hopes', 'listening and sharing hopes'],
    ['Share hopes and fears', 'sharing hopes and fears'],
    ['Let go of old hurts and begin again', 'letting go of old hurts and beginning again'],
    ['Plan for continued growth', 'planning for continued growth'],
    ['Tie up loose ends', 'tying up loose ends'],
    ['Be kind', 'being kind'],
    ['See each other', 'seeing each other'],
    ['Building trust', 'building trust'],
  ])('%s', (words, doing) => expect(gerund(words)).toBe(doing));

  it.each([
    'Trust',
    'Emotional safety',
    'Touch and trust',
    'Plan',
    'Share Love Maps',
    'Vertrauen aufbauen',
    '',
  ])('%s is none', (words) => expect(gerund(words)).toBeNull());
});

describe('a theme', () => {
  const name = (...bullets: string[]) => themeOfBullets(bullets).name;

  it('is called by its doing, else quoted', () => {
    expect(name('Build trust together')).toBe('building trust together');
    expect(name('Agree on money', 'See each other')).toBe('agreeing on money and seeing each other');
    expect(name('Emotional safety')).toBe('“Emotional safety”');
    expect(name('Share your day')).toBe('“Share your day”');
    expect(name('Gefühle teilen')).toBe('“Gefühle teilen”');
  });

  it('is only spoken of where it is a question, several, or long', () => {
    expect(name('How do we argue?')).toBe("today's theme");
    expect(name('Why trust matters')).toBe("today's theme");
    expect(name('Trust', 'Touch')).toBe("today's theme");
    expect(name(`We ${'learn to be honest '.repeat(5)}`)).toBe("today's theme");
  });

  it('keeps its words whole where it is brought in, and cuts them between words elsewhere', () => {
    const words = `We ${'learn to be honest '.repeat(5).trim()}`;
    expect(themeOfBullets([words])).toMatchObject({
      quoted: `“${words}”`,
      short: '“We learn to be honest learn to be honest learn to be honest…”',
    });
    expect(cutAtWord('x'.repeat(9), 4)).toBe('xxxx…');
  });
});
