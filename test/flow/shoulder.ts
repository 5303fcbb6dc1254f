import xterm from '@xterm/headless';
import type { Random } from '../faults/row.ts';
import type { Pty } from '../pty/terminal.ts';
import type { Home } from './program.ts';
import { watcher, wordOf } from './shoulder-frames.ts';
import { nextScreen, nothingWalked, type Policy, pressInRow, reply, type Walked } from './walker.ts';

/**
 * Somebody looks over the shoulder: an evening with random leavings, pauses, returns and stops, of which
 * every frame that was drawn is looked at afterwards.
 */
export type Looked = { readonly frames: number; readonly leavings: number; readonly seen: readonly string[] };

const columns = 80;
const rows = 24;

const policy: Policy = { answer: ({ who }) => wordOf(who), stem: () => null, share: 'none' };

/** Walks to the farewell, leaving at random on the way; what was drawn before words were kept counts too. */
export async function walkWatched(home: Home, random: Random, leavings: number): Promise<Looked> {
  let left = leavings;
  let frames = 0;
  const seen: string[] = [];
  const look = async (pty: Pty) => {
    const looked = await lookAt(pty.raw());
    frames += looked.frames;
    seen.push(...looked.seen);
  };
  for (;;) {
    const pty = home.start(['today'], { columns, rows });
    const walked: Walked = nothingWalked();
    for (let before = ''; ; ) {
      const screen = await nextScreen(pty, before);
      if (screen.kind === 'farewell') {
        await look(pty);
        return { frames, leavings: leavings - left, seen };
      }
      const isPrivate = screen.kind === 'question' || screen.kind === 'share';
      if (isPrivate && left > 0 && random.below(2) === 0) {
        left -= 1;
        before = await leave(pty, screen.kind, random);
        if (pty.hasEnded()) break;
      } else before = await reply(pty, screen, policy, walked);
    }
    await look(pty);
  }
}

/** Leaves a private screen in some way, with words on it, and comes back to it by the hand-over. */
async function leave(pty: Pty, kind: string, random: Random): Promise<string> {
  const writes = kind === 'question';
  if (writes) {
    const who = /(\S+), alone/.exec(pty.screen())?.[1] ?? '';
    // The same words may stand there already; a key in one read with text is taken for a paste.
    pty.press('ctrl-u');
    await pty.waitForGone(wordOf(who));
    pty.type(wordOf(who));
    await pty.waitFor(wordOf(who));
  }
  switch (random.below(3)) {
    case 0:
      pty.press('ctrl-c');
      await pty.exit();
      return '';
    case 1:
      if (writes) await pressInRow(pty, 'p');
      else pty.type('p');
      await pty.waitFor('come back now');
      pty.press('enter');
      break;
    default:
      pty.press('ctrl-z');
  }
  await pty.waitFor('cannot see');
  pty.press('enter');
  await pty.waitForGone('cannot see');
  return '';
}

/** Draws what the program wrote once more, and looks at every frame. */
async function lookAt(raw: string): Promise<{ frames: number; seen: readonly string[] }> {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const watch = watcher();
  for (const piece of raw.split(/(?=\u001b\[\?25l)/)) {
    await new Promise<void>((drawn) => screen.write(piece, drawn));
    watch.look(shown(screen));
  }
  screen.dispose();
  return { frames: watch.frames(), seen: watch.seen() };
}

function shown(screen: InstanceType<typeof xterm.Terminal>): string {
  const { active } = screen.buffer;
  return Array.from({ length: rows }, (_, row) =>
    active.getLine(active.baseY + row)?.translateToString(true),
  ).join('\n');
}
