import { closesFence, type Fence, fenceAt } from './lines.ts';
import { daySectionOf, looseDaySection, nearSection } from './names.ts';

/** A stretch of a text under a label at the beginning of a line: "- **Reflect:** …", "*Question*: …". */
export type Labelled = { readonly label: string | null; readonly markdown: string };

type Label = { readonly name: string; readonly rest: string; readonly dress: string };

const bold = /^(\s{0,3}(?:[-*+•]\s+)?)(\*\*|__|\*|_)(?=\S)([^*_]{2,60}?)(:?)\2(:?)[ \t]*(.*)$/s;
const plain =
  /^(\s{0,3}(?:[-*+•]\s+)?)((?:reflect(?:ion)?|discuss(?:ion)?|question|prompt|journal|activity|exercise|practice|challenge|homework|action step|try this)s?(?: questions?| prompts?)?)():()[ \t]*(.*)$/is;

function labelOf(line: string): Label | null {
  if (line.length > 4000) return null;
  const match = bold.exec(line);
  if (match !== null && (match[4] === ':' || match[5] === ':')) {
    return { name: (match[3] ?? '').trim(), rest: match[6] ?? '', dress: dressOf(match[1], match[2]) };
  }
  const word = plain.exec(line);
  return word === null ? null : { name: word[2] ?? '', rest: word[5] ?? '', dress: dressOf(word[1], '') };
}

function dressOf(indent: string | undefined, marks: string | undefined): string {
  return `${(indent ?? '').trim() === '' ? '' : '-'}${marks ?? ''}`;
}

/** "____" behind a label is to be filled in. */
function isBlank(rest: string): boolean {
  return /^[\s_…]*_[\s_…]*$/.test(rest);
}

function isPart(name: string): boolean {
  return daySectionOf(name) !== null || looseDaySection(name) !== null || nearSection(name) !== null;
}

/**
 * A text cut at the labels that name a part of a day. Others of the same dress open a stretch of their own
 * too, so that what follows the questions is not taken for one. One stretch where no label names a part.
 */
export function labelledParts(markdown: string): readonly Labelled[] {
  const lines = markdown.split('\n');
  const labels = labelsOf(lines);
  const dresses = new Set(
    labels.flatMap((one) => (one !== null && isPart(one.name) && !isBlank(one.rest) ? [one.dress] : [])),
  );
  if (dresses.size === 0) return [{ label: null, markdown }];
  const parts: { label: string | null; lines: string[] }[] = [{ label: null, lines: [] }];
  lines.forEach((line, at) => {
    const label = labels[at];
    if (
      label &&
      !isBlank(label.rest) &&
      dresses.has(label.dress) &&
      (label.dress !== '' || isPart(label.name))
    )
      parts.push({ label: label.name, lines: [label.rest] });
    else parts.at(-1)?.lines.push(line);
  });
  return parts.map(({ label, lines: own }) => ({ label, markdown: trimmed(own) }));
}

function labelsOf(lines: readonly string[]): readonly (Label | null)[] {
  let fence: Fence | null = null;
  return lines.map((line) => {
    const first = line.length - line.trimStart().length;
    if (fence !== null) {
      if (closesFence(line, first, line.length, fence)) fence = null;
      return null;
    }
    fence = fenceAt(line, first, line.length);
    return fence === null ? labelOf(line) : null;
  });
}

function trimmed(lines: readonly string[]): string {
  const inked = lines.slice(1).filter((line) => line.trim() !== '');
  const common = Math.min(8, ...inked.map((line) => line.length - line.trimStart().length));
  return lines
    .map((line, at) =>
      at === 0 ? line.trimEnd() : line.slice(Math.min(common, line.length - line.trimStart().length)),
    )
    .join('\n')
    .replace(/^\s*\n/, '')
    .trimEnd();
}
