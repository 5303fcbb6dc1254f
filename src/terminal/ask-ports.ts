import type { Mark } from '../model/mark.ts';
import type { Look } from '../views/look.ts';
import type { MarkdownRenderer } from '../views/markdown-renderer.ts';
import type { Edit } from './answer-prompt/answer-prompt.ts';
import type { Earlier } from './answer-prompt/earlier-words.ts';
import type { TimerClock } from './timer-clock.ts';

/** Blocks of lines, set for a screen. */
type Text = (look: Look) => readonly (readonly string[])[];

/** What the performer of an ask needs of the rest of the program. */
export type AskPorts = {
  readonly draft: {
    /** What was written before and not saved, or null. */
    readonly initial: string | null;
    /** Called with every change; the keeper decides how often it writes. */
    readonly save: (text: string) => void;
  };
  /** A partner's own marks of a list as they stand, and who is told of each change. */
  readonly marks?:
    | { readonly initial: readonly Mark[] | null; readonly save: (marks: readonly Mark[]) => void }
    | undefined;
  /** Shows the journey's Markdown. */
  readonly markdown: MarkdownRenderer;
  /** An answer is kept already: a pass over it is asked about, as one over text is. */
  readonly answered?: boolean | undefined;
  /** Every kept version of the answer to a question, the newest first. */
  readonly earlier?: readonly Earlier[] | undefined;
  /** The external editor, or null where none can run. */
  readonly edit: Edit | null;
  readonly clock: { readonly now: () => Date };
  /** Told of every block of a section that is reached, so that the place survives a closed window. */
  readonly reached?: ((block: number) => void) | undefined;
  /** False where going back leads nowhere, and so is not offered. */
  readonly canGoBack?: boolean;
  /** The day may go another way from here. */
  readonly canChooseWay?: boolean;
  /** Something was said on the earlier days that can be looked at from here. */
  readonly hasEarlier?: boolean;
  /** Steps that were left to look at earlier words, or to write, with their clocks. */
  readonly clocks?: Map<string, TimerClock>;
  /** Something was passed aloud just now, and is thanked for. */
  readonly thanks?: boolean;
  /** False where nothing of the sitting is kept, which every screen says. */
  readonly keeps?: boolean;
  /** The whole day as blocks of lines, for those who like to see it all before they begin. */
  readonly wholeText?: (() => Promise<Text>) | undefined;
  /** What the course says of itself, offered on its first evening. */
  readonly aboutText?: (() => Promise<Text>) | undefined;
};
