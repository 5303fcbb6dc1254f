import { listIn } from '../journal/entry-name.ts';
import { waiting as waitingIn } from '../journal/progress.ts';
import { partners } from '../model/couple.ts';
import type { JourneySummary } from '../model/journey-summary.ts';
import { runsByTime } from '../storage/journal-folder.ts';
import type { Waiting } from '../views/home.ts';
import { homeView, notBegunView } from '../views/home.ts';
import { sceneOf } from '../views/scene.ts';
import { openRun } from './evening.ts';
import { dayNow, findHere, type Here, isForLater } from './here.ts';
import { comingRound, hasOpened, mayBeBroughtUp, type RoundDay } from './on-this-day.ts';
import { runToRead } from './runs-to-read.ts';
import { present } from './say.ts';
import { settingsInForce } from './settings.ts';
import type { World } from './world.ts';

/** `journey` alone: where you are, what today holds, the next command. */
export async function home(world: World): Promise<number> {
  const look = world.terminal.look('out');
  const here = await findHere(world);
  if (here === null) {
    present(world, notBegunView(look));
    return 0;
  }
  const { outline: journey } = await openRun(world, here);
  const now = dayNow(here, journey.duration.days);
  const number = now ?? journey.duration.days;
  const scene = sceneOf(journey, here.couple, number, here.progress);
  const time = journey.days[number - 1]?.time ?? null;
  const waiting = waitingAnswers(journey, here);
  const list = waitingList(journey, here);
  const later = isForLater(world, here, now);
  const round = waiting === null && list === null ? await roundNow(world, here) : null;
  present(world, homeView({ scene, time, waiting, list, allDone: now === null, later, round }, look));
  return 0;
}

/** The latest day with a list that one of you has marked and you have not looked at together; whose marks wait is not said. */
export function waitingList({ days, beyond = [] }: JourneySummary, { progress }: Here): number | null {
  const isMarked = (day: number) =>
    partners.some((who) => [...progress.slots(day, who)].some((slot) => listIn(slot) !== null));
  return [...days, ...beyond].findLast(({ number }) => isMarked(number))?.number ?? null;
}

/** The latest evening that comes round today, of any journey; asks for nothing, and opens only what both opened. */
async function roundNow(world: World, here: Here): Promise<RoundDay | null> {
  if (!settingsInForce(here.saved.settings).onThisDay) return null;
  const runs = runsByTime(world.storage());
  const due = runs.flatMap((run) => comingRound(world, here, run));
  const latestFirst = [...due].sort((one, two) => (one.date < two.date ? 1 : -1));
  for (const one of latestFirst) {
    const run = await runToRead(world, here, one.run);
    if ((await mayBeBroughtUp(run, one.day)) && (await hasOpened(world, one))) return one;
  }
  return null;
}

/** The latest day on which one of you has answered or passed and questions still wait. */
export function waitingAnswers(journey: JourneySummary, here: Here): Waiting | null {
  for (const day of [...journey.days, ...(journey.beyond ?? [])].reverse()) {
    if (here.progress.done.has(day.number)) continue;
    const { questions } = day;
    const left = waitingIn(here.progress, day.number, questions);
    const touched = left.a < questions || left.b < questions;
    if (touched && left.a + left.b > 0) {
      return { day: day.number, left };
    }
  }
  return null;
}
