import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answers } from '../../src/commands/answers.ts';
import { doctor } from '../../src/commands/doctor.ts';
import { done } from '../../src/commands/done.ts';
import { exportJournal } from '../../src/commands/export.ts';
import { forget } from '../../src/commands/forget.ts';
import { forgetfulKeeper } from '../../src/commands/forgetful-keeper.ts';
import { importAnswers } from '../../src/commands/import.ts';
import { type NotesOptions, notes } from '../../src/commands/notes.ts';
import { rename } from '../../src/commands/rename.ts';
import { restore } from '../../src/commands/restore.ts';
import { type EntryName, formatEntryName, noteSlot } from '../../src/journal/entry-name.ts';
import type { Ask } from '../../src/sitting/asks.ts';
import type { Reply } from '../../src/sitting/replies.ts';
import { newKeyPair, open } from '../../src/storage/age/sealing.ts';
import { writeBackup } from '../../src/storage/backup.ts';
import { readDeviceIdentity } from '../../src/storage/drafts/draft-key.ts';
import { entryNames, runFolder, runs } from '../../src/storage/journal-folder.ts';
import { lockKey } from '../../src/storage/key-care.ts';
import { openKeyring, readIdentity } from '../../src/storage/keys.ts';
import type { AskPassphrase } from '../../src/storage/unlocking.ts';
import { Interrupted } from '../../src/terminal/interrupted.ts';
import { root } from '../setup/root.ts';
import { filesBelow, tempFolder } from '../storage/temp-world.ts';
import { type Couple, evening, type Home, homeAt, pagesFor, said, sit } from './evening.ts';

const pact = 'The sofa, after ten.\nNever in the car.';
const course = path.join(root, 'test/evening/written-together.md');
const start = () => evening('Ana', course);
const onward: Couple = () => ({ kind: 'go-on' });

/** Writes on the first step that asks for it, if the words differ; leaves at the questions. */
function writing(text: string, then: Couple = onward): Couple {
  let written = false;
  return (ask, ports) => {
    if (ask.kind === 'hand-over') return { kind: 'stop' };
    if (ask.kind === 'write-note') return { kind: 'wrote', text };
    if (ask.kind !== 'step' || ask.note === undefined || written) return then(ask, ports);
    written = true;
    return { kind: 'write' };
  };
}

const shown = (home: Home, options: NotesOptions = {}) => said(home, (world) => notes(world, options));
type Shown = { readonly notes: readonly { text: string; by: string; newest: boolean; date: string }[] };
const listed = async (home: Home, options: NotesOptions = {}) =>
  (JSON.parse(await shown(home, { ...options, json: true })) as Shown).notes;

function storageOf(home: Home) {
  return home.world().storage();
}

const noteFiles = (home: Home) =>
  runs(storageOf(home)).flatMap((run) =>
    entryNames(storageOf(home), run).filter(({ slot }) => slot === noteSlot),
  );

const passphrases = { a: 'the sofa after ten', b: 'never in the car' } as const;

async function lock(home: Home, ...who: readonly ('a' | 'b')[]): Promise<void> {
  for (const one of who) await lockKey(openKeyring(storageOf(home)), one, passphrases[one], async () => null);
}

type Asked = Parameters<AskPassphrase>[0];

/** Gives that passphrase, and notes what it was asked for. */
const gives =
  (passphrase: string | null, asked: Asked[] = []): AskPassphrase =>
  async (question) => {
    asked.push(question);
    return passphrase;
  };

/** The day from its beginning, wherever it was left. */
function fromTheStart({ kind }: Ask): Reply | null {
  if (kind === 'resume') return { kind: 'menu' };
  return kind === 'menu' ? { kind: 'over' } : null;
}

/** Begins at the first step to write those words, and stops. */
const beginning =
  (text: string): Couple =>
  (ask, ports) => {
    if (ask.kind !== 'write-note')
      return fromTheStart(ask) ?? (ask.kind === 'step' ? { kind: 'write' } : { kind: 'go-on' });
    ports.draft.save(text);
    return { kind: 'stop' };
  };

/** What stood in the note when it was opened, the second time. */
async function reopened(home: Home, ask: AskPassphrase, text = 'Another pact.') {
  const initial: (string | null)[] = [];
  const couple = writing(text);
  await sit(
    home,
    (one, ports) => {
      if (one.kind === 'write-note') initial.push(ports.draft.initial);
      return fromTheStart(one) ?? couple(one, ports);
    },
    1,
    ask,
  );
  return initial;
}

const draftFiles = (home: Home) =>
  filesBelow(path.join(home.folder, 'state')).filter((file) => file.includes('drafts'));

describe('a note', () => {
  it('is written at a step that asks for it, and shown there from then on', async () => {
    const home = await start();
    const { asks } = await sit(home, writing(pact));
    const steps = asks.flatMap((ask) => (ask.kind === 'step' ? [ask.note?.kind ?? 'not asked'] : []));
    expect(steps).toEqual(['none', 'kept', 'kept', 'not asked']);
    expect(await listed(home)).toMatchObject([{ by: 'ab', text: pact, newest: true }]);
    expect(await shown(home)).toContain('Day 1: The Pact');
  });

  it('is offered to be changed, with its words there, and earlier versions stay', async () => {
    const home = await start();
    await sit(home, writing(pact));
    expect(await reopened(home, gives(null))).toEqual([pact]);
    expect(await listed(home)).toMatchObject([{ text: 'Another pact.' }]);
    expect(await listed(home, { history: true })).toMatchObject([
      { text: pact, newest: false },
      { text: 'Another pact.', newest: true },
    ]);
  });

  it('that says the same again is no other version', async () => {
    const home = await start();
    await sit(home, writing(pact));
    await reopened(home, gives(null), pact);
    expect(noteFiles(home)).toHaveLength(1);
  });

  it('is whole after a Ctrl-C in the middle of it, and goes on there', async () => {
    const home = await start();
    const leave: Couple = (ask, ports) => {
      if (ask.kind !== 'write-note') return ask.kind === 'step' ? { kind: 'write' } : { kind: 'go-on' };
      ports.draft.save('The sofa, af');
      throw new Interrupted('SIGINT');
    };
    await expect(sit(home, leave)).rejects.toBeInstanceOf(Interrupted);
    expect(noteFiles(home)).toEqual([]);
    const at: (string | null)[] = [];
    const couple = writing(pact);
    await sit(home, (ask, ports): Reply => {
      if (ask.kind === 'write-note') at.push(ports.draft.initial);
      return couple(ask, ports);
    });
    expect(at[0]).toBe('The sofa, af');
    expect(await listed(home)).toMatchObject([{ text: pact }]);
    expect(draftFiles(home)).toEqual([]);
  });

  it('left for later, back, passed or stopped is kept as begun', async () => {
    for (const reply of [
      { kind: 'later' },
      { kind: 'back' },
      { kind: 'pass' },
      { kind: 'stop' },
    ] as Reply[]) {
      const home = await start();
      const leave: Couple = (ask, ports) => {
        if (ask.kind === 'hand-over') return { kind: 'stop' };
        if (ask.kind !== 'write-note')
          return ask.kind === 'step' && ask.note?.kind === 'none' ? { kind: 'write' } : { kind: 'go-on' };
        ports.draft.save('begun');
        return reply;
      };
      const { asks } = await sit(home, leave);
      expect(noteFiles(home), reply.kind).toEqual([]);
      expect(draftFiles(home), reply.kind).toHaveLength(1);
      const steps = asks.flatMap((ask) => (ask.kind === 'step' ? [ask.note?.kind] : []));
      if (reply.kind !== 'stop') expect(steps[1], reply.kind).toBe('begun');
    }
  });

  it('is in the five-minute form where that asks for it', async () => {
    const home = await start();
    const couple = writing(pact);
    const five: Couple = (ask, ports) => (ask.kind === 'arrival' ? { kind: 'five' } : couple(ask, ports));
    await sit(home, five);
    expect(await listed(home)).toMatchObject([{ text: pact }]);
  });

  it('comes back on the day that names its evening, to both', async () => {
    const home = await start();
    await sit(home, writing(pact));
    let looked = false;
    const { asks } = await sit(
      home,
      (ask) => {
        if (ask.kind === 'step') return { kind: 'stop' };
        if (ask.kind !== 'from-before' || looked) return { kind: 'go-on' };
        looked = true;
        return { kind: 'earlier' };
      },
      2,
    );
    const shownThen = asks.flatMap((ask) => (ask.kind === 'earlier-words' ? ask.days : []));
    expect(shownThen).toMatchObject([{ day: 1, notes: [{ text: pact }] }]);
  });

  it('of a sitting that keeps nothing is nowhere on the disk', async () => {
    const keeper = forgetfulKeeper();
    await keeper.notes.keep(1, { by: 'ab', text: pact, follows: [] });
    expect((await keeper.notes.of(1, gives(null))).map(({ text }) => text)).toEqual([pact]);
  });

  it('is under each of their names after a rename', async () => {
    const home = await start();
    await said(home, (world) => notes(world, { day: 1, as: 'Ana', text: pact }));
    await said(home, (world) => rename(world, 'Ana', 'Hannah'));
    expect(await shown(home)).toContain('Hannah, ');
    expect(await shown(home)).not.toContain('Ana');
  });
});

describe('two keys', () => {
  it('each open it, and no third: it is sealed to both of them and nobody else', async () => {
    const home = await start();
    await sit(home, writing(pact));
    const storage = storageOf(home);
    const [name] = noteFiles(home);
    const [run = ''] = runs(storage);
    const bytes = fs.readFileSync(path.join(runFolder(storage, run), formatEntryName(name as EntryName)));
    const stranger = (await newKeyPair()).identity;
    for (const one of ['a', 'b'] as const)
      expect((await open(bytes, readIdentity(storage, one) ?? '')).kind).toBe('opened');
    expect((await open(bytes, stranger)).kind).toBe('not-for-this-key');
    expect(bytes.toString('latin1').match(/^-> X25519 /gm)).toHaveLength(2);
    for (const file of filesBelow(home.folder)) expect(fs.readFileSync(file, 'latin1')).not.toContain('sofa');
  });

  it('need no passphrase to write, and one of the two to read: either, asked once', async () => {
    const home = await start();
    await lock(home, 'a', 'b');
    const none: Asked[] = [];
    await sit(home, writing(pact), 1, gives(null, none));
    expect(none).toEqual([]);
    for (const one of ['a', 'b'] as const) {
      const copy = copyOf(home);
      const asked: Asked[] = [];
      expect(await reopened(copy, gives(passphrases[one], asked))).toEqual([pact]);
      expect(asked.map(({ why }) => why)).toEqual(['note']);
    }
  });

  it('of which one is open ask for nothing', async () => {
    const home = await start();
    await lock(home, 'a');
    await sit(home, writing(pact));
    const asked: Asked[] = [];
    expect(await reopened(home, gives(null, asked))).toEqual([pact]);
    expect(asked).toEqual([]);
    expect(await listed(home)).toMatchObject([{ text: 'Another pact.' }]);
  });

  it('that stay closed lose nothing: what is written then stands beside what was not seen', async () => {
    const home = await start();
    await lock(home, 'a', 'b');
    await sit(home, writing(pact));
    const asked: Asked[] = [];
    expect(await reopened(home, gives(null, asked), 'Written blind.')).toEqual([null]);
    expect(asked).toHaveLength(1);
    const open = copyOf(home);
    expect(await reopened(open, gives(passphrases.a), 'Both.')).toEqual([`${pact}\n\nWritten blind.`]);
  });

  it('behind passphrases show nothing by command, and say so', async () => {
    const home = await start();
    await lock(home, 'a', 'b');
    await sit(home, writing(pact));
    const page = await shown(home);
    expect(page).toContain("Ana's or Ben's opens it");
    expect(page).not.toContain('sofa');
  });

  it('seal a half-written note as the note itself: no draft key opens it', async () => {
    const home = await start();
    await lock(home, 'a', 'b');
    await sit(home, beginning('half of it'));
    const [file = ''] = draftFiles(home);
    expect(fs.readFileSync(file, 'latin1').match(/^-> X25519 /gm)).toHaveLength(2);
    expect(readDeviceIdentity(storageOf(home))).toBe(null);
    const asked: Asked[] = [];
    expect(await reopenedDraft(home, gives(passphrases.b, asked))).toEqual(['half of it']);
    expect(asked).toHaveLength(1);
  });
});

/** What stands in a note that was left half-written. */
async function reopenedDraft(home: Home, ask: AskPassphrase) {
  const initial: (string | null)[] = [];
  await sit(
    home,
    (one, ports) => {
      if (one.kind !== 'write-note') return { kind: 'go-on' };
      initial.push(ports.draft.initial);
      return { kind: 'stop' };
    },
    1,
    ask,
  );
  return initial;
}

function copyOf(home: Home): Home {
  const folder = tempFolder();
  fs.cpSync(home.folder, folder, { recursive: true });
  return homeAt(folder);
}

/** Brings the journal of one copy into the other, as a shared folder does. */
function sync(from: Home, to: Home): void {
  fs.cpSync(path.join(from.folder, 'data/journal'), path.join(to.folder, 'data/journal'), {
    recursive: true,
  });
}

describe('two copies of a home', () => {
  it('whose versions cross show both, merge none, and go on with both', async () => {
    const home = await start();
    await sit(home, writing(pact));
    const other = copyOf(home);
    await reopened(home, gives(null), 'On the bench.');
    await reopened(other, gives(null), 'On the stairs.');
    sync(other, home);
    sync(home, other);
    for (const one of [home, other]) {
      const texts = (await listed(one)).map(({ text }) => text);
      expect([...texts].sort()).toEqual(['On the bench.', 'On the stairs.']);
      expect(await shown(one)).toContain('written apart');
    }
    const [initial] = await reopened(home, gives(null), 'On the bench, or the stairs.');
    expect(initial).toContain('On the bench.');
    expect(initial).toContain('On the stairs.');
    expect((await listed(home)).map(({ text }) => text)).toEqual(['On the bench, or the stairs.']);
  });

  it('keep apart what was begun before the other version came', async () => {
    const home = await start();
    await sit(home, writing(pact));
    const other = copyOf(home);
    await sit(home, beginning('Begun on the bench.'));
    await reopened(other, gives(null), 'On the stairs.');
    sync(other, home);
    await sit(home, (ask, ports) => {
      if (ask.kind === 'write-note') return { kind: 'wrote', text: ports.draft.initial ?? '' };
      return ask.kind === 'step' && ask.count.index === 2 ? { kind: 'stop' } : { kind: 'go-on' };
    });
    const texts = (await listed(home)).map(({ text }) => text);
    expect([...texts].sort()).toEqual(['Begun on the bench.', 'On the stairs.']);
  });
});

describe('by flags', () => {
  it('names who writes, and stands in the place of what was there', async () => {
    const home = await start();
    await sit(home, writing(pact));
    await said(home, (world) => notes(world, { day: 1, as: 'ben', text: '-' })).catch(() => {});
    await said(home, (world) =>
      notes({ ...world, readInput: async () => 'From a file.\n' }, { day: 1, as: 'Ben', text: '-' }),
    );
    expect(await listed(home)).toMatchObject([{ by: 'b', text: 'From a file.' }]);
  });

  it.each([
    [{ text: 'x' }, 'say who writes'],
    [{ write: true }, 'say who writes'],
    [{ text: ' ', as: 'Ana' }, 'The note is empty'],
    [{ text: 'x', as: 'Eva' }, 'Eva'],
    [{ text: 'x', as: 'Ana', day: 9 }, 'no day 9'],
    [{ day: 9 }, 'no day 9'],
    [{ journey: 'nowhere' }, 'nowhere'],
  ])('%j is refused in one sentence', async (options, words) => {
    const home = await start();
    await expect(shown(home, options)).rejects.toThrow(words);
    expect(noteFiles(home)).toEqual([]);
  });
});

describe('removed', () => {
  async function removed() {
    const home = await start();
    await sit(home, writing(pact));
    await reopened(home, gives(null), 'The sofa, always.');
    await sit(home, beginning('The sofa, perhaps.'));
    const backup = path.join(tempFolder(), 'backup.age');
    await writeBackup(storageOf(home), backup, 'attic');
    const file = path.join(tempFolder(), 'both.json');
    await said(home, (world) => exportJournal(world, { format: 'json', out: file }));
    const before = copyOf(home);
    const told = await said(home, (world) => forget(world, { as: 'Ben', day: 1, note: true, yes: true }));
    return { home, before, backup, file, told };
  }

  it('by either of the two it is gone with every version and its draft, for both', async () => {
    const { home, told } = await removed();
    expect(told).toContain('Removed for both of you');
    expect(noteFiles(home)).toEqual([]);
    expect(draftFiles(home)).toEqual([]);
    for (const as of [undefined, 'Ana', 'Ben'] as const)
      for (const [page, text] of await pagesFor(home, as)) expect(text, page).not.toContain('sofa');
    expect(await listed(home, { history: true })).toEqual([]);
  });

  it('comes back by no backup, copy of the folder or import', async () => {
    const { home, before, backup, file } = await removed();
    await said(home, (world) => restore({ ...world, env: { JOURNEY_BACKUP_PASSPHRASE: 'attic' } }, backup));
    expect(noteFiles(home)).toEqual([]);
    await said(home, (world) => importAnswers(world, file));
    expect(await listed(home)).toEqual([]);
    expect(noteFiles(home)).toEqual([]);
    sync(before, home);
    expect(await listed(home, { history: true })).toEqual([]);
    for (const [page, text] of await pagesFor(home, 'Ana')) expect(text, page).not.toContain('sofa');
    const looked = home.world();
    expect(await doctor(looked, {})).toBe(65);
    await said(home, (world) => forget(world, { as: 'Ana', day: 2, yes: true }));
    expect(noteFiles(home)).toEqual([]);
  });

  it('also where both have a passphrase, and nobody gives one', async () => {
    const home = await start();
    await lock(home, 'a', 'b');
    await sit(home, writing(pact));
    await said(home, (world) => forget(world, { as: 'Ana', day: 1, note: true, yes: true }));
    expect(noteFiles(home)).toEqual([]);
  });

  it('is not what goes with one’s own answers', async () => {
    const home = await start();
    await sit(home, writing(pact));
    await said(home, (world) => forget(world, { as: 'Ana', all: true, yes: true }));
    expect(await listed(home)).toMatchObject([{ text: pact }]);
  });

  it('there was none: nothing is said to be gone', async () => {
    const home = await start();
    const told = await said(home, (world) => forget(world, { as: 'Ana', day: 1, note: true, yes: true }));
    expect(told).toContain('nothing was removed');
  });
});

describe('kept elsewhere', () => {
  it.each(['md', 'html', 'json'] as const)(
    'is in every export, one’s own and that of both: %s',
    async (format) => {
      const home = await start();
      await sit(home, writing(pact));
      for (const as of [undefined, 'Ana', 'Ben'] as const) {
        const page = await said(home, (world) =>
          exportJournal(world, { format, ...(as === undefined ? {} : { as }) }),
        );
        expect(page).toContain('Never in the car.');
      }
    },
  );

  it('comes into another home by an export, once', async () => {
    const home = await start();
    await sit(home, writing(pact));
    const file = path.join(tempFolder(), 'both.json');
    await said(home, (world) => exportJournal(world, { format: 'json', out: file }));
    const other = await start();
    for (const told of ['1 answer brought in', '1 here already'])
      expect(await said(other, (world) => importAnswers(world, file))).toContain(told);
    expect(await listed(other)).toMatchObject([{ by: 'ab', text: pact }]);
    // What is newer here stays the newest where the older one came from.
    await reopened(home, gives(null), 'Newer.');
    await said(home, (world) => importAnswers(world, file));
    expect((await listed(home)).map(({ text }) => text)).toEqual(['Newer.']);
  });

  it('comes back with a backup', async () => {
    const home = await start();
    await sit(home, writing(pact));
    const backup = path.join(tempFolder(), 'backup.age');
    await writeBackup(storageOf(home), backup, 'attic');
    const empty = homeAt(tempFolder());
    await said(empty, (world) => restore({ ...world, env: { JOURNEY_BACKUP_PASSPHRASE: 'attic' } }, backup));
    expect(await listed(empty)).toMatchObject([{ text: pact }]);
  });

  it('is found by a search, on a page and as JSON', async () => {
    const home = await start();
    await sit(home, writing(pact));
    expect(await said(home, (world) => answers(world, { search: 'sofa' }))).toContain('Never in the car.');
    const json = await said(home, (world) => answers(world, { search: 'sofa', json: true }));
    expect(JSON.parse(json)).toMatchObject({ questions: [], notes: [{ day: 1, text: pact }] });
    expect(await said(home, (world) => answers(world, { search: 'balcony' }))).not.toContain('car');
  });

  it('is as long as an answer of the same blocks', async () => {
    const home = await start();
    const sizes = new Set<number>();
    for (const text of ['x', 'y'.repeat(400)]) {
      await said(home, (world) => notes(world, { day: 1, as: 'Ana', text }));
      const [run = ''] = runs(storageOf(home));
      for (const name of noteFiles(home))
        sizes.add(fs.statSync(path.join(runFolder(storageOf(home), run), formatEntryName(name))).size);
    }
    expect(sizes.size).toBe(1);
  });

  it('half-written is named when the day is called done', async () => {
    const home = await start();
    await sit(home, beginning('half'));
    const told = await said(home, (world) => done(world, { day: 1, yes: true }));
    expect(told).toContain('journey notes --day 1 --write');
  });
});
