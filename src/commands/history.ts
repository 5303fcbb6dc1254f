import { JourneyError } from '../errors.ts';
import { slotOf } from '../journal/entry-name.ts';
import type { About } from '../journal/events.ts';
import { type Version, type Versions, versionsOf } from '../journal/versions.ts';
import type { PartnerId } from '../model/couple.ts';
import type { Day } from '../model/journey.ts';
import { dayIn } from '../model/journey-summary.ts';
import { readJournal } from '../storage/journal-reading.ts';
import { historyJson, historyView } from '../views/history.ts';
import { jsonText } from '../views/json-text.ts';
import { historyWords, readingWords } from '../words/commands.ts';
import { show } from './day-in-text.ts';
import type { Here } from './here.ts';
import { journalKeeper } from './journal-keeper.ts';
import { openFor } from './reading.ts';
import type { RunToRead } from './runs-to-read.ts';
import { note, say } from './say.ts';
import type { World } from './world.ts';

/** `journey answers --as NAME --history`: every version of one's own words, and nobody else's. */
export async function showHistory(
  world: World,
  run: RunToRead,
  by: PartnerId,
  { day, json }: { readonly day: number | null; readonly json: boolean },
): Promise<void> {
  const all = await ownVersions(world, run.here, by, day);
  const dayTitle = (number: number) => dayIn(run.journey, number)?.title ?? null;
  const of = { couple: run.here.couple, by, dayTitle };
  if (json) world.terminal.out(jsonText(historyJson(all, of)));
  else await show(world, historyView(all, of, world.terminal.look('out')), true);
}

/**
 * `journey reflect … --earlier N`: an earlier version becomes one's answer again, as a new entry that is
 * theirs alone until they open it. Throws usage (64) where there is no such version.
 */
export async function bringBack(
  world: World,
  here: Here,
  what: { readonly by: PartnerId; readonly day: Day; readonly about: About; readonly earlier: number },
): Promise<number> {
  const { by, day, about, earlier } = what;
  const all = await ownVersions(world, here, by, day.number);
  const isIt = ({ number }: Version) => number === earlier;
  const said = all.find((one) => slotOf(one.about) === slotOf(about) && one.versions.some(isIt));
  const version = said?.versions.find(isIt);
  const name = here.couple.names[by];
  if (said === undefined || version === undefined || version.text === null) {
    const hint = historyWords.seeAll(name, day.number);
    throw new JourneyError('usage', historyWords.noSuchVersion(name, day.number, about, earlier), hint);
  }
  const keeper = journalKeeper(world, here);
  const { question } = said;
  await keeper.pin(day);
  await keeper.keep(day.number, { kind: 'answer', by, about, question, text: version.text, share: 'mine' });
  say(world, historyWords.broughtBack(name, day.number, about));
  await keeper.finish(day.number, day.questions.length);
  return 0;
}

async function ownVersions(
  world: World,
  { run }: Here,
  by: PartnerId,
  day: number | null,
): Promise<readonly Versions[]> {
  const { journal } = await openFor(world, by);
  const days = day === null ? {} : { days: [day] };
  const { entries, damaged } = await readJournal(journal, { run, as: [by], ...days });
  for (const { path, reason } of damaged) note(world, readingWords.damaged(path, reason));
  return versionsOf(entries, by);
}
