import type { AboutSection, Journey } from '../model/journey.ts';
import { aboutWords, sceneWords } from '../words/views.ts';
import { plainInline } from './inline-plain.ts';
import { type Lines, spaced, textLines, titleLine } from './lines.ts';
import type { Look } from './look.ts';
import { joined, type MarkdownRenderer } from './markdown-renderer.ts';
import { paintFor } from './paint.ts';

/** All a course says of itself outside its days, in the order of its file. */
export function aboutView(journey: Journey, look: Look, markdown: MarkdownRenderer): Lines {
  const paint = paintFor(look);
  const length = sceneWords.days(journey.duration.days);
  const described = journey.description === null ? [] : textLines(plainInline(journey.description), look);
  // The title stands above already.
  const said = (one: AboutSection) => (one.heading === journey.title ? { ...one, heading: null } : one);
  const sections = journey.about.map((one) => aboutLines(said(one), look, markdown));
  return spaced(
    titleLine(paint.accent(plainInline(journey.title)), length, look),
    described,
    ...(sections.length === 0 ? [textLines(aboutWords.nothing, look)] : sections),
  );
}

/** One section under its heading. */
export function aboutLines(
  { heading, markdown: text }: AboutSection,
  look: Look,
  markdown: MarkdownRenderer,
): Lines {
  const paint = paintFor(look);
  const words = plainInline(heading ?? '');
  const head = words === '' ? [] : textLines(paint.strong(paint.accent(words)), look);
  return spaced(head, joined(markdown(text, look)));
}

/** The same as data; Markdown as it stands in the file. */
export function aboutJson({ id, title, description, duration, about, closing }: Journey) {
  return { schema: 1, journey: { id, title, description, ...duration }, sections: about, closing };
}
