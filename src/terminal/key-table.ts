import { answerWords, keyWords } from '../words/terminal.ts';

/**
 * The letters of the program: the same letter means the same on every screen, and in the row under an
 * answer. A screen offers those that make sense there; none takes one of them for something else.
 */
export const keyTable = {
  b: [keyWords.back],
  x: [keyWords.pass],
  l: [answerWords.later],
  p: [keyWords.pause],
  q: [keyWords.stop, keyWords.notTonight, keyWords.thatIsEnough],
  w: [keyWords.write],
  e: [answerWords.editor],
  o: [keyWords.otherWay],
  m: [keyWords.elsewhere],
  f: [keyWords.five],
  v: [answerWords.earlier],
  '?': [keyWords.allKeys, keyWords.fewerKeys],
} as const;

export type TableKey = keyof typeof keyTable;
