import { dayEndsAtDefault } from '../model/calendar.ts';
import type { Settings } from '../storage/saved.ts';
import { configWords, type settingWords } from '../words/config.ts';

export type SettingName = keyof typeof settingWords;
type Value = Settings[string];

/** One setting: what it may be, what it is when nobody says, and how it is written and read. */
export type Setting<V extends Value = Value> = {
  readonly name: SettingName;
  readonly fallback: V;
  /** In words, for help and errors. */
  readonly allowed: string;
  /** Values worth offering when completing a command. */
  readonly offers: readonly string[];
  /** The value a person typed, or null when it is none. */
  readonly read: (text: string) => V | null;
};

const bell = onOff('bell', true);
const color = oneOf('color', ['auto', 'always', 'never']);
const plainPrompts = onOff('plain-prompts', false);
const reducedMotion = onOff('reduced-motion', false);
const dayEndsAt = wholeNumber('day-ends-at', { least: 0, most: 12, fallback: dayEndsAtDefault });
const pauseMinutes = wholeNumber('pause-minutes', { least: 1, most: 180, fallback: 20 });
const editor = commandLine('editor');
const onThisDay = onOff('on-this-day', true);

/** Every setting, in the order they are listed. */
export const settings: readonly Setting[] = [
  ...[bell, color, plainPrompts, reducedMotion],
  ...[dayEndsAt, pauseMinutes, onThisDay, editor],
];

/** The values in force, for whoever needs some of them: each as kept where it is allowed, else its fallback. */
export function settingsInForce(kept: Settings) {
  return {
    bell: valueIn(bell, kept),
    color: valueIn(color, kept),
    plainPrompts: valueIn(plainPrompts, kept),
    reducedMotion: valueIn(reducedMotion, kept),
    dayEndsAt: valueIn(dayEndsAt, kept),
    pauseMinutes: valueIn(pauseMinutes, kept),
    onThisDay: valueIn(onThisDay, kept),
    editor: valueIn(editor, kept),
  };
}

/** The value in force: as kept where it is a value of this setting, else the fallback. */
export function valueIn<V extends Value>(setting: Setting<V>, kept: Settings): V {
  const value = kept[setting.name];
  const read = value === undefined ? null : setting.read(said(value));
  return read !== null && read === value ? read : setting.fallback;
}

/** A value as people type it: on and off for switches. */
export function said(value: Value): string {
  if (value === true) return 'on';
  if (value === '') return configWords.notNamed;
  return value === false ? 'off' : String(value);
}

function onOff(name: SettingName, fallback: boolean): Setting<boolean> {
  const words = new Map([
    ...['on', 'yes', 'true', '1'].map((word) => [word, true] as const),
    ...['off', 'no', 'false', '0'].map((word) => [word, false] as const),
  ]);
  const read = (text: string) => words.get(text.trim().toLowerCase()) ?? null;
  return { name, fallback, allowed: configWords.oneOf(['on', 'off']), offers: ['on', 'off'], read };
}

function oneOf<V extends string>(name: SettingName, values: readonly [V, ...V[]]): Setting<V> {
  const read = (text: string) => values.find((value) => value === text.trim().toLowerCase()) ?? null;
  return { name, fallback: values[0], allowed: configWords.oneOf(values), offers: values, read };
}

/** Empty: the one of the environment. */
function commandLine(name: SettingName): Setting<string> {
  const read = (text: string) => (/[\p{Cc}]/u.test(text) ? null : text.trim());
  return { name, fallback: '', allowed: configWords.commandLine, offers: ['vi', 'nano'], read };
}

function wholeNumber(
  name: SettingName,
  { least, most, fallback }: { readonly least: number; readonly most: number; readonly fallback: number },
): Setting<number> {
  const read = (text: string) => {
    const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : null;
  };
  return { name, fallback, allowed: configWords.between(least, most), offers: [String(fallback)], read };
}
