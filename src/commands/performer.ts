import { partnerOf } from '../model/couple.ts';
import type { Day, Journey } from '../model/journey.ts';
import { readSavedFast } from '../storage/bookmark-fast.ts';
import { editorCommand, editorFile } from '../storage/editor-folder.ts';
import { openKeyring } from '../storage/keys.ts';
import type { AskPassphrase } from '../storage/unlocking.ts';
import type { Edit, Edited } from '../terminal/answer-prompt/answer-prompt.ts';
import { runEditor } from '../terminal/editor.ts';
import { performAsk } from '../terminal/perform.ts';
import { askSecret } from '../terminal/setup-prompts.ts';
import { aboutView } from '../views/about.ts';
import { dayText } from '../views/day-text.ts';
import type { Look } from '../views/look.ts';
import type { MarkdownRenderer } from '../views/markdown-renderer.ts';
import type { Scene } from '../views/scene.ts';
import { keyWords } from '../words/keep-safe.ts';
import type { Performer } from './reply-to.ts';
import { settingsInForce } from './settings.ts';
import type { World } from './world.ts';

/**
 * Performs a sitting's asks on the real terminal. `day` is what can be seen as a whole before it begins;
 * `keeps` is false where nothing of the sitting is kept; `course` is what its first evening tells about.
 */
export function performerFor(
  world: World,
  scene: Scene,
  day: Day,
  markdown: MarkdownRenderer,
  keeps = true,
  course: Journey | null = null,
): Performer {
  const { terminal } = world;
  const edit = editorFor(world);
  const clock = { now: () => world.storage().now() };
  const clocks = new Map();
  const wholeText = () => wholeDay(day, scene, markdown);
  const aboutText = course === null ? undefined : () => aboutCourse(course, markdown);
  return {
    perform: (ask, ports) =>
      performAsk(ask, scene, terminal, {
        ...{ ...ports, markdown, edit, clock, clocks, wholeText, aboutText, keeps },
      }),
    passphrase: passphraseFor(world, 'draft'),
  };
}

/** The day's text as blocks; loaded only when it is asked for. */
async function wholeDay(
  day: Day,
  scene: Scene,
  markdown: MarkdownRenderer,
): Promise<(look: Look) => readonly (readonly string[])[]> {
  return (look) => blocksOf(dayText(day, scene, look, markdown));
}

async function aboutCourse(
  course: Journey,
  markdown: MarkdownRenderer,
): Promise<(look: Look) => readonly (readonly string[])[]> {
  return (look) => blocksOf(aboutView(course, look, markdown));
}

function blocksOf(lines: readonly string[]): readonly (readonly string[])[] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/**
 * Asks a partner's passphrase without echo, and says what for; an empty one means "not now", so an Enter that was pressed
 * before the question came must not answer it.
 */
export function passphraseFor(world: World, reason: keyof typeof keyWords.reasons): AskPassphrase {
  return async ({ partner, name, attempt, why = reason }) => {
    if (!world.terminal.canPrompt) return null;
    world.terminal.keyboard.discard();
    const other = openKeyring(world.storage()).names[partnerOf(partner)];
    const first = keyWords.reasons[why](name, other);
    const again =
      why === 'note' || why === 'earlier'
        ? keyWords.eitherAgain(name, other)
        : keyWords.passphraseAgain(name);
    const message = attempt === 1 ? first : again;
    const given = await askSecret(world.terminal, { message });
    return given === '' ? null : given;
  };
}

/** The couple's editor on a private file of ours, or null where none can run. */
function editorFor(world: World): Edit | null {
  const setting = editorSetting(world);
  const { env, terminal } = world;
  const { platform } = world.process;
  const known = editorCommand(env, platform, setting, '');
  if (known === null) return null;
  const run = async (text: string): Promise<Edited> => {
    const file = editorFile(world.storage(), text);
    try {
      const editor = editorCommand(env, platform, setting, file.path) ?? known;
      const now = () => world.storage().now().getTime();
      return await runEditor(terminal, { ...editor, read: () => file.read(), now }, text);
    } finally {
      file.remove();
    }
  };
  return { fallback: known.chosen ? null : known.name, run };
}

/** The setting `editor`, when one is named. */
function editorSetting(world: World): string | null {
  const { editor } = settingsInForce(readSavedFast(world.storage())?.settings ?? {});
  return editor === '' ? null : editor;
}
