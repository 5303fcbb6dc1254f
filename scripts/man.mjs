// Writes the man page from the command tree, the words and the exit codes of src/, so that it cannot
// say anything else than `journey --help`. man(7) is the format.
import fs from 'node:fs';
import path from 'node:path';
import { runSource } from './run-source.mjs';

const entry = `
  export { buildCli } from './src/cli.ts';
  export { exitCodes } from './src/errors.ts';
  export { about, examples, firstExamples, topicPages } from './src/words/help.ts';
  export { commandNotes } from './src/words/help-pages.ts';
  export { exitCodeWords } from './src/words/topics.ts';
  export { pathsWords } from './src/words/paths.ts';
  export { manWords } from './src/words/man.ts';
`;

/** Writes journey.1 into the folder. */
export async function writeMan(root, folder, version) {
  fs.writeFileSync(path.join(folder, 'journey.1'), manPage(await runSource(root, entry, version), version));
}

function manPage(from, version) {
  const { manWords: words } = from;
  const cli = from.buildCli(() => async () => {});
  const help = cli.createHelp();
  const commands = help.visibleCommands(cli);
  return `${[
    `.TH JOURNEY 1 "" "journey ${version}" "${roff(words.manual)}"`,
    section(words.name, [`journey \\- ${roff(words.oneLine)}`]),
    section(words.synopsis, ['.B journey', `.RI [ options ] " " [ command ]`]),
    section(words.description, paragraphs([from.about.replace(/\n/g, ' '), ...words.about])),
    section(
      words.examples,
      from.firstExamples.flatMap(([command, does]) => tagged(bold(command), roff(does))),
    ),
    section(
      words.commands,
      commands.flatMap((one) => commandPart(one, help, from)),
    ),
    section(words.options, help.visibleOptions(cli).flatMap(optionPart)),
    section(words.files, filesPart(from.pathsWords, words)),
    section(
      words.environment,
      words.variables.flatMap(([name, does]) => tagged(bold(name), roff(does))),
    ),
    section(words.exitStatus, exitPart(from)),
    section(words.seeAlso, ['.BR age (1),', '.BR less (1)']),
  ].join('\n')}\n`;
}

function section(title, lines) {
  return [`.SH ${title.toUpperCase()}`, ...lines].join('\n');
}

function paragraphs(texts) {
  return texts.flatMap((text) => ['.PP', roff(text)]).slice(1);
}

function tagged(tag, text) {
  return ['.TP', tag, text];
}

function commandPart(command, help, from, path = '') {
  const name = `${path}${command.name()}`;
  const usage = `journey ${name} ${argumentsOf(command)}`.trim();
  const below = help.visibleCommands(command).filter((one) => one.name() !== 'help');
  const notes = path === '' ? (from.commandNotes[command.name()] ?? []) : [];
  const topics =
    command.name() === 'help' ? [...from.topicPages].map((topic) => `journey help ${topic}`) : [];
  const told = (from.examples[command.name()] ?? topics).flatMap((line) => ['.br', bold(line)]);
  return [
    `.SS "${roff(usage)}"`,
    roff(command.description()),
    ...(path === '' && told.length > 0 ? ['.PP', ...told.slice(1)] : []),
    ...help
      .visibleOptions(command)
      .filter((one) => one.long !== '--help')
      .flatMap(optionPart),
    ...notes.flatMap((text) => ['.PP', roff(text)]),
    ...below.flatMap((one) => commandPart(one, help, from, `${name} `)),
  ];
}

function argumentsOf(command) {
  return command.registeredArguments
    .map((one) => {
      const name = `${one.name()}${one.variadic ? '...' : ''}`;
      return one.required ? `<${name}>` : `[${name}]`;
    })
    .join(' ');
}

function optionPart(option) {
  const choices = option.argChoices ? ` (${option.argChoices.join(', ')})` : '';
  return tagged(bold(option.flags), roff(`${option.description}${choices}`));
}

function filesPart(pathsWords, words) {
  const { journeys: _, ...kept } = pathsWords;
  return [
    roff(words.filesIntro),
    ...Object.entries(kept).flatMap(([kind, holds]) =>
      tagged(`.I ${roff(words.folders[kind])}`, roff(holds)),
    ),
  ];
}

function exitPart({ exitCodes, exitCodeWords }) {
  const rows = Object.entries(exitCodes).sort(([, one], [, two]) => one - two);
  return rows.flatMap(([kind, code]) => tagged(bold(String(code)), roff(exitCodeWords[kind])));
}

function bold(text) {
  return `.B ${roff(text)}`;
}

/** Text as roff wants it: backslashes and hyphens escaped, no line that begins with a control character. */
function roff(text) {
  return text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/[“”]/g, (quote) => (quote === '“' ? '\\(lq' : '\\(rq'))
    .replace(/’/g, '\\(cq')
    .replace(/‘/g, '\\(oq')
    .replace(/…/g, '...')
    .replace(/"/g, '\\(dq')
    .replace(/^([.'])/gm, '\\&$1');
}
