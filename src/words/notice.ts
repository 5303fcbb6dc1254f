import { journey } from './program.ts';

/** Shown before a journey's first day, and its third and fourth weeks, where the journey says nothing itself. */
export const noticeWords = {
  notNow: `This is not therapy. It is not for you two now if one of you is afraid of the other, if there is force or control between you, or if a no has not been safe. Nothing is wrong with the one who stops here. ${journey()} help-lines lists people to talk to, alone and in your own time.`,
} as const;
