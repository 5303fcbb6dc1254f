import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answers } from '../../src/commands/answers.ts';
import { backup } from '../../src/commands/backup.ts';
import { changeShare } from '../../src/commands/change-share.ts';
import { done } from '../../src/commands/done.ts';
import { forget } from '../../src/commands/forget.ts';
import { requireHere } from '../../src/commands/here.ts';
import { journalKeeper } from '../../src/commands/journal-keeper.ts';
import { leavingReflection } from '../../src/commands/leaving.ts';
import { reflect } from '../../src/commands/reflect.ts';
import { keepReflection, type ReflectOptions } from '../../src/commands/reflect-by-flags.ts';
import { type Words, walk } from '../../src/commands/walk.ts';
import { JourneyError } from '../../src/errors.ts';
import type { PartnerId } from '../../src/model/couple.ts';
import { begin } from '../../src/sitting/begin.ts';
import { openWithPassphrase } from '../../src/storage/age/sealing.ts';
import { entryNames } from '../../src/storage/journal-folder.ts';
import { Interrupted } from '../../src/terminal/interrupted.ts';
import { stoppedLines } from '../../src/views/asks/resume.ts';
import { cpuMs } from '../setup/cpu-time.ts';
import { filesBelow } from '../storage/temp-world.ts';
import { look } from '../views/looks.ts';
import {
  couple,
  dayOf,
  evening,
  everything,
  type Home,
  nothing,
  openedIn,
  pagesFor,
  said,
  sit,
  words,
} from './evening.ts';

const names = { a: 'Ana', b: 'Ben' } as const;

/** What each reader sees anywhere of the marked words; `kept` are for nobody but their author. */
async function expectKept(home: Home, by: PartnerId, kept: readonly string[]): Promise<void> {
  const other = by === 'a' ? 'Ben' : 'Ana';
  for (const reader of [other, undefined] as const) {
    for (const [page, text] of await pagesFor(home, reader)) {
      for (const word of kept) expect(text, `${page} as ${reader}`).not.toContain(word);
    }
  }
}

async function flags(home: Home, by: PartnerId, options: ReflectOptions, day = 1): Promise<string> {
  return await said(home, async (world) =>
    keepReflection(world, await requireHere(world), await dayOf(world, day), by, options),
  );
}

async function change(home: Home, by: PartnerId, question: number, share: 'ours' | 'mine'): Promise<string> {
  return await said(home, async (world) =>
    changeShare(
      world,
      await requireHere(world),
      { by, day: await dayOf(world, 1), about: { part: 'question', index: question } },
      share,
    ),
  );
}

const numbers = [1, 2, 3] as const;

describe.each(['Ana', 'Ben'] as const)('an evening that %s begins', (starts) => {
  const first: PartnerId = starts === 'Ana' ? 'a' : 'b';

  it('opens everything where both say so, side by side, and to both afterwards', async () => {
    const home = await evening(starts);
    const sat = await sit(home, couple(everything));
    expect(sat.kind).toBe('finished');
    expect(sat.asks.find((ask) => ask.kind === 'hand-over')).toMatchObject({ to: first });
    expect(openedIn(sat)).toEqual(numbers.flatMap((index) => [words('a', index), words('b', index)]));
    for (const reader of ['Ana', 'Ben', undefined] as const) {
      const pages = await pagesFor(home, reader);
      for (const page of ['answers', 'answers --json', 'answers --search', 'export md', 'export json']) {
        for (const who of ['a', 'b'] as const)
          for (const index of numbers) expect(pages.get(page), page).toContain(words(who, index));
      }
    }
  });

  it('keeps mine: nothing of it is on any page of the other, or of both', async () => {
    const home = await evening(starts);
    const sat = await sit(
      home,
      couple((who, answered) => (who === first ? nothing() : answered)),
    );
    const kept = numbers.map((index) => words(first, index));
    expect(openedIn(sat).filter((text) => kept.includes(text))).toEqual([]);
    await expectKept(home, first, kept);
    const own = await pagesFor(home, starts);
    for (const word of kept) expect(own.get('answers')).toContain(word);
  });

  it('opens those that were chosen, and no other', async () => {
    const home = await evening(starts);
    const sat = await sit(
      home,
      couple(() => [2]),
    );
    expect(openedIn(sat)).toEqual([words('a', 2), words('b', 2)]);
    for (const who of ['a', 'b'] as const) await expectKept(home, who, [words(who, 1), words(who, 3)]);
  });

  it('never shows a pass, and the day is done all the same', async () => {
    const home = await evening(starts);
    const passing = couple(everything, (ask) =>
      ask.kind === 'question' && ask.partner === first ? { kind: 'pass' } : { kind: 'go-on' },
    );
    const sat = await sit(home, passing);
    const other: PartnerId = first === 'a' ? 'b' : 'a';
    expect(sat.asks.filter((ask) => ask.kind === 'share').map(({ partner }) => partner)).toEqual([other]);
    expect(openedIn(sat)).toEqual(numbers.map((index) => words(other, index)));
    expect(sat.sitting.done).toBe(true);
  });

  it('opens nothing while one of the two still has a question', async () => {
    const home = await evening(starts);
    const waiting = couple(everything, (ask) =>
      ask.kind === 'question' && ask.partner !== first && ask.about.index === 3
        ? { kind: 'later' }
        : { kind: 'go-on' },
    );
    const sat = await sit(home, waiting);
    expect(sat.asks.at(-1)).toMatchObject({ kind: 'farewell', done: false });
    for (const who of ['a', 'b'] as const)
      await expectKept(
        home,
        who,
        numbers.map((at) => words(who, at)),
      );
    const rest = await sit(home, couple(everything));
    expect(openedIn(rest)).toContain(words(first, 1));
    expect(rest.asks.at(-1)).toMatchObject({ kind: 'farewell', done: true });
  });

  it('opens the words that were changed before the choice, not those before them', async () => {
    const home = await evening(starts);
    let wentBack = false;
    const changing = couple(everything, (ask) => {
      if (ask.kind !== 'question' || ask.partner !== first) return { kind: 'go-on' };
      if (ask.about.index === 2 && !wentBack) {
        wentBack = true;
        return { kind: 'back' };
      }
      return ask.about.index === 1 && wentBack
        ? { kind: 'wrote', text: 'a second thought' }
        : { kind: 'go-on' };
    });
    const sat = await sit(home, changing);
    expect(openedIn(sat)).toContain('a second thought');
    await expectKept(home, first, [words(first, 1)]);
  });
});

describe('every form and way', () => {
  const toFarewell = { kind: 'farewell', done: true };

  it('the five-minute form asks one question of each and opens it', async () => {
    const home = await evening();
    const five = couple(everything, (ask) => (ask.kind === 'arrival' ? { kind: 'five' } : { kind: 'go-on' }));
    const sat = await sit(home, five);
    expect(openedIn(sat)).toEqual([words('a', 1), words('b', 1)]);
    expect(sat.asks.at(-1)).toMatchObject(toFarewell);
  });

  it.each([0, 1])('way %i has its own activity, and the same questions', async (way) => {
    const home = await evening();
    const choosing = couple(everything, (ask) =>
      ask.kind === 'choose-path' ? { kind: 'path', path: way } : { kind: 'go-on' },
    );
    const sat = await sit(home, choosing);
    const items = sat.asks
      .filter((ask) => ask.kind === 'step' || ask.kind === 'stem')
      .map(({ text }) => text);
    expect(items.join()).toContain(['Write each other a note', 'From where I am'][way]);
    expect(openedIn(sat)).toHaveLength(6);
    expect(sat.asks.at(-1)).toMatchObject(toFarewell);
  });

  it('by flags: mine unless it is called ours, and open once both have answered all', async () => {
    const home = await evening();
    const all = (by: PartnerId) => numbers.map((index) => words(by, index));
    for (const index of numbers)
      await flags(home, 'a', { question: index, answer: words('a', index), ours: true });
    for (const index of [1, 2]) await flags(home, 'b', { question: index, answer: words('b', index) });
    await expectKept(home, 'a', all('a'));
    await flags(home, 'b', { question: 3, answer: words('b', 3) });
    await expectKept(home, 'b', all('b'));
    const ben = (await pagesFor(home, 'Ben')).get('answers');
    for (const word of all('a')) expect(ben).toContain(word);
  });

  it('a sitting left after every two screens comes to the same end, and the day is done once', async () => {
    const home = await evening();
    const opened = new Set<string>();
    for (let starts = 0, kind = ''; kind !== 'finished'; starts += 1) {
      expect(starts).toBeLessThan(60);
      let asked = 0;
      // Being asked whether to go on costs one of them; the opening is read to its end.
      const leaving = couple(everything, (ask) => {
        asked += 1;
        return asked > 3 && ask.kind !== 'opened' && ask.kind !== 'farewell'
          ? { kind: 'stop' }
          : { kind: 'go-on' };
      });
      const sat = await sit(home, leaving);
      for (const text of openedIn(sat)) opened.add(text);
      kind = sat.kind;
    }
    expect(opened.size).toBe(6);
    expect(await doneEntries(home)).toBe(1);
  });
});

async function doneEntries(home: Home): Promise<number> {
  const { run } = await requireHere(home.world());
  return entryNames(home.world().storage(), run, 1).filter(({ slot }) => slot === 'done').length;
}

describe('a day that is done', () => {
  it('is noted once, whether its couple say so again or walk it again', async () => {
    const home = await evening();
    await sit(home, couple(everything));
    await said(home, (world) => done(world, { day: 1 }));
    await sit(home, couple(everything));
    await said(home, (world) => done(world, { day: 1 }));
    expect(await doneEntries(home)).toBe(1);
  });
});

describe('a change of mind after the evening', () => {
  it('opens later what is called ours later', async () => {
    const home = await evening();
    await sit(home, couple(nothing));
    expect(await change(home, 'a', 2, 'ours')).toContain('Ana');
    const ben = await pagesFor(home, 'Ben');
    expect(ben.get('answers')).toContain(words('a', 2));
    await expectKept(home, 'a', [words('a', 1), words('a', 3)]);
  });

  it('takes back what the other has not opened', async () => {
    const home = await evening();
    await flags(home, 'a', { question: 1, answer: words('a', 1), ours: true });
    await change(home, 'a', 1, 'mine');
    await sit(home, couple(nothing));
    await expectKept(home, 'a', [words('a', 1)]);
  });

  it('leaves what the other has read, and says so', async () => {
    const home = await evening();
    await sit(home, couple(everything));
    const line = await change(home, 'a', 1, 'mine');
    expect((await pagesFor(home, 'Ben')).get('answers')).toContain(words('a', 1));
    expect(line).toContain('opened before');
  });

  it('of a question that was not answered is refused', async () => {
    const home = await evening();
    await expect(change(home, 'a', 1, 'ours')).rejects.toThrow(JourneyError);
  });
});

describe('what is written and not shared', () => {
  it('is in no backup in the open, and the backup says nothing of it', async () => {
    const home = await evening();
    await sit(home, couple(nothing));
    const file = path.join(home.folder, 'evening.backup');
    const phrase = 'four quiet words here';
    const line = await said(home, (world) =>
      backup({ ...world, env: { JOURNEY_BACKUP_PASSPHRASE: phrase } }, file),
    );
    expect(line).not.toMatch(/word \d/);
    const opening = await openWithPassphrase(readFileSync(file), phrase);
    expect(opening.kind).toBe('opened');
    // Under the passphrase is a tar archive: its listing, and the entries still sealed to their authors.
    const tar = opening.kind === 'opened' ? Buffer.from(opening.plaintext).toString('latin1') : '';
    expect(tar).toContain('journal/');
    expect(tar).not.toMatch(/word \d/);
  });

  it('is nowhere in the open on the disk, drafts among it', async () => {
    const home = await evening();
    const drafting = couple(nothing, (ask, { draft }) => {
      if (ask.kind !== 'question' || ask.about.index < 2) return { kind: 'go-on' };
      draft.save('half a word');
      return { kind: 'stop' };
    });
    expect((await sit(home, drafting)).kind).toBe('left');
    for (const file of filesBelow(home.folder))
      expect(readFileSync(file, 'latin1'), file).not.toMatch(/word 1|half a word/);
    await expectKept(home, 'a', ['half a word', words('a', 1)]);
  });

  it('goes when its author forgets it, for the author too', async () => {
    const home = await evening();
    await sit(home, couple(everything));
    await said(home, (world) => forget(world, { as: 'Ana', day: 1, question: 1, yes: true }));
    for (const reader of ['Ana', 'Ben', undefined] as const)
      for (const [page, text] of await pagesFor(home, reader))
        expect(text, page).not.toContain(words('a', 1));
    expect((await pagesFor(home, 'Ben')).get('answers')).toContain(words('a', 2));
    await expect(said(home, (world) => forget(world, { as: names.a, yes: true }))).rejects.toThrow(
      JourneyError,
    );
  });
});

describe('earlier words at the question', () => {
  it('F2: every version is there for its author, the newest first, and not after a pass alone', async () => {
    const home = await evening();
    const seen: (readonly string[])[] = [];
    const texts = ['the first wording', 'the second wording'];
    const goBack = couple(everything, (ask, { earlier = [] }) => {
      if (ask.kind !== 'question' || ask.partner !== 'a') return { kind: 'go-on' };
      if (ask.about.index === 2 && seen.length < 2) return { kind: 'back' };
      if (ask.about.index !== 1) return { kind: 'stop' };
      seen.push(earlier.map(({ text }) => text));
      return { kind: 'wrote', text: texts[seen.length - 1] ?? 'the third wording' };
    });
    await sit(home, goBack);
    expect(seen).toEqual([[], ['the first wording']]);
    await sit(
      home,
      couple(everything, (ask, { earlier = [] }) => {
        if (ask.kind === 'question') seen.push(earlier.map(({ text }) => text));
        return ask.kind === 'question'
          ? { kind: ask.about.index === 1 ? 'stop' : 'back' }
          : { kind: 'go-on' };
      }),
    );
    expect(seen.slice(2)).toEqual([[], texts.toReversed()]);
  });
});

describe('a sentence on the screen again', () => {
  const sentence = { part: 'stem', index: 1 } as const;

  it('F44: shows what stands written for it, whole, and says where something is only begun', async () => {
    const home = await evening();
    const seen: unknown[] = [];
    const writes = couple(everything, (ask, { draft }) => {
      if (ask.kind === 'write-stem' && seen.length === 1) return { kind: 'wrote', text: 'you sing.' };
      if (ask.kind === 'write-stem') draft.save('you sing in the');
      if (ask.kind === 'write-stem') return { kind: 'later' };
      if (ask.kind !== 'stem') return { kind: 'go-on' };
      if (ask.speaker === 'b') return { kind: 'back' };
      seen.push(ask.written);
      return { kind: seen.length === 3 ? 'stop' : 'write' };
    });
    await sit(home, writes);
    expect(seen).toEqual([null, { kind: 'kept', text: 'you sing.' }, { kind: 'begun' }]);
    const keeper = journalKeeper(home.world(), await requireHere(home.world()));
    expect(await keeper.drafts.load(1, 'a', sentence, async () => null)).toMatchObject({
      text: 'you sing in the',
    });
  });
});

describe('an earlier version of a sentence', () => {
  it('F2: is brought back as a new one, and opens only once its author says so', async () => {
    const home = await evening();
    await sit(
      home,
      couple(everything, (ask) => (ask.kind === 'stem' ? { kind: 'write' } : { kind: 'go-on' })),
    );
    const about = { part: 'stem', index: 1 } as const;
    const write = (text: string) =>
      said(home, async (world) => {
        const keeper = journalKeeper(world, await requireHere(world));
        const question = 'When I come home I';
        await keeper.keep(1, { kind: 'answer', by: 'a', about, question, text, share: 'mine' });
      });
    await write('the first wording');
    await write('the second wording');
    const history = await said(home, (world) => answers(world, { as: 'Ana', day: 1, history: true }));
    const version = /(\d+)\. [^\n]*\n[^\n]*the first wording/.exec(history)?.[1];
    const back = { as: 'Ana', day: 1, sentence: 1, earlier: Number(version) };
    expect(await said(home, (world) => reflect(world, back))).toContain('sentence 1');
    expect((await pagesFor(home, 'Ana')).get('answers')).toContain('the first wording');
    await expectKept(home, 'a', ['the first wording', 'the second wording']);
    await said(home, (world) => reflect(world, { as: 'Ana', day: 1, sentence: 1, ours: true }));
    expect((await pagesFor(home, 'Ben')).get('answers')).toContain('the first wording');
    for (const options of [{ answer: 'x' }, { pass: true }, {}])
      await expect(
        said(home, (world) => reflect(world, { as: 'Ana', day: 1, sentence: 1, ...options })),
      ).rejects.toThrow('--sentence goes with');
  });
});

describe('B14: the last line of a sitting', () => {
  /** What is said after each way of leaving the first question: by `journey today` and by `reflect`. */
  async function said(home: Home, ...typed: readonly string[]): Promise<readonly string[]> {
    const world = home.world();
    const keeper = journalKeeper(world, await requireHere(world));
    const setup = { day: await dayOf(world, 1), couple: { names, starts: 'a' } } as const;
    let last = begin({ ...setup, sameDate: false, alreadyDone: false }, null, keeper.handled(1));
    let of: Words = { typing: false, kept: false };
    const leave = couple(everything, (ask, { draft }) => {
      if (ask.kind !== 'question') return { kind: 'go-on' };
      for (const text of typed) draft.save(text);
      throw new Interrupted('SIGINT');
    });
    const performer = {
      perform: async (...asked: Parameters<typeof leave>) => leave(...asked),
      passphrase: async () => null,
    };
    const tell = (now: typeof last, its: Words) => {
      last = now;
      of = its;
    };
    await expect(walk(last, keeper, performer, tell)).rejects.toThrow(Interrupted);
    const where = { part: 'reflection', item: null, count: { index: 1, total: 3 }, partner: 'a' } as const;
    const today = stoppedLines({ ...where, ...of, command: 'journey today' }, setup, look());
    return [today.join(' ').trim(), leavingReflection(last, 'a', of)];
  }

  it('says Saved only where something was, in `today` and in `reflect`', async () => {
    const home = await evening();
    const nothing = ['journey today goes on at question 1, Ana.', expect.stringMatching(/^Nothing was/)];
    expect(await said(home)).toEqual(nothing);
    expect(await said(home, 'a', '')).toEqual(nothing);
    const saved = [expect.stringMatching(/^Saved\./), expect.stringMatching(/^Saved\./)];
    expect(await said(home, 'half a word')).toEqual(saved);
    // The draft stands there again, and nobody touches it.
    expect(await said(home)).toEqual([
      "journey today goes on at question 1, and Ana's words are kept.",
      expect.stringMatching(/^What you wrote is kept\./),
    ]);
    expect(await said(home, '')).toEqual(nothing);
  });
});

describe('a last draft that the disk does not take', () => {
  it('is said, not passed over, when the sitting is left', async () => {
    const home = await evening();
    const world = home.world();
    const here = await requireHere(world);
    const keeper = journalKeeper(world, here);
    const full = new JourneyError('io', 'no space left on the disk', null);
    const drafts = { ...keeper.drafts, flush: async () => Promise.reject(full) };
    const setup = { day: await dayOf(world, 1), couple: here.couple, sameDate: false, alreadyDone: false };
    const typing = couple(everything, (ask, { draft }) => {
      if (ask.kind !== 'question') return { kind: 'go-on' };
      draft.save('half a word');
      throw new Interrupted('SIGTERM');
    });
    const performer = {
      perform: async (...asked: Parameters<typeof typing>) => typing(...asked),
      passphrase: async () => null,
    };
    await expect(walk(begin(setup, null), { ...keeper, drafts }, performer, () => {})).rejects.toBe(full);
  });
});

it('a whole day is quick: tens of milliseconds, and never as much as starting the program a few times', async () => {
  const took: number[] = [];
  for (let count = 0; count < 8; count += 1) {
    const home = await evening();
    const before = cpuMs();
    await sit(home, couple(everything));
    took.push(cpuMs() - before);
  }
  // On a quiet machine a day takes less than 50 ms of processor time; a busy one costs a multiple of that.
  expect(Math.min(...took)).toBeLessThan(250);
});
