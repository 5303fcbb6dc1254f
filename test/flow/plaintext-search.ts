import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from '../faults/row.ts';
import type { Pty } from '../pty/terminal.ts';
import { filesBelow } from '../storage/temp-world.ts';
import { type Home, homeIn, root } from './program.ts';
import { nextScreen, nothingWalked, type Policy, pressInRow, walkOn } from './walker.ts';

/**
 * Sittings of the built program in which words that hold a marker are typed, kept and edited, killed
 * at random; after each next start, the whole home (HOME, JOURNEY_HOME and TMPDIR lie in it) is
 * searched for the marker.
 */
export type PlaintextSearch = {
  kills: number;
  'with an editor open': number;
  /** In the open while an editor is, as it must be: shows that the search finds what there is. */
  'left by an editor until swept': number;
  'files searched': number;
  plaintext: number;
};

const marker = 'Quillfeather';
const writing: Policy = {
  answer: ({ index }) => `${marker} answer ${index}`,
  stem: ({ index }) => `${marker} stem ${index}`,
  share: 'all',
};

type Place = { readonly home: Home; readonly env: Readonly<Record<string, string>>; readonly folder: string };

export async function searchAfterKilledSittings(kills: number, random: Random): Promise<PlaintextSearch> {
  const sum: PlaintextSearch = {
    kills: 0,
    'with an editor open': 0,
    'left by an editor until swept': 0,
    'files searched': 0,
    plaintext: 0,
  };
  const place = newPlace();
  const editors = [...(hasVim() ? ['vi', 'vim'] : []), plainEditor(place.folder)];
  for (; sum.kills < kills; sum.kills += 1) {
    // Every evening its own journey, so that there is always a question to be asked.
    const begin = ['begin', path.join(root, 'test/flow/one-authored-day.md'), '--again'];
    if (sum.kills % 10 === 0) place.home.run(begin, { env: place.env });
    const editor = sum.kills % 2 === 0 ? null : (editors[(sum.kills >> 1) % editors.length] ?? null);
    if (editor === null) await killTyping(place, random);
    else await killEditing(place, editor, random);
    if (editor !== null) sum['with an editor open'] += 1;
    if (editor !== null) sum['left by an editor until swept'] += found(place);
    await startAgain(place);
    sum['files searched'] = filesBelow(place.folder).length;
    sum.plaintext += found(place);
  }
  place.home.remove();
  return sum;
}

function newPlace(): Place {
  const outer = homeIn().folder;
  const [own, temporary] = [path.join(outer, 'person'), path.join(outer, 'temporary')];
  for (const folder of [own, temporary]) mkdirSync(folder);
  greedyVim(own);
  const env = { HOME: own, TMPDIR: temporary, JOURNEY_HOME: path.join(outer, 'journey') };
  const home = homeIn(undefined, outer);
  const course = path.join(root, 'test/flow/one-authored-day.md');
  home.run(['begin', course, '--names', 'Ana,Ben'], { env });
  return { home, env, folder: outer };
}

/** An editor that writes the marker at once and then stays open. */
function plainEditor(folder: string): string {
  const file = path.join(folder, 'scribble');
  // The marker is put together, so that this file does not hold it.
  const [start, end] = [marker.slice(0, 5), marker.slice(5)];
  writeFileSync(
    file,
    `#!/bin/sh\nprintf '%s%s in the editor\\n' ${start} ${end} >> "$1"\necho OPEN\nexec sleep 30\n`,
  );
  chmodSync(file, 0o755);
  return file;
}

/** A vimrc as people have it: swap, backup, undo and history all kept in the home folder. */
function greedyVim(home: string): void {
  const kept = ['swap', 'backup', 'undo'].map((name) => path.join(home, '.vim', name));
  for (const folder of kept) mkdirSync(folder, { recursive: true });
  const [swap, backup, undo] = kept;
  const lines = [
    'set nocompatible swapfile backup writebackup undofile',
    `set directory=${swap}// backupdir=${backup}// undodir=${undo}//`,
    `set viminfo='100,<50,s10,h updatecount=1`,
  ];
  writeFileSync(path.join(home, '.vimrc'), `${lines.join('\n')}\n`);
}

function hasVim(): boolean {
  return spawnSync('vim', ['--version']).status === 0;
}

async function toQuestion({ home, env }: Place, more: Readonly<Record<string, string>> = {}): Promise<Pty> {
  for (;;) {
    const pty = home.start(['today'], { columns: 72, rows: 30, env: { ...env, ...more } });
    const { last } = await walkOn(pty, writing, nothingWalked(), ({ kind }) => kind === 'question');
    if (last?.kind === 'question') return pty;
    await pty.exit();
  }
}

async function killTyping(place: Place, random: Random): Promise<void> {
  const pty = await toQuestion(place);
  const walking = walkOn(pty, writing, nothingWalked()).catch(() => null);
  setTimeout(() => pty.signal('SIGKILL'), random.below(500));
  await Promise.race([walking, pty.exit()]);
  await pty.exit();
}

async function killEditing(place: Place, editor: string, random: Random): Promise<void> {
  const pty = await toQuestion(place, { JOURNEY_EDITOR: editor });
  pty.press('ctrl-u');
  pty.paste(`${marker} typed before`);
  await pty.waitFor('typed before');
  await pressInRow(pty, 'e');
  if (editor.startsWith('vi')) {
    await pty.waitUntil((one) => /typed before[\s\S]*~/.test(one.screen()), 'The editor');
    // Typed, taken into a register, and saved: what vim would keep in its own files.
    pty.type(`oAnd ${marker} in vim`);
    pty.press('escape');
    pty.type('yy:w\r');
    await pty.waitFor(/written/);
    if (random.below(3) === 0) {
      pty.type(':q\r');
      await pty.waitFor(/: Enter when/);
      pty.press('enter');
      await pty.waitFor('Enter save');
    }
  } else await pty.waitFor('OPEN');
  const all = childrenOf(pty.pid);
  pty.signal('SIGKILL');
  for (const pid of all) killQuietly(pid);
  await pty.exit();
}

function childrenOf(pid: number): readonly number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return children === ''
    ? []
    : children.split(' ').flatMap((child) => [Number(child), ...childrenOf(Number(child))]);
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** The next start sweeps what a killed program had to leave. */
async function startAgain({ home, env }: Place): Promise<void> {
  home.run(['answers', '--as', 'Ana', '--search', 'answer'], { env });
  const pty = home.start(['today'], { columns: 72, rows: 30, env });
  await nextScreen(pty);
  pty.press('ctrl-c');
  await pty.exit();
}

function found({ folder }: Place): number {
  return filesBelow(folder).filter((file) => holds(file)).length;
}

function holds(file: string): boolean {
  try {
    return readFileSync(file).includes(marker);
  } catch {
    return false;
  }
}
