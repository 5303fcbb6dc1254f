/**
 * What practice days are made of. A theme is quoted, or stands as what it is called in a sentence, so any
 * bullet reads well. The pools last five weeks without coming round again where a couple would notice.
 */
import { fiveIntros, intros } from './intros.ts';
import { lastDay } from './last-day.ts';
import { ease, openings, themes } from './learning.ts';
import {
  bareLookBackWhy,
  lookBackIntros,
  lookBackLearning,
  lookBackQuestions,
  lookBackStems,
  lookBackSteps,
  lookBackWhys,
} from './look-back.ts';
import { ownQuestions, themedQuestions } from './questions.ts';
import { ownStems, themedStems } from './stems.ts';
import { otherSteps, steps } from './steps.ts';
import {
  againTails,
  againTitle,
  defaultActivities,
  lastTitle,
  lookBackTitle,
  themesOfOurOwn,
} from './titles.ts';
import { whys } from './whys.ts';

export const practiceWords = {
  openings,
  themes,
  ease,
  whys,
  themedStems,
  ownStems,
  themedQuestions,
  ownQuestions,
  intros,
  fiveIntros,
  steps,
  otherSteps,
  stepWithName: (name: string, text: string) => `**${name}.** ${text}`,
  lookBackTitle,
  lookBackLearning,
  lookBackWhys,
  bareLookBackWhy,
  lookBackIntros,
  lookBackSteps,
  lookBackStems,
  lookBackQuestions,
  lastTitle,
  lastDay,
  againTails,
  againTitle,
  themesOfOurOwn,
  defaultActivities,
  /** What a theme is called in a sentence that it would burst. */
  todaysTheme: "today's theme",
} as const;
