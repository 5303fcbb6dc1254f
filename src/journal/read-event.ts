import type { JournalEvent } from './events.ts';

/** Reading what was decrypted: someone else's program, or a later version of this one, may have written it. */

type Fields = Readonly<Record<string, unknown>>;

/**
 * The event when the value has the shape of one (schema 1), else null. Fields it does not know are
 * left alone, so that a later version can add some.
 */
export function readEvent(value: unknown): JournalEvent | null {
  if (!isFields(value) || value.schema !== 1 || !hasStamp(value)) return null;
  return hasOwnShape(value) ? (value as unknown as JournalEvent) : null;
}

/**
 * Whether a later version wrote the value: its schema is higher, or its kind is one this version does
 * not have. Such an event is kept and left alone; it is not damaged.
 */
export function isFromLaterVersion(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { schema, kind } = value;
  if (isWhole(schema, 2, Number.MAX_SAFE_INTEGER)) return true;
  return schema === 1 && isText(kind) && !kinds.has(kind);
}

/** Every kind of schema 1; the type makes this list complete. */
const kinds: ReadonlySet<string> = new Set(
  Object.keys({
    ...{ begun: true, done: true, undone: true, answer: true, pass: true },
    ...{ share: true, release: true, copy: true, forget: true, pinned: true },
    ...{ marks: true, overlap: true, note: true },
  } satisfies Record<JournalEvent['kind'], true>),
);

function hasOwnShape(event: Fields): boolean {
  switch (event.kind) {
    case 'begun':
      return isText(event.title) && isCouple(event.couple);
    case 'done':
      return isDay(event.day);
    case 'undone':
      return isDay(event.day) && isId(event.of);
    case 'pinned':
      return isDay(event.day) && isId(event.text);
    case 'answer':
      return isBy(event) && isAnswer(event);
    case 'pass':
      return isBy(event) && isAsked(event) && (event.draft === undefined || isText(event.draft));
    case 'share':
      return isBy(event) && isListOf(event.choices, isChoice);
    case 'release':
      return isBy(event) && isId(event.of) && isFileKey(event.fileKey);
    case 'copy':
      return isBy(event) && isId(event.of) && isCopied(event.answer);
    case 'forget':
      return isBy(event) && isListOf(event.of, isId);
    case 'marks':
      return isBy(event) && isMarks(event);
    case 'overlap':
      return (
        isDay(event.day) &&
        isList(event) &&
        isText(event.fill) &&
        isOfBoth(event.of) &&
        isEarlierId(event.was)
      );
    case 'note':
      return isDay(event.day) && isNote(event);
    default:
      return false;
  }
}

function isMarks(event: Fields): boolean {
  const { lines, marks, replaces } = event;
  return (
    isList(event) &&
    isText(marks) &&
    /^[omc-]*$/.test(marks) &&
    marks.length === (lines as readonly unknown[]).length &&
    isId(replaces)
  );
}

function isList({ list, lines }: Fields): boolean {
  return isWhole(list, 1, 99) && isListOf(lines, isText);
}

function isOfBoth(value: unknown): boolean {
  return isFields(value) && isId(value.a) && isId(value.b);
}

function isCopied(value: unknown): boolean {
  return isFields(value) && value.kind === 'answer' && hasStamp(value) && isBy(value) && isAnswer(value);
}

function isAnswer(event: Fields): boolean {
  return isAsked(event) && isText(event.text) && isShare(event.share);
}

function isAsked(event: Fields): boolean {
  return (
    isAbout(event.about) && isText(event.question) && (event.replaces === undefined || isId(event.replaces))
  );
}

function isEarlierId(was: unknown): boolean {
  return was === undefined || isId(was);
}

function isNote({ by, text, follows, was }: Fields): boolean {
  const isWhole = isText(text) && isListOf(follows, isId) && isEarlierId(was);
  return isWhole && (by === 'ab' || isPartner(by));
}

function hasStamp({ at, zone, date, run }: Fields): boolean {
  return isText(at) && !Number.isNaN(Date.parse(at)) && isText(zone) && isText(date) && isText(run);
}

function isBy({ by, day }: Fields): boolean {
  return isPartner(by) && isDay(day);
}

function isAbout(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { part, index } = value;
  return (part === 'question' || part === 'stem') && isWhole(index, 1, 99);
}

function isChoice(value: unknown): boolean {
  return isFields(value) && isId(value.of) && isShare(value.share);
}

function isCouple(value: unknown): boolean {
  if (!isFields(value) || !isFields(value.names)) return false;
  return isText(value.names.a) && isText(value.names.b) && isPartner(value.starts);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isPartner = (value: unknown) => value === 'a' || value === 'b';
const isShare = (value: unknown) => value === 'mine' || value === 'ours';
const isId = (value: unknown) => isText(value) && /^[0-9a-f]{32}$/.test(value);
/** 16 bytes in base64, the length of an age file key. */
const isFileKey = (value: unknown) => isText(value) && /^[A-Za-z0-9+/]{22}==$/.test(value);
const isWhole = (value: unknown, least: number, most: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const isDay = (value: unknown) => isWhole(value, 0, 99_999);

function isListOf(value: unknown, isOne: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
