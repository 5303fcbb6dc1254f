import { gate } from '../../src/views/gate.ts';
import type { Look } from '../../src/views/look.ts';
import { joined } from '../../src/views/markdown-renderer.ts';
import { widthOf } from '../../src/views/width.ts';
import { markdownFrom, nearlySimple, randomFrom } from '../views/markdown-source.ts';
import { payloads, places } from '../views/payloads.ts';
import { renderMarkdown } from '../views/render.ts';
import type { Measuring, Row } from './row.ts';

export { lineOf } from './row.ts';

export const shared = { count: 100_000, seed: 1, waits: false, same: [] };

/**
 * F13, the rendering side: Markdown of every shape at every width, some of it cut and spliced with
 * escape payloads. No line may be wider than the look, nothing but SGR and links to http, https and
 * mailto may come out, no word of an uncut text may be missing, and nothing may be thrown.
 */

type Sum = { renders: number; wide: number; escapes: number; lost: number; thrown: number };

const allowed = /\x1b\[[0-9;]*m|\x1b\]8;;(?:(?:https?:\/\/|mailto:)[\x21-\x7e]+)?\x07/g;
const controls = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\u200b\ufeff\ue000]/;

export async function measure({ count = shared.count, seed = shared.seed }: Measuring): Promise<Row> {
  const sum: Sum = { renders: 0, wide: 0, escapes: 0, lost: 0, thrown: 0 };
  const bad: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const before = faultsIn(sum);
    renderOne(seed + at, sum);
    if (faultsIn(sum) > before) bad.push(seed + at);
  }
  const figures = bad.length === 0 ? sum : { ...sum, seeds: bad.slice(0, 10).join(' ') };
  return { name: 'F13 renders', figures, ok: bad.length === 0 && sum.renders === count };
}

function faultsIn({ wide, escapes, lost, thrown }: Sum): number {
  return wide + escapes + lost + thrown;
}

function renderOne(seed: number, sum: Sum): void {
  const random = randomFrom(seed * 7919);
  const look = lookFrom(random);
  const kind = random(4);
  sum.renders += 1;
  try {
    if (kind === 0) {
      check(joined(renderMarkdown(nearlySimple(seed), look)), look, sum);
      return;
    }
    const { markdown, words } = markdownFrom(seed);
    const text = kind === 1 ? markdown : mangled(markdown, random);
    const lines = joined(renderMarkdown(text, look));
    check(lines, look, sum);
    if (kind === 1 && !holds(lines, words)) sum.lost += 1;
  } catch {
    sum.thrown += 1;
  }
}

/** Colours, which are other numbers than weights and what ends those. */
const colours = /\x1b\[(?![1-9]m|2[2-9]m|0?m)[\d;]*m/;

function check(lines: readonly string[], look: Look, sum: Sum): void {
  const text = lines.join('\n');
  if (lines.some((line) => widthOf(line) > look.width)) sum.wide += 1;
  const bare = text.replace(allowed, '');
  const isPlain = look.color || !(look.weights ? colours : /\x1b\[/).test(text);
  if (controls.test(bare) || gate(text) !== text || !isPlain) sum.escapes += 1;
}

function holds(lines: readonly string[], words: readonly string[]): boolean {
  const letters = lines
    .join('')
    .replace(allowed, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return words.every((word) => letters.includes(word));
}

/** Cut somewhere, with a payload put in somewhere. */
function mangled(text: string, random: (below: number) => number): string {
  const payload = payloads[random(payloads.length)] ?? '';
  const put = places[random(places.length)] ?? ((one: string) => one);
  const cut = text.slice(random(text.length + 1));
  const at = random(cut.length + 1);
  return cut.slice(0, at) + put(payload) + cut.slice(at);
}

function lookFrom(random: (below: number) => number): Look {
  const width = 20 + random(181);
  return {
    width,
    height: 24,
    color: random(2) === 0,
    weights: random(2) === 0,
    unicode: random(4) > 0,
    links: random(3) === 0,
    locale: 'en',
  };
}
