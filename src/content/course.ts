import type { AboutSection, Foundation, Markdown, Section } from '../model/journey.ts';
import { asMeant } from './as-meant.ts';
import type { Block } from './block.ts';
import type { Layout } from './layout.ts';
import { bullets, joined, listIn } from './list.ts';
import { shownMarkdown } from './markdown.ts';
import { foundationOf, inOrder, noPlan, type Plan, parsePlan } from './plan.ts';

/** What a course says outside its days. */
export type Course = {
  readonly introduction: Markdown | null;
  readonly overviewSections: readonly Section[];
  readonly overview: readonly string[];
  readonly dailyActivities: readonly string[];
  readonly foundations: readonly Foundation[];
  readonly outcomes: readonly string[];
  readonly closing: Markdown | null;
  readonly about: readonly AboutSection[];
  readonly extras: readonly Section[];
};

/** Reads everything of a layout that is no day and not the plan. */
export function parseCourse(source: string, layout: Layout): Course {
  const text = (block: Block) => textOf(source, block, layout);
  const all = (kind: Block['kind']) => layout.blocks.filter((one) => one.kind === kind);
  const items = (kind: Block['kind']) => all(kind).flatMap((one) => bullets(text(one)));
  const section = (one: Block): Section => ({ heading: one.heading ?? '', markdown: text(one) });
  const overviewSections = all('overview').map(section);
  return {
    introduction:
      all('introduction')
        .map(text)
        .filter((one) => one !== '')
        .join('\n\n') || null,
    overviewSections,
    overview: overviewSections.flatMap((one) => bullets(one.markdown)),
    dailyActivities: items('daily-activities'),
    foundations: items('foundations').map(foundationOf),
    outcomes: items('outcomes'),
    closing: closingOf(source, layout, all('closing').map(text), all('outcomes').map(text)),
    about: aboutOf(source, layout),
    extras: all('other').map(section),
  };
}

/** Everything outside the days that has words, in the order of the file; what groups days stands with them. */
function aboutOf(source: string, layout: Layout): readonly AboutSection[] {
  const withDays = new Set(
    layout.blocks.flatMap((one) => (one.kind === 'day' ? (one.lead ?? []) : [])).map((one) => one.start),
  );
  const sections = layout.blocks.flatMap((one): readonly AboutSection[] => {
    if (one.kind === 'day' || withDays.has(one.start)) return [];
    const markdown = asMeant(textOf(source, one, layout));
    const { heading } = one;
    return heading === null && markdown === '' ? [] : [{ kind: one.kind, heading, markdown }];
  });
  if (layout.closingAt === null) return sections;
  return [
    ...sections,
    {
      kind: 'closing',
      heading: null,
      markdown: asMeant(shownMarkdown(source, layout.closingAt, source.length)),
    },
  ];
}

function textOf(source: string, block: Block, { closingAt }: Layout): Markdown {
  const end = closingAt !== null && block.end > closingAt ? closingAt : block.end;
  return shownMarkdown(source, block.bodyStart, end);
}

/** The closing's own section; else what follows the last list; else what follows the outcomes. */
function closingOf(
  source: string,
  { closingAt }: Layout,
  own: readonly string[],
  outcomes: readonly string[],
): Markdown | null {
  if (own.length > 0) return asMeant(own.join('\n\n').trim()) || null;
  if (closingAt !== null)
    return asMeant(joined(shownMarkdown(source, closingAt, source.length).split('\n'))) || null;
  return listIn(outcomes.join('\n\n'), () => true).after || null;
}

/** The plan of a layout: its own section, and weeks that head groups of days. */
export function planOf(source: string, layout: Layout): Plan {
  const plans = layout.blocks.flatMap((block) => {
    if (block.kind === 'plan') return [parsePlan(textOf(source, block, layout), block.week)];
    return block.kind === 'day' && block.week ? [parsePlan('', block.week)] : [];
  });
  if (plans.length === 0) return noPlan;
  return {
    weeks: inOrder(plans.flatMap((one) => one.weeks)),
    loose: plans.flatMap((one) => one.loose),
    dayTitles: new Map(plans.flatMap((one) => [...one.dayTitles])),
  };
}
