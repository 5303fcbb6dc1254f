import path from 'node:path';
import type { EventId } from '../../journal/events.ts';
import { type PartnerId, partners } from '../../model/couple.ts';
import { headerOf } from '../age/header.ts';
import { open, seal } from '../age/sealing.ts';
import { isRun } from '../journal-folder.ts';
import type { World } from '../world.ts';
import { asideEnding } from './earlier-drafts.ts';

/** One draft as a file: its name, and what is sealed in it. */

/** The answer, marks or note a draft is for; `slot` as in the journal's names (q1, s2, l1, note). */
export type DraftKey = {
  readonly run: string;
  readonly day: number;
  /** Whose it is; `ab` for a note, which belongs to both. */
  readonly who: PartnerId | 'ab';
  readonly slot: string;
};

/** Who may read a draft. */
export function ownersOf({ who }: Pick<DraftKey, 'who'>): readonly PartnerId[] {
  return who === 'ab' ? partners : [who];
}

/** What has been typed so far, and where the cursor stands in it. */
export type Draft = {
  readonly text: string;
  readonly cursor: number;
  /** Of a note: the versions whose words it was begun with. */
  readonly follows?: readonly EventId[];
};

export function draftsFolder(world: World): string {
  return path.join(world.paths.state, 'drafts');
}

export function draftPath(world: World, { run, day, who, slot }: DraftKey): string {
  if (!isRun(run) || !draftOf.test(`${who}-${slot}`)) throw new Error('not a draft of ours');
  return path.join(draftsFolder(world), `${run}-${String(day).padStart(3, '0')}-${who}-${slot}.age`);
}

const draftOf = /^(?:[ab]-[qsl]\d{1,2}|ab-note)$/;
const draftName = new RegExp(`^(.+)-(\\d{3,5})-(?:(a|b)-([qsl]\\d{1,2})|(ab)-(note))\\.age${asideEnding}$`);

/** The answer a file's name says it is a draft of, set aside or not; null when it is none of ours. */
export function draftKeyIn(name: string): DraftKey | null {
  const match = draftName.exec(name);
  if (match === null) return null;
  const [, run = '', day, one, its, both, note] = match;
  const who = (one ?? both) as DraftKey['who'];
  return { run, day: Number(day), who, slot: its ?? note ?? '' };
}

export const draftLimit = 16 * 1024 * 1024;
const block = 512;

/** Seals a draft, filled up to whole blocks, so that its size tells little. */
export async function sealDraft(
  { text, cursor, follows }: Draft,
  recipients: readonly string[],
): Promise<Uint8Array> {
  const json = Buffer.from(JSON.stringify({ schema: 1, text, cursor, follows }));
  const padding = Buffer.alloc((block - (json.length % block)) % block, ' ');
  return (await seal(Buffer.concat([json, padding]), recipients)).bytes;
}

/** A draft opened; `draft` is null where what is inside is no draft. */
export type DraftOpening =
  | { readonly kind: 'opened'; readonly draft: Draft | null }
  | { readonly kind: 'not-for-this-key' | 'damaged' };

/** Opens a draft with the first of the identities that can. */
export async function openDraft(bytes: Uint8Array, identities: readonly string[]): Promise<DraftOpening> {
  if (headerOf(bytes) === null) return { kind: 'damaged' };
  for (const identity of identities) {
    const opening = await open(bytes, identity);
    if (opening.kind === 'damaged') return { kind: 'damaged' };
    if (opening.kind === 'opened') return { kind: 'opened', draft: readDraft(opening.plaintext) };
  }
  return { kind: 'not-for-this-key' };
}

function readDraft(plaintext: Uint8Array): Draft | null {
  try {
    const { schema, text, cursor, follows } = JSON.parse(Buffer.from(plaintext).toString('utf8'));
    if (schema !== 1 || typeof text !== 'string') return null;
    const inside = Number.isInteger(cursor) && cursor >= 0 && cursor <= text.length;
    const isOfNote = Array.isArray(follows) && follows.every((id) => typeof id === 'string');
    return { text, cursor: inside ? cursor : text.length, ...(isOfNote ? { follows } : {}) };
  } catch {
    return null;
  }
}
