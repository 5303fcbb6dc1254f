import { gate } from '../views/gate.ts';
import type { Look } from '../views/look.ts';
import { type Interruptions, interruptionsOf } from './interruptions.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';
import { type LineInput, lineInputOf } from './line-input.ts';
import { type ColorChoice, type Env, type LookChoices, lookFor } from './looks.ts';
import type { ProcessLike } from './process-like.ts';
import { type Stage, stageOn } from './stage.ts';
import { suspend } from './suspend.ts';
import { writerTo } from './writer.ts';

export type { ProcessLike };

export type TerminalFlags = {
  readonly color?: ColorChoice | undefined;
  readonly plainPrompts?: boolean | undefined;
  readonly noAnimation?: boolean | undefined;
  readonly noInput?: boolean | undefined;
  readonly width?: number | undefined;
};

/** The couple's settings that the terminal heeds. */
export type TerminalSettings = {
  readonly color: ColorChoice;
  readonly plainPrompts: boolean;
  readonly reducedMotion: boolean;
  readonly bell: boolean;
  readonly pauseMinutes: number;
};

/** The two streams out, the keyboard in, and what both allow. */
export type Terminal = {
  /** How things may look there now: it follows a change of the window. */
  readonly look: (stream: 'out' | 'err') => Look;
  /** What was asked for. Ends the text with a line end; the normal screen is shown first. */
  readonly out: (text: string) => void;
  /** False once whatever read it has gone, as `head` does: what takes long can end. */
  readonly isRead: () => Promise<boolean>;
  /** Resolves once what was written to stdout has got there; throws JourneyError (io) where it cannot. */
  readonly written: () => Promise<void>;
  /** Prompts, hints and errors, otherwise as `out`. */
  readonly err: (text: string) => void;
  readonly canPrompt: boolean;
  readonly plain: boolean;
  readonly reducedMotion: boolean;
  readonly bell: boolean;
  readonly pauseMinutes: number;
  /** Cursor, echo, pastes and screen as they were; prompts may follow. */
  readonly restore: () => void;
  /** `restore`, and signals mean again what they mean by default. The last call. */
  readonly close: () => void;

  /** What stands on the first row of every screen; '' for nothing. */
  readonly headline?: (look: Look) => string;
  /**
   * What stands before a private screen again once somebody came back to it, from another program or
   * after a stop; absent while both may see the screen.
   */
  readonly cover?: (look: Look) => readonly string[];

  /** For the prompts of terminal/ only. */
  readonly stage: Stage;
  readonly keyboard: Keyboard;
  /** Lines of the keyboard, for plain mode. */
  readonly lineInput: LineInput;
  readonly interruptions: Interruptions;
  readonly process: ProcessLike;
  /** Signals are heard from now on, and the terminal is restored at the end. */
  readonly begin: () => void;
  readonly openStage: () => void;
  /** A question stands on the normal screen: what is said next is set apart from it by an empty line. */
  readonly setApart: () => void;
  /** Text to stderr as it stands, for a question that is answered on its own line. */
  readonly ask: (text: string) => void;
  /** Anything to stderr, motions of the cursor too: for rows that are drawn where they stand. */
  readonly draw: (text: string) => void;
  /** Stops the program as Ctrl-Z does, and draws anew once it goes on. */
  readonly suspend: () => void;
  /** Calls back when the screen has to be drawn as a whole: a new size, or (`returned`) after a stop. */
  readonly onRedraw: (redraw: (returned: boolean) => void) => () => void;
};

/** The terminal of this process. Nothing is written, and no key read, until it is asked for. */
export function openTerminal(
  process: ProcessLike,
  flags: TerminalFlags,
  settings: TerminalSettings,
): Terminal {
  const { stdout, stderr, env } = process;
  const choices = { flag: flags.color, setting: settings.color, width: flags.width };
  const look = (stream: 'out' | 'err') => {
    const { isTTY, columns, rows } = stream === 'out' ? stdout : stderr;
    const seen = lookFor({ isTTY: isTTY === true, columns, rows }, env, choices);
    return plain ? plainLook(seen, choices) : seen;
  };
  const plain = isPlain(env, flags, settings);
  const { write: writeOut, isRead, written } = writerTo(stdout);
  const { write: writeErr } = writerTo(stderr);
  const redraws = new Set<(returned: boolean) => void>();
  const redrawAll = (returned: boolean) => {
    for (const redraw of [...redraws]) redraw(returned);
  };
  const onResize = () => redrawAll(false);

  const stage = stageOn(writeErr, () => look('err').height ?? 24);
  const leaveStage = () => {
    stage.close();
    keyboard.stop();
  };
  const restore = () => {
    leaveStage();
    lineInput.rest();
  };
  let lost = false;
  const onLost = () => {
    lost = true;
  };
  /**
   * Node sets the terminal's mode at its end and aborts, perhaps leaving a core file with what was
   * written, when there is no terminal any more. By then everything is kept: so it ends by the signal.
   */
  const endWithTerminal = () => {
    if (!lost) return;
    interruptions.end();
    process.kill(process.pid, 'SIGHUP');
  };
  const lineInput = lineInputOf(process, onLost);
  const interruptions = interruptionsOf(process, restore);
  const keyboard = keyboardOf(
    process,
    () => interruptions.raise('SIGINT'),
    () => {
      onLost();
      interruptions.raise('SIGHUP');
    },
  );

  const onContinue = () => {
    if (!stage.isOpen()) return;
    keyboard.again();
    stage.reopen();
    redrawAll(true);
  };
  let watching = false;
  const watch = () => {
    if (watching) return;
    watching = true;
    process.on('exit', restore);
    process.off('exit', endWithTerminal);
    process.on('exit', endWithTerminal);
    process.on('SIGCONT', onContinue);
    stderr.on('resize', onResize);
  };
  const begin = () => {
    interruptions.begin();
    watch();
  };
  const openStage = () => {
    begin();
    keyboard.start();
    stage.open();
  };
  let belowQuestion = false;
  const line = (write: (text: string) => void) => (text: string) => {
    leaveStage();
    if (belowQuestion && !text.startsWith('\n')) writeErr('\n');
    belowQuestion = false;
    write(gate(text.endsWith('\n') ? text : `${text}\n`));
  };

  return {
    look,
    out: line(writeOut),
    isRead,
    written,
    err: line(writeErr),
    get canPrompt() {
      return flags.noInput !== true && !inCI(env) && stderr.isTTY === true && process.stdin.isTTY === true;
    },
    plain,
    reducedMotion: flags.noAnimation === true || settings.reducedMotion || isOn(env.REDUCED_MOTION),
    bell: settings.bell,
    pauseMinutes: settings.pauseMinutes,
    restore,
    close: () => {
      restore();
      interruptions.end();
      process.off('exit', restore);
      process.off('SIGCONT', onContinue);
      stderr.off('resize', onResize);
      watching = false;
    },
    stage,
    keyboard,
    lineInput,
    interruptions,
    process,
    begin,
    openStage,
    setApart: () => {
      belowQuestion = true;
    },
    ask: (text) => {
      belowQuestion = false;
      writeErr(gate(text));
    },
    draw: writeErr,
    suspend: () =>
      suspend(process, restore, () => {
        openStage();
        redrawAll(true);
      }),
    onRedraw: (redraw) => {
      redraws.add(redraw);
      return () => redraws.delete(redraw);
    },
  };
}

/** In plain mode colour and weight are only there when colour is asked for by name. */
function plainLook(look: Look, { flag, setting }: LookChoices): Look {
  const asked = (flag ?? setting) === 'always';
  const color = look.color && asked;
  return { ...look, color, weights: color, links: false, linear: true };
}

function isPlain(env: Env, flags: TerminalFlags, settings: TerminalSettings): boolean {
  const chosen = flags.plainPrompts === true || settings.plainPrompts;
  return chosen || isOn(env.JOURNEY_PLAIN) || env.TERM === 'dumb';
}

/** CI services set it; nobody is there to answer. */
function inCI(env: Env): boolean {
  return isOn(env.CI);
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
