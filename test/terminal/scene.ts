import type { Scene } from '../../src/views/scene.ts';

/** A scene of Ana and Ben on the first day of five weeks. */
export const scene: Scene = {
  journeyTitle: 'Deepening Intimacy',
  weekNumber: 1,
  weekTheme: 'Emotional Safety',
  weeksTotal: 5,
  day: 1,
  dayTitle: 'The Foundations of True Intimacy',
  daysTotal: 35,
  made: false,
  couple: { names: { a: 'Ana', b: 'Ben' }, starts: 'a' },
  progress: { done: new Set() },
  tomorrow: {
    day: 2,
    title: 'A Safe Place to Talk',
    minutes: [25, 25],
    time: { reading: 5, together: 25, writing: 10 },
  },
};
