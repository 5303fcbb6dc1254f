import { JourneyError } from '../errors.ts';
import { saveSaved } from '../storage/bookmark.ts';
import { doneView } from '../views/endings.ts';
import { sceneOf } from '../views/scene.ts';
import { doneWords, todayWords } from '../words/commands.ts';
import { openCourse } from './course.ts';
import { dayNow, momentNow, requireHere } from './here.ts';
import { journalKeeper } from './keeper.ts';
import { present, say } from './say.ts';
import type { World } from './world.ts';

/** `journey done`: the couple say that a day is complete, whatever is written. */
export async function done(world: World, options: { readonly day?: number }): Promise<number> {
  const here = await requireHere(world);
  const { outline: journey } = await openCourse(world, here.source, here.journeyId);
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
  return 0;
}
