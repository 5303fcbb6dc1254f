import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { begunHome, type Home, homeIn } from './program.ts';
import { answering, nextScreen, walkOn } from './walker.ts';

/** The first evening of a couple, and evenings that leave no trace or are only looked at. */

const homes: Home[] = [];
const kept = <T extends Home>(home: T): T => {
  homes.push(home);
  return home;
};
afterAll(() => {
  for (const home of homes) home.remove();
});

describe('today for the first time', () => {
  it('begins by itself in three questions, and asks none of them again', async () => {
    const home = kept(homeIn());
    const pty = home.start(['today']);
    await pty.waitFor('One of you is called');
    pty.type('Ana\r');
    await pty.waitFor('The other');
    pty.type('Ben\r');
    await pty.waitFor('Deepening Intimacy, 5 weeks');
    pty.press('enter');
    expect((await nextScreen(pty)).kind).toBe('arrival');
    pty.press('ctrl-c');
    expect((await pty.exit()).code).toBe(130);
    const again = home.start(['today']);
    expect((await nextScreen(again)).kind).toBe('arrival');
    expect(home.json('status')).toMatchObject({ names: { a: 'Ana', b: 'Ben' }, day: 1 });
  });

  it('F56: asks for two people, says the keys, and what each journey is about', async () => {
    const home = kept(homeIn());
    const pty = home.start(['today'], { env: { NO_COLOR: '1' } });
    expect(await pty.waitFor('Ctrl-C not now')).toMatch(/One of you is called: ?\n\n +Enter take it/);
    pty.type('Ana\r');
    expect(await pty.waitFor(/The other: ?\n\n +Enter take it/)).not.toContain('name:');
    pty.type('Ben\r');
    expect(await pty.waitFor('Thirty-five evenings for two')).not.toContain('Seven short evenings');
    pty.press('down');
    await pty.waitFor('Seven short evenings of talk');
  });

  it('F56: says it too where the list is read line by line', async () => {
    const home = kept(homeIn());
    const pty = home.start(['today', '--plain-prompts']);
    await pty.waitFor('called');
    pty.type('Ana\rBen\r');
    await pty.waitFor(/First Steps, 1 week\. Seven short evenings/);
  });

  it.each([
    ['today', /Which journey\?/, 'Nothing has begun yet'],
    ['begin first-steps --plain-prompts', /Your choice/, 'Nothing has begun yet'],
    ['lock --as Ana', /A passphrase for Ana/, 'Nothing was changed'],
    ['reflect', /Who is writing/, 'Nothing was written'],
  ])('F70: what %s says at its end stands apart from its questions', async (command, question, last) => {
    const begins = /^(?:today|begin)/.test(command);
    const home = kept(begins ? homeIn() : begunHome());
    const pty = home.start(command.split(' '));
    if (begins) {
      await pty.waitFor('called');
      pty.type('Ana\rBen\r');
    }
    await pty.waitFor(question);
    pty.press('ctrl-c');
    await pty.exit();
    expect(pty.screen()).toMatch(new RegExp(`\\S\\n\\n +${last}`));
  });

  it('F70: also when the evening is left that came after them', async () => {
    const home = kept(homeIn());
    const pty = home.start(['today']);
    await pty.waitFor('called');
    pty.type('Ana\rBen\r');
    await pty.waitFor('Which journey');
    pty.press('enter');
    await pty.waitFor('not tonight');
    pty.press('ctrl-c');
    await pty.exit();
    expect(pty.screen()).toMatch(/Deepening Intimacy, 5 weeks\n\n +Whenever you like: journey today$/);
  });

  it('is left at a question without having begun', async () => {
    const home = kept(homeIn());
    const pty = home.start(['today']);
    await pty.waitFor('One of you is called');
    pty.type('Ana\r');
    await pty.waitFor('The other');
    pty.press('ctrl-c');
    expect((await pty.exit()).code).toBe(130);
    expect(home.json('status')).toMatchObject({ begun: false });
  });
});

describe('an evening that is not kept', () => {
  it('is walked to its end, opens what was written, and leaves nothing', async () => {
    const home = kept(begunHome());
    const before = readdirSync(path.join(home.folder, 'data'), { recursive: true }).length;
    const pty = home.start(['today', '--no-save']);
    const { screens } = await walkOn(pty, answering('unkept'));
    expect((await pty.exit()).code).toBe(0);
    expect(screens.filter((kind) => kind === 'opened')).toHaveLength(4);
    expect(readdirSync(path.join(home.folder, 'data'), { recursive: true })).toHaveLength(before);
    expect(readdirSync(path.join(home.folder, 'state'))).toEqual([]);
    expect(home.json('status')).toMatchObject({ daysDone: [], day: 1 });
    expect(home.run(['answers', '--as', 'Ana']).out).not.toContain('unkept');
  });

  it('does not say that anything is saved when it is left', async () => {
    const home = kept(begunHome());
    const pty = home.start(['today', '--no-save']);
    await walkOn(pty, answering('unkept'), undefined, ({ kind }) => kind === 'question');
    pty.press('ctrl-c');
    expect((await pty.exit()).code).toBe(130);
    expect(pty.everything()).toContain('Nothing of this sitting was kept');
    expect(pty.everything()).not.toContain('Saved');
  });
});

describe('a day that is left or looked at', () => {
  it('q in the reading stops there, and the next start goes on at that page', async () => {
    const home = kept(begunHome());
    const pty = home.start(['today']);
    await walkOn(pty, answering('x'), undefined, ({ text }) => text.includes('Learning · 3 of'));
    pty.type('q');
    expect((await pty.exit()).code).toBe(0);
    expect(pty.everything()).toContain('journey today goes on at the reading.');
    expect(pty.everything(), 'F60: nothing was written, so nothing was saved').not.toContain('Saved');
    const again = home.start(['today']);
    const resume = await nextScreen(again);
    again.press('enter');
    expect((await nextScreen(again, resume.text)).text).toContain('Learning · 3 of');
  });

  it('s shows the whole day before it begins, and comes back', async () => {
    const home = kept(begunHome());
    const pty = home.start(['today']);
    const arrival = await nextScreen(pty);
    pty.type('s');
    await pty.waitFor('Before You Begin');
    pty.press('end');
    await pty.waitFor('Sources');
    pty.press('enter');
    await pty.waitFor('not tonight');
    const { text } = await nextScreen(pty);
    expect(text.split('Enter')[0]).toBe(arrival.text.split('Enter')[0]);
    pty.press('enter');
    await pty.waitForGone('not tonight');
    expect((await nextScreen(pty, text)).kind).not.toBe('read');
  });

  it('q at the opening is enough for tonight: the day is over, and the next one comes', async () => {
    const home = kept(begunHome());
    const pty = home.start(['today']);
    await walkOn(pty, answering('x'), undefined, ({ kind }) => kind === 'opened');
    pty.type('q');
    expect((await pty.exit()).code).toBe(0);
    expect(pty.everything()).toContain('Day 1, done together.');
    expect((await nextScreen(home.start(['today']))).text).toContain('Day 2 of 35');
  });

  it('another journey begun meanwhile has a place of its own', async () => {
    const home = kept(begunHome());
    const pty = home.start(['today']);
    await walkOn(pty, answering('x'), undefined, ({ kind }) => kind === 'stem');
    pty.press('ctrl-c');
    await pty.exit();
    expect(home.run(['begin', 'first-steps']).code).toBe(0);
    expect((await nextScreen(home.start(['today']))).kind).toBe('arrival');
  });

  it('--five walks the short form when Enter is pressed', async () => {
    const home = kept(begunHome());
    const pty = home.start(['today', '--five']);
    const { screens } = await walkOn(pty, answering('x'));
    expect(screens.filter((kind) => kind === 'question')).toHaveLength(2);
  });
});
