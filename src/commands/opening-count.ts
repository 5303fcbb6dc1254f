import { type Progress, questionsDone } from '../journal/progress.ts';

/**
 * How many of a day's questions may open: all, once both have answered or passed all; on a day the
 * couple completed earlier (the five-minute form, or by their word), the first ones that both have.
 */
export function questionsToOpen(progress: Progress, day: number, questions: number): number {
  const both = (index: number) =>
    questionsDone(progress, day, 'a').has(index) && questionsDone(progress, day, 'b').has(index);
  let first = 0;
  while (first < questions && both(first + 1)) first += 1;
  return first === questions || progress.done.has(day) ? first : 0;
}
