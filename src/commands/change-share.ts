import { JourneyError } from '../errors.ts';
import { slotOf } from '../journal/entry-name.ts';
import type { About, EventId } from '../journal/events.ts';
import type { PartnerId } from '../model/couple.ts';
import type { Day } from '../model/journey.ts';
import { entryNames } from '../storage/journal-folder.ts';
import { appendEvent, openJournal } from '../storage/journal-store.ts';
import { openKeyring } from '../storage/keys.ts';
import { takeBack } from '../storage/taking-back.ts';
import { unlockedIdentity } from '../storage/unlocking.ts';
import { reflectWords } from '../words/commands.ts';
import type { Here } from './here.ts';
import { journalKeeper } from './journal-keeper.ts';
import { momentNow } from './moment.ts';
import { passphraseFor } from './performer.ts';
import { say } from './say.ts';
import type { World } from './world.ts';

/** An answer whose author changes their mind: whose it is, which day, and the question or sentence. */
export type Changed = { readonly by: PartnerId; readonly day: Day; readonly about: About };

/**
 * `journey reflect … --ours` or `--mine` without an answer: what was answered before will open, or is
 * taken back where it has not been opened. Says what came of it on stdout.
 */
export async function changeShare(
  world: World,
  here: Here,
  what: Changed,
  share: 'ours' | 'mine',
): Promise<number> {
  const { by, day, about } = what;
  const ids = entriesOf(world, here, what);
  const name = here.couple.names[by];
  if (ids.length === 0) {
    throw new JourneyError('usage', reflectWords.notAnswered(name, day.number, about), null);
  }
  if (share === 'ours') await makeOurs(world, here, what, ids);
  else await makeMine(world, here, what, ids);
  return 0;
}

function entriesOf(world: World, here: Here, { by, day, about }: Changed): readonly EventId[] {
  const slot = slotOf(about);
  const names = entryNames(world.storage(), here.run, day.number);
  return names.filter((one) => one.who === by && one.slot === slot).map(({ id }) => id);
}

async function makeOurs(world: World, here: Here, { by, day, about }: Changed, ids: readonly EventId[]) {
  const storage = world.storage();
  const journal = openJournal(storage, openKeyring(storage));
  const choices = ids.map((of) => ({ of, share: 'ours' as const }));
  const stamp = { schema: 1 as const, run: here.run, ...momentNow(storage, here.saved) };
  await appendEvent(journal, { ...stamp, kind: 'share', by, day: day.number, choices });
  say(world, reflectWords.ours(here.couple.names[by], day.number, about));
  await journalKeeper(world, here).finish(day.number, day.questions.length);
}

async function makeMine(world: World, here: Here, { by, day, about }: Changed, ids: readonly EventId[]) {
  const storage = world.storage();
  const keyring = openKeyring(storage);
  await unlockedIdentity(keyring, by, passphraseFor(world, 'reading'));
  const { at, zone, date } = momentNow(storage, here.saved);
  const stamp = { at, zone, date };
  const taken = await takeBack(openJournal(storage, keyring), {
    run: here.run,
    day: day.number,
    by,
    ids,
    stamp,
  });
  const mine = reflectWords.mine(here.couple.names[by], day.number, about);
  const said = taken.opened.length > 0 ? reflectWords.openedBefore : mine;
  say(world, taken.perhapsRead.length > 0 ? `${said} ${reflectWords.perhapsRead}` : said);
}
