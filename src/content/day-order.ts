import type { Block } from './block.ts';

/** "Day 0" is what comes before the first evening. */
export function isDayZero(block: Block): boolean {
  return block.kind === 'day' && block.to === 0;
}

export function beforeFirst(block: Block): Block {
  if (!isDayZero(block)) return block;
  const { heading, start, bodyStart, end, inner } = block;
  return { kind: 'overview', heading, start, bodyStart, end, inner };
}

/** Headings that stand between two days, with their text, go before the later one. */
export function withGroups(blocks: readonly Block[]): readonly Block[] {
  let between: Block[] = [];
  return blocks.map((block) => {
    if (block.kind === 'other') between.push(block);
    if (block.kind !== 'day') return block;
    const lead = between;
    between = [];
    return lead.length === 0 ? block : { ...block, lead };
  });
}

/** Days that begin with one again under another heading count on from the last. */
export function numbered(blocks: readonly Block[]): readonly Block[] {
  let [before, most] = [0, 0];
  const used = new Set<number>();
  return blocks.map((block) => {
    if (block.kind !== 'day') return block;
    const again = block.number === 1 && used.has(1) && (block.lead?.length ?? 0) > 0;
    if (again) before = most;
    const [number, to] = [block.number + before, block.to + before];
    used.add(number);
    most = Math.max(most, to);
    return before === 0 ? block : { ...block, number, to };
  });
}
