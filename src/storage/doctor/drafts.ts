import path from 'node:path';
import { storageWords } from '../../words/storage.ts';
import { draftsFolder } from '../drafts/draft-file.ts';
import { deviceKeyPath, hasWholeDraftKey } from '../drafts/draft-key.ts';
import { isWholeDraft } from '../drafts/load-draft.ts';
import { namesIn } from '../journal-folder.ts';
import type { Keyring } from '../keys.ts';
import type { World } from '../world.ts';
import { isTemporaryName } from '../write-file.ts';
import { type Finding, found, openToOthers, type Part, sealedFile } from './finding.ts';
import { identitiesOf } from './keys.ts';

const words = storageWords.doctor;

export async function examineDrafts(world: World, keyring: Keyring | null): Promise<Part> {
  const files = namesIn(world, draftsFolder(world)).map((name) => path.join(draftsFolder(world), name));
  const findings: Finding[] = [];
  for (const file of files) findings.push(...(await examineDraft(world, keyring, file)));
  if (!hasWholeDraftKey(world))
    findings.push(found(deviceKeyPath(world), words.unreadable, words.hints.draftKey));
  return { checked: files.length, findings };
}

async function examineDraft(
  world: World,
  keyring: Keyring | null,
  file: string,
): Promise<readonly Finding[]> {
  if (isTemporaryName(path.basename(file))) return [found(file, words.leftover, words.hints.nothing)];
  const rights = openToOthers(world, file, 'file');
  if (/\.damaged-/.test(file)) return [found(file, words.draftAside, words.hints.draft), ...rights];
  const header = await sealedFile(world, file, words.hints.draft);
  if (header.length > 0) return [...header, ...rights];
  const whole = await isWholeDraft(world, identitiesOf(world, keyring), file);
  return [...(whole ? [] : [found(file, words.badHeader, words.hints.draft)]), ...rights];
}
