import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { plan } from '../../src/commands/plan.ts';
import { read } from '../../src/commands/read.ts';
import type { JournalEvent } from '../../src/journal/events.ts';
import { partners } from '../../src/model/couple.ts';
import { readJournal } from '../../src/storage/journal-reading.ts';
import { openJournal } from '../../src/storage/journal-store.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { pinnedDays, readPinned } from '../../src/storage/pinned-days.ts';
import { root } from '../commands/fake-world.ts';
import { filesBelow, tempFolder } from '../storage/temp-world.ts';
import { dayOf, type Home, homeAt, said, sit } from './evening.ts';
import { questionsIn, saying, tell } from './two-sides.ts';

/**
 * Evenings that 0.1 left half-way (see test/flow/old-homes.test.ts), with a course that has changed
 * since: version 0.1 pinned nothing, but each answer carries its question.
 */

function opened(name: string, bundled?: string): Home {
  const folder = tempFolder();
  fs.cpSync(path.join(root, 'test/fixtures/homes/0.1', name), folder, { recursive: true });
  for (const file of filesBelow(folder)) fs.chmodSync(file, 0o600);
  return homeAt(folder, bundled);
}

async function eventsOf(home: Home, run: string, day: number): Promise<readonly JournalEvent[]> {
  const storage = home.world().storage();
  const journal = openJournal(storage, openKeyring(storage));
  const { entries } = await readJournal(journal, { run, as: partners, days: [day] });
  return entries.map(({ event }) => event);
}

/** The questions of a day as Ana and Ben answered them, by author. */
async function askedOf(home: Home, run: string, day: number): Promise<readonly string[]> {
  const events = await eventsOf(home, run, day);
  return events.flatMap((event) =>
    event.kind === 'answer' ? [`${event.by}${event.about.index} ${event.question}`] : [],
  );
}

function pinnedIn(home: Home, run: string, day: number) {
  const storage = home.world().storage();
  const hash = pinnedDays(storage, run).get(day);
  return hash === undefined ? null : readPinned(storage, day, hash);
}

/** The bundled courses, with the questions of First Steps turned round and its first day's learning new. */
function nextEdition(): string {
  const folder = tempFolder();
  const text = fs.readFileSync(path.join(root, 'journeys/first-steps.md'), 'utf8');
  const at = text.indexOf('### Reflection Questions');
  const before = text.slice(0, at);
  const turned = text.slice(at).replace(/^1\. .*$/m, '1. Which words are new here?');
  fs.writeFileSync(path.join(folder, 'first-steps.md'), before + turned);
  return folder;
}

it('0.1, a bundled day: the second is asked what the first answered, and the day is pinned to it', async () => {
  const before = opened('both-open');
  const { questions } = await dayOf(before.world(), 1);
  const [first = ''] = questions;
  expect(await askedOf(before, 'first-steps~2', 1)).toEqual([`a1 ${first}`]);
  const home = opened('both-open', nextEdition());
  expect(await said(home, (world) => read(world, { day: 1 }))).toContain(first);
  expect(pinnedIn(home, 'first-steps~2', 1)).toBeNull();
  const sat = await sit(home, saying());
  expect(questionsIn(sat)).toContain(`b ${first}`);
  expect(questionsIn(sat)).not.toContain('b Which words are new here?');
  const answered = await askedOf(home, 'first-steps~2', 1);
  expect(answered).toContain(`b1 ${first}`);
  const pinned = pinnedIn(home, 'first-steps~2', 1);
  expect(pinned?.kind === 'day' && pinned.day.questions).toEqual(questions);
  expect(sat.sitting.done).toBe(true);
});

it('0.1, a made day of a course file: what is locked away and what is open are both kept apart', async () => {
  const home = opened('half-locked');
  const old = await dayOf(home.world(), 2);
  const [own = ''] = old.questions;
  expect(await askedOf(home, 'quiet-evenings', 2)).toEqual([`b1 ${own}`]);
  const kept = path.join(home.folder, 'data/journeys/quiet-evenings.md');
  const text = fs.readFileSync(kept, 'utf8');
  fs.writeFileSync(
    kept,
    text.replace('Sitting in one room', 'Standing in two').replace('Putting the day down', 'Taking it up'),
  );
  const now = await dayOf(home.world(), 2);
  expect(now.title).not.toBe(old.title);
  expect(now.questions[0]).toBe(own);
  await tell(home, 'a', 1, own, 2);
  const pinned = pinnedIn(home, 'quiet-evenings', 2);
  expect(pinned).toMatchObject({ kind: 'day', day: { authored: false } });
  expect(pinned?.kind === 'day' && pinned.day.questions[0]).toBe(own);
  fs.writeFileSync(kept, text.replace('Sitting in one room', 'Lying in three'));
  expect((await dayOf(home.world(), 2)).questions).toEqual(now.questions);
});

it('0.1: nothing is read or written for evenings that nobody goes on with', async () => {
  const home = opened('both-open');
  const before = filesBelow(path.join(home.folder, 'data'));
  await said(home, (world) => plan(world, {}));
  await said(home, (world) => read(world, { day: 3 }));
  expect(filesBelow(path.join(home.folder, 'data'))).toEqual(before);
});
