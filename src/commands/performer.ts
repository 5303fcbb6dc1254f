import { editorCommand, editorFile } from '../storage/editor-folder.ts';
import type { AskPassphrase } from '../storage/keys.ts';
import { runEditor } from '../terminal/editor.ts';
import { performAsk } from '../terminal/perform.ts';
import { askSecret } from '../terminal/setup-prompts.ts';
import type { Scene } from '../views/scene.ts';
import { keyWords } from '../words/commands.ts';
import type { Performer } from './walk.ts';
import type { World } from './world.ts';

/** Performs a sitting's asks on the real terminal. */
export function performerFor(world: World, scene: Scene): Performer {
  const { terminal } = world;
  const edit = editorFor(world);
  const clock = { now: () => world.storage().now() };
  return {
    perform: (ask, { draft, reached }) => performAsk(ask, scene, terminal, { draft, edit, clock, reached }),
    passphrase: passphraseFor(world),
  };
}

/** Asks a partner's passphrase without echo; an empty one means "not now". */
export function passphraseFor(world: World): AskPassphrase {
  return async ({ name, attempt }) => {
    if (!world.terminal.canPrompt) return null;
    const message = attempt === 1 ? keyWords.passphrase(name) : keyWords.passphraseAgain(name);
    const given = await askSecret(world.terminal, { message });
    return given === '' ? null : given;
  };
}

/** The couple's editor on a private file of ours, or null when none is set. */
function editorFor(world: World): ((text: string) => Promise<string | null>) | null {
  if (editorCommand(world.env, '') === null) return null;
  return async (text) => {
    const file = editorFile(world.storage(), text);
    try {
      const editor = editorCommand(world.env, file.path);
      if (editor === null) return null;
      const ended = await runEditor(world.terminal, world.process, editor.command, editor.args);
      return ended ? file.read() : null;
    } finally {
      file.remove();
    }
  };
}
