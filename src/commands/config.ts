import { nearest } from '../content/edit-distance.ts';
import { exitCodes, JourneyError } from '../errors.ts';
import { loadSaved, saveSaved } from '../storage/bookmark.ts';
import { readSavedFast } from '../storage/bookmark-fast.ts';
import type { Settings } from '../storage/saved.ts';
import { jsonText } from '../views/json-text.ts';
import { margined, spaced, textLines } from '../views/lines.ts';
import { type Look, textWidth } from '../views/look.ts';
import { paintFor } from '../views/paint.ts';
import { padTo } from '../views/width.ts';
import { hang } from '../views/wrap.ts';
import { configWords, settingWords } from '../words/config.ts';
import { note, present, say } from './say.ts';
import { type Setting, said, settings, valueIn } from './settings.ts';
import type { World } from './world.ts';

/** `journey config list`: every setting with its value, what it means and what it can be. */
export async function listSettings(world: World, options: { readonly json?: boolean }): Promise<number> {
  const kept = await keptSettings(world);
  if (options.json === true) {
    world.terminal.out(jsonText({ schema: 1, settings: settings.map((one) => asJson(one, kept)) }));
    return 0;
  }
  const look = world.terminal.look('out');
  const rows = settings.flatMap((one) => row(one, kept, look));
  present(world, spaced(rows, textLines(configWords.howTo, look)));
  return 0;
}

/** `journey config get SETTING`: its value alone, for scripts. Throws usage (64) for an unknown name. */
export async function getSetting(world: World, name: string): Promise<number> {
  const setting = settingNamed(name);
  world.terminal.out(said(valueIn(setting, await keptSettings(world))));
  return 0;
}

/**
 * `journey config set SETTING VALUE`; `default` takes it back. Throws usage (64) for an unknown name
 * or value; cannotCreate (73) when it could not be kept.
 */
export async function setSetting(world: World, name: string, text: string): Promise<number> {
  const setting = settingNamed(name);
  const storage = world.storage();
  const { saved, notices } = await loadSaved(storage);
  for (const notice of notices) note(world, notice);
  const { [setting.name]: _, ...others } = saved.settings;
  const value = text.trim().toLowerCase() === 'default' ? undefined : valueTyped(setting, text);
  const changed: Settings = value === undefined ? others : { ...others, [setting.name]: value };
  const faults = await saveSaved(storage, { settings: changed });
  if (faults.length > 0) throw new JourneyError('cannotCreate', configWords.notSet, faults.join(' '));
  say(world, configWords.set(setting.name, said(value ?? setting.fallback)));
  return exitCodes.ok;
}

async function keptSettings(world: World): Promise<Settings> {
  const storage = world.storage();
  const fast = readSavedFast(storage);
  if (fast !== null) return fast.settings;
  const { saved, notices } = await loadSaved(storage);
  for (const notice of notices) note(world, notice);
  return saved.settings;
}

function settingNamed(name: string): Setting {
  const wanted = name.trim().toLowerCase();
  const names = settings.map((one) => one.name);
  const found = settings.find((one) => one.name === wanted);
  if (found !== undefined) return found;
  const near =
    nearest(wanted, names) ?? names.find((one) => wanted.length > 1 && one.includes(wanted)) ?? null;
  const hint = near === null ? configWords.all(names.join(', ')) : configWords.didYouMean(near);
  throw new JourneyError('usage', configWords.unknown(name), hint);
}

function valueTyped(setting: Setting, text: string): Settings[string] {
  const value = setting.read(text);
  if (value !== null) return value;
  throw new JourneyError(
    'usage',
    configWords.badValue(setting.name, text),
    configWords.allowed(setting.allowed),
  );
}

function row(setting: Setting, kept: Settings, look: Look): readonly string[] {
  const value = said(valueIn(setting, kept));
  const fallback = said(setting.fallback);
  const aside =
    value === fallback ? setting.allowed : `${setting.allowed}; ${configWords.byDefault(fallback)}`;
  const left = Math.max(...settings.map(({ name }) => name.length)) + 2;
  const head = `${padTo(setting.name, left)}${paintFor(look).strong(value)}`;
  const meaning = hang('  ', '  ', `${settingWords[setting.name]} (${aside})`, textWidth(look));
  return [...textLines(head, look), ...margined(meaning, look)];
}

function asJson(setting: Setting, kept: Settings) {
  const { name, fallback, allowed } = setting;
  return { name, value: valueIn(setting, kept), default: fallback, allowed, means: settingWords[name] };
}
