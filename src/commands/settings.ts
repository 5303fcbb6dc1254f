import { dayEndsAtDefault } from '../model/calendar.ts';
import type { Settings } from '../storage/saved.ts';
import { configWords, type settingWords } from '../words/config.ts';

export type SettingName = keyof typeof settingWords;
type Value = Settings[string];

/** One setting: what it may be, what it is when nobody says, and how it is written and read. */
export type Setting = {
  readonly name: SettingName;
  readonly fallback: Value;
  /** In words, for help and errors. */
  readonly allowed: string;
  /** Values worth offering when completing a command. */
  readonly offers: readonly string[];
  /** The value a person typed, or null when it is none. */
  readonly read: (text: string) => Value | null;
};

/** Every setting, in the order they are listed. */
export const settings: readonly Setting[] = [
  onOff('bell', true),
  oneOf('color', ['auto', 'always', 'never']),
  onOff('plain-prompts', false),
  onOff('reduced-motion', false),
  wholeNumber('day-ends-at', { least: 0, most: 12, fallback: dayEndsAtDefault }),
  wholeNumber('pause-minutes', { least: 1, most: 180, fallback: 20 }),
  commandLine('editor'),
];

/** The value in force: as kept where it is a value of this setting, else the fallback. */
export function valueIn(setting: Setting, kept: Settings): Value {
  const value = kept[setting.name];
  return value !== undefined && setting.read(said(value)) === value ? value : setting.fallback;
}

/** A value as people type it: on and off for switches. */
export function said(value: Value): string {
  if (value === true) return 'on';
  if (value === '') return configWords.notNamed;
  return value === false ? 'off' : String(value);
}

function onOff(name: SettingName, fallback: boolean): Setting {
  const words = new Map([
    ...['on', 'yes', 'true', '1'].map((word) => [word, true] as const),
    ...['off', 'no', 'false', '0'].map((word) => [word, false] as const),
  ]);
  const read = (text: string) => words.get(text.trim().toLowerCase()) ?? null;
  return { name, fallback, allowed: configWords.oneOf(['on', 'off']), offers: ['on', 'off'], read };
}

function oneOf(name: SettingName, values: readonly [string, ...string[]]): Setting {
  const read = (text: string) => values.find((value) => value === text.trim().toLowerCase()) ?? null;
  return { name, fallback: values[0], allowed: configWords.oneOf(values), offers: values, read };
}

/** Empty: the one of the environment. */
function commandLine(name: SettingName): Setting {
  const read = (text: string) => (/[\p{Cc}]/u.test(text) ? null : text.trim());
  return { name, fallback: '', allowed: configWords.commandLine, offers: ['vi', 'nano'], read };
}

function wholeNumber(
  name: SettingName,
  { least, most, fallback }: { readonly least: number; readonly most: number; readonly fallback: number },
): Setting {
  const read = (text: string) => {
    const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : null;
  };
  return { name, fallback, allowed: configWords.between(least, most), offers: [String(fallback)], read };
}
