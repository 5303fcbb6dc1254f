import { cpSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { answers } from '../../src/commands/answers.ts';
import { askedAgain } from '../../src/commands/asked-again.ts';
import { beginJourney } from '../../src/commands/begin.ts';
import { earlierWords } from '../../src/commands/earlier-words.ts';
import { openRun } from '../../src/commands/evening.ts';
import { forget } from '../../src/commands/forget.ts';
import { requireHere } from '../../src/commands/here.ts';
import { home as firstPage } from '../../src/commands/home.ts';
import { type JournalKeeper, journalKeeper } from '../../src/commands/journal-keeper.ts';
import { remember } from '../../src/commands/remember.ts';
import type { World } from '../../src/commands/world.ts';
import { type PartnerId, partners } from '../../src/model/couple.ts';
import type { EarlierOf } from '../../src/sitting/earlier.ts';
import { lockKey } from '../../src/storage/key-care.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { everyWalk } from '../setup/every-walk.ts';
import { root } from '../setup/root.ts';
import { tempFolder } from '../storage/temp-world.ts';
import { dayOf, type Home, homeAt, said } from './evening.ts';

/**
 * Random journals, and everything that shows earlier words: in an evening, by `remember` and on the first
 * page. Beside them a few lines that say, without the program's own rule, which words may be read by whom.
 */
const file = path.join(root, 'test/evening/looking-back.md');
const name = { a: 'Ana', b: 'Ben' } as const;
const passphrase = 'four words in a row';

/** The days written out, with their questions and sentences; all of them come round on the last date. */
const days = [
  {
    day: 1,
    questions: ['What opened?', 'What stayed shut?'],
    stems: ['I feel closest to you when', 'Something small is'],
  },
  { day: 2, questions: ['Who sat down first?'], stems: [] },
  { day: 4, questions: ['What was dark?'], stems: [] },
  { day: 7, questions: ['What stayed shut?'], stems: ['I feel closest to you when'] },
] as const;
const tender = 4;
const dates = ['2025-11-28', '2026-10-28', '2026-11-21'] as const;
const today = '2026-11-28T20:00:00Z';

type Say = 'ours' | 'mine' | 'pass' | 'nothing' | 'ours, then mine';
const anySay = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Say>('ours') },
  { weight: 4, arbitrary: fc.constantFrom<Say>('mine', 'pass', 'nothing', 'ours, then mine') },
);
const both = <T>(one: fc.Arbitrary<T>) => fc.record({ a: one, b: one });
const flip = fc.boolean();

const anyJournal = fc.record({
  days: fc.tuple(
    ...days.map(({ questions, stems }) =>
      fc.record({
        date: fc.constantFrom(...dates),
        questions: fc.tuple(...questions.map(() => both(anySay))),
        stems: fc.tuple(...stems.map(() => both(flip))),
        end: fc.constantFrom('done', 'done', 'left', 'undone'),
        forgets: both(fc.integer({ min: 0, max: 9 }).map((at) => at === 0)),
      }),
    ),
  ),
  opened: flip,
  locked: both(flip),
  gives: both(flip),
});
type AnyJournal = typeof anyJournal extends fc.Arbitrary<infer T> ? T : never;

/** Every word written, whose it is, and whether both may read it. */
type Written = {
  readonly word: string;
  readonly by: PartnerId;
  readonly day: number;
  readonly open: boolean;
  /** Its author forgot it. */
  readonly gone: boolean;
};

const wordOf = (by: PartnerId, day: number, what: string) => `word${name[by]}${day}${what}x`;

/** The rule in words of its own: once both said or passed all of a day, else on a done day where both did. */
function writtenIn({ days: lived }: AnyJournal): readonly Written[] {
  return lived.flatMap(({ questions, stems, end, forgets }, at) => {
    const { day } = days[at] ?? { day: 0 };
    const touched = questions.map((says) => partners.every((who) => says[who] !== 'nothing'));
    const isOver = touched.every(Boolean) || end === 'done';
    const opens = touched.map((one) => one && isOver);
    const words = partners.flatMap((by) => {
      const answers = questions.flatMap((says, index) => {
        const say = says[by];
        if (say === 'nothing' || say === 'pass') return [];
        return [
          { word: wordOf(by, day, `q${index + 1}`), by, day, open: say === 'ours' && opens[index] === true },
        ];
      });
      const sentences = stems.flatMap((writes, index) =>
        writes[by] ? [{ word: wordOf(by, day, `s${index + 1}`), by, day, open: opens.some(Boolean) }] : [],
      );
      return [...answers, ...sentences].map((one) => ({ ...one, gone: forgets[by] }));
    });
    return words;
  });
}

type LivedDay = AnyJournal['days'][number];

async function live(folder: string, journal: AnyJournal): Promise<void> {
  for (const [at, lived] of journal.days.entries()) {
    const day = days[at];
    if (day !== undefined) await liveDay(homeAt(folder, undefined, `${lived.date}T20:00:00Z`), day, lived);
  }
  // What was opened before a key was locked is open afterwards.
  if (journal.opened) await said(homeAt(folder), (world) => answers(world, {}));
  for (const who of partners) {
    if (!journal.locked[who]) continue;
    await lockKey(openKeyring(homeAt(folder).world().storage()), who, passphrase, async () => passphrase);
  }
}

async function liveDay(home: Home, { day, questions, stems }: (typeof days)[number], lived: LivedDay) {
  const world = home.world();
  const here = await requireHere(world);
  const keeper = journalKeeper(world, here);
  await keeper.pin(await dayOf(world, day));
  for (const by of partners) {
    for (const [at, question] of questions.entries())
      await sayIt(keeper, day, { by, index: at + 1, question, say: lived.questions[at]?.[by] ?? 'nothing' });
    for (const [at, question] of stems.entries()) {
      if (lived.stems[at]?.[by] !== true) continue;
      const about = { part: 'stem' as const, index: at + 1 };
      const text = wordOf(by, day, `s${at + 1}`);
      await keeper.keep(day, { kind: 'answer', by, about, question, text, share: 'ours' });
    }
  }
  if (lived.end !== 'left') await keeper.keep(day, { kind: 'done' });
  if (lived.end === 'undone') await keeper.undo(day);
  for (const by of partners)
    if (lived.forgets[by]) await said(home, (one) => forget(one, { as: name[by], day, yes: true }));
}

type Saying = {
  readonly by: PartnerId;
  readonly index: number;
  readonly question: string;
  readonly say: Say;
};

async function sayIt(
  keeper: JournalKeeper,
  day: number,
  { by, index, question, say }: Saying,
): Promise<void> {
  if (say === 'nothing') return;
  const about = { part: 'question' as const, index };
  if (say === 'pass') return await keeper.keep(day, { kind: 'pass', by, about, question });
  const text = wordOf(by, day, `q${index}`);
  await keeper.keep(day, { kind: 'answer', by, about, question, text, share: 'mine' });
  if (say !== 'mine') await keeper.keep(day, { kind: 'share', by, open: [index], keep: [] });
  if (say === 'ours, then mine') await keeper.keep(day, { kind: 'share', by, open: [], keep: [index] });
}

/** What an evening shows at `v`: to both, then to each alone. */
async function inTheEvening(home: Home, { gives }: AnyJournal, who: PartnerId | null): Promise<string> {
  const world = home.world();
  const here = await requireHere(world);
  const course = await openRun(world, here);
  const { journal } = journalKeeper(world, here);
  const earlier = earlierWords(world, here, course.journey, journal);
  const all: EarlierOf[] = [
    { kind: 'days', days: [1, 2, 3] },
    { kind: 'week', days: [1, 2, 3, 4, 5, 6] },
  ];
  for (const { day } of days) {
    const text = await course.day(day);
    const asked = text === null ? [] : askedAgain(world, here, course.journey, text);
    if (asked.length > 0) all.push({ kind: 'again', asked });
  }
  const ask = async ({ partner }: { readonly partner: PartnerId }) => (gives[partner] ? passphrase : null);
  const shown = [];
  for (const of of all) shown.push(await earlier.read(of, who, ask));
  return JSON.stringify(shown);
}

type Page = {
  readonly name: string;
  readonly who: PartnerId | null;
  readonly tender: boolean;
  readonly text: string;
};

async function everyPage(home: Home, journal: AnyJournal): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (const who of [null, ...partners]) {
    const as = who === null ? {} : { as: name[who] };
    const by = (options: object) => said(home, (world: World) => remember(world, { ...as, ...options }));
    pages.push(
      { name: 'evening', who, tender: false, text: await inTheEvening(home, journal, who) },
      { name: 'remember', who, tender: false, text: await by({}) },
      { name: 'remember --json', who, tender: false, text: await by({ json: true }) },
      { name: 'remember --day 1', who, tender: false, text: await by({ day: 1 }) },
      { name: `remember --day ${tender}`, who, tender: true, text: await by({ day: tender }) },
    );
  }
  return pages;
}

/** Whether somebody who sits there may read it: own words with one's own key, what is open with either. */
function mayRead({ by, open, gone, day }: Written, page: Page, { locked, gives }: AnyJournal): boolean {
  const hasKey = (who: PartnerId) => !locked[who] || (page.name === 'evening' && gives[who]);
  if (gone || (day === tender && !page.tender)) return false;
  if (page.who === null) return open && partners.some(hasKey);
  return (by === page.who || (open && page.name !== 'evening')) && hasKey(page.who);
}

it(
  'whatever two people wrote, earlier words come to nobody before their time, and never to the wrong one',
  async () => {
    let shown = 0;
    const begun = tempFolder();
    await beginJourney(homeAt(begun, undefined, '2025-11-20T20:00:00Z').world(), file, { names: 'Ana,Ben' });
    await fc.assert(
      fc.asyncProperty(anyJournal, async (journal) => {
        const folder = tempFolder();
        cpSync(begun, folder, { recursive: true });
        await live(folder, journal);
        const home = homeAt(folder, undefined, today);
        const written = writtenIn(journal);
        const first = await said(home, firstPage);
        expect(written.filter(({ word }) => first.includes(word))).toEqual([]);
        expect(days.flatMap(({ questions }) => questions).filter((text) => first.includes(text))).toEqual([]);
        for (const page of await everyPage(home, journal)) {
          const found = written.filter(({ word }) => page.text.includes(word));
          shown += found.length;
          expect([page.name, page.who, found.filter((one) => !mayRead(one, page, journal))]).toEqual([
            page.name,
            page.who,
            [],
          ]);
        }
      }),
      { numRuns: everyWalk ? 1000 : 6, ...(everyWalk ? {} : { seed: 18, endOnFailure: true }) },
    );
    expect(shown).toBeGreaterThan(10);
  },
  everyWalk ? 3_600_000 : 60_000,
);
