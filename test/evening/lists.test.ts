import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answers } from '../../src/commands/answers.ts';
import { done } from '../../src/commands/done.ts';
import { forget } from '../../src/commands/forget.ts';
import { requireHere } from '../../src/commands/here.ts';
import { journalKeeper } from '../../src/commands/journal-keeper.ts';
import { remember } from '../../src/commands/remember.ts';
import type { PartnerId } from '../../src/model/couple.ts';
import type { Mark } from '../../src/model/mark.ts';
import type { Ask } from '../../src/sitting/asks.ts';
import { begin } from '../../src/sitting/begin.ts';
import { sweepForgotten } from '../../src/storage/forget.ts';
import { importExport } from '../../src/storage/import-export.ts';
import { openJournal } from '../../src/storage/journal-store.ts';
import { lockKey } from '../../src/storage/key-care.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { Interrupted } from '../../src/terminal/interrupted.ts';
import { filesBelow } from '../storage/temp-world.ts';
import { dayOf, type Home, pagesFor, said, sit } from './evening.ts';
import {
  all,
  type Does,
  kindsOf,
  lines,
  listEvening,
  listFiles,
  markers,
  plant,
  run,
  shownIn,
} from './list-evening.ts';

/** A list that each marks in private: both see the lines that both opened, and nobody anything else. */

const some: readonly Mark[] = ['open', 'open', 'maybe', 'closed', null, 'open'];
const others: readonly Mark[] = ['open', 'closed', 'open', 'open', 'open', 'open'];

async function marked(does: Readonly<Record<PartnerId, Does>>, home?: Home) {
  const at = home ?? (await listEvening());
  return { home: at, sat: await sit(at, markers(does)) };
}

/** The asks from the list to what comes after it, without what depends on what both opened. */
function listAsks(asks: readonly Ask[]): readonly string[] {
  const from = asks.findIndex(({ kind }) => kind === 'list');
  const to = asks.findLastIndex(({ kind }) => kind === 'overlapped');
  return kindsOf(asks.slice(from, to + 1));
}

describe('what both see of a list', () => {
  it.each<[string, Does, Does, readonly string[]]>([
    ['the lines both marked open', some, others, ['amber', 'fern']],
    ['no line that one of the two marked maybe', all('open'), all('maybe'), []],
    ['no line where both marked maybe', all('maybe'), all('maybe'), []],
    ['all where both opened all', all('open'), all('open'), lines],
    ['none where one of the two passed the list', 'pass', all('open'), []],
    ['none where nobody marked anything', all(null), all(null), []],
  ])('is %s', async (_, a, b, shown) => {
    const { sat } = await marked({ a, b });
    expect(sat.kind).toBe('finished');
    expect(shownIn(sat)).toEqual([shown]);
  });

  it('takes the same screens whatever is marked, and says what it tells before anything is', async () => {
    const screens = await Promise.all(
      (
        [
          [some, others],
          [all('open'), all('open')],
          ['pass', 'pass'],
          [all('closed'), all('maybe')],
        ] as const
      ).map(async ([a, b]) => listAsks((await marked({ a, b })).sat.asks)),
    );
    for (const one of screens)
      expect(one).toEqual(['list', 'hand-over', 'mark', 'hand-over', 'mark', 'call-back', 'overlapped']);
  });

  it('can be changed by either, until it is shown', async () => {
    const home = await listEvening();
    let backs = 0;
    const sat = await sit(
      home,
      markers({ a: some, b: others }, (ask, ports) => {
        if (ask.kind === 'call-back' && backs === 0) {
          backs += 1;
          return { kind: 'back' };
        }
        // Back with Ben, who goes back to the hand-over and from there to Ana.
        if (ask.kind === 'mark' && ask.partner === 'b' && backs === 1) {
          backs += 1;
          return { kind: 'back' };
        }
        if (ask.kind === 'hand-over' && ask.to === 'b' && backs === 2) {
          backs += 1;
          return { kind: 'back' };
        }
        if (ask.kind === 'mark' && ask.partner === 'a' && backs === 3) {
          expect(ports.marks?.initial).toEqual(some);
          return { kind: 'marked', marks: all('closed') };
        }
        return { kind: 'go-on' };
      }),
    );
    expect(backs).toBe(3);
    expect(shownIn(sat)).toEqual([[]]);
  });

  it('cannot be gone back behind once it was shown', async () => {
    const home = await listEvening();
    let seen = false;
    const sat = await sit(
      home,
      markers({ a: all('open'), b: some }, (ask) => {
        if (ask.kind !== 'overlapped' || seen) return { kind: 'go-on' };
        seen = true;
        return { kind: 'back' };
      }),
    );
    const after = sat.asks.slice(sat.asks.findIndex(({ kind }) => kind === 'overlapped') + 1);
    expect(after[0]?.kind).toBe('list');
    // A second look is made of new marks of both.
    expect(kindsOf(after).slice(0, 7)).toEqual([
      ...['list', 'hand-over', 'mark', 'hand-over', 'mark', 'call-back', 'overlapped'],
    ]);
  });

  it('is passed together in one step, and nothing is kept of it', async () => {
    const home = await listEvening();
    const sat = await sit(
      home,
      markers({ a: some, b: some }, (ask) => ({ kind: ask.kind === 'list' ? 'pass' : 'go-on' })),
    );
    expect(kindsOf(sat.asks)).not.toContain('mark');
    expect(listFiles(home)).toEqual([]);
  });
});

describe('what the disk tells of marks', () => {
  const manners: readonly Does[] = [some, all('open'), all('closed'), all(null), 'pass'];

  it('has one size of marks and of half-made ones, and no mark in the open anywhere', async () => {
    const sizes = new Set<number>();
    const drafts = new Set<number>();
    for (const a of manners) {
      const home = await listEvening();
      const interrupted = sit(
        home,
        markers({ a, b: 'later' }, (ask, ports) => {
          if (ask.kind !== 'mark' || ask.partner === 'a') return { kind: 'go-on' };
          ports.marks?.save(typeof a === 'string' ? all('maybe') : a);
          throw new Interrupted('SIGINT');
        }),
      );
      await expect(interrupted).rejects.toThrow(Interrupted);
      for (const { bytes } of listFiles(home)) sizes.add(bytes.length);
      for (const file of filesBelow(home.folder)) {
        if (file.includes('drafts')) drafts.add(fs.statSync(file).size);
        expect(fs.readFileSync(file, 'latin1'), file).not.toMatch(/maybe|closed/);
      }
    }
    expect(sizes.size).toBe(1);
    expect(drafts.size).toBe(1);
  });

  it('has one size of what both opened, and keeps the marks no longer', async () => {
    const sizes = new Set<number>();
    const long = Array.from({ length: 30 }, (_, at) => `a line of some length, with its number ${at}`);
    for (const count of [0, 1, 15, 30]) {
      const home = await listEvening(long);
      const b = long.map((_, at): Mark => (at < count ? 'open' : 'closed'));
      const sat = await sit(home, markers({ a: all('open', long), b }));
      expect(shownIn(sat)).toEqual([long.slice(0, count)]);
      const files = listFiles(home);
      expect(files.map(({ who }) => who)).toEqual(['ab']);
      for (const { bytes } of files) sizes.add(bytes.length);
    }
    expect(sizes.size).toBe(1);
  });

  it('says nothing of marks on any page of either, before and after they are opened', async () => {
    const home = await listEvening();
    await sit(
      home,
      markers({ a: some, b: 'later' }, (ask) =>
        ask.kind === 'mark' && ask.partner === 'b' ? { kind: 'stop' } : { kind: 'go-on' },
      ),
    );
    const unseen = async (hidden: readonly string[]) => {
      for (const reader of ['Ana', 'Ben', undefined] as const)
        for (const [page, text] of await pagesFor(home, reader))
          for (const line of hidden) expect(text, `${page} as ${reader}`).not.toContain(line);
    };
    await unseen(lines);
    await sit(home, markers({ a: 'as it stands', b: others }));
    await unseen(['birch', 'cedar', 'dune', 'elder']);
  });
});

describe('marks that are left', () => {
  it('are all there after a kill in the middle, and count once both looked at theirs', async () => {
    const home = await listEvening();
    const half: readonly Mark[] = ['open', 'open', null, null, null, null];
    const killed = sit(
      home,
      markers({ a: some, b: others }, (ask, ports) => {
        if (ask.kind !== 'mark' || ask.partner === 'a') return { kind: 'go-on' };
        ports.marks?.save(half);
        throw new Interrupted('SIGTERM');
      }),
    );
    await expect(killed).rejects.toThrow(Interrupted);
    const found = new Map<PartnerId, unknown>();
    const sat = await sit(
      home,
      markers({ a: 'as it stands', b: 'as it stands' }, (ask, ports) => {
        if (ask.kind === 'mark') found.set(ask.partner, ports.marks?.initial);
        return { kind: 'go-on' };
      }),
    );
    expect(Object.fromEntries(found)).toEqual({ a: some, b: half });
    expect(sat.asks[0]).toMatchObject({ kind: 'resume', item: 'list', partner: 'b' });
    expect(shownIn(sat)).toEqual([['amber', 'birch']]);
    expect(filesBelow(home.folder).filter((file) => file.includes('drafts'))).toEqual([]);
  });

  it('wait while one of the two has not marked; the day goes on, and the list comes again', async () => {
    const home = await listEvening();
    const sat = await sit(home, markers({ a: some, b: 'later' }));
    expect(shownIn(sat)).toEqual([null]);
    expect(sat.asks.find(({ kind }) => kind === 'overlapped')).toMatchObject({ waitsFor: 'marks' });
    expect(sat.asks.at(-1)).toMatchObject({ kind: 'farewell', done: true, listWaits: true });
    const again = await sit(home, markers({ a: 'as it stands', b: others }));
    expect(shownIn(again)).toEqual([['amber', 'fern']]);
    expect(again.asks.at(-1)).toMatchObject({ kind: 'farewell', listWaits: false });
    const third = await sit(home, markers({ a: some, b: others }));
    expect(kindsOf(third.asks)).not.toContain('list');
  });

  it('do not count while whoever made them in another sitting has not looked them over', async () => {
    const home = await listEvening();
    await sit(home, markers({ a: all('open'), b: 'later' }));
    const sat = await sit(home, markers({ a: 'later', b: all('open') }));
    expect(sat.asks.find((ask) => ask.kind === 'mark')).toMatchObject({ partner: 'a', lookOver: true });
    expect(shownIn(sat)).toEqual([null]);
    expect(listFiles(home).map(({ who }) => who)).toEqual(['a', 'b']);
  });

  it('left at their end begin the list again, and are looked over', async () => {
    const home = await listEvening();
    const left = await sit(
      home,
      markers({ a: some, b: 'later' }, ({ kind }) => ({ kind: kind === 'overlapped' ? 'stop' : 'go-on' })),
    );
    expect(left.kind).toBe('left');
    const sat = await sit(home, markers({ a: 'as it stands', b: others }));
    expect(kindsOf(sat.asks).slice(0, 3)).toEqual(['resume', 'list', 'hand-over']);
    expect(shownIn(sat)).toEqual([['amber', 'fern']]);
  });

  it('half-made, are named by done as a list that waits, and not by whose they are', async () => {
    const home = await listEvening();
    await sit(
      home,
      markers({ a: some, b: some }, (ask, ports) => {
        if (ask.kind === 'mark') ports.marks?.save(some);
        return { kind: ask.kind === 'mark' ? 'stop' : 'go-on' };
      }),
    );
    const text = await said(home, (world) => done(world, { day: 1, yes: true }));
    expect(text).toContain('The list of day 1 waits until you are both here.');
    expect(text).not.toMatch(/sentence|Ana/);
  });

  it('are not part of a reflection alone', async () => {
    const home = await listEvening();
    const here = await requireHere(home.world());
    const setup = {
      day: await dayOf(home.world(), 1),
      couple: here.couple,
      sameDate: false,
      alreadyDone: false,
    };
    expect(begin({ ...setup, only: 'a' }, null).script.map(({ kind }) => kind)).not.toContain('list');
  });
});

describe('whoever would learn more', () => {
  it('learns nothing by marking everything open after the two have looked', async () => {
    const home = await listEvening();
    await sit(home, markers({ a: some, b: all('closed') }));
    await sit(
      home,
      markers({ a: some, b: some }, (ask) =>
        ask.kind === 'resume'
          ? { kind: 'again' }
          : ask.kind === 'mark' && ask.partner === 'a'
            ? { kind: 'later' }
            : ask.kind === 'mark'
              ? { kind: 'marked', marks: all('open') }
              : { kind: 'go-on' },
      ),
    );
    const pages = await pagesFor(home, 'Ben');
    for (const [, text] of pages) expect(text).not.toContain('amber');
    expect(listFiles(home).map(({ who }) => who)).toEqual(['ab', 'b']);
  });

  it('learns nothing from marks of the other brought back from a copy', async () => {
    const home = await listEvening();
    const stopped = (ask: Ask) => ask.kind === 'mark' && ask.partner === 'b';
    await sit(
      home,
      markers({ a: some, b: some }, (ask) => ({ kind: stopped(ask) ? 'stop' : 'go-on' })),
    );
    const [copy] = listFiles(home);
    await sit(home, markers({ a: 'as it stands', b: all('closed') }));
    fs.writeFileSync(copy?.path ?? '', copy?.bytes ?? '', { mode: 0o600 });
    let known: unknown;
    const sat = await sit(
      home,
      markers({ a: 'as it stands', b: all('open') }, (ask, ports) => {
        if (ask.kind === 'mark' && ask.partner === 'a') known = ports.marks?.initial;
        return { kind: 'go-on' };
      }),
    );
    expect(known).toBeNull();
    expect(shownIn(sat)).toEqual([[]]);
  });

  it('is met by the one in whose name marks were planted: these do not count unseen', async () => {
    const home = await listEvening();
    await plant(home, 'b', 'oooooo');
    const seen: unknown[] = [];
    const sat = await sit(
      home,
      markers({ a: some, b: 'later' }, (ask, ports) => {
        if (ask.kind === 'mark' && ask.partner === 'b') seen.push([ask.lookOver, ports.marks?.initial]);
        return { kind: 'go-on' };
      }),
    );
    expect(seen).toEqual([[true, all('open')]]);
    expect(shownIn(sat)).toEqual([null]);
  });

  it('gets nothing from marks planted after the two have marked', async () => {
    const home = await listEvening();
    const world = home.world();
    const keeper = journalKeeper(world, await requireHere(world));
    for (const by of ['a', 'b'] as const)
      await keeper.keep(1, { kind: 'marks', by, list: 1, lines, marks: some });
    await plant(home, 'b', 'oooooo');
    expect(await keeper.lists.overlap({ day: 1, list: 1 }, async () => null)).toBeNull();
  });
});

describe('keys with passphrases', () => {
  it('left waiting for them: says on the way back that both marked it, and comes again at the end', async () => {
    const home = await listEvening();
    const keyring = openKeyring(home.world().storage());
    for (const one of ['a', 'b'] as const) await lockKey(keyring, one, `passphrase ${one}`, async () => null);
    const leave = markers({ a: some, b: others }, ({ kind }) => ({
      kind: kind === 'step' ? 'stop' : 'go-on',
    }));
    await sit(home, leave, 1, async () => null);
    let backs = 0;
    const again = await sit(
      home,
      markers({ a: 'as it stands', b: 'as it stands' }, ({ kind }) => {
        if (kind !== 'step' || backs > 0) return { kind: 'go-on' };
        backs += 1;
        return { kind: 'back' };
      }),
      1,
      async ({ partner }) => `passphrase ${partner}`,
    );
    const waits = again.asks.flatMap((ask) => (ask.kind === 'overlapped' ? [ask.waitsFor] : []));
    expect(waits).toEqual(['looks', null]);
    expect(shownIn(again)).toEqual([null, ['amber', 'fern']]);
  });

  it('have to be given, both, before anything of the other is looked at', { timeout: 30_000 }, async () => {
    const home = await listEvening();
    const keyring = openKeyring(home.world().storage());
    for (const one of ['a', 'b'] as const) await lockKey(keyring, one, `passphrase ${one}`, async () => null);
    const declined = await sit(home, markers({ a: some, b: others }), 1, async ({ partner }) =>
      partner === 'a' ? 'passphrase a' : null,
    );
    expect(shownIn(declined)).toEqual([null]);
    expect(declined.asks.find((ask) => ask.kind === 'overlapped')).toMatchObject({ waitsFor: 'keys' });
    expect(declined.asks.at(-1)).toMatchObject({ listWaits: true });
    const asked: unknown[] = [];
    const given = await sit(
      home,
      markers({ a: 'as it stands', b: 'as it stands' }),
      1,
      async ({ partner, why }) => {
        asked.push([partner, why]);
        return `passphrase ${partner}`;
      },
    );
    expect(shownIn(given)).toEqual([['amber', 'fern']]);
    expect(asked).toEqual([
      ['a', 'marks'],
      ['b', 'marks'],
    ]);
  });
});

describe('what both opened', () => {
  it('is on the pages of each and of both, in every export, and comes back by import, once', async () => {
    const home = await listEvening();
    await sit(home, markers({ a: some, b: others }));
    const readers = ['Ana', 'Ben', undefined] as const;
    for (const reader of readers) {
      const pages = await pagesFor(home, reader);
      for (const page of [
        'answers',
        'answers --day',
        'answers --json',
        'export md',
        'export html',
        'export json',
      ])
        expect(pages.get(page), `${page} as ${reader}`).toMatch(/amber[\s\S]*fern/);
      for (const page of ['status', 'status --json']) expect(pages.get(page)).not.toContain('amber');
    }
    const text = (await pagesFor(home)).get('export json') ?? '';
    const empty = await listEvening();
    const storage = empty.world().storage();
    const journal = openJournal(storage, openKeyring(storage));
    expect(await importExport(journal, JSON.parse(text))).toMatchObject({ added: 1, skipped: 0 });
    expect(await importExport(journal, JSON.parse(text))).toMatchObject({ added: 0, same: 1 });
    expect((await pagesFor(empty, 'Ben')).get('answers')).toMatch(/amber[\s\S]*fern/);
  });

  it('does not come back by an import once one of them removed it, nor where it was brought in before', async () => {
    const home = await listEvening();
    await sit(home, markers({ a: some, b: others }));
    const text = (await pagesFor(home)).get('export json') ?? '';
    const other = await listEvening();
    for (const one of [home, other]) {
      const storage = one.world().storage();
      const journal = openJournal(storage, openKeyring(storage));
      await importExport(journal, JSON.parse(text));
      const again = (await pagesFor(one)).get('export json') ?? '';
      await said(one, (world) => forget(world, { as: 'Ana', day: 1, yes: true }));
      for (const file of [text, again])
        expect(await importExport(journal, JSON.parse(file))).toMatchObject({ added: 0, skipped: 1 });
      expect((await pagesFor(one)).get('answers')).not.toContain('amber');
    }
  });

  it('is filled up by an import as it was, so that no size tells how many lines it has', async () => {
    const home = await listEvening();
    await sit(home, markers({ a: some, b: others }));
    const text = (await pagesFor(home)).get('export json') ?? '';
    const other = await listEvening();
    const storage = other.world().storage();
    await importExport(openJournal(storage, openKeyring(storage)), JSON.parse(text));
    const listsIn = (json = '') => JSON.parse(json).runs.flatMap(({ lists }: { lists: unknown }) => lists);
    expect(listsIn((await pagesFor(other)).get('export json'))).toEqual(listsIn(text));
    expect(listsIn(text)[0].fill).toBeGreaterThan(0);
  });

  it('is found by a search, and comes with its evening when that is named', async () => {
    const home = await listEvening();
    await sit(home, markers({ a: some, b: others }));
    expect(await said(home, (world) => answers(world, { search: 'FERN' }))).toMatch(/amber[\s\S]*fern/);
    expect(await said(home, (world) => answers(world, { search: 'birch' }))).not.toMatch(/birch$/m);
    const found = await said(home, (world) => answers(world, { search: 'fern', json: true }));
    expect(JSON.parse(found)).toMatchObject({ questions: [], lists: [{ day: 1, lines: ['amber', 'fern'] }] });
    expect(await said(home, (world) => remember(world, { day: 1 }))).toMatch(/amber[\s\S]*fern/);
  });

  it('stands on the step after the list, also after another start, and on no other step', async () => {
    const home = await listEvening();
    const steps = ({ asks }: { readonly asks: readonly Ask[] }) =>
      asks.flatMap((ask) => (ask.kind === 'step' ? [ask.opened?.lines ?? null] : []));
    const leave = markers({ a: some, b: others }, ({ kind }) => ({
      kind: kind === 'step' ? 'stop' : 'go-on',
    }));
    expect(steps(await sit(home, leave))).toEqual([['amber', 'fern']]);
    const again = steps(await sit(home, markers({ a: some, b: others })));
    expect(again[0]).toEqual(['amber', 'fern']);
    expect(again.slice(1).every((lines) => lines === null)).toBe(true);
  });

  it('is told before a new look, which needs new marks of both', async () => {
    const home = await listEvening();
    await sit(home, markers({ a: some, b: others }));
    const sat = await sit(
      home,
      markers({ a: all('closed'), b: all('open') }, ({ kind }) => ({
        kind: kind === 'resume' ? 'again' : 'go-on',
      })),
    );
    expect(sat.asks.find(({ kind }) => kind === 'list')).toMatchObject({
      before: { lines: ['amber', 'fern'] },
      waits: false,
    });
    expect(shownIn(sat)).toEqual([[]]);
  });
});

describe('forgetting', () => {
  it('removes marks and what both opened, and keeps them from coming back', async () => {
    const home = await listEvening();
    await sit(
      home,
      markers({ a: some, b: 'later' }, (ask) => ({
        kind: ask.kind === 'mark' && ask.partner === 'b' ? 'stop' : 'go-on',
      })),
    );
    const marks = listFiles(home);
    await forget(home.world(), { as: 'Ana', day: 1, yes: true });
    expect(listFiles(home)).toEqual([]);
    await sit(home, markers({ a: all('open'), b: all('open') }));
    const overlap = listFiles(home);
    await forget(home.world(), { as: 'Ben', day: 1, yes: true });
    expect(listFiles(home)).toEqual([]);
    for (const { path: file, bytes } of [...marks, ...overlap])
      fs.writeFileSync(file, bytes, { mode: 0o600 });
    const storage = home.world().storage();
    await sweepForgotten(openJournal(storage, openKeyring(storage)), run);
    expect(listFiles(home)).toEqual([]);
  });
});
