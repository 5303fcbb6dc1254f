import { nearest } from '../content/edit-distance.ts';
import { exitCodes, JourneyError } from '../errors.ts';
import { columns } from '../views/columns.ts';
import { margined, spaced, textLines } from '../views/lines.ts';
import { type Look, textWidth } from '../views/look.ts';
import { paintFor } from '../views/paint.ts';
import { hang } from '../views/wrap.ts';
import { formatTopic } from '../words/format-topic.ts';
import { type CommandName, commandWords, groupedCommands, helpWord, topicPages } from '../words/help.ts';
import { exitCodeWords, helpWords, keysTopic, type Topic, type TopicBlock } from '../words/topics.ts';
import { show } from './day-in-text.ts';
import { privacy } from './privacy.ts';
import type { World } from './world.ts';

/**
 * `journey help TOPIC` for what is no command: format, keys, exit-codes; privacy is the page of that
 * name. Throws usage (64) for an unknown topic, with the nearest one.
 */
export async function help(world: World, topic: string): Promise<number> {
  const name = topic.trim().toLowerCase();
  if (name === 'privacy') return await privacy(world);
  const found = topicNamed(name);
  if (found === null) throw unknown(topic);
  await show(world, topicPage(found, world.terminal.look('out')), true);
  return exitCodes.ok;
}

function topicNamed(name: string): Topic | null {
  if (name === 'commands') return commandsTopic();
  if (name === 'format') return formatTopic;
  if (name === 'keys') return keysTopic;
  return name === 'exit-codes' || name === 'exit-code' ? exitCodesTopic() : null;
}

/** Every command with what it does, by the groups of the first page. */
function commandsTopic(): Topic {
  const does = (name: string) => (name === 'help' ? helpWord : commandWords[name as CommandName]);
  return {
    title: helpWords.commandsTitle,
    blocks: groupedCommands().flatMap(([title, names]): TopicBlock[] => [
      { kind: 'text', text: title },
      { kind: 'rows', rows: names.map((name) => [name, does(name)] as const) },
    ]),
  };
}

function unknown(topic: string): JourneyError {
  const near = nearest(topic.toLowerCase(), [...topicPages, ...Object.keys(commandWords)]);
  const hint = near === null ? helpWords.all([...topicPages].join(', ')) : helpWords.didYouMean(near);
  return new JourneyError('usage', helpWords.unknown(topic), hint);
}

/** Every code of errors.ts; one without words would not compile. */
function exitCodesTopic(): Topic {
  const kinds = Object.keys(exitCodes) as (keyof typeof exitCodes)[];
  const rows = kinds.map((kind) => [exitCodes[kind], exitCodeWords[kind]] as const);
  rows.sort(([one], [two]) => one - two);
  return {
    title: helpWords.exitCodesTitle,
    blocks: [
      { kind: 'text', text: helpWords.exitCodesIntro },
      { kind: 'rows', rows: rows.map(([code, words]) => [String(code), words]) },
    ],
  };
}

function topicPage(topic: Topic, look: Look): readonly string[] {
  const { accent, strong } = paintFor(look);
  const title = textLines(accent(strong(topic.title)), look);
  return spaced(title, ...topic.blocks.map((block) => blockLines(block, look)));
}

function blockLines(block: TopicBlock, look: Look): readonly string[] {
  switch (block.kind) {
    case 'text':
      return textLines(block.text, look);
    case 'code':
      return margined(
        block.text
          .trimEnd()
          .split('\n')
          .flatMap((line) => (line === '' ? [''] : hang('  ', '  ', line, textWidth(look)))),
        look,
      );
    case 'rows':
      return columns({ rows: block.rows, paint: paintFor(look).strong }, look);
  }
}
