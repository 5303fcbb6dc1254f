import type { CurrentAnswer, Voice } from '../journal/answers.ts';
import { listWords } from '../words/lists.ts';
import { answersWords, exportWords, noteWords, sceneWords } from '../words/views.ts';
import { askedText } from './asks/stem.ts';
import { clean, cleanLine } from './clean.ts';
import { dateWords, type Keepsake, type KeptDay, knownLocale, noteOn, noteSaid } from './keepsake.ts';

/**
 * Keepsakes, one after another, as one page that needs nothing else: no script, no font, no picture, no network (its
 * own policy forbids them). Light and dark after the reader's setting; made to be printed.
 */
export function exportHtml(keepsakes: readonly Keepsake[], locale: string): string {
  const titles = keepsakes.map(({ title }) => inline(title));
  return `<!doctype html>
<html lang="${knownLocale(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${titles.join(' · ')}</title>
<style>
${style}</style>
</head>
<body>
${keepsakes.map((keepsake) => journeyHtml(keepsake, locale)).join('\n')}
</body>
</html>
`;
}

const style = `:root { color-scheme: light dark; --ink: #22201e; --soft: #6b645e; --paper: #fffdf9; --line: #e2dad0; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece6df; --soft: #a39a91; --paper: #1b1917; --line: #3a3530; } }
body { margin: 0 auto; max-width: 44rem; padding: 3rem 1.25rem; background: var(--paper); color: var(--ink); font: 1.05rem/1.6 Georgia, 'Times New Roman', serif; }
header { margin-bottom: 3rem; }
article + article { margin-top: 6rem; break-before: page; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; margin: 3rem 0 .25rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; font-weight: normal; font-style: italic; margin: 2rem 0 .5rem; }
p { margin: 0 0 .5rem; }
.soft, dt { color: var(--soft); }
dl { display: grid; grid-template-columns: minmax(4rem, max-content) 1fr; gap: .5rem 1.25rem; margin: 0; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: .1rem; } dd { margin-bottom: .75rem; } }
@media print { :root { --ink: #000; --soft: #444; --paper: #fff; --line: #bbb; } body { max-width: none; padding: 0; font-size: 11pt; } h2, h3 { break-after: avoid; } dl { break-inside: avoid-page; } }
`;

function journeyHtml(keepsake: Keepsake, locale: string): string {
  const { names } = keepsake.couple;
  const days = keepsake.days.map((day) => dayHtml(day, keepsake, locale)).join('\n');
  return `<article>
<header>
<h1>${inline(keepsake.title)}</h1>
<p>${inline(sceneWords.both(names.a, names.b))}</p>
<p class="soft">${inline(exportWords.madeOn(dateWords(keepsake.madeOn, locale)))}</p>
</header>
${days === '' ? `<p>${exportWords.empty}</p>` : days}
</article>`;
}

function dayHtml(day: KeptDay, keepsake: Keepsake, locale: string): string {
  const title = day.title === null ? sceneWords.day(day.day) : sceneWords.dayTitle(day.day, day.title);
  const done =
    day.doneOn === null
      ? ''
      : `\n<p class="soft">${inline(exportWords.doneOn(dateWords(day.doneOn, locale)))}</p>`;
  const voices = day.voices.map((voice) => voiceHtml(voice, keepsake)).join('');
  const lists = day.lists.map((list) => listHtml(list, locale)).join('');
  const notes = notesHtml(day, keepsake, locale);
  return `<section>\n<h2>${inline(title)}</h2>${done}${voices}${lists}${notes}\n</section>`;
}

function listHtml({ lines, date }: KeptDay['lists'][number], locale: string): string {
  const items = lines.map((line) => `<li>${inline(line)}</li>`).join('\n');
  return `\n<h3>${inline(listWords.openedOf(dateWords(date, locale)))}</h3>\n<ul>\n${items}\n</ul>`;
}

function notesHtml({ notes }: KeptDay, { couple }: Keepsake, locale: string): string {
  if (notes.length === 0) return '';
  const texts = notes.map(
    (note) =>
      `<dt>${inline(noteSaid(note, couple, locale))}</dt>\n<dd>${escaped(clean(note.text).trim())}</dd>`,
  );
  return `\n<h3>${noteWords.exported}</h3>\n<dl>\n${texts.join('\n')}\n</dl>`;
}

function voiceHtml(voice: Voice, keepsake: Keepsake): string {
  const answers = voice.answers.map((answer) => answerHtml(answer, keepsake)).join('\n');
  return `\n<h3>${inline(askedText(voice, '…'))}</h3>\n<dl>\n${answers}\n</dl>`;
}

function answerHtml(answer: CurrentAnswer, { couple }: Keepsake): string {
  const text = answer.text === null ? answersWords.passed : answer.text;
  const note = noteOn(answer, couple);
  const beside = note === null ? '' : ` (${inline(note)})`;
  return `<dt>${inline(couple.names[answer.by])}${beside}</dt>\n<dd>${escaped(clean(text).trim())}</dd>`;
}

function inline(text: string): string {
  return escaped(cleanLine(text));
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
