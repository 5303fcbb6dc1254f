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

/** Removes what ended programs left behind. Never throws. */
export function sweepEditorFolder(world: World): void {
  for (const name of namesOrNone(world, editorFolder(world))) {
    const pid = /^(\d+)-[0-9a-f]{16}$/.exec(name)?.[1];
    if (pid !== undefined && pid !== String(world.processes.pid) && world.processes.isAlive(Number(pid)))
      continue;
    removeFolder(world, path.join(editorFolder(world), name));
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

/**
 * The command for the couple's editor ($JOURNEY_EDITOR, else $VISUAL, else $EDITOR), split at spaces; null when neither is
 * set. The vi family is told to keep nothing elsewhere: no swap, backup, undo or history file (vim
 * `:help startup`, `:help 'noswapfile'`, `:help viminfo`), emacs and nano to write no backup.
 */
export function editorCommand(
  env: NodeJS.ProcessEnv,
  file: string,
): { readonly command: string; readonly args: readonly string[] } | null {
  const given = [env['JOURNEY_EDITOR'], env.VISUAL, env.EDITOR].find(
    (one) => one !== undefined && one.trim() !== '',
  );
  if (given === undefined) return null;
  const [command = '', ...own] = given.trim().split(/\s+/);
  return { command, args: [...own, ...careful(path.basename(command)), file] };
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
