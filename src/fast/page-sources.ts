import path from 'node:path';
import { type Clock, dayEndsAt, finishedToday } from '../commands/moment.ts';
import { inspectSaved, savedPath } from '../storage/bookmark-fast.ts';
import { stampOf } from '../storage/cache-file.ts';
import { journalFolder } from '../storage/journal-folder.ts';
import type { Saved } from '../storage/saved.ts';
import { type World, wallClock } from '../storage/world.ts';

/**
 * What a page is made from: the settings file, the course, the program and the folders of the journal,
 * each with its inode, size and times of change; and how long it holds, which is for ever unless it
 * says that a day was finished today.
 */
export type PageSources = {
  readonly files: readonly (readonly [file: string, stamp: string])[];
  /** In ms since 1970. */
  readonly from: number;
  readonly until: number | null;
  /** The latest change among the files, in ms since 1970: a page is not believed too soon after. */
  readonly changed: number;
};

/** Taken before a page is made; null while the settings file needs care, which the command will take. */
export function pageSources(world: World, root: string): PageSources | null {
  const settings = savedPath(world);
  const before = stampOf(settings);
  const condition = inspectSaved(world);
  if (condition.kind !== 'fine' && condition.kind !== 'missing') return null;
  const saved = condition.kind === 'fine' ? condition.saved : null;
  const until = saved === null ? null : endOfToday(world, saved);
  const files = [...filesOf(world, root, saved), ...(until === null ? [] : ['/etc/localtime'])];
  const stamps = [[settings, before] as const, ...files.map((file) => [file, stampOf(file)] as const)];
  return {
    files: stamps.map(([file, { text }]) => [file, text]),
    from: world.now().getTime(),
    until,
    changed: Math.max(...stamps.map(([, { changed }]) => changed)),
  };
}

function filesOf(world: World, root: string, saved: Saved | null): readonly string[] {
  const source = saved?.bookmark?.source ?? 'deepening-intimacy';
  const course = path.isAbsolute(source) ? source : path.join(root, 'journeys', `${source}.md`);
  const journal = journalFolder(world);
  const { data } = world.paths;
  return [
    ...[path.join(root, 'dist'), path.join(root, 'journeys'), course, journal],
    ...[path.join(journal, saved?.bookmark?.run ?? ''), path.join(data, 'journeys'), path.join(data, 'keys')],
  ];
}

/** When the couple's day ends, where they finished one today; in ms since 1970. */
function endOfToday(world: World, saved: Saved): number | null {
  if (finishedToday(ownClock(world), saved) === null) return null;
  const end = new Date(world.now());
  end.setHours(dayEndsAt(saved), 0, 0, 0);
  if (end <= world.now()) end.setDate(end.getDate() + 1);
  return end.getTime();
}

/** The process's own clock: Intl, which knows zones by name, takes twenty milliseconds to load. */
function ownClock({ now }: World): Clock {
  return { now, zone: '', localTime: (instant) => ({ ...wallClock(instant), zone: '' }) };
}
