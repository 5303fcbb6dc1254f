import { JourneyError } from '../errors.ts';
import { saveSaved } from '../storage/bookmark.ts';
import type { DraftKey } from '../storage/drafts/draft-file.ts';
import { draftedOn } from '../storage/drafts/kept-drafts.ts';
import { doneView } from '../views/endings.ts';
import { sceneOf } from '../views/scene.ts';
import { doneWords, todayWords } from '../words/commands.ts';
import { storageWords } from '../words/storage.ts';
import { openRun } from './evening.ts';
import { dayNow, type Here, requireHere } from './here.ts';
import { journalKeeper } from './keeper.ts';
import { momentNow } from './moment.ts';
import { note, present, say } from './say.ts';
import type { World } from './world.ts';

/** `journey done`: the couple say that a day is complete, whatever is written. */
export async function done(world: World, options: { readonly day?: number }): Promise<number> {
  const here = await requireHere(world);
  const { outline: journey } = await openRun(world, here);
  const number = options.day ?? dayNow(here, journey.duration.days);
  if (number === null) {
    say(world, doneWords.allDone);
    return 0;
  }
  const day = journey.days[number - 1];
  if (day === undefined)
    throw new JourneyError('usage', todayWords.noSuchDay(number, journey.duration.days), null);
  const keeper = journalKeeper(world, here);
  await keeper.keep(number, { kind: 'done' });
  const { bookmark } = here.saved;
  if (bookmark !== null) {
    const { date } = momentNow(world.storage(), here.saved);
    await saveSaved(world.storage(), {
      bookmark: { ...bookmark, day: number + 1, lastDone: { day: number, date } },
    });
  }
  await keeper.release(number, day.questions);
  const scene = sceneOf(journey, here.couple, number, keeper.progress());
  present(world, doneView(scene, world.terminal.look('out')));
  for (const one of draftedOn(world.storage(), here.run, number)) note(world, draftLine(here, one));
  return 0;
}

/** What is half-written of a day that is done would otherwise come up no more. */
function draftLine({ couple }: Here, { who, day, slot }: DraftKey): string {
  const index = Number(slot.slice(1));
  const words = slot.startsWith('q') ? storageWords.draftWaits : storageWords.stemDraftWaits;
  return words(couple.names[who], day, index);
}
