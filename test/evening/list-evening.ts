import fs from 'node:fs';
import path from 'node:path';
import { beginJourney } from '../../src/commands/begin.ts';
import type { PartnerId } from '../../src/model/couple.ts';
import type { Mark } from '../../src/model/mark.ts';
import type { Ask } from '../../src/sitting/asks.ts';
import { seal } from '../../src/storage/age/sealing.ts';
import { entryId } from '../../src/storage/entry-id.ts';
import { entryNames, runFolder } from '../../src/storage/journal-folder.ts';
import { entryPath } from '../../src/storage/journal-store.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { tempFolder } from '../storage/temp-world.ts';
import { type Couple, type Home, homeAt, type Sat } from './evening.ts';

/** Evenings with a list that each marks in private. */

export const lines = ['amber', 'birch', 'cedar', 'dune', 'elder', 'fern'] as const;

export const run = 'lists';

export function courseWith(list: readonly string[]): string {
  return `---
title: Lists
duration: 2 days
---

## Day 1: One List

### Today's Learning

A list is a list.

### Today's Activity

Step 1 (3 minutes each): Sealed, each alone: Mark what you like.

${list.map((line) => `- [ ] ${line}`).join('\n')}

Step 2 (4 minutes): Talk.

Step 3 (1 minute): Rest.

### Reflection Questions

1. What now?

## Day 2: Another

### Today's Learning

Rest.
`;
}

const begun = new Map<string, string>();

/** Ana and Ben on their first evening with a list; Ana begins. */
export async function listEvening(list: readonly string[] = lines): Promise<Home> {
  const text = courseWith(list);
  const folder = tempFolder();
  const before = begun.get(text);
  if (before !== undefined) fs.cpSync(before, folder, { recursive: true });
  else {
    const file = path.join(tempFolder(), 'lists.md');
    fs.writeFileSync(file, text);
    await beginJourney(homeAt(folder).world(), file, { names: 'Ana,Ben', starts: 'Ana' });
    const kept = tempFolder();
    fs.cpSync(folder, kept, { recursive: true });
    begun.set(text, kept);
  }
  return homeAt(folder);
}

/** How a partner marks, or what else they do with the list. */
export type Does = readonly Mark[] | 'pass' | 'later' | 'as it stands';

/** Marks as they say, answers the question, opens nothing, goes on at all else. */
export function markers(
  does: Readonly<Record<PartnerId, Does>>,
  more: Couple = () => ({ kind: 'go-on' }),
): Couple {
  return (ask, ports) => {
    const reply = more(ask, ports);
    if (reply.kind !== 'go-on') return reply;
    if (ask.kind === 'question') return { kind: 'wrote', text: `said by ${ask.partner}` };
    if (ask.kind === 'share') return { kind: 'share', open: [] };
    if (ask.kind !== 'mark') return reply;
    const how = does[ask.partner];
    if (how === 'pass' || how === 'later') return { kind: how };
    const marks = how === 'as it stands' ? (ports.marks?.initial ?? ask.lines.map(() => null)) : how;
    ports.marks?.save(marks);
    return { kind: 'marked', marks };
  };
}

/** What was shown of the list in a sitting, each time. */
export function shownIn({ asks }: Pick<Sat, 'asks'>): readonly (readonly string[] | null)[] {
  return asks.flatMap((ask) => (ask.kind === 'overlapped' ? [ask.lines] : []));
}

/** All lines with that mark. */
export const all = (mark: Mark, list: readonly string[] = lines): readonly Mark[] => list.map(() => mark);

export const kindsOf = (asks: readonly Ask[]): readonly string[] => asks.map(({ kind }) => kind);

export type ListFile = { readonly who: PartnerId | 'ab'; readonly path: string; readonly bytes: Buffer };

/** The journal's files of lists. */
export function listFiles(home: Home): readonly ListFile[] {
  const storage = home.world().storage();
  return entryNames(storage, run).flatMap((name) => {
    if (!/^l\d/.test(name.slot)) return [];
    const file = entryPath(runFolder(storage, run), name);
    return [{ who: name.who, path: file, bytes: fs.readFileSync(file) }];
  });
}

/** Marks in a partner's name, as anyone can make who can write into the folder; later than any other. */
export async function plant(
  home: Home,
  by: PartnerId,
  marks: string,
  at = '2099-01-01T00:00:00.000Z',
): Promise<void> {
  const storage = home.world().storage();
  const { recipients } = openKeyring(storage);
  const about = { schema: 1, zone: 'Europe/Lisbon', date: '2026-11-23', run, day: 1, list: 1 };
  const event = { ...about, at, kind: 'marks', by, lines, marks, replaces: '0'.repeat(32) };
  const { bytes } = await seal(Buffer.from(JSON.stringify(event)), [recipients[by]]);
  const file = path.join(runFolder(storage, run), `001-${by}-l1-${entryId(bytes)}.age`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, bytes, { mode: 0o600 });
}
