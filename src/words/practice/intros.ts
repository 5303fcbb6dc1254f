/** What stands before an activity, whose minutes the screen names already. */
export const intros: readonly string[] = [
  'Put the phones out of reach. Whoever listens only listens, and either of you may pass.',
  'Find two places to sit where you can both be comfortable. Pass whenever you like.',
  'One speaks, the other keeps still until the sentence is done. A pass needs no reason.',
  'At a table, on a walk or on the phone: the listener does not fix and does not compare. Leave out what does not suit tonight.',
  'Something warm to drink, if you like. Take turns, and let "pass" be as ordinary a word as "please".',
  'The one who listens may say "thank you" or "go on", and that is all they need to say.',
  'No screens and no errands for a while. Speak for yourself, and skip anything that asks too much today.',
  'Begin when both of you have sat down. There is no order to keep but this: one speaks, one listens, then the other way round.',
  'You know the way by now. Go slower than you need to, and stop where it is good.',
  'If the day is still loud in one of you, wait a minute first. Then take turns, and pass as freely as you speak.',
  'Nothing here has to be done well. Hear each sentence to its end, say thank you, and go on.',
];

/** Before the activity of the five-minute form. */
export const fiveIntros: readonly string[] = [
  'Short of time: one sentence each, and a thank-you at the end.',
  'Five minutes are enough for this. Each of you finishes the sentence once, and that is the evening.',
  'Standing up, coats on, if need be: one sentence each, heard to the end.',
  'Say it in one breath, each in turn. The other answers with a nod.',
  'One sentence from each of you before the light goes out.',
  'Only this tonight. Finish it, let the other finish it, leave it there.',
];
