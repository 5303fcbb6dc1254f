import { dayName, sessionName } from '../../src/content/day-name.ts';
import { headingText } from '../../src/content/heading-text.ts';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { weekName } from '../../src/content/week-name.ts';
import type { Day, Journey, Problem } from '../../src/model/journey.ts';
import { summaryOf } from '../../src/model/journey-summary.ts';
import { scriptFor } from '../../src/sitting/script.ts';
import { aboutView } from '../../src/views/about.ts';
import { dayText } from '../../src/views/day-text.ts';
import { gate } from '../../src/views/gate.ts';
import type { Look } from '../../src/views/look.ts';
import { parseCourse } from '../../src/views/markdown.ts';
import { type MarkdownRenderer, rendererOf } from '../../src/views/markdown-renderer.ts';
import { planView, weekView } from '../../src/views/plan.ts';
import { sceneOf } from '../../src/views/scene.ts';

/** What became of a file's lines: how many have words, are shown, are named by check, are neither. */
export type Tally = {
  readonly days: number;
  readonly written: number;
  readonly lines: number;
  readonly shown: number;
  readonly named: readonly number[];
  readonly lost: readonly number[];
  readonly problems: readonly Problem[];
};

const look: Look = {
  width: 200,
  height: null,
  color: false,
  weights: false,
  unicode: true,
  links: false,
  locale: 'en',
};

/** Everything the program prints of a course: about, plan, weeks, each day read and walked. */
export function printed(journey: Journey): string {
  const { days } = journey.duration;
  const renderMarkdown = rendererOf(parseCourse(journey));
  const plan = { journey: summaryOf(journey), done: new Set<number>(), today: null, later: false };
  const weeks = Array.from({ length: Math.ceil(days / 7) }, (_, at) =>
    weekView(plan, at + 1, look, renderMarkdown),
  );
  const texts = [aboutView(journey, look, renderMarkdown), planView(plan, look), ...weeks];
  const read = journey.days.filter((day) => day.authored).map((day) => read1(day, journey, renderMarkdown));
  return gate([...texts, ...read].flat().join('\n'));
}

function read1(day: Day, journey: Journey, renderMarkdown: MarkdownRenderer): readonly string[] {
  const couple = { names: { a: 'Ana', b: 'Ben' }, starts: 'a' } as const;
  const scene = sceneOf(summaryOf(journey), couple, day.number, { done: new Set<number>() });
  const walked = scriptFor({ day, begins: 'a', form: 'full', path: null, only: null }).flatMap((step) =>
    'markdown' in step ? renderMarkdown(step.markdown, look).flat() : 'text' in step ? [step.text] : [],
  );
  return [...dayText(day, scene, look, renderMarkdown), ...walked];
}

/** A text as the run of its words: letters and digits alone, one space between. */
export function words(text: string): string {
  return (
    text
      .replace(/\p{M}|[\u200B-\u200F\u2060-\u206F\uFEFF\u00AD]/gu, '')
      .toLowerCase()
      .replace(/(?<![\p{L}\p{N}])0+(?=\d)/gu, '')
      // These scripts part no words, so that a line is broken anywhere.
      .replace(/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|ー/gu, ' $& ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** Looks for each line with words in what is printed, in the order of its words. */
export function tallyOf(source: string, fileName: string): Tally {
  const { journey, problems } = parseJourney(source, { fileName });
  if (journey === null) return { days: 0, written: 0, lines: 0, shown: 0, named: [], lost: [], problems };
  const all = ` ${words(printed(journey))} `;
  const bag = new Set(all.split(' '));
  const named = new Set(problems.flatMap((one) => (one.notShown === undefined ? [] : range(one.notShown))));
  const lines = inkedLines(source);
  const missing = lines.filter(({ text }) => !isShown(text, all, bag)).map((one) => one.line);
  return {
    days: journey.days.length,
    written: journey.days.filter((day) => day.authored).length,
    lines: lines.length,
    shown: lines.length - missing.length,
    named: missing.filter((line) => named.has(line)),
    lost: missing.filter((line) => !named.has(line)),
    problems,
  };
}

function range([from, to]: readonly [number, number]): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Lines with words outside front matter, comments, scripts, styles, footers and definitions of links. */
export function inkedLines(source: string): readonly { readonly line: number; readonly text: string }[] {
  const blank = (text: string) => text.replace(/[^\n]/g, '');
  const body = source
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF?\s*---[ \t]*\n(?=\{|[A-Za-z"'][^\n]*:)[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?=\n|$)/, blank)
    .replace(/^\uFEFF?\s*\+\+\+[ \t]*\n[\s\S]*?\n\+\+\+[ \t]*(?=\n|$)/, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/%%[^%]*%%/g, blank)
    .replace(/<(script|style|footer)\b[\s\S]*?<\/\1[^>]*>/gi, blank);
  return body.split('\n').flatMap((text, at) => {
    const plain = text
      .replace(/^\s*\[[^\]^]+\]:\s*\S+.*$/, '')
      .replace(/<\/?(?:su[bp]|kbd|mark|b|i|em|strong)>/g, '')
      .replace(/<\/?(?:li|p|br|td|tr)\b[^<>]*>/gi, ' | ')
      // In code, a tag is a word.
      .replace(/`[^`]+`/g, (code) => code.replace(/[<>]/g, ' '))
      .replace(/<(?!https?:|mailto:)[^<>]*>/g, ' ')
      .replace(/^\s*(?:`{3,}|~{3,}).*$/, '');
    return words(plain) === '' ? [] : [{ line: at + 1, text: plain }];
  });
}

const label = /^[\s#*_>-]*(?:\d{1,3}[.)]\s*)?[*_]*(?:step|part|round)\s+\d{1,2}[*_]*\s*/i;

function isShown(line: string, all: string, bag: ReadonlySet<string>): boolean {
  const plain = line
    .replace(/^(\s*>?\s*[*_]{0,3})(?:[-*+•]|\(?\p{N}{1,3}[.)]|[①-⑳]|\(?(?:[a-h]|[ivx]{1,4})[.)])\s+/u, '$1')
    .replace(/^\s*\p{N}{1,3}．/u, '')
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/\[\[([^\]|]*\|)?([^\]]*)\]\]/g, '$2')
    .replace(/&[a-z]{2,8};|&#\d+;/gi, ' ')
    .replace(/\{[:.#][^{}]*\}|^\s*(?::::+|!!!|\?\?\?\+?)\s*(?:\{[^{}]*\}|[\w-]+)|\[![a-z]+\]/gi, '');
  const whole = words(plain);
  const heading = headingText(line.replace(/^[\s#]+/, '').replace(/[\s#]+$/, ''));
  const theme = weekName(heading)?.theme ?? '';
  if (theme !== '' && all.includes(` ${words(theme)} `)) return true;
  const day = dayName(heading) ?? sessionName(heading);
  const title = day?.title === '' ? `day ${day.number}` : (day?.title ?? '');
  if (day !== null && all.includes(` ${words(title)} `)) return true;
  if (whole === '' || isStemHead(line) || all.includes(` ${whole} `)) return true;
  if (all.includes(` ${words(withoutEmphasis(plain).replace(/https?:\S+/g, ''))} `)) return true;
  // What has no space in a line's length is broken anywhere: an address, a word of code.
  if (/\S{40,}/.test(line) && all.replaceAll(' ', '').includes(whole.replaceAll(' ', ''))) return true;
  // An ending that hangs on a link stands behind its address.
  const addressed = line.replace(/(?<!!)\[([^\]]*)\]\(([^\s()]*)\)(?=\p{L})/gu, '$1 ($2)');
  if (addressed !== line && all.includes(` ${words(addressed)} `)) return true;
  const bare = words(plain.replace(label, '').replace(/\([^()]*\)/, ' '));
  if (bare !== '' && all.includes(` ${bare} `)) return true;
  const linked = line.replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1');
  return (
    whole.split(' ').every((word) => bag.has(word)) &&
    (/\|/.test(line) || isPieced(plain, all) || (/\]\(|\]\[/.test(linked) && isPieced(linked, all)))
  );
}

/** Stars and low lines that Markdown takes for emphasis: not those between digits or within a word. */
function withoutEmphasis(text: string): string {
  return text.replace(/`|(?<!\d)\*|\*(?!\d)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '');
}

/** The head of a column of sentences to complete says what they are, as a heading of the format does. */
function isStemHead(line: string): boolean {
  const cells = line
    .split('|')
    .map(words)
    .filter((one) => one !== '');
  return (
    line.includes('|') && cells.length === 1 && /^(?:sentence.*|stem|prompt|starter)s?$/.test(cells[0] ?? '')
  );
}

/** A line of which parts stand apart, as a label and its text, a time and its step, a day and its title. */
function isPieced(line: string, all: string): boolean {
  const pieces = line
    .split(/[:：()[\]<>|–—…*_"“”]|\.{2,}|\s-\s|<br\s*\/?>/i)
    .map(words)
    .filter((one) => one !== '');
  return pieces.every((one) => all.includes(` ${one} `));
}
