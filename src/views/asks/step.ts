import type { AskOf } from '../../sitting/asks.ts';
import { activityWords, noteWords, sceneWords } from '../../words/views.ts';
import { clean } from '../clean.ts';
import { spaced, textLines, titleLine } from '../lines.ts';
import type { Look } from '../look.ts';
import { joined, type MarkdownRenderer } from '../markdown-renderer.ts';
import { noteLines } from '../notes.ts';
import { paintFor } from '../paint.ts';
import { nameOf, type Scene } from '../scene.ts';
import { symbolsFor } from '../symbols.ts';
import { askHeader } from './header.ts';
import { openedBeforeLines } from './list.ts';
import { timeOf } from './pause.ts';
import { stepTurnLines } from './turn.ts';

/** What the countdown shows now; `until` where it must not move, and so says when it ends. */
export type TimerFace = {
  readonly secondsLeft: number;
  readonly running: boolean;
  readonly until: Date | null;
};

/** A step: which, how long, whose turn, what to do. `face` is the countdown, null before it starts. */
export function stepLines(
  ask: AskOf<'step'>,
  scene: Scene,
  look: Look,
  markdown: MarkdownRenderer,
  face: TimerFace | null,
): readonly string[] {
  const count = activityWords.step(ask.count.index, ask.count.total);
  return spaced(
    titleLine(paintFor(look).accent(activityWords.together), timeText(ask, look, face), look),
    ask.turn === null ? textLines(count, look) : stepTurnLines(count, ask.turn, scene, look),
    againLines(ask, scene, look),
    joined(markdown(ask.text, look)),
    openedBeforeLines(ask.opened?.lines ?? [], look),
    stepNoteLines(ask, scene, look),
  );
}

/** What the two of you wrote this evening, to be gone on with; nothing where nothing is written. */
function stepNoteLines({ note }: AskOf<'step'>, scene: Scene, look: Look): readonly string[] {
  const { soft } = paintFor(look);
  switch (note?.kind) {
    case undefined:
      return [];
    case 'none':
      return textLines(soft(noteWords.mayWrite), look);
    case 'begun':
      return textLines(soft(noteWords.begun), look);
    case 'unread':
      return textLines(soft(noteWords.unread), look);
    case 'kept':
      return noteLines(note.versions, scene, look);
  }
}

/** The place where both write, under what the step asks for. */
export function writeNoteLines(
  ask: AskOf<'write-note'>,
  scene: Scene,
  look: Look,
  markdown: MarkdownRenderer,
): readonly string[] {
  const { a, b } = scene.couple.names;
  return spaced(
    askHeader(activityWords.together, scene, look),
    textLines(noteWords.yoursBoth(clean(a), clean(b)), look),
    joined(markdown(ask.text, look)),
  );
}

/** The second of two turns looks like the first, so it says what has changed. */
function againLines({ turn }: AskOf<'step'>, scene: Scene, look: Look): readonly string[] {
  if (turn === null || turn.first) return [];
  return textLines(activityWords.stepAgain(nameOf(scene, turn.speaker)), look);
}

function timeText(ask: AskOf<'step'>, look: Look, face: TimerFace | null): string {
  if (face !== null) return timerText(face, look);
  if (ask.minutes === null) return '';
  return ask.turn === null ? sceneWords.minutes(ask.minutes) : sceneWords.minutesEach(ask.minutes);
}

/** "⏱ 19:42", with a word while it is held; "4 minutes, until 21:14" where nothing moves. */
export function timerText(face: TimerFace, look: Look): string {
  if (face.until !== null)
    return activityWords.until(
      sceneWords.minutes(Math.ceil(face.secondsLeft / 60)),
      timeOf(face.until, look),
    );
  const left = Math.max(0, Math.ceil(face.secondsLeft));
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  const { timer, dot } = symbolsFor(look);
  const marked = timer === '' ? clock : `${timer} ${clock}`;
  return face.running ? marked : `${marked} ${dot} ${activityWords.held}`;
}

/** When the time is up: whose turn it is now, or to take a breath. */
export function swapLines(ask: AskOf<'step'>, scene: Scene, look: Look): readonly string[] {
  const { turn } = ask;
  if (turn?.first !== true) return textLines(activityWords.timeIsUp, look);
  return textLines(activityWords.swap(nameOf(scene, turn.listener)), look);
}
