import { type EndSignal, Interrupted } from './interrupted.ts';
import { askTyped } from './line-prompt/line-prompt.ts';
import { askLine } from './plain/ask-line.ts';
import { askKeyPlain } from './plain/plain-keys.ts';
import { askSecretPlain } from './plain/plain-secret.ts';
import { selectTheme } from './prompt-theme.ts';
import type { Terminal } from './terminal.ts';
import { typedKeys } from './typed-keys.ts';

/**
 * The plain questions of setting up: a line, a choice, a passphrase. Choices are Inquirer's; this is the
 * one file that imports it, and only when one is asked. All on stderr, on the normal screen.
 */

export type TextAsked = {
  readonly message: string;
  /** What stands there to begin with, to be taken or changed. */
  readonly initial?: string;
  /** What is wrong with the text, or null. */
  readonly validate?: (text: string) => string | null;
  /** How what is typed is shown, while it is typed and (`isFinal`) once it is taken. */
  readonly shown?: (text: string, isFinal: boolean) => string;
  /** The keys, said below it. */
  readonly keys?: string;
};

export type Choice<T> = { readonly name: string; readonly value: T; readonly description?: string };

/** A line of text. @throws Interrupted */
export async function askText(terminal: Terminal, asked: TextAsked): Promise<string> {
  return await above(terminal, () =>
    terminal.plain ? textPlain(terminal, asked) : askTyped(terminal, asked),
  );
}

/** One of a few things. @throws Interrupted */
export async function askChoice<T>(
  terminal: Terminal,
  asked: { readonly message: string; readonly choices: readonly Choice<T>[]; readonly initial?: T },
): Promise<T> {
  return await above(terminal, () =>
    terminal.plain ? choicePlain(terminal, asked) : choiceListed(terminal, asked),
  );
}

async function choiceListed<T>(
  terminal: Terminal,
  asked: { readonly message: string; readonly choices: readonly Choice<T>[]; readonly initial?: T },
): Promise<T> {
  const { message, choices } = asked;
  // Values are told apart by their place in the list, so that any value may be offered.
  const listed = choices.map(({ name, description }, value) => ({
    name,
    value,
    ...(description === undefined ? {} : { description }),
  }));
  const at = choices.findIndex((choice) => choice.value === asked.initial);
  const chosen = await prompted(terminal, async (prompt) => {
    const question = { type: 'select', name: 'at', message, choices: listed, loop: false } as const;
    const theme = selectTheme(terminal.look('err'));
    return (await prompt<{ at: number }>({ ...question, theme, default: Math.max(0, at) })).at;
  });
  return valueAt(choices, chosen);
}

/** A passphrase, which is never shown. @throws Interrupted */
export async function askSecret(terminal: Terminal, asked: TextAsked): Promise<string> {
  return await above(terminal, () =>
    terminal.plain ? askSecretPlain(terminal, asked) : askTyped(terminal, { ...asked, unseen: true }),
  );
}

/** Asks, and has what comes after it set apart, however it was left. */
async function above<T>(terminal: Terminal, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } finally {
    terminal.setApart();
  }
}

type Prompt = ReturnType<typeof import('inquirer').createPromptModule>;

/** Asks with a module of prompts of its own, on stderr, until it is answered or left. */
async function prompted<T>(terminal: Terminal, ask: (prompt: Prompt) => Promise<T>): Promise<T> {
  const { createPromptModule } = await import('inquirer');
  const { process, interruptions, stage, lineInput, keyboard } = terminal;
  stage.close();
  lineInput.rest();
  terminal.begin();
  keyboard.start();
  const leaving = new AbortController();
  const leave = (signal: EndSignal) => leaving.abort(new Interrupted(signal));
  const stopHearing = interruptions.listen(leave);
  const keys = typedKeys(terminal, leave);
  const { signal } = leaving;
  try {
    return await ask(createPromptModule({ input: keys.stream, output: process.stderr, signal }));
  } catch (error) {
    terminal.restore();
    if (signal.aborted) throw signal.reason;
    // Inquirer hears Ctrl-D through its readline and says so by the error's name.
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted('SIGINT');
    throw error;
  } finally {
    stopHearing();
    keys.end();
  }
}

function valueAt<T>(choices: readonly Choice<T>[], at: number): T {
  const choice = choices[at];
  if (choice === undefined) throw new RangeError(`no choice ${at}`);
  return choice.value;
}

async function textPlain(terminal: Terminal, asked: TextAsked): Promise<string> {
  const preset = asked.initial === undefined ? '' : `(${asked.initial}) `;
  for (;;) {
    const typed = await askLine(terminal, `${asked.message} ${preset}`);
    if (typed === null) throw new Interrupted('SIGINT');
    const text = typed === '' && asked.initial !== undefined ? asked.initial : typed;
    const fault = asked.validate?.(text) ?? null;
    if (fault === null) return text;
    terminal.err(fault);
  }
}

/** A list that is read aloud has no room beside it: what is said of a choice follows its name. */
function inFull({ name, description }: Choice<unknown>): string {
  return description === undefined ? name : `${name}. ${description}`;
}

async function choicePlain<T>(
  terminal: Terminal,
  asked: { readonly message: string; readonly choices: readonly Choice<T>[]; readonly initial?: T },
): Promise<T> {
  const at = await askKeyPlain(terminal, {
    lines: () => [asked.message],
    choices: asked.choices.map((choice, value) => ({
      key: choice.value === asked.initial ? 'enter' : String(value + 1),
      hint: { key: String(value + 1), does: inFull(choice) },
      value,
    })),
  });
  return valueAt(asked.choices, at);
}
