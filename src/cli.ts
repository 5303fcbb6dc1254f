import { Command, InvalidArgumentError, Option } from 'commander';
import { ofDay } from './cli/day-argument.ts';
import { examplesBlock, helpLayout, notesBlock, topicsBlock, widthOf } from './cli/help-layout.ts';
import type { World } from './commands/world.ts';
import type { Terminal } from './terminal/terminal.ts';
import {
  about,
  type CommandName,
  commandWords,
  examples,
  helpWord,
  options,
  topicPages,
} from './words/help.ts';
import { commandNotes } from './words/help-pages.ts';

/** Runs a command: loads it, hands it the world, and keeps its exit code. */
export type Act = <Args extends unknown[]>(
  load: () => Promise<(world: World, ...args: Args) => Promise<number>>,
) => (...args: Args) => Promise<void>;

/**
 * Every command on one screen, each loaded when asked. Also read by the man page, the completions
 * and the pre-rendered help page.
 */
export function buildCli(act: Act): Command {
  const cli = new Command('journey');
  cli
    .description(about)
    .version(__VERSION__, '-V, --version', 'the version')
    .addOption(new Option('--color <when>', options.color).choices(['always', 'never', 'auto']))
    .option('--plain-prompts', options.plainPrompts)
    .option('--no-animation', options.noAnimation)
    .option('--no-input', options.noInput)
    .configureHelp(helpLayout)
    .addHelpText('after', () => topicsBlock(widthOf(cli)))
    .helpOption('-h, --help', 'this page')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .usage('[options] [command]')
    .argument('[command]')
    .action(
      act(async () => {
        const [word] = cli.args;
        if (word === undefined) return (await import('./commands/home.ts')).home;
        const { unknownCommand } = await import('./commands/unknown.ts');
        return (world) => unknownCommand(world, word);
      }),
    );

  const add = (name: CommandName, parameters = '') =>
    cli
      .command(parameters === '' ? name : `${name} ${parameters}`)
      .description(commandWords[name])
      .addHelpText('before', () => {
        const lines = examples[name].map((line) => [line, ''] as const);
        return examplesBlock(lines, widthOf(cli));
      })
      .addHelpText('after', () => notesBlock(commandNotes[name], widthOf(cli)));

  add('begin', '[journey]')
    .option('--names <names>', 'both names, like "Ana,Ben"')
    .option('--starts <name>', 'who takes the first turn')
    .option('--again', 'another round of the journey')
    .addOption(
      new Option('--round <number>', 'go on with one of its rounds')
        .argParser(wholeNumber)
        .conflicts('again'),
    )
    .option('--anyway', 'begin although the file has errors')
    .action(act(async () => (await import('./commands/begin.ts')).begin));
  add('rename', '<name> <new-name>').action(act(async () => (await import('./commands/rename.ts')).rename));
  add('today', '[day]')
    .option('--text', "print the day's text")
    .option('--five', 'the five-minute form')
    .option('--day <number>', options.day, wholeNumber)
    .option('--no-save', 'keep nothing of this sitting')
    .option('--json', options.json)
    .action(act(async () => ofDay((await import('./commands/day-in-text.ts')).today)));
  add('reflect', '[day]')
    .option('--as <name>', options.as)
    .option('--day <number>', options.day, wholeNumber)
    .addOption(
      new Option('--question <number>', 'a question, by number').argParser(wholeNumber).conflicts('sentence'),
    )
    .option('--sentence <number>', options.sentence, wholeNumber)
    .option('--answer <text>', 'the answer; - reads it from standard input')
    .option('--pass', 'pass on the question')
    .addOption(new Option('--ours', 'opens once both have answered').conflicts('mine'))
    .option('--mine', 'stays yours alone')
    .option('--earlier <number>', options.earlier, wholeNumber)
    .action(act(async () => ofDay((await import('./commands/reflect.ts')).reflect)));
  add('plan')
    .option('--week <number>', 'one week in detail', wholeNumber)
    .option('--json', options.json)
    .action(act(async () => (await import('./commands/plan.ts')).plan));
  add('about', '[journey]')
    .option('--json', options.json)
    .action(act(async () => (await import('./commands/about.ts')).about));
  add('answers', '[day]')
    .option('--day <number>', options.day, wholeNumber)
    .option('--as <name>', options.as)
    .option('--journey <id>', options.journey)
    .option('--search <words>', 'only answers with these words')
    .option('--history', options.history)
    .option('--json', options.json)
    .action(act(async () => ofDay((await import('./commands/answers.ts')).answers)));
  add('notes', '[day]')
    .option('--day <number>', options.day, wholeNumber)
    .option('--journey <id>', options.journey)
    .option('--history', options.noteHistory)
    .addOption(new Option('--write', 'write one, or go on with it').conflicts(['history', 'json']))
    .addOption(new Option('--text <text>', options.noteText).conflicts(['write', 'history', 'json']))
    .option('--as <name>', 'who writes')
    .option('--json', options.json)
    .action(act(async () => ofDay((await import('./commands/notes.ts')).notes)));
  add('remember', '[day]')
    .option('--day <number>', options.day, wholeNumber)
    .option('--as <name>', options.as)
    .option('--journey <id>', options.journey)
    .option('--json', options.json)
    .action(act(async () => ofDay((await import('./commands/remember.ts')).remember)));
  add('read', '[day]')
    .option('--day <number>', options.day, wholeNumber)
    .option('--json', options.json)
    .action(act(async () => ofDay((await import('./commands/read.ts')).read)));
  add('status')
    .option('--short', 'one line, for a shell prompt')
    .option('--json', options.json)
    .action(act(async () => (await import('./commands/status.ts')).status));
  add('done', '[day]')
    .option('--day <number>', options.day, wholeNumber)
    .option('--undo', 'take it back: the day waits again')
    .option('--yes', 'without asking')
    .action(act(async () => ofDay((await import('./commands/done.ts')).done)));
  add('list')
    .option('--json', options.json)
    .action(act(async () => (await import('./commands/list.ts')).list));
  add('export')
    .addOption(
      new Option('--format <format>', 'md, json or html').choices(['md', 'json', 'html']).default('md'),
    )
    .option('--as <name>', options.as)
    .option('--journey <id>', options.journey)
    .option('--out <file>', 'a new file; without it, standard output, and on a screen a file for html')
    .option('--json', 'the same as --format json')
    .action(act(async () => (await import('./commands/export.ts')).exportJournal));
  add('import', '<file>')
    .option('--as-from <names>', options.asFrom, (one: string, all: readonly string[]) => [...all, one], [])
    .action(act(async () => (await import('./commands/import.ts')).importAnswers));
  add('backup', '<file>').action(act(async () => (await import('./commands/backup.ts')).backup));
  add('restore', '<file>').action(act(async () => (await import('./commands/restore.ts')).restore));
  add('lock')
    .option('--as <name>', options.as)
    .action(act(async () => (await import('./commands/lock.ts')).lock));
  add('unlock')
    .option('--as <name>', options.as)
    .action(act(async () => (await import('./commands/lock.ts')).unlock));
  add('recovery-key')
    .option('--as <name>', options.as)
    .option('--restore', 'type the key from your paper to get back in')
    .action(act(async () => (await import('./commands/recovery-key.ts')).recoveryKey));
  add('forget')
    .option('--as <name>', options.as)
    .option('--day <number>', options.day, wholeNumber)
    .option('--question <number>', 'one question, by number', wholeNumber)
    .addOption(new Option('--note', options.forgetNote).conflicts('question'))
    .option('--journey <id>', options.journey)
    .option('--all', 'every answer of yours')
    .option('--yes', 'without asking again')
    .action(act(async () => (await import('./commands/forget.ts')).forget));
  add('part')
    .option('--as <name>', options.as)
    .option('--out <file>', 'the sealed file, a new one')
    .option('--remove', 'then remove your own words here')
    .action(act(async () => (await import('./commands/part.ts')).part));
  add('doctor')
    .option('--json', options.json)
    .action(act(async () => (await import('./commands/doctor.ts')).doctor));
  add('check', '<files...>')
    .addOption(new Option('--strict').hideHelp())
    .option('--json', options.json)
    .action(act(async () => (await import('./commands/check.ts')).check));
  add('privacy').action(act(async () => (await import('./commands/privacy.ts')).privacy));
  add('help-lines', '[country]').action(
    act(async () => (await import('./commands/help-lines.ts')).helpLines),
  );
  add('paths')
    .option('--json', options.json)
    .action(act(async () => (await import('./commands/paths.ts')).paths));
  addConfig(add('config'), act);
  add('completion', '<shell>').action(
    act(async () => (await import('./commands/completion/completion.ts')).completion),
  );
  addHelp(cli, act);
  addCandidates(cli, act);
  return cli;
}

/** `journey help`: a topic where there is one of that name, else a command's own page. */
function addHelp(cli: Command, act: Act): void {
  const explain = act(async () => (await import('./commands/help.ts')).help);
  cli
    .command('help [topic] [subcommand]')
    .description(helpWord)
    .action(async (topic?: string, subcommand?: string) => {
      const named = topic === undefined ? cli : commandNamed(cli, topic, subcommand);
      if (named === null || topicPages.has(topic ?? '')) await explain(topic ?? '');
      else named.outputHelp();
    });
}

function commandNamed(cli: Command, ...names: readonly (string | undefined)[]): Command | null {
  let command: Command | null = cli;
  for (const name of names) {
    if (name === undefined) break;
    command = command?.commands.find((one) => one.name() === name || one.aliases().includes(name)) ?? null;
  }
  return command === cli ? null : command;
}

/** What the completions ask for while a command is typed; not shown in any help. */
function addCandidates(cli: Command, act: Act): void {
  cli.command('__complete <words...>', { hidden: true }).action(
    act(async () => {
      const { completeFor } = await import('./commands/completion/complete.ts');
      return completeFor(buildCli);
    }),
  );
}

function addConfig(config: Command, act: Act): void {
  config.helpCommand('help [command]', 'one of these, explained');
  config
    .command('list', { isDefault: true })
    .description('every setting')
    .option('--json', options.json)
    .action(act(async () => (await import('./commands/config.ts')).listSettings));
  config
    .command('get <setting>')
    .description('one setting')
    .action(act(async () => (await import('./commands/config.ts')).getSetting));
  config
    .command('set <setting> <value>')
    .description('change one')
    .action(act(async () => (await import('./commands/config.ts')).setSetting));
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('A whole number from 1, please.');
  return Number(text);
}

/** Commander says nothing itself and exits nowhere: its errors are thrown, its help goes to the terminal. */
export function quiet(cli: Command, terminal: () => Terminal): Command {
  cli.exitOverride().configureOutput({
    writeOut: (text) => terminal().out(text),
    writeErr: () => {},
    getOutHelpWidth: () => terminal().look('out').width,
  });
  for (const one of cli.commands) quiet(one, terminal);
  return cli;
}
