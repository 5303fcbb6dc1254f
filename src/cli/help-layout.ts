import { type Command, Help } from 'commander';
import { aboutLine, firstExamples, groupedCommands, topicsLine, topicsNarrow } from '../words/help.ts';

/** How the help pages are set: in two columns where there is room, between words where there is little. */

/** Below this width, what a command does stands under it. */
const narrow = 70;

/** The width that commander sets its help for. */
export function widthOf(cli: Command): number {
  return cli.configureOutput().getOutHelpWidth?.() ?? 80;
}

/** Below this, commander leaves a text as it is. */
const minWidthToWrap = 12;

const wrapper = Object.assign(new Help(), { minWidthToWrap });

/** A text between words where it does not fit on one line, the lines after the first begun with `below`. */
function hanging(start: string, below: string, text: string, screen: number): string {
  if (start.length + text.length <= screen) return start + text;
  return start + wrapper.boxWrap(text, screen - below.length).replaceAll('\n', `\n${below}`);
}

/** What stands after commander's "Usage: ". */
function usage(this: Help, command: Command): string {
  const start = 'Usage: ';
  const whole = Help.prototype.commandUsage.call(this, command);
  return hanging(start, ' '.repeat(start.length), whole, this.helpWidth ?? 80).slice(start.length);
}

/** Where the topics of `journey help` are named. */
export function topicsBlock(screen: number): string {
  if (topicsLine.length <= screen) return topicsLine;
  return topicsNarrow
    .map(([start, text]) => hanging(start, ' '.repeat(start.length), text, screen))
    .join('\n');
}

/** For commander's `configureHelp`. */
export const helpLayout = { minWidthToWrap, formatItem: helpItem, commandUsage: usage, formatHelp };

/** The first page fits a screen of 24 rows: its commands by groups, each command on a page of its own. */
function formatHelp(this: Help, command: Command, helper: Help): string {
  if (command.parent !== null) return Help.prototype.formatHelp.call(this, command, helper);
  const width = helper.helpWidth ?? 80;
  const options = helper.visibleOptions(command);
  const wide = helper.longestOptionTermLength(command, helper);
  const rows = options.map((one) => helper.formatItem(helper.optionTerm(one), wide, one.description, helper));
  const usageRow = `Usage: ${helper.commandUsage(command)}`;
  const examples = exampleRows(firstExamples, width).join('\n');
  return [
    hanging('', '', aboutLine, width),
    examples,
    groupRows(width),
    [usageRow, ...rows].join('\n'),
    '',
  ].join('\n\n');
}

/** "Keep safe   backup, restore, …" */
function groupRows(width: number): string {
  const groups = groupedCommands();
  const wide = Math.max(...groups.map(([title]) => title.length)) + 3;
  const row = ([title, names]: readonly [string, readonly string[]]) =>
    width >= narrow
      ? hanging(`  ${title.padEnd(wide)}`, ' '.repeat(wide + 2), names.join(', '), width)
      : `${title}\n${hanging('  ', '  ', names.join(', '), width)}`;
  return groups.map(row).join('\n');
}

/** Paragraphs below a command's options. */
export function notesBlock(paragraphs: readonly string[], screen: number): string {
  const lines = paragraphs.map((text) => hanging('', '', text, Math.min(screen, 80)));
  return lines.length === 0 ? '' : `\n${lines.join('\n\n')}`;
}

/** An item of commander's lists, in two columns where there is room for them. */
function helpItem(this: Help, term: string, termWidth: number, description: string, helper: Help): string {
  const width = helper.helpWidth ?? 80;
  if (width >= narrow || description === '') {
    return Help.prototype.formatItem.call(this, term, termWidth, description, helper);
  }
  const below = helper.boxWrap(description, width - 6).replace(/^/gm, '      ');
  return `${hanging('  ', '    ', term, width)}\n${below}`;
}

/** Examples with what each does; commands first, for they are what people look for. */
export function examplesBlock(lines: Examples, screen: number): string {
  return `Examples\n${exampleRows(lines, screen).join('\n')}\n`;
}

type Examples = readonly (readonly [command: string, does: string])[];

function exampleRows(lines: Examples, screen: number): readonly string[] {
  const width = Math.max(...lines.map(([command]) => command.length));
  const row = ([command, does]: readonly [string, string]) =>
    screen >= narrow || does === ''
      ? hanging('  ', '    ', `${command.padEnd(width)}   ${does}`.trimEnd(), screen)
      : `${hanging('  ', '    ', command, screen)}\n${hanging('      ', '      ', does, screen)}`;
  return lines.map(row);
}
