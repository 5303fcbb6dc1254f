import fs from 'node:fs';
import { draftPath } from '../../src/storage/drafts/draft-file.ts';
import { openDrafts } from '../../src/storage/drafts/drafts.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { killSittings } from '../flow/killed-sittings.ts';
import { run, worldIn } from '../storage/temp-world.ts';
import { type Acknowledged, lookAt, newHome, removeHome, runAndKill } from './children.ts';
import { type Measuring, numbers, type Row } from './row.ts';

export { lineOf } from './row.ts';

export const shared = {
  count: 1000,
  seed: 2,
  waits: true,
  same: ['longest draft loss in ms', 'longest draft loss in writes in ms'],
};

/**
 * F2: sittings of the built program on a terminal, and programs that do nothing but type and keep
 * answers, are killed (SIGKILL) at random moments. Nothing acknowledged may be missing, and of what
 * was being typed at most a second.
 */

type Typed = { readonly day: number; readonly slot: string; readonly length: number; readonly time: number };

function typedIn(lines: readonly string[]): readonly Typed[] {
  return lines
    .map((line) => line.split(' '))
    .filter(([word]) => word === 'typed')
    .map(([, day, slot = '', length, time]) => ({
      day: Number(day),
      slot,
      length: Number(length),
      time: Number(time),
    }));
}

/** How many milliseconds of typing before the kill are not in the draft; 0 when the answer was acknowledged. */
async function draftLoss(
  home: string,
  who: 'a' | 'b',
  lines: readonly string[],
  killedAt: number,
): Promise<number> {
  const lastAck = lines.findLastIndex((line) => line.startsWith('ack '));
  const typed = typedIn(lines.slice(lastAck + 1));
  const last = typed.at(-1);
  if (last === undefined) return 0;
  const world = worldIn(home);
  const key = { run, day: last.day, who, slot: last.slot };
  // Kept, but killed before it could say so: then there is no draft because there is an answer.
  const kept = fs.existsSync(draftPath(world, key));
  const draft = await openDrafts(world, openKeyring(world)).load(key, null);
  if (!kept && (await answered(home, key))) return 0;
  const missing = typed.find(({ length }) => length > (draft?.text.length ?? 0));
  return missing === undefined ? 0 : Math.max(0, killedAt - missing.time);
}

async function answered(
  home: string,
  key: { readonly day: number; readonly who: string; readonly slot: string },
) {
  const folder = `${home}/data/journal/${run}`;
  const start = `${String(key.day).padStart(3, '0')}-${key.who}-${key.slot}-`;
  return fs.existsSync(folder) && fs.readdirSync(folder).some((name) => name.startsWith(start));
}

export async function killRandomly(writer: string, kills: number, seed: number) {
  const random = numbers(seed);
  const sum = { kills, acknowledged: 0, lost: 0, torn: 0, 'longest draft loss in ms': 0 };
  let home = await newHome();
  let acknowledged: Acknowledged[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const who = random.below(2) === 0 ? 'a' : 'b';
    const said = await runAndKill([writer, who, String(kill * 40), '40', 'draft'], home, random.below(3000));
    acknowledged.push(...said.acknowledged);
    sum.acknowledged += said.acknowledged.length;
    const loss = await draftLoss(home, who, said.lines, said.killedAt);
    sum['longest draft loss in ms'] = Math.max(sum['longest draft loss in ms'], loss);
    if (kill % 20 !== 19 && kill !== kills - 1) continue;
    const left = await lookAt(home, acknowledged);
    sum.lost += left.lost;
    sum.torn += left.torn;
    removeHome(home);
    home = await newHome();
    acknowledged = [];
  }
  removeHome(home);
  return sum;
}

/** The writer's kills are the finer ones, in the midst of writes; the sittings' are the ones people have. */
export async function measure({ count = shared.count, seed = shared.seed, writer }: Measuring): Promise<Row> {
  const sittings = await killSittings(count, numbers(seed));
  const inWrites = await killRandomly(writer, Math.ceil(count / 5), seed);
  const figures = {
    ...sittings,
    'kills in writes': inWrites.kills,
    'acknowledged in writes': inWrites.acknowledged,
    'lost in writes': inWrites.lost,
    'torn in writes': inWrites.torn,
    'longest draft loss in writes in ms': inWrites['longest draft loss in ms'],
  };
  return { name: 'F2', figures, ok: reached(figures) };
}

/** For each kill at least five acknowledged answers on the built program, so that there was something to lose. */
export function reached(figures: Row['figures']): boolean {
  const sum = (...labels: string[]) => labels.reduce((total, label) => total + Number(figures[label]), 0);
  const lost = sum('lost', 'torn', 'lost in writes', 'torn in writes');
  const loss = Math.max(sum('longest draft loss in ms'), sum('longest draft loss in writes in ms'));
  return lost === 0 && loss <= 1000 && sum('acknowledged') >= 5 * sum('kills');
}
