import { describe, expect, it } from 'vitest';
import { parseActivity } from '../../src/content/activity.ts';
import { adviceFor } from '../../src/content/advice.ts';
import { parseJourney } from '../../src/content/parse-journey.ts';
import type { Activity, SealedList } from '../../src/model/journey.ts';
import { pinnedText, readPinnedDay } from '../../src/model/pinned-day.ts';

/** A list that each marks in private, in the forms an author may write it in. */

function listsOf({ items }: Activity): readonly SealedList[] {
  return items.flatMap((item) => (item.kind === 'step' && item.sealed !== undefined ? [item.sealed] : []));
}

function day(activity: string): string {
  const head =
    "---\ntitle: Lists\nduration: 1 day\n---\n\n## Day 1: One\n\n### Today's Learning\n\nWords.\n\n";
  return `${head}### Today's Activity\n\n${activity}\n\n### Reflection Questions\n\n1. What now?\n`;
}

function adviceOn(activity: string): readonly string[] {
  const { journey } = parseJourney(day(activity));
  return journey === null ? ['no journey'] : adviceFor(journey).map(({ message }) => message);
}

const four = '- [ ] one\n- [ ] two\n- [ ] three\n- [ ] four';

describe('a list to mark', () => {
  it('has its time, its words without mark and list, and its lines', () => {
    const activity = parseActivity(
      'Step 1 (3 minutes each): Sealed, each alone: Mark what you like.\n\n- [ ] who starts\n- [ ] a place\n\nStep 2 (4 minutes): Talk.',
    );
    const [first, second] = activity.items;
    expect(first).toMatchObject({ kind: 'step', minutes: 3, each: true });
    expect(listsOf(activity)).toEqual([{ words: 'Mark what you like.', lines: ['who starts', 'a place'] }]);
    expect(second).toEqual({ kind: 'step', text: 'Talk.', minutes: 4, each: false });
  });

  it.each([
    ['any case', 'Step 1: SEALED, EACH ALONE: Mark.\n\n- [ ] one\n- [ ] two'],
    ['other bullets, ticks and escapes', 'Step 1: Sealed, each alone: Mark.\n\n* [x] one\n+ \\[ \\] two'],
    ['a bold mark', 'Step 1: **Sealed, each alone:** Mark.\n\n- [ ] one\n- [ ] two'],
    ['a mark without a comma, and tight', 'Step 1: sealed each alone: Mark.\n- [ ] one\n- [ ] two'],
    ['a mark on a line of its own', 'Step 1: Mark.\nSealed, each alone:\n- [ ] one\n- [ ] two'],
    ['a paragraph that is no step', '**Sealed, each alone:** Mark.\n\n- [ ] one\n- [ ] two'],
    ['numbered items', 'Step 1: Sealed, each alone: Mark.\n\n1. [ ] one\n2. [ ] two'],
    ['a numbered step', '1. Sealed, each alone: Mark.\n   - [ ] one\n   - [ ] two\n2. Talk.'],
    ['a heading as a step', '#### Step 1\n\nSealed, each alone: Mark.\n\n- [ ] one\n- [ ] two'],
    [
      'a line that stands there twice',
      'Step 1: Sealed, each alone: Mark.\n\n- [ ] one\n- [ ] two\n- [ ] One',
    ],
  ])('is read with %s', (_, text) => {
    const [list] = listsOf(parseActivity(text));
    expect(list?.lines).toEqual(['one', 'two']);
    expect(list?.words).toBe('Mark.');
  });

  it('keeps a line that goes on, and one in quotes', () => {
    const text =
      'Step 1: Sealed, each alone: Mark.\n\n- [ ] what happens\n  afterwards\n- [ ] "I would like..."';
    expect(listsOf(parseActivity(text))[0]?.lines).toEqual(['what happens afterwards', '"I would like..."']);
  });

  it('is an ordinary list without the mark, and a mark without boxes marks nothing', () => {
    expect(listsOf(parseActivity(`Step 1: Mark.\n\n${four}`))).toEqual([]);
    expect(listsOf(parseActivity('Step 1: Sealed, each alone: Mark.\n\n- one\n- two'))).toEqual([]);
  });
});

describe('what check says of lists', () => {
  it('nothing of one that is whole', () => {
    expect(adviceOn(`Step 1: Sealed, each alone: Mark.\n\n${four}`)).toEqual([]);
  });

  it.each([
    ['boxes without the mark', `Step 1: Mark.\n\n${four}`, 'put the mark before it'],
    ['the mark without boxes', 'Step 1: Sealed, each alone: Mark.\n\n- one', 'has no list to mark'],
    ['a line twice', `Step 1: Sealed, each alone: Mark.\n\n${four}\n- [ ] Two`, '“Two” stands twice'],
    ['too few', 'Step 1: Sealed, each alone: Mark.\n\n- [ ] one\n- [ ] two', 'so short'],
  ])('names %s', (_, activity, message) => {
    expect(adviceOn(activity)).toEqual([expect.stringContaining(message)]);
  });
});

describe('an evening with a list, as it was begun', () => {
  const [today] = parseJourney(day(`Step 1: Sealed, each alone: Mark.\n\n${four}`)).journey?.days ?? [];

  it('is read back with it', () => {
    if (today === undefined) throw new Error('no day');
    const { line: _, ...whole } = today;
    expect(readPinnedDay(pinnedText(today))).toEqual(whole);
    expect(listsOf(today.activity)).toHaveLength(1);
  });

  it('reads also as an older version wrote it: with an ordinary step', () => {
    if (today === undefined) throw new Error('no day');
    const old = JSON.parse(pinnedText(today));
    delete old.day.activity.items[0].sealed;
    expect(readPinnedDay(JSON.stringify(old))?.activity.items[0]).toMatchObject({
      kind: 'step',
      text: expect.stringContaining('- [ ] four'),
    });
  });
});
