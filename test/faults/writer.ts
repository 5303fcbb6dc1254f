import fs from 'node:fs';
import { JourneyError } from '../../src/errors.ts';
import { slotOf } from '../../src/journal/entry-name.ts';
import type { Answered } from '../../src/journal/events.ts';
import { saveSaved } from '../../src/storage/bookmark.ts';
import { type Drafts, openDrafts } from '../../src/storage/drafts/drafts.ts';
import { editorFile, sweepEditorFolder } from '../../src/storage/editor-folder.ts';
import { appendEvent, type Journal, openJournal } from '../../src/storage/journal-store.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { type FileSystem, realWorld, type World } from '../../src/storage/world.ts';

/**
 * A program of its own that writes answers and says on stdout, after each, that it is kept:
 *   WHO FIRST COUNT [MODE]
 * "ready" before the first write; "ack ID TEXT" for each that is kept; "failed KIND CODE" for each
 * that is not. Everything is written at once, so a line that was printed is a promise.
 *
 * Modes: draft (types each answer first, "typed DAY SLOT LENGTH TIME"), editor (opens each in the
 * editor's folder first), settings (saves the bookmark after each), slow (waits between answers), and
 * the two controls that must lose something in a power cut: no-fsync and no-folder-fsync.
 */
const [who = 'a', first = '0', count = '1', mode = ''] = process.argv.slice(2);
const run = 'deepening-intimacy';
const marker = 'plaintext-marker';

const say = (line: string) => fs.writeSync(1, `${line}\n`);
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Short answers, and when drafts are typed now and then one that takes over a second. */
function textFor(at: number): string {
  if (mode === 'draft') return `${marker} ${at} ${'wörter '.repeat(at % 16 === 5 ? 60 : at % 3)}`;
  return `${marker} ${at} ${'wörter '.repeat(at % 30)}`;
}

function answer(by: 'a' | 'b', at: number): Answered {
  const about = { part: 'question', index: (at % 4) + 1 } as const;
  const when = { at: new Date().toISOString(), zone: 'UTC', date: '2026-11-23' };
  const day = Math.floor(at / 4) + 1;
  const asked = { about, question: 'Q?', text: textFor(at) };
  return { schema: 1, ...when, run, kind: 'answer', by, day, ...asked, share: 'ours' };
}

const keyOf = (event: Answered) => ({ run, day: event.day, who: event.by, slot: slotOf(event.about) });

async function typeDraft(drafts: Drafts, event: Answered): Promise<void> {
  const key = keyOf(event);
  for (let length = 1; length <= event.text.length; length += 1) {
    drafts.typed(key, { text: event.text.slice(0, length), cursor: length });
    say(`typed ${key.day} ${key.slot} ${length} ${Date.now()}`);
    await wait(3);
  }
}

async function useEditor(world: World, event: Answered): Promise<void> {
  const file = editorFile(world, event.text);
  await wait(10);
  file.read();
  file.remove();
}

async function saveBookmark(world: World, day: number): Promise<void> {
  const bookmark = { run, journeyId: run, source: run, day, lastDone: null };
  const couple = { names: { a: 'Ana', b: 'Ben' }, starts: 'a' } as const;
  const notices = await saveSaved(world, { bookmark, couple });
  say(`saved ${notices.length}`);
}

/** The controls: flushing that does nothing, for files and folders or for folders alone. */
function without(real: FileSystem): FileSystem {
  if (mode === 'no-fsync') return { ...real, fsyncSync: () => undefined };
  const isFolder = (fd: number) => real.fstatSync(fd).isDirectory();
  return { ...real, fsyncSync: (fd: number) => (isFolder(fd) ? undefined : real.fsyncSync(fd)) };
}

async function writeOne(world: World, journal: Journal, drafts: Drafts, at: number): Promise<void> {
  const event = answer(who === 'b' ? 'b' : 'a', at);
  if (mode === 'draft') await typeDraft(drafts, event);
  if (mode === 'editor') await useEditor(world, event);
  // A system call that is easy to find in a trace: everything after it belongs to one write.
  fs.existsSync('/journey-write-begins');
  const { id } = await appendEvent(journal, event);
  say(`ack ${id} ${Buffer.from(event.text).toString('base64')}`);
  if (mode === 'draft') await drafts.drop(keyOf(event));
  if (mode === 'settings') await saveBookmark(world, event.day);
  if (mode === 'slow' || mode.startsWith('no-')) await wait(15);
}

function sayFailure(error: unknown): void {
  if (!(error instanceof JourneyError)) throw error;
  say(`failed ${error.kind} ${(error.cause as { code?: string } | undefined)?.code ?? '-'}`);
}

async function main(): Promise<void> {
  const real = realWorld();
  const world = mode.startsWith('no-') ? { ...real, fs: without(real.fs) } : real;
  const keyring = openKeyring(world);
  const journal = openJournal(world, keyring);
  const drafts = openDrafts(world, keyring);
  sweepEditorFolder(world);
  // Loads age before the first line, so that what is measured is the writing.
  await import('../../src/storage/age/sealing.ts').then(({ newKeyPair }) => newKeyPair());
  say('ready');
  for (let at = Number(first); at < Number(first) + Number(count); at += 1) {
    await writeOne(world, journal, drafts, at).catch(sayFailure);
  }
  say('end');
}

await main();
