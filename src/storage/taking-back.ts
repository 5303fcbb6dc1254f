import type { Entry, EventId, Shared } from '../journal/events.ts';
import { type PartnerId, partnerOf } from '../model/couple.ts';
import { ensureRunFolder } from './journal-folder.ts';
import { readJournal } from './journal-reading.ts';
import { appendEvent, type Journal } from './journal-store.ts';
import type { StampAt } from './opening.ts';
import { removeEntries } from './removing.ts';
import { identityAtHand } from './unlocking.ts';

export type TakenBack = {
  /** Sealed for good: not released, or released and certainly not opened yet. */
  readonly sealed: readonly EventId[];
  /** The release is gone from here; whether the partner read it before cannot be told without the partner's key. */
  readonly perhapsRead: readonly EventId[];
  /** The partner has opened it, and keeps it. */
  readonly opened: readonly EventId[];
};

/**
 * An author takes answers back: "mine" from now on, and a release that was not opened is removed.
 * What the partner has already opened stays with the partner. The author's key must be at hand
 * (`unlockedIdentity`), else earlier releases cannot be found. Throws as `appendEvent`.
 */
export async function takeBack(
  journal: Journal,
  what: {
    readonly run: string;
    readonly day: number;
    readonly by: PartnerId;
    readonly ids: readonly EventId[];
    readonly stamp: StampAt;
  },
): Promise<TakenBack> {
  const { run, day, by, ids, stamp } = what;
  const choices = ids.map((of) => ({ of, share: 'mine' }) as const);
  await appendEvent<Shared>(journal, { schema: 1, ...stamp, run, kind: 'share', by, day, choices });
  const partner = partnerOf(by);
  const { entries } = await readJournal(journal, { run, as: [by, partner], days: [day] });
  const released = releasesOf(entries, by, new Set(ids));
  const copied = copiesOf(entries, partner);
  const canTell = identityAtHand(journal.keyring, partner) !== null;
  removeEntries(
    journal,
    ensureRunFolder(journal.world, run),
    released.filter(({ of }) => !copied.has(of)).map(({ id }) => id),
  );
  const wasReleased = new Set(released.flatMap(({ of, believed }) => (believed === true ? [of] : [])));
  return {
    sealed: ids.filter((id) => !wasReleased.has(id) || (canTell && !copied.has(id))),
    perhapsRead: ids.filter((id) => wasReleased.has(id) && !canTell && !copied.has(id)),
    opened: ids.filter((id) => wasReleased.has(id) && copied.has(id)),
  };
}

function releasesOf(entries: readonly Entry[], by: PartnerId, ids: ReadonlySet<EventId>) {
  return entries.flatMap(({ id, event, believed }) =>
    event.kind === 'release' && event.by === by && ids.has(event.of) ? [{ id, of: event.of, believed }] : [],
  );
}

function copiesOf(entries: readonly Entry[], reader: PartnerId): ReadonlySet<EventId> {
  return new Set(
    entries.flatMap(({ event }) => (event.kind === 'copy' && event.by === reader ? [event.of] : [])),
  );
}
