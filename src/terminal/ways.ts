import { type AnswerAsked, type Answered, askAnswer } from './answer-prompt/answer-prompt.ts';
import { chooseSome, type SomeAsked, type SomeChosen } from './choose-some.ts';
import { askKey, type KeyAsked } from './keys.ts';
import { type MarksAsked, type MarksMade, markLines } from './mark-lines.ts';
import { type Paged, type PagerAsked, readPages } from './pager.ts';
import { type PauseEnd, takePause } from './pause.ts';
import { askAnswerPlain } from './plain/plain-answer.ts';
import { chooseSomePlain } from './plain/plain-choose-some.ts';
import { askKeyPlain } from './plain/plain-keys.ts';
import { markLinesPlain } from './plain/plain-mark-lines.ts';
import { readPagesPlain } from './plain/plain-pager.ts';
import { takePausePlain } from './plain/plain-pause.ts';
import { runTimerPlain } from './plain/plain-timer.ts';
import type { Terminal } from './terminal.ts';
import { runTimer, type Timed, type TimerAsked } from './timer.ts';

/** The few ways of asking that every prompt is made of: on the whole screen, or line by line. */
export type Ways = {
  readonly askKey: <Value>(terminal: Terminal, asked: KeyAsked<Value>) => Promise<Value>;
  readonly readPages: (terminal: Terminal, asked: PagerAsked) => Promise<Paged>;
  readonly runTimer: (terminal: Terminal, asked: TimerAsked) => Promise<Timed>;
  readonly askAnswer: (terminal: Terminal, asked: AnswerAsked) => Promise<Answered>;
  readonly chooseSome: (terminal: Terminal, asked: SomeAsked) => Promise<SomeChosen>;
  readonly markLines: (terminal: Terminal, asked: MarksAsked) => Promise<MarksMade>;
  readonly takePause: (terminal: Terminal, now: () => Date) => Promise<PauseEnd>;
};

const rich: Ways = { askKey, readPages, runTimer, askAnswer, chooseSome, markLines, takePause };

const plain: Ways = {
  askKey: askKeyPlain,
  readPages: readPagesPlain,
  runTimer: runTimerPlain,
  askAnswer: askAnswerPlain,
  chooseSome: chooseSomePlain,
  markLines: markLinesPlain,
  takePause: takePausePlain,
};

export function waysOf(terminal: Terminal): Ways {
  return terminal.plain ? plain : rich;
}
