import { afterEach, describe, expect, it } from 'vitest';
import type { PtyOptions } from '../pty/terminal.ts';
import { begunHome, type Home, homeIn } from './program.ts';

/** A place per day, the menu, and what leaving says. */

const homes: Home[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) home.remove();
});

function begun(journey?: string): Home {
  const home = begunHome(journey);
  homes.push(home);
  return home;
}

/** Starts the program, does something, leaves by Ctrl-C, and gives what is on the screen then. */
async function left(
  home: Home,
  words: readonly string[],
  go: (pty: ReturnType<Home['start']>) => Promise<unknown>,
  options: PtyOptions = {},
): Promise<string> {
  const pty = home.start(words, options);
  await go(pty);
  pty.press('ctrl-c');
  await pty.exit();
  return pty.screen();
}

describe('a place per day', () => {
  it('F11: leaving one day costs no other its place, and says how to come back to each', async () => {
    const home = begun();
    const first = await left(home, ['today', '--five'], async (pty) => {
      await pty.waitFor('Enter begin');
      pty.press('enter');
      await pty.waitFor('Before you begin');
      pty.press('enter');
      await pty.waitFor('Finish this in turn');
    });
    expect(first).toMatch(/journey today goes on at the activity/);
    const other = await left(home, ['today', '--day', '3'], async (pty) => {
      await pty.waitFor('Enter read');
      pty.press('enter');
      await pty.waitFor('1 of');
    });
    expect(other).toContain('journey today --day 3 goes on at the reading.');
    await left(home, ['today'], (pty) => pty.waitFor(/Day 1 · you stopped at the activity/));
    await left(home, ['today', '--day', '3'], (pty) => pty.waitFor('Day 3 · you stopped at the reading'));
  });

  it('F60: looking at the card of a day saves nothing and says so', async () => {
    const home = begun();
    const pty = home.start(['today']);
    await pty.waitFor('Enter read');
    pty.type('q');
    await pty.exit();
    expect(pty.screen()).toContain('Whenever you like: journey today');
    expect(pty.screen()).not.toContain('Saved.');
  });

  it('F33: --five begins the five-minute form, also where the whole day is under way', async () => {
    const home = begun();
    await left(home, ['today', '--day', '2'], async (pty) => {
      await pty.waitFor('Enter read');
      pty.press('enter');
      await pty.waitFor('1 of');
    });
    const card = await left(home, ['today', '--day', '2', '--five'], (pty) => pty.waitFor('Enter begin'));
    expect(card).toContain('journey today --day 2');
    // Only looked at: the whole day still has its place.
    await left(home, ['today', '--day', '2'], (pty) => pty.waitFor('you stopped at the reading'));
  });

  it('F34: --text --five prints the five-minute form alone', () => {
    const home = homeIn();
    homes.push(home);
    const whole = home.run(['today', '--text', '--day', '3']).out;
    const five = home.run(['today', '--text', '--five', '--day', '3']).out;
    expect(five.split('\n').length).toBeLessThan(whole.split('\n').length / 2);
    expect(five).not.toContain("Today's Learning");
    expect(home.run(['today', '--five', '--day', '3']).out).toBe(five);
  });
});

describe('the menu', () => {
  it('F10: goes back to the same place, and keeps it while another day is looked at', async () => {
    const home = begun();
    const pty = home.start(['today', '--day', '2']);
    await pty.waitFor('Enter read');
    pty.press('enter');
    await pty.waitFor('1 of');
    pty.press('ctrl-c');
    await pty.exit();
    const again = home.start(['today', '--day', '2']);
    await again.waitFor('you stopped at the reading');
    again.type('m');
    await again.waitFor('Your place in day 2 is kept');
    again.type('b');
    await again.waitFor('you stopped at the reading');
    again.type('m');
    await again.waitFor('d another day');
    again.type('d');
    await again.waitFor('Which day');
    again.type('99');
    again.press('enter');
    await again.waitFor('A number from 1 to 35');
    again.press('backspace', 'backspace');
    again.type('4');
    again.press('enter');
    await again.waitFor('Day 4 of 35');
    again.press('ctrl-c');
    await again.exit();
    expect(again.screen()).toContain('Whenever you like: journey today --day 4');
    await left(home, ['today', '--day', '2'], (one) => one.waitFor('you stopped at the reading'));
  });
});
