import type { Themed } from './theme.ts';

/** Questions about the theme. */
export const themedQuestions: readonly Themed[] = [
  ({ name }) =>
    `Which moment of the last days had something of ${name} in it, even if nobody would have called it that?`,
  ({ name }) =>
    `What does ${name} ask of you that you would give gladly, and what would you rather be asked less often?`,
  ({ name }) => `If you drew ${name} as weather over the two of you this week, what would the picture show?`,
  ({ short }) => `Whose voice do you hear when you read ${short}, and what does that voice get right?`,
  ({ name }) => `Where would the other be surprised to learn how you feel about ${name}?`,
  ({ name }) => `What would be the smallest sign, next week, that ${name} had grown a little?`,
  ({ short }) =>
    `What do the two of you already do under the name ${short} that deserves to be kept as it is?`,
  ({ name }) => `When does ${name} come hardest to you, and what would make that hour easier?`,
  ({ name }) => `How has what you want from ${name} changed since you met?`,
  ({ name }) => `What have you learned about ${name} from something that did not work?`,
  ({ name }) => `Which of today's sentences about ${name} do you want to think about again?`,
  ({ name }) => `What is your own part in ${name}, described as kindly as a friend would put it?`,
  ({ name }) =>
    `If ${name} needed a helper from outside the two of you, a place, a person, an hour, what would it be?`,
];

/** Questions about the evening and oneself, one a day. */
export const ownQuestions: readonly string[] = [
  'What did you hear today that you had not known?',
  'Which of your own sentences cost you something, and what made you say it?',
  'When did you feel most present this evening, and when did you drift off?',
  'What would you like to thank the other for, in one exact detail?',
  'What did you leave out, and is it something to keep or something for another day?',
  'How was it to be listened to?',
  'What do you want to do differently tomorrow, so small that it fits between two other things?',
  'Which answer of the other would you like to hear more about?',
  'What did your body tell you while you talked, in the shoulders, the breath, the hands?',
  'What is one thing you understand better about yourself since this morning?',
  'Where did the two of you differ, and what was good about that?',
  'What would you say to the two of you if you had been sitting at the next table?',
  'What made you smile today, during the talk or before it?',
  'Which word came up more than once, and what might it be holding?',
  'What have you been expecting the other to know without being told?',
  'What felt lighter at the end than at the start?',
  'If you could ask one more question and be sure of an honest answer, what would it be?',
  'What did you do today that was good for the two of you and that nobody saw?',
  'What are you looking forward to, together or alone?',
  'Which old story about yourself might no longer be quite true?',
  'Where do you need patience at present, and from whom?',
  'What would rest look like for you this week?',
  'What did you enjoy about the other today that had nothing to do with talking?',
  'Which promise to yourself would you like the other to know about?',
  'What is going well that you have stopped noticing?',
  'When did you last change your mind because of something the other said?',
  'What would you like to be forgiven for, by yourself first?',
  'What would make tomorrow evening feel like yours?',
  'Which part of this week belongs in the story of the two of you?',
  'What are you ready to let be, for now?',
];
