import path from 'node:path';
import type { PartnerId } from '../../model/couple.ts';
import { headerOf } from '../age/header.ts';
import { open, seal } from '../age/sealing.ts';
import { isRun } from '../journal-folder.ts';
import type { World } from '../world.ts';
import { asideEnding } from './earlier-drafts.ts';

/** One draft as a file: its name, and what is sealed in it. */

/** The answer a draft is for; `slot` as in the journal's names (q1, s2, l1). */
export type DraftKey = {
  readonly run: string;
  readonly day: number;
  readonly who: PartnerId;
  readonly slot: string;
};

/** What has been typed so far, and where the cursor stands in it. */
export type Draft = { readonly text: string; readonly cursor: number };

export function draftsFolder(world: World): string {
  return path.join(world.paths.state, 'drafts');
}

export function draftPath(world: World, { run, day, who, slot }: DraftKey): string {
  if (!isRun(run) || !/^[qsl]\d{1,2}$/.test(slot)) throw new Error('not a draft of ours');
  return path.join(draftsFolder(world), `${run}-${String(day).padStart(3, '0')}-${who}-${slot}.age`);
}

const draftName = new RegExp(`^(.+)-(\\d{3,5})-(a|b)-([qsl]\\d{1,2})\\.age${asideEnding}$`);

/** The answer a file's name says it is a draft of, set aside or not; null when it is none of ours. */
export function draftKeyIn(name: string): DraftKey | null {
  const match = draftName.exec(name);
  if (match === null) return null;
  const [, run, day, who, slot] = match as unknown as [string, string, string, PartnerId, string];
  return { run, day: Number(day), who, slot };
}

export const draftLimit = 16 * 1024 * 1024;
const block = 512;

/** Seals a draft, filled up to whole blocks, so that its size tells little. */
export async function sealDraft({ text, cursor }: Draft, recipient: string): Promise<Uint8Array> {
  const json = Buffer.from(JSON.stringify({ schema: 1, text, cursor }));
  const padding = Buffer.alloc((block - (json.length % block)) % block, ' ');
  return (await seal(Buffer.concat([json, padding]), [recipient])).bytes;
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
    const { schema, text, cursor } = JSON.parse(Buffer.from(plaintext).toString('utf8'));
    if (schema !== 1 || typeof text !== 'string') return null;
    const inside = Number.isInteger(cursor) && cursor >= 0 && cursor <= text.length;
    return { text, cursor: inside ? cursor : text.length };
  } catch {
    return null;
  }
}
