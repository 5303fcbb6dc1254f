import type { KeyHint } from '../views/hints.ts';
import { type Look, marginOf } from '../views/look.ts';
import { paintFor } from '../views/paint.ts';
import { keyWords, pagerWords } from '../words/terminal.ts';
import { done, interact, type Outcome, stay } from './interact.ts';
import type { Key } from './key.ts';
import { keyName, openedHints } from './keys.ts';
import { type Block, findPage, marked, type Page, type PagePlace, pageAt, pagesOf } from './pages.ts';
import { type BodyScreen, bodyFrame, bodyRoom } from './screen-parts.ts';
import type { Frame } from './stage.ts';
import type { Terminal } from './terminal.ts';

export type PagerAsked = {
  /** What is read, as blocks of lines for a look. */
  readonly blocks: (look: Look) => readonly Block[];
  /** The line above it: which page of how many, counted from 1. */
  readonly header: (page: number, pages: number, look: Look) => readonly string[];
  /** The block to begin at, from 0. */
  readonly from: number;
  /** Told of every block a page begins with, so that the place survives anything. */
  readonly reached?: ((block: number) => void) | undefined;
  /** The day may go another way from here. */
  readonly canChooseWay?: boolean | undefined;
};

/** How the reading ended, and the block it ended at. */
export type Paged = {
  readonly kind: 'end' | 'back' | 'pause' | 'stop' | 'other-way';
  readonly block: number;
};

type PagerView = {
  readonly place: PagePlace;
  readonly allKeys: boolean;
  readonly note: string | null;
  /** The words being typed after `/`; null when nothing is searched. */
  readonly typing: string | null;
  readonly sought: string;
};

/**
 * Shows blocks a screen at a time.
 * @throws Interrupted
 */
export async function readPages(terminal: Terminal, asked: PagerAsked): Promise<Paged> {
  const place = { block: asked.from, line: 0 };
  return await interact<PagerView, Paged>(terminal, {
    initial: { place, allKeys: false, note: null, typing: null, sought: '' },
    frame: (view, look) => pagerFrame(asked, view, look),
    onKey: (view, key, look) => {
      const outcome =
        view.typing === null ? readingKey(asked, view, key, look) : searchKey(asked, view, key, look);
      if (outcome.kind === 'stay' && outcome.state.place !== view.place) {
        asked.reached?.(outcome.state.place.block);
      }
      return outcome;
    },
  });
}

type Spread = { readonly pages: readonly Page[]; readonly number: number; readonly screen: BodyScreen };

function spreadOf(asked: PagerAsked, view: PagerView, look: Look): Spread {
  const headed = asked.header(99, 99, look).length + 1;
  const room = Math.max(1, bodyRoom({ hints: pagerHints(asked, look, false) }, look) - headed);
  const pages = pagesOf(asked.blocks(look), room);
  const number = pageAt(pages, view.place);
  const header = asked.header(number + 1, pages.length, look);
  const hints = pagerHints(asked, look, number + 1 === pages.length);
  const found = paintFor(look).found;
  const lines = (pages[number]?.lines ?? []).map((line) => marked(line, view.sought, found));
  const screen: BodyScreen = {
    body: [...header, '', ...lines],
    hints,
    top: 0,
    note: view.note,
    allKeys: view.allKeys ? allKeysOf(hints) : null,
  };
  return { pages, number, screen };
}

/** Every key once, those for finding too. */
function allKeysOf(hints: readonly KeyHint[]): readonly KeyHint[] {
  const named = openedHints(hints).filter(({ key }) => key !== '/' && key !== '?');
  return [...named, ...findKeys, { key: '?', does: keyWords.fewerKeys }];
}

function pagerFrame(asked: PagerAsked, view: PagerView, look: Look): Frame {
  const { screen } = spreadOf(asked, view, look);
  if (view.typing === null) return bodyFrame(screen, look);
  const before = ' '.repeat(marginOf(look)) + pagerWords.find + view.typing;
  const { rows, cursor } = bodyFrame(screen, look);
  return { rows: [...rows.slice(0, cursor.row), before], cursor: { row: cursor.row, before, visible: true } };
}

function readingKey(asked: PagerAsked, view: PagerView, key: Key, look: Look): Outcome<PagerView, Paged> {
  const { pages, number } = spreadOf(asked, view, look);
  const block = pages[number]?.block ?? 0;
  const to = (next: number): Outcome<PagerView, Paged> => {
    const page = pages[next];
    if (page === undefined) return done({ kind: next < 0 ? 'back' : 'end', block });
    return stay({ ...view, note: null, place: { block: page.block, line: page.line } });
  };
  switch (keyName(key)) {
    case 'enter':
    case 'space':
    case 'page-down':
    case 'right':
      return to(number + 1);
    case 'b':
    case 'backspace':
      return to(number - 1);
    case 'page-up':
    case 'left':
      return to(Math.max(0, number - 1));
    case 'home':
      return to(0);
    case 'end':
      return to(pages.length - 1);
    case '/':
      return stay({ ...view, typing: '', note: null, allKeys: false });
    case 'n':
      return view.sought === '' ? stay(view) : findNext(asked, view, look);
    case 'escape':
      return stay({ ...view, allKeys: false, note: null });
    case 'p':
      return done({ kind: 'pause', block });
    case 'o':
      return asked.canChooseWay === true ? done({ kind: 'other-way', block }) : unknownKey(view, key);
    case 'q':
      return done({ kind: 'stop', block });
    case '?':
      return stay({ ...view, allKeys: !view.allKeys, note: null });
    default:
      return unknownKey(view, key);
  }
}

function unknownKey(view: PagerView, key: Key): Outcome<PagerView, Paged> {
  return stay(key.kind === 'text' ? { ...view, note: wrongKey } : view);
}

const wrongKey = `${keyWords.pressOne(['Enter', 'b'])} ${keyWords.moreKeys}`;

function searchKey(asked: PagerAsked, view: PagerView, key: Key, look: Look): Outcome<PagerView, Paged> {
  const typing = view.typing ?? '';
  if (key.kind === 'text') return stay({ ...view, typing: typing + key.text });
  if (key.kind === 'paste') return stay({ ...view, typing: typing + (key.text.split('\n')[0] ?? '') });
  switch (keyName(key)) {
    case 'enter':
      return typing.trim() === '' ? stay({ ...view, typing: null }) : find(asked, view, typing, look);
    case 'backspace':
      return stay({ ...view, typing: typing === '' ? null : Array.from(typing).slice(0, -1).join('') });
    case 'escape':
      return stay({ ...view, typing: null });
    default:
      return stay(view);
  }
}

/** The first page from here on that holds the words. */
function find(asked: PagerAsked, view: PagerView, words: string, look: Look): Outcome<PagerView, Paged> {
  const { pages, number } = spreadOf(asked, view, look);
  const page = pages[findPage(pages, number, words) ?? -1];
  const next = { ...view, typing: null, sought: words };
  if (page === undefined) return stay({ ...next, note: pagerWords.notFound(words.trim()) });
  return stay({ ...next, note: null, place: { block: page.block, line: page.line } });
}

/** The next page; it says so when there is no other, and when it begins at the first again. */
function findNext(asked: PagerAsked, view: PagerView, look: Look): Outcome<PagerView, Paged> {
  const { pages, number } = spreadOf(asked, view, look);
  const found = findPage(pages, number + 1, view.sought);
  const page = pages[found ?? -1];
  if (found === null || page === undefined) return stay({ ...view, note: pagerWords.notFound(view.sought) });
  if (found === number) return stay({ ...view, note: pagerWords.onlyHit });
  const note = found < number ? pagerWords.lastHit : null;
  return stay({ ...view, note, place: { block: page.block, line: page.line } });
}

function pagerHints({ canChooseWay }: PagerAsked, look: Look, last: boolean): readonly KeyHint[] {
  return [
    { key: 'Enter', does: last ? keyWords.goOn : keyWords.more },
    ...(canChooseWay === true ? [{ key: 'o', does: keyWords.otherWay }] : []),
    { key: 'b', does: keyWords.back },
    { key: 'p', does: keyWords.pause },
    { key: 'q', does: keyWords.stop, short: keyWords.stopShort },
    ...(look.width >= 60 ? [{ key: '/', does: keyWords.find }] : []),
    { key: '?', does: keyWords.allKeys, short: keyWords.allKeysShort },
  ];
}

const findKeys: readonly KeyHint[] = [
  { key: '/', does: keyWords.find },
  { key: 'n', does: keyWords.findNext },
];
