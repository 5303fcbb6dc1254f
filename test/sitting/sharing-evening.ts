import fs from 'node:fs';
import path from 'node:path';
import { beginJourney } from '../../src/commands/begin.ts';
import { requireHere } from '../../src/commands/here.ts';
import { type JournalKeeper, journalKeeper } from '../../src/commands/journal-keeper.ts';
import type { Performer } from '../../src/commands/reply-to.ts';
import { walk } from '../../src/commands/walk.ts';
import { type PartnerId, partners } from '../../src/model/couple.ts';
import type { Day } from '../../src/model/journey.ts';
import type { SharedAnswer } from '../../src/sitting/ask-parts.ts';
import type { AskOf } from '../../src/sitting/asks.ts';
import { begin } from '../../src/sitting/begin.ts';
import { parsePlace } from '../../src/sitting/place.ts';
import type { Reply } from '../../src/sitting/replies.ts';
import type { Handled } from '../../src/sitting/sitting.ts';
import { readJournal } from '../../src/storage/journal-reading.ts';
import { openJournal } from '../../src/storage/journal-store.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { fakeWorld } from '../commands/fake-world.ts';
import type { Random } from '../faults/row.ts';
import { tempFolder, worldIn } from '../storage/temp-world.ts';
import { dayWith, onward } from './given.ts';

/**
 * Random orders of answering, sharing, changing one's mind, leaving and returning, in this process: the
 * real loop and journal, and two people who press keys at random. Beside them a plain account of what
 * each of them last agreed to, and what stood at each opening.
 */
export type Account = {
  /** Words that are open and were never agreed to, or were agreed to and are not open. */
  readonly wrong: number;
  readonly opened: number;
  readonly shares: number;
};

type Slot = { text: string; agreed: boolean };

const day: Day = dayWith({ number: 2, activity: { minutes: null, items: [] }, questions: ['One?', 'Two?'] });

/** Power does not fail here, so nothing waits for the disk. */
const hasty: typeof fs = { ...fs, fsyncSync: () => {} };

let begun: Promise<string> | null = null;

async function beginOnce(): Promise<string> {
  const folder = tempFolder();
  const course = path.join(folder, 'two-evenings.md');
  fs.writeFileSync(course, '---\ntitle: Two Evenings\nduration: 1 week\n---\n\n# Two Evenings\n');
  await beginJourney(worldAt(folder), course, { names: 'Ana,Ben' });
  return folder;
}

function worldAt(folder: string) {
  const storage = worldIn(folder, hasty);
  return fakeWorld({ storage: () => storage });
}

export async function sharingEvening(random: Random): Promise<Account> {
  begun ??= beginOnce();
  const folder = tempFolder();
  fs.cpSync(await begun, folder, { recursive: true });
  const world = worldAt(folder);
  const here = await requireHere(world);
  const couple = new TwoPeople(random);
  for (let sittings = 3 + random.below(5); sittings > 0; sittings -= 1) {
    await sitDown(journalKeeper(world, here), here.couple, couple, random);
  }
  const storage = world.storage();
  const journal = openJournal(storage, openKeyring(storage));
  const { entries } = await readJournal(journal, { run: here.run, as: partners, days: [day.number] });
  const released = new Set(entries.flatMap(({ event }) => (event.kind === 'release' ? [event.of] : [])));
  const open = entries.flatMap(({ id, event }) =>
    event.kind === 'answer' && released.has(id) ? [event.text] : [],
  );
  fs.rmSync(folder, { recursive: true });
  const wrong = open.filter((text) => !couple.opened.has(text)).length + couple.opened.size - open.length;
  return { wrong: Math.abs(wrong) + couple.wrongEnter, opened: open.length, shares: couple.shares };
}

async function sitDown(
  keeper: JournalKeeper,
  couple: Parameters<typeof begin>[0]['couple'],
  people: TwoPeople,
  random: Random,
) {
  const only: { only?: PartnerId } = random.below(2) === 0 ? { only: random.below(2) === 0 ? 'a' : 'b' } : {};
  // Alone, one may come for a question that is answered already, to change it.
  const again = 'only' in only ? random.below(day.questions.length + 1) : 0;
  const handled = (number: number) => without(keeper.handled(number), only.only, again);
  const alreadyDone = keeper.progress().done.has(day.number);
  const setup = { day, couple, sameDate: false, alreadyDone, ...only };
  const place = 'only' in only ? null : parsePlace(keeper.places()[0]);
  const start = begin(setup, place, handled(day.number), await keeper.passed(day.number));
  const watched: JournalKeeper = {
    ...keeper,
    handled,
    places: () => (place === null ? [] : [place]),
    savePlace: (value) => ('only' in only ? undefined : keeper.savePlace(value)),
    open: async (...what) => {
      people.open();
      return await keeper.open(...what);
    },
  };
  let left = 60;
  const performer: Performer = {
    passphrase: async () => null,
    perform: async (ask, { draft }) => {
      left -= 1;
      if (left <= 0) return { kind: 'stop' };
      if (ask.kind === 'question') return people.answer(ask, draft.initial);
      if (ask.kind === 'share') return people.share(ask);
      if (ask.kind === 'resume') return random.below(3) === 0 ? { kind: 'again' } : { kind: 'go-on' };
      const back = ['hand-over', 'call-back', 'open-when'].includes(ask.kind) && random.below(4) === 0;
      return random.below(25) === 0 ? { kind: 'stop' } : back ? { kind: 'back' } : onward(ask);
    },
  };
  await walk(start, watched, performer, () => {});
}

function without(handled: Handled, who: PartnerId | undefined, question: number): Handled {
  if (who === undefined) return handled;
  return { ...handled, [who]: new Set([...handled[who]].filter((one) => one !== question)) };
}

/** What two people reply at random, and their own account of it. */
class TwoPeople {
  readonly opened = new Set<string>();
  shares = 0;
  wrongEnter = 0;
  readonly #said = new Map<string, Slot>();
  readonly #random: Random;
  #written = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  answer({ partner, about }: AskOf<'question'>, initial: string | null): Reply {
    const key = `${partner}${about.index}`;
    switch (this.#random.below(8)) {
      case 0:
        this.#said.delete(key);
        return { kind: 'pass', text: initial ?? '' };
      case 1:
        return { kind: 'later' };
      case 2:
        return { kind: 'back' };
      case 3:
      case 4: {
        const before = this.#said.get(key);
        if (before !== undefined && initial === before.text) return { kind: 'wrote', text: initial };
      }
    }
    this.#written += 1;
    const text = `${key} ${this.#written}`;
    this.#said.set(key, { text, agreed: false });
    return { kind: 'wrote', text };
  }

  /** As the screen makes it of the boxes: Enter alone, all, none, or some; or not at all. */
  share({ partner, answered }: AskOf<'share'>): Reply {
    const how = this.#random.below(6);
    if (how === 0) return { kind: 'back' };
    this.shares += 1;
    const marked = (one: SharedAnswer) => {
      if (one.share === 'opened') return true;
      if (how <= 2) return one.share === 'ours';
      return how === 3 ? true : how === 4 ? false : this.#random.below(2) === 0;
    };
    const open = answered.filter(marked).map(({ index }) => index);
    for (const { index, words, share } of answered) {
      const slot = this.#said.get(`${partner}${index}`);
      if (slot === undefined || slot.text !== words) this.wrongEnter += 1;
      else if (how <= 2) this.wrongEnter += this.#stands(slot, share) ? 0 : 1;
      if (slot !== undefined && how > 2) slot.agreed = open.includes(index);
    }
    const keep = answered.map(({ index }) => index).filter((index) => !open.includes(index));
    return { kind: 'share', open, keep };
  }

  #stands({ text, agreed }: Slot, share: SharedAnswer['share']): boolean {
    if (share === 'opened') return this.opened.has(text);
    return agreed === (share === 'ours');
  }

  /** Both are there: what each agreed to last is open from now on. */
  open(): void {
    for (const { text, agreed } of this.#said.values()) if (agreed) this.opened.add(text);
  }
}
