import { payloads, places } from './payloads.ts';

/**
 * A course of which every field holds every payload, each in another of the places in Markdown;
 * with another `shift` in another place still. With `plain` it is the same course without payloads.
 */
export function hostileCourse(shift: number, plain = false): string {
  let field = 0;
  const all = plain ? ['harmless'] : payloads;
  const next = (from: readonly ((payload: string) => string)[]) => {
    field += 1;
    return all.map((payload, at) => (from[(at + field + shift) % from.length] ?? same)(payload));
  };
  const line = () => next(inline).join(' ');
  const one = () => next(inline)[(field + shift) % all.length] ?? '';
  const block = () => next(bodies).join('\n\n');
  // A heading would begin another field, so headings come where anything may follow, and last.
  const open = () => next(places).sort(headingsLast).join('\n\n');
  const bullets = () =>
    next(inline)
      .map((text) => `- ${text}`)
      .join('\n');
  return [
    `---\ntitle: ${quoted(line())}\nduration: 1 week\ncategory: ${quoted(line())}\ndescription: ${quoted(line())}\n---`,
    `# ${line()}`,
    open(),
    `## Understanding ${one()}\n\n${block()}`,
    `## Day 1: ${line()}`,
    `### Before You Begin\n\n${one()}`,
    `### Content Note\n\n${one()}`,
    `### Today's Learning\n\n${block()}`,
    `### Why This Matters For Your Relationship\n\n${block()}`,
    `### Today's Activity (10 minutes)\n\nTake turns completing these sentences:\n${next(inline)
      .slice(0, 6)
      .map((text) => `- "I feel ${text} when..."`)
      .join('\n')}`,
    `### Another Way: ${one()}\n\nStep 1 (2 minutes): ${one()}\n\n${block()}`,
    `### Reflection Questions\n\n${next(inline)
      .slice(0, 5)
      .map((text, at) => `${at + 1}. What ${text} now?`)
      .join('\n')}`,
    `### Sources\n\n${block()}`,
    `### A Section Called ${one()}\n\n${block()}`,
    `## Your Journey Plan\n\n### Week 1: ${line()}\n${bullets()}`,
    `## Daily Activities\n\n${bullets()}`,
    `## Psychological Foundation\n\n${next(inline)
      .map((text) => `- **${text}:** ${text}`)
      .join('\n')}`,
    `## Expected Outcomes\n\n${bullets()}`,
    open(),
  ].join('\n\n');
}

const same = (payload: string) => payload;

/** The places that keep to one line, for the fields that are one. */
const inline = places.filter((place) => !place('x').includes('\n') && !place('x').startsWith('#'));

/** The places that begin no heading of a journey file. */
const bodies = places.filter((place) => !isHeading(place('x')));

function headingsLast(one: string, other: string): number {
  return Number(isHeading(one)) - Number(isHeading(other));
}

function isHeading(text: string): boolean {
  return /^#|\n===/.test(text);
}

/** A YAML string in double quotes, with everything unusual escaped: raw control characters are refused. */
function quoted(text: string): string {
  const escaped = JSON.stringify(text).replace(
    /[\x7f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return escaped.replace(/\\ud83[0-9a-f]\\ud[c-f][0-9a-f]{2}|\\ud[89a-f][0-9a-f]{2}/g, '?');
}
