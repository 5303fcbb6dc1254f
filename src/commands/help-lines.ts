import { clean } from '../views/clean.ts';
import { insetLines, spaced, textLines } from '../views/lines.ts';
import type { Look } from '../views/look.ts';
import { paintFor } from '../views/paint.ts';
import { helpLinesWords as words } from '../words/help-lines.ts';
import {
  findCountry,
  type HelpCountry,
  type HelpDirectory,
  type HelpLine,
  helpLinesList,
  nearestCountry,
} from './help-lines-data.ts';
import { present } from './say.ts';
import type { World } from './world.ts';

/**
 * `journey help-lines [COUNTRY]`: people to talk to. It touches neither disk nor network, starts no
 * pager and asks nothing, so that it leaves no trace; `world.storage` is never called.
 */
export async function helpLines(world: World, country: string | undefined): Promise<number> {
  const look = world.terminal.look('out');
  const found = country === undefined ? null : findCountry(country);
  const page = found === null ? anywherePage(country, look) : countryPage(found, look);
  present(world, page);
  return 0;
}

function countryPage(country: HelpCountry, look: Look): readonly string[] {
  return spaced(
    textLines(title(`${words.title}: ${country.names[0]}`, look), look),
    ...countryBlocks(country, look),
    ...closing(look),
  );
}

/** Where no country is named, or none that is known: what helps anywhere, and the locale's own lines. */
function anywherePage(asked: string | undefined, look: Look): readonly string[] {
  const local = asked === undefined ? localCountry(look.locale) : nearestCountry(asked);
  return spaced(
    textLines(title(words.title, look), look),
    asked === undefined ? [] : textLines(words.unknown(clean(asked).slice(0, 60)), look),
    asked === undefined || local === null ? [] : textLines(words.didYouMean(nameOf(local), local.code), look),
    textLines(words.emergencyAnywhere, look),
    ...(asked === undefined && local !== null ? localBlocks(local, look) : []),
    [...textLines(words.anywhere, look), ...helpLinesList.directories.flatMap((one) => directory(one, look))],
    textLines(words.choose, look),
    [...textLines(words.codes, look), ...insetLines(codes(), look, 2)],
    ...closing(look),
  );
}

function localBlocks(local: HelpCountry, look: Look): readonly (readonly string[])[] {
  return [textLines(words.byLocale(nameOf(local)), look), ...countryBlocks(local, look)];
}

function countryBlocks(country: HelpCountry, look: Look): readonly (readonly string[])[] {
  const emergency = words.emergency(country.emergency.join(' / '));
  return [textLines(emergency, look), ...country.lines.map((line) => lineBlock(line, look))];
}

/** The number stands first on its line, so that it is found at a glance. */
function lineBlock(line: HelpLine, look: Look): readonly string[] {
  const { strong, soft } = paintFor(look);
  const phone = line.phone === null ? [] : [`${strong(line.phone)}${line.hours ? `, ${line.hours}` : ''}`];
  const text = line.text === undefined ? [] : [`${words.text} ${strong(line.text)}`];
  const tongues = line.languages === undefined ? '' : words.inLanguages(languages(line, look.locale));
  return [
    ...textLines(`${line.name} ${soft(`(${words.for[line.for]})`)}`, look),
    ...insetLines([...phone, ...text, tongues].filter((part) => part !== '').join('; '), look, 2),
    ...(line.web === undefined ? [] : insetLines(line.web, look, 2)),
  ];
}

function directory({ name, web, about }: HelpDirectory, look: Look): readonly string[] {
  return insetLines(`${paintFor(look).strong(web)}  ${name}: ${about}`, look, 2);
}

function closing(look: Look): readonly (readonly string[])[] {
  const sentences = [
    words.notSure,
    words.notTogether,
    words.gathered(month(look.locale)),
    words.leave,
    words.trace,
  ];
  return sentences.map((sentence) => textLines(sentence, look));
}

function title(text: string, look: Look): string {
  const { accent, strong } = paintFor(look);
  return accent(strong(text));
}

function codes(): string {
  return helpLinesList.countries.map((country) => `${country.code}\u00a0${nameOf(country)}`).join(', ');
}

function nameOf(country: HelpCountry): string {
  return country.names[0] ?? country.code;
}

/** The country the locale names, e.g. of en-IE; null when it names none or none that is known. */
function localCountry(locale: string): HelpCountry | null {
  try {
    const { region } = new Intl.Locale(locale);
    return region === undefined ? null : findCountry(region);
  } catch {
    return null;
  }
}

function languages(line: HelpLine, locale: string): string {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'language', fallback: 'code' });
  const tags = line.languages ?? [];
  return tags.map((tag) => (tag.length === 2 ? (names.of(tag) ?? tag) : tag)).join(', ');
}

function month(locale: string): string {
  const format = new Intl.DateTimeFormat([locale, 'en'], { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(`${helpLinesList.gathered}-15T00:00:00Z`));
}
