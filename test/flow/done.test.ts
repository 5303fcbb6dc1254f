import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { begunHome, type Home } from './program.ts';

/** `journey done`, and taking it back. */

const homes: Home[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) home.remove();
});

function begun(): Home {
  const home = begunHome();
  homes.push(home);
  return home;
}

const answers = (home: Home, who: string, day: string, ...more: string[]) =>
  home.run(['reflect', '--as', who, '--day', day, '--question', '1', '--answer', `${who} says.`, ...more]);

describe('journey done', () => {
  it('F19: asks on a terminal when the day is under way; Enter does not count it', async () => {
    const home = begun();
    answers(home, 'Ana', '1');
    const pty = home.start(['done']);
    await pty.waitFor('You are in the middle of day 1. Count it as done?');
    pty.press('enter');
    await pty.exit();
    expect(pty.screen()).toContain('Day 1 waits for you as before.');
    expect(home.json('status')).toMatchObject({ daysDone: [] });
    const again = home.start(['done']);
    await again.waitFor('Yes, it is done');
    again.press('down', 'enter');
    await again.exit();
    expect(again.screen()).toContain('Day 1, done together. Thank you.');
  });

  it('F19: asks nothing about a day that nobody has begun', async () => {
    const home = begun();
    const pty = home.start(['done']);
    await pty.exit();
    expect(pty.screen()).toContain('Day 1, done together. Thank you.');
  });

  it('F19: is taken back by an entry whose name carries the id of the done; a second done counts again', () => {
    const home = begun();
    home.run(['done']);
    expect(home.run(['done', '--undo']).out).toContain('Day 1 waits for you again.');
    expect(home.json('status')).toMatchObject({ day: 1, daysDone: [] });
    const names = readdirSync(path.join(home.folder, 'data/journal/deepening-intimacy'));
    const id = names.find((name) => name.startsWith('001-ab-done-'))?.slice(12, 44);
    expect(names.some((name) => name.startsWith(`001-ab-undone-${id}-`))).toBe(true);
    expect(home.run(['doctor']).out).toContain('every one is whole');
    home.run(['done']);
    expect(home.json('status')).toMatchObject({ day: 2, daysDone: [1] });
  });

  it('F19: taking it back closes nothing that was opened', () => {
    const home = begun();
    answers(home, 'Ana', '1', '--ours');
    answers(home, 'Ben', '1', '--ours');
    expect(home.run(['answers']).out).not.toContain('Ana says.');
    home.run(['done']);
    expect(home.run(['answers']).out).toContain('Ana says.');
    home.run(['done', '--undo']);
    expect(home.run(['answers']).out).toContain('Ana says.');
  });

  it('F19: a second done is no second thanks', () => {
    const home = begun();
    home.run(['done', '--day', '3']);
    expect(home.run(['done', '--day', '3']).out).toContain('Day 3 is done already.');
  });

  it('F19: says the same tomorrow as the plan', () => {
    const home = begun();
    const said = home.run(['done', '--day', '5']).out;
    const { day, dayTitle } = home.json('status') as { day: number; dayTitle: string };
    expect(day).toBe(1);
    expect(said).toContain(`Tomorrow: ${dayTitle}`);
  });
});
