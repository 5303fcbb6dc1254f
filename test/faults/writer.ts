import fs from 'node:fs';
import { JourneyError } from '../../src/errors.ts';
import { slotOf } from '../../src/journal/entry-name.ts';
import type { Answered } from '../../src/journal/events.ts';
import { openDrafts } from '../../src/storage/drafts.ts';
import { appendEvent, openJournal } from '../../src/storage/journal-store.ts';
import { openKeyring } from '../../src/storage/keys.ts';
import { realWorld } from '../../src/storage/world.ts';

/**
 * A program of its own that writes answers and says on stdout, after each, that it is kept:
 *   WHO FIRST COUNT [draft]
 * "ready" before the first write; "ack ID TEXT" for each that is kept; "failed KIND" for each that is
 * not; with `draft`, "typed LENGTH" for every draft given. Everything is written at once, so a line
 * that was printed is a promise.
 */
const [who = 'a', first = '0', count = '1', mode = ''] = process.argv.slice(2);
const run = 'deepening-intimacy';
const say = (line: string) => fs.writeSync(1, `${line}\n`);

function answer(by: 'a' | 'b', at: number, text: string): Answered {
  const about = { part: 'question', index: (at % 4) + 1 } as const;
  const when = { at: new Date().toISOString(), zone: 'UTC', date: '2026-11-23' };
  const day = Math.floor(at / 4) + 1;
  return { schema: 1, ...when, run, kind: 'answer', by, day, about, question: 'Q?', text, share: 'ours' };
}

async function typeDraft(drafts: ReturnType<typeof openDrafts>, event: Answered): Promise<void> {
  const key = { run, day: event.day, who: event.by, slot: slotOf(event.about) };
  for (let length = 1; length <= event.text.length; length += 1) {
    drafts.typed(key, { text: event.text.slice(0, length), cursor: length });
    say(`typed ${key.day} ${key.slot} ${length} ${Date.now()}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

async function main(): Promise<void> {
  const world = realWorld();
  const keyring = openKeyring(world);
  const journal = openJournal(world, keyring);
  const drafts = openDrafts(world, keyring, mode === 'draft' ? undefined : 0);
  // Loads age before the first line, so that what is measured is the writing.
  await import('../../src/storage/sealing.ts').then(({ newKeyPair }) => newKeyPair());
  say('ready');
  const by = who === 'b' ? 'b' : 'a';
  for (let at = Number(first); at < Number(first) + Number(count); at += 1) {
    const event = answer(by, at, `${by}-${at}-${'wörter '.repeat(at % 30)}`);
    if (mode === 'draft') await typeDraft(drafts, event);
    // A system call that is easy to find in a trace: everything after it belongs to one write.
    fs.existsSync('/journey-write-begins');
    try {
      const { id } = await appendEvent(journal, event);
      say(`ack ${id} ${Buffer.from(event.text).toString('base64')}`);
      if (mode === 'draft') await drafts.drop({ run, day: event.day, who: by, slot: slotOf(event.about) });
    } catch (error) {
      if (!(error instanceof JourneyError)) throw error;
      say(`failed ${error.kind} ${(error.cause as { code?: string } | undefined)?.code ?? '-'}`);
    }
  }
  say('end');
}

await main();
