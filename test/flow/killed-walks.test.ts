import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { numbers } from '../faults/row.ts';
import { everyWalk } from '../setup/every-walk.ts';
import { keptIn, lostOf } from './kept.ts';
import { begunHome } from './program.ts';
import { isSameStep, type Screen } from './screens.ts';
import { type Handled, mixed, nextScreen, nothingWalked, type Walked, walkOn } from './walker.ts';

/** A walk is killed at screens chosen at random; the next start must stand at the same screen. */

const home = begunHome(path.join(import.meta.dirname, 'one-authored-day.md'));
afterAll(() => home.remove());

const seed = Number(process.env.JOURNEY_SEED ?? 20);
const kills = everyWalk ? 20 : 4;

it(`goes on at the same step after ${kills} kills, nothing lost (JOURNEY_SEED=${seed})`, async () => {
  const random = numbers(seed);
  const acknowledged: Handled[] = [];
  const differences: string[] = [];
  let done = 0;
  let left: Screen | null = null;
  let day = 1;
  while (done < kills) {
    const pty = home.start(['today'], { columns: 72, rows: 30 });
    const walked: Walked = { ...nothingWalked(), day };
    if (left !== null) {
      const again = await screenAfterResuming(pty, left);
      if (!cameBack(left, again)) differences.push(`${left.text}\n==>\n${again.text}`);
    }
    const screens = 1 + random.below(14);
    await walkOn(pty, mixed('kept', day), walked, () => walked.screens.length > screens);
    acknowledged.push(...walked.acknowledged);
    ({ last: left, day } = walked);
    if (left?.kind === 'farewell') {
      left = null;
      continue;
    }
    pty.signal('SIGKILL');
    await pty.exit();
    done += 1;
  }
  expect(differences).toEqual([]);
  expect(lostOf(acknowledged, keptIn(home))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(kills);
}, 60_000);

async function screenAfterResuming(pty: ReturnType<typeof home.start>, left: Screen): Promise<Screen> {
  const first = await nextScreen(pty);
  if (first.kind !== 'resume' || left.kind === 'resume') return first;
  pty.press('enter');
  const next = await nextScreen(pty, first.text);
  if (!isPrivate(left) || next.kind !== 'hand-over') return next;
  pty.press('enter');
  return await nextScreen(pty, next.text);
}

function isPrivate({ kind }: Screen): boolean {
  return kind === 'question' || kind === 'share' || kind === 'share-agreed';
}

/** Nobody is called back after a screen that both saw, a sentence was seen, and boxes are marked again. */
function cameBack(left: Screen, again: Screen): boolean {
  if (left.kind === 'call-back' || left.kind === 'written-stem') return true;
  return left.kind === 'share-agreed' ? again.kind === 'share' : isSameStep(left, again);
}
