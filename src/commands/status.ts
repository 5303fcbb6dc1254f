import { roundOf, roundsOf } from '../storage/journal-folder.ts';
import { originOf } from '../storage/own-journeys.ts';
import { jsonText } from '../views/json-text.ts';
import { sceneOf } from '../views/scene.ts';
import { type Status, statusJson, statusShort, statusView } from '../views/status.ts';
import { isId } from './course.ts';
import { openRun } from './evening.ts';
import { dayNow, findHere, isForLater } from './here.ts';
import { waitingAnswers, waitingList } from './home.ts';
import { present } from './say.ts';
import type { World } from './world.ts';

export type StatusOptions = { readonly short?: boolean; readonly json?: boolean };

/** `journey status`: where you are, for a person, a shell prompt or a program. */
export async function status(world: World, options: StatusOptions): Promise<number> {
  const now = await statusNow(world);
  const look = world.terminal.look('out');
  if (options.json === true) world.terminal.out(jsonText(statusJson(now)));
  else if (options.short === true) world.terminal.out(statusShort(now, look));
  else present(world, statusView(now, look));
  return 0;
}

const nowhere: Status = {
  scene: null,
  run: null,
  journeyId: null,
  waiting: null,
  list: null,
  file: null,
  round: null,
  allDone: false,
  later: false,
};

async function statusNow(world: World): Promise<Status> {
  const here = await findHere(world);
  if (here === null) return nowhere;
  const { outline: journey } = await openRun(world, here);
  const day = dayNow(here, journey.duration.days);
  const storage = world.storage();
  return {
    scene: sceneOf(journey, here.couple, day ?? journey.duration.days, here.progress),
    run: here.run,
    journeyId: here.journeyId,
    waiting: waitingAnswers(journey, here),
    list: waitingList(journey, here),
    file: isId(here.source) ? null : (originOf(storage, here.journeyId) ?? here.source),
    round: { number: roundOf(here.run), of: roundsOf(storage, here.journeyId).length },
    allDone: day === null,
    later: isForLater(world, here, day),
  };
}
