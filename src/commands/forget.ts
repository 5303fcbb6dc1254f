import { JourneyError } from '../errors.ts';
import { forget as forgetAnswers } from '../storage/forget.ts';
import { openJournal } from '../storage/journal-store.ts';
import { openKeyring } from '../storage/keys.ts';
import { forgetWords } from '../words/commands.ts';
import { partnerNamed, requireHere } from './here.ts';
import { momentNow } from './moment.ts';
import { runToRead } from './runs-to-read.ts';
import { note, say } from './say.ts';
import type { World } from './world.ts';

export type ForgetOptions = {
  readonly as?: string;
  readonly day?: number;
  readonly question?: number;
  readonly journey?: string;
  readonly all?: boolean;
  readonly yes?: boolean;
};

/** `journey forget`: removes one's own answers, after a typed word or `--yes`, and says what went. */
export async function forget(world: World, options: ForgetOptions): Promise<number> {
  const here = await requireHere(world);
  if (options.as === undefined || !saysWhat(options)) {
    throw new JourneyError('usage', forgetWords.whatToForget, forgetWords.example);
  }
  const by = partnerNamed(here.couple, options.as);
  if (!(await confirmed(world, here.couple.names[by], options))) {
    say(world, forgetWords.kept);
    return 0;
  }
  const storage = world.storage();
  const { at, zone, date } = momentNow(storage, here.saved);
  const removed = await forgetAnswers(openJournal(storage, openKeyring(storage)), {
    run: options.all === true ? 'all' : (await runToRead(world, here, options.journey)).here.run,
    day: options.day ?? 'all',
    ...(options.question === undefined ? {} : { question: options.question }),
    by,
    stamp: { at, zone, date },
  });
  const none = removed.answers === 0 && removed.drafts === 0;
  say(world, none ? forgetWords.nothing : forgetWords.removed(removed.answers, removed.drafts));
  for (const file of removed.swept) note(world, forgetWords.swept(file));
  if (removed.newer > 0) note(world, forgetWords.newer(removed.newer));
  if (removed.unnoted !== null) {
    note(world, forgetWords.unnoted);
    throw removed.unnoted;
  }
  return 0;
}

/** Either all, or a day, and then perhaps one question of it. */
function saysWhat({ all, day, question, journey }: ForgetOptions): boolean {
  if (all === true) return day === undefined && question === undefined && journey === undefined;
  return day !== undefined;
}

async function confirmed(world: World, name: string, options: ForgetOptions): Promise<boolean> {
  if (options.yes === true) return true;
  if (!world.terminal.canPrompt) throw new JourneyError('usage', forgetWords.needYes, forgetWords.example);
  const { askText } = await import('../terminal/setup-prompts.ts');
  note(world, forgetWords.confirm(name, what(options)));
  const typed = await askText(world.terminal, { message: forgetWords.toGoOn });
  return typed.trim().toLowerCase() === forgetWords.word;
}

function what({ day, question }: ForgetOptions): string {
  if (day === undefined) return forgetWords.all;
  return question === undefined ? forgetWords.day(day) : forgetWords.question(day, question);
}
