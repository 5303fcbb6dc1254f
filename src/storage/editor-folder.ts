import path from 'node:path';
import { writingFailed } from './disk-error.ts';
import { ensureFolder, listFolder } from './folders.ts';
import { readPlainFile } from './read-file.ts';
import { removeIfThere } from './small-file.ts';
import type { World } from './world.ts';
import { writeNew } from './write-file.ts';

/**
 * The one place where words lie in the open for a while: an answer in the couple's own editor.
 * state/editor/<pid>-<random>/answer.txt, the folders 0700, the file 0600. Each answer has a folder
 * of its own, so that whatever an editor leaves beside the file goes with it; what a killed program
 * left is swept at the next start.
 */
export type EditorFile = {
  readonly path: string;
  /** The text as the editor saved it. Throws JourneyError (noInput, data, io). */
  read(): string;
  /** Removes the file and everything beside it. Never throws; what stays is swept later. */
  remove(): void;
};

const limit = 16 * 1024 * 1024;

function editorFolder(world: World): string {
  return path.join(world.paths.state, 'editor');
}

/** Throws JourneyError (cannotCreate, io). */
export function editorFile(world: World, text: string): EditorFile {
  const own = `${world.processes.pid}-${Buffer.from(world.random(8)).toString('hex')}`;
  let folder: string;
  try {
    folder = ensureFolder(world, world.paths.state, 'editor', own);
  } catch (error) {
    throw writingFailed(error, editorFolder(world));
  }
  const file = path.join(folder, 'answer.txt');
  writeNew(world, folder, 'answer.txt', Buffer.from(text));
  return {
    path: file,
    read: () => readPlainFile(world, file, limit).toString('utf8'),
    remove: () => removeFolder(world, folder),
  };
}

/** Removes the folders that ended programs left behind; never follows a link. Never throws. */
export function sweepEditorFolder(world: World): void {
  for (const name of namesOrNone(world, editorFolder(world))) {
    const pid = /^(\d+)-[0-9a-f]{16}$/.exec(name)?.[1];
    if (pid === undefined) continue;
    if (pid !== String(world.processes.pid) && world.processes.isAlive(Number(pid))) continue;
    const folder = path.join(editorFolder(world), name);
    if (isRealFolder(world, folder)) removeFolder(world, folder);
  }
}

function isRealFolder(world: World, folder: string): boolean {
  try {
    return world.fs.lstatSync(folder).isDirectory();
  } catch {
    return false;
  }
}

function removeFolder(world: World, folder: string): void {
  try {
    for (const name of namesOrNone(world, folder)) removeIfThere(world, path.join(folder, name));
    world.fs.rmdirSync(folder);
  } catch {
    // Tried again at the next start.
  }
}

function namesOrNone(world: World, folder: string): readonly string[] {
  try {
    return listFolder(world, folder);
  } catch {
    return [];
  }
}

/** An editor to be started: the program and what it is given, and whether somebody chose it. */
export type EditorCommand = {
  readonly command: string;
  readonly args: readonly string[];
  /** The program's name, to speak of it. */
  readonly name: string;
  readonly chosen: boolean;
};

/**
 * The command for the couple's editor: $JOURNEY_EDITOR, the setting, $VISUAL, $EDITOR, else `vi`, or
 * Notepad on Windows, as git has it (git-var(1)); null on a terminal that can run none. The line is read
 * as a shell reads it; one that needs more of a shell than quotes is given to it. The vi family is told
 * to keep nothing elsewhere: no swap, backup, undo or history file (vim `:help startup`,
 * `:help 'noswapfile'`, `:help viminfo`), emacs and nano to write no backup.
 * @param setting the setting `editor`, or null
 */
export function editorCommand(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  setting: string | null,
  file: string,
): EditorCommand | null {
  const given = [env['JOURNEY_EDITOR'], setting ?? undefined, env.VISUAL, env.EDITOR].find(
    (one) => one !== undefined && one.trim() !== '',
  );
  if (given === undefined && env.TERM === 'dumb') return null;
  const line = (given ?? (platform === 'win32' ? 'notepad' : 'vi')).trim();
  const chosen = given !== undefined;
  const words = shellWords(line, env, platform);
  if (words === null) {
    const args = ['-c', `${line} "$@"`, 'journey', file];
    return { command: '/bin/sh', args, name: line.split(/\s+/)[0] ?? line, chosen };
  }
  const [command = '', ...own] = words;
  const name = path.basename(command);
  return { command, args: [...own, ...careful(name), file], name, chosen };
}

/**
 * A command line's words by the rules of a shell (POSIX, 2.2 and 2.6): quotes, backslashes, `~/` and
 * `$NAME`; null where it has more of a shell in it. Backslashes part folders on Windows.
 */
function shellWords(
  line: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): readonly string[] | null {
  const piece =
    platform === 'win32'
      ? /\s+|"([^"]*)"|([^\s"]+)/gy
      : /\s+|'([^']*)'|"((?:[^"\\`$]|\\[\s\S]|\$\w+)*)"|\\([\s\S])|\$(\w+)|(~(?=\/))|([^\s'"\\$`|&;<>()*?[#]+)/gy;
  const words: string[] = [];
  let open = false;
  let at = 0;
  for (const found of line.matchAll(piece)) {
    at += found[0].length;
    if (/^\s/.test(found[0])) {
      open = false;
      continue;
    }
    const text = platform === 'win32' ? (found[1] ?? found[2] ?? '') : pieceText(found, env, open);
    words.push((open ? (words.pop() ?? '') : '') + text);
    open = true;
  }
  const isAssignment = /^\w+=/.test(words[0] ?? '');
  return at < line.length || words.length === 0 || isAssignment ? null : words;
}

function pieceText(
  [whole, single, double, escaped, variable, home, plain]: RegExpMatchArray,
  env: NodeJS.ProcessEnv,
  inWord: boolean,
): string {
  if (single !== undefined) return single;
  if (double !== undefined)
    return double.replace(/\\([$`"\\])|\$(\w+)/g, (_, one, name) => one ?? env[name] ?? '');
  if (variable !== undefined) return env[variable] ?? '';
  if (home !== undefined) return inWord ? '~' : (env.HOME ?? '~');
  return escaped ?? plain ?? whole;
}

const leaveNothing = 'set noswapfile nobackup nowritebackup noundofile';

function careful(editor: string): readonly string[] {
  switch (editor.replace(/\.exe$/, '')) {
    case 'vim':
    case 'gvim':
    case 'mvim':
    case 'vimx':
    case 'nvim':
      // A second time after the person's own vimrc (-c), which may set them again.
      return ['-n', '-i', 'NONE', '--cmd', leaveNothing, '-c', leaveNothing];
    case 'vi':
    case 'view':
    case 'ex':
      // Often vim under its old name. The others know -c as well, and no more than say they do not know
      // these settings; viminfo stands first, for `set` goes no further than what it does not know.
      return ['-c', `set viminfo= ${leaveNothing.slice('set '.length)}`];
    case 'emacs':
      return ['--eval', '(setq make-backup-files nil auto-save-default nil create-lockfiles nil)'];
    case 'nano':
      return ['--restricted'];
    default:
      return [];
  }
}
