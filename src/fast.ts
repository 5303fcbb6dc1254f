import { quickAnswer } from './fast/quick-answer.ts';

/** Where the program starts: quick answers first, everything else in main, which loads far more. */
if (!quickAnswer(process.argv.slice(2))) void import('./main.ts').then(({ main }) => main());
