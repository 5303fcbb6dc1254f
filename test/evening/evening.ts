import fs from 'node:fs';
import path from 'node:path';
import { answers } from '../../src/commands/answers.ts';
import { askedAgain } from '../../src/commands/asked-again.ts';
import { beginJourney } from '../../src/commands/begin.ts';
import { earlierWords } from '../../src/commands/earlier-words.ts';
import { openRun } from '../../src/commands/evening.ts';
import { exportJournal } from '../../src/commands/export.ts';
import { requireHere } from '../../src/commands/here.ts';
import { journalKeeper } from '../../src/commands/journal-keeper.ts';
import type { PerformPorts } from '../../src/commands/reply-to.ts';
import { status } from '../../src/commands/status.ts';
import { type WalkEnd, walk } from '../../src/commands/walk.ts';
import type { World } from '../../src/commands/world.ts';
import type { Day } from '../../src/model/journey.ts';
import type { Ask, AskOf } from '../../src/sitting/asks.ts';
import { begin } from '../../src/sitting/begin.ts';
import { parsePlace } from '../../src/sitting/place.ts';
import type { Reply } from '../../src/sitting/replies.ts';
import type { AskPassphrase } from '../../src/storage/unlocking.ts';
import { type FakeWorld, fakeWorld } from '../commands/fake-world.ts';
import { root } from '../setup/root.ts';
import { tempFolder, worldIn } from '../storage/temp-world.ts';

/**
 * Whole evenings in this process: the real loop, journal, keys and commands in a folder of their own.
 * Only the terminal is missing: the couple is a function from what is asked to what they reply.
 */
export type Couple = (ask: Ask, ports: PerformPorts) => Reply;

export const course = path.join(root, 'test/evening/small-course.md');

/** A couple's computer. Each command and each sitting is a program of its own: nothing stays in memory. */
export type Home = {
  readonly folder: string;
  readonly world: () => FakeWorld;
};

/** Nobody cuts the power in these tests, so nothing waits for the disk. */
const hasty: typeof fs = { ...fs, fsyncSync: () => {} };

/** A computer whose home is in a folder; with courses of its own where `bundled` says where, at its own time. */
export function homeAt(folder: string, bundled?: string, at?: string): Home {
  let looks = 0;
  // Time goes on, a moment at each look at the clock.
  const now = at === undefined ? {} : { now: () => new Date(Date.parse(at) + looks++) };
  const storage = { ...worldIn(folder, hasty), ...now };
  const courses = bundled === undefined ? {} : { bundled };
  return { folder, world: () => fakeWorld({ storage: () => storage, ...courses }) };
}

/** Homes as `journey begin` leaves them, by who begins the first day. */
const begun = new Map<string, Promise<string>>();

async function beginOnce(starts: string, file: string): Promise<string> {
  const { folder, world } = homeAt(tempFolder());
  await beginJourney(world(), file, { names: 'Ana,Ben', starts });
  return folder;
}

/** Ana and Ben on their first evening with the small course. */
export async function evening(starts: 'Ana' | 'Ben' = 'Ana', file = course): Promise<Home> {
  const left = begun.get(`${starts} ${file}`) ?? beginOnce(starts, file);
  begun.set(`${starts} ${file}`, left);
  const folder = tempFolder();
  fs.cpSync(await left, folder, { recursive: true });
  return homeAt(folder);
}

export async function dayOf(world: World, number: number): Promise<Day> {
  const here = await requireHere(world);
  const day = await (await openRun(world, here)).day(number);
  if (day === null) throw new Error(`no day ${number}`);
  return day;
}

export type Sat = WalkEnd & { readonly asks: readonly Ask[] };

/** One start of `journey today` on that day: goes on where the last one was left. */
export async function sit(
  home: Home,
  couple: Couple,
  number = 1,
  passphrase: AskPassphrase = async () => null,
): Promise<Sat> {
  const world = home.world();
  const here = await requireHere(world);
  const keeper = journalKeeper(world, here);
  const place = parsePlace(keeper.places()[0]);
  const alreadyDone = keeper.progress().done.has(number);
  const { journey } = await openRun(world, here);
  const day = await dayOf(world, number);
  const askedBefore = askedAgain(world, here, journey, day);
  const marked = keeper.lists.marked(number);
  const setup = { day, couple: here.couple, sameDate: false, alreadyDone, askedBefore, marked };
  const start = begin(setup, place, keeper.handled(number), await keeper.passed(number));
  const asks: Ask[] = [];
  const perform = async (ask: Ask, ports: PerformPorts) => {
    asks.push(ask);
    if (asks.length > 300) throw new Error('this evening never ends');
    return couple(ask, ports);
  };
  const earlier = earlierWords(world, here, journey, keeper.journal);
  const end = await walk(start, keeper, { perform, passphrase }, () => {}, earlier);
  return { ...end, asks };
}

/** The name of whoever types. */
export function typistOf(ask: Typed): 'Ana' | 'Ben' {
  return (ask.kind === 'question' ? ask.partner : ask.speaker) === 'a' ? 'Ana' : 'Ben';
}

/** An ask at which one of the two types. */
export type Typed = AskOf<'question'> | AskOf<'write-stem'>;

/** Two who write something at every sentence and question, go the way as written, and open the first answer. */
export function writingAll(words: (ask: Typed) => string): (ask: Ask) => Reply {
  return (ask) => {
    switch (ask.kind) {
      case 'question':
      case 'write-stem':
        return { kind: 'wrote', text: words(ask) };
      case 'stem':
        return { kind: 'write' };
      case 'share':
        return { kind: 'share', open: [1] };
      case 'choose-path':
        return ask.ways.length > 1 ? { kind: 'path', path: null } : { kind: 'go-on' };
      default:
        return { kind: 'go-on' };
    }
  };
}

/** The texts shown side by side at the end of an evening. */
export function openedIn({ asks }: Sat): readonly string[] {
  return asks.flatMap((ask) => (ask.kind === 'opened' ? ask.question.answers.map(({ text }) => text) : []));
}

/** Runs one command in a program of its own; what it wrote to both streams. */
export async function said(home: Home, command: (world: World) => Promise<unknown>): Promise<string> {
  const world = home.world();
  await command(world);
  return world.shown() + world.said();
}

/** All that whoever sits at the keyboard can print, by what prints it; `as` nobody: without `--as`. */
export async function pagesFor(home: Home, as?: 'Ana' | 'Ben'): Promise<ReadonlyMap<string, string>> {
  const who = as === undefined ? {} : { as };
  const pages: readonly (readonly [string, (world: World) => Promise<unknown>])[] = [
    ['answers', (world) => answers(world, who)],
    ['answers --day', (world) => answers(world, { ...who, day: 1 })],
    ['answers --json', (world) => answers(world, { ...who, json: true })],
    ['answers --search', (world) => answers(world, { ...who, search: 'of' })],
    ['answers --search --json', (world) => answers(world, { ...who, search: 'of', json: true })],
    ['export md', (world) => exportJournal(world, { ...who, format: 'md' })],
    ['export html', (world) => exportJournal(world, { ...who, format: 'html' })],
    ['export json', (world) => exportJournal(world, { ...who, format: 'json' })],
    ['status', (world) => status(world, {})],
    ['status --json', (world) => status(world, { json: true })],
  ];
  const shown = new Map<string, string>();
  for (const [name, command] of pages) shown.set(name, await said(home, command));
  return shown;
}

/** Marked words for each question: `word 2 of Ana`. */
export const words = (who: 'a' | 'b', index: number) => `word ${index} of ${who === 'a' ? 'Ana' : 'Ben'}`;

/** Answers everything with marked words, opens what `share` says, goes on at all else. */
export function couple(
  share: (partner: 'a' | 'b', answered: readonly number[]) => readonly number[],
  more: Couple = () => ({ kind: 'go-on' }),
): Couple {
  return (ask, ports) => {
    const reply = more(ask, ports);
    if (reply.kind !== 'go-on') return reply;
    if (ask.kind === 'choose-path' && ask.ways.length > 1) return { kind: 'path', path: null };
    if (ask.kind === 'question') return { kind: 'wrote', text: words(ask.partner, ask.about.index) };
    if (ask.kind === 'write-stem') return { kind: 'wrote', text: `stem of ${ask.speaker}` };
    if (ask.kind !== 'share') return reply;
    return {
      kind: 'share',
      open: share(
        ask.partner,
        ask.answered.map(({ index }) => index),
      ),
    };
  };
}

export const everything = (_: 'a' | 'b', answered: readonly number[]) => answered;
export const nothing = () => [];
