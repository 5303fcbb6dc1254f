export type Step = { readonly minutes: number; readonly each?: true; readonly text: string };

/** How a daily activity becomes a step: words it is known by, and forms it takes in turn. */
export const steps: readonly { readonly known: RegExp; readonly forms: readonly Step[] }[] = [
  {
    known: /\b(?:thank|gratitude|appreciat)/i,
    forms: [
      {
        minutes: 2,
        each: true,
        text: 'Name one thing the other did since yesterday, and what it made easier.',
      },
      { minutes: 2, each: true, text: 'Thank the other for something so usual that it is never mentioned.' },
      { minutes: 2, each: true, text: 'Say what you would miss if it were left undone for a week.' },
    ],
  },
  {
    known: /\b(?:learn|read|lesson|insight|theme|understand)/i,
    forms: [
      {
        minutes: 3,
        text: "Each say in one sentence what you would like to find out about today's words. Write neither down.",
      },
      {
        minutes: 3,
        text: 'Look for the theme in a book, film or song you both know, and say where it turns up.',
      },
      {
        minutes: 3,
        text: 'Tell each other who first taught you something about this, and whether you would teach it the same way.',
      },
      {
        minutes: 3,
        text: 'Each name one thing you believe about the theme and one thing you are unsure of.',
      },
      {
        minutes: 3,
        text: "Explain today's words to each other as you would to a visitor from far away. Be as plain as you can.",
      },
      {
        minutes: 3,
        text: 'Tell of a time when you saw somebody do this well, and what exactly they did.',
      },
      {
        minutes: 3,
        text: "Each say what today's words would have meant to you at fifteen, and what you would answer that person now.",
      },
      {
        minutes: 3,
        text: 'Find the opposite of the theme first. Between the two of you, name three small signs of it.',
      },
    ],
  },
  {
    known: /\b(?:discuss|talk|conversation|dialog|share|sharing)/i,
    forms: [
      {
        minutes: 2,
        text: 'Begin with weather reports: three words each for how you are. Then take the sentences below in turn.',
      },
      {
        minutes: 2,
        text: 'Agree on a sign for "I need a moment". Then go through the sentences, one and then the other.',
      },
      {
        minutes: 2,
        text: 'Sit so that you can look at each other or past each other, as you prefer. The sentences come next.',
      },
      {
        minutes: 2,
        text: 'Say what kind of listener you can be tonight: a good one, a tired one, a curious one. Then start.',
      },
      {
        minutes: 2,
        text: 'Each choose a small thing to hold, a spoon or a stone, while it is your turn. Then begin.',
      },
      {
        minutes: 2,
        text: 'Say what you do not want to talk about tonight, without a reason. The rest is open.',
      },
      {
        minutes: 2,
        text: 'Breathe out once, both of you. Whoever is less tired reads the first sentence aloud.',
      },
      {
        minutes: 2,
        text: 'Choose a place to talk where you have not sat before: the stairs, the floor, the other side of the table.',
      },
    ],
  },
  {
    known: /\b(?:touch|physical|cuddl|hug|hand)/i,
    forms: [
      {
        minutes: 3,
        text: 'If both of you would like it, hold hands without talking. If not, sit side by side, or each warm your hands on a cup.',
      },
      {
        minutes: 3,
        text: 'Ask for a touch that would be welcome just now, or for none. A no is met with "thank you for telling me".',
      },
      {
        minutes: 3,
        text: 'Lean back to back and feel the other breathe. Apart or not in the mood: say where in your body the day has settled.',
      },
    ],
  },
  {
    known: /\b(?:exercis|connect|ritual|bond|together)/i,
    forms: [
      {
        minutes: 4,
        text: 'Sit beside each other and name in turn what you can hear, until neither of you finds anything new.',
      },
      {
        minutes: 4,
        text: 'Draw your week as one line on the same sheet, each with another pen, then show where the lines come close.',
      },
      {
        minutes: 4,
        text: 'Each fetch an object from nearby that tells something about today, and let the other guess what.',
      },
      {
        minutes: 4,
        text: 'Retell a day from your first months together, sentence by sentence in turn, as well as you can.',
      },
      {
        minutes: 4,
        text: 'Do one small chore as a pair, without talking: fold, dry, water, sort. Then say what you saw the other do well.',
      },
      {
        minutes: 4,
        text: 'Stand at a window, or describe yours to each other, and say what you would look at if you had an hour.',
      },
      {
        minutes: 4,
        text: 'Each describe the other as they are when they think nobody is looking. Kind things only.',
      },
      {
        minutes: 4,
        text: 'Go through your home, or a place you both know, in words: room by room, one thing each that has a story.',
      },
    ],
  },
  {
    known: /\b(?:breath|mindful|presence|meditat|settle|calm|relax)/i,
    forms: [
      {
        minutes: 2,
        text: 'Breathe at your own pace and let the day go by behind you. Open eyes or closed, both are right.',
      },
      { minutes: 2, text: 'Feel both feet on the floor, then the chair, then the air on your hands.' },
      { minutes: 2, text: 'Listen for the farthest sound you can hear, and stay with it.' },
    ],
  },
  {
    known: /\b(?:listen|hear)/i,
    forms: [
      {
        minutes: 2,
        each: true,
        text: 'One tells of a moment today. The other says back only the part that seemed to matter most.',
      },
      {
        minutes: 2,
        each: true,
        text: 'Speak of something small that is on your mind. The listener asks one question, and no second one.',
      },
    ],
  },
  {
    known: /\b(?:reflect|journal|writ|diary)/i,
    forms: [
      {
        minutes: 3,
        text: 'Each alone, on paper or in your head: the sentence of this evening you want to remember.',
      },
      {
        minutes: 3,
        text: 'Sit apart for a moment and ask yourself what you were hoping to hear. You may keep it.',
      },
      { minutes: 3, text: 'Write three words, fold the paper, put it in a pocket. Nobody needs to see it.' },
      {
        minutes: 3,
        text: 'Look at your hands and go back over what was said. Notice where you held your breath.',
      },
      { minutes: 3, text: 'Think of one thing you heard and how you would put it in your own words.' },
      { minutes: 3, text: 'Ask yourself which sentence of yours was truest, and leave it at that.' },
      {
        minutes: 3,
        text: 'Picture this evening a year from now. Write down the one thing you would want to have noticed.',
      },
      {
        minutes: 3,
        text: 'Close your eyes and go back to the moment when it was quietest. Stay there a little.',
      },
    ],
  },
  {
    known: /\b(?:practical|appl|action|practi[cs]e|task|challenge|homework|goal|plan)/i,
    forms: [
      {
        minutes: 3,
        text: 'Choose one thing each for tomorrow, done in less than five minutes, and say when.',
      },
      {
        minutes: 3,
        text: "Find a place at home, or in a message, where today's theme could turn up by itself this week.",
      },
      { minutes: 3, text: 'Agree on one small thing to leave out tomorrow, so that there is room.' },
      { minutes: 3, text: 'Each offer the other a favour that costs little. Accept it, or ask for another.' },
      {
        minutes: 3,
        text: 'Pick an hour of the coming days that usually goes badly, and change one thing about it.',
      },
      { minutes: 3, text: 'Write a line to each other for tomorrow and decide where it will be found.' },
      { minutes: 3, text: 'Name one thing that went well today and how it could be made to happen again.' },
      {
        minutes: 3,
        text: 'Decide on a word or a look that will remind you both of tonight when the week is full.',
      },
    ],
  },
  {
    known: /\b(?:play|fun|game|humou?r|laugh)/i,
    forms: [
      { minutes: 4, text: 'Invent a headline about your day and let the other write the article aloud.' },
      { minutes: 4, text: 'Take turns naming things that are better for being done badly.' },
      { minutes: 4, text: 'Tell a story a word at a time, and do not save it when it goes wrong.' },
    ],
  },
];

/** For a daily activity that is none of these. */
export const otherSteps: readonly Step[] = [
  { minutes: 4, text: 'Decide together what this could be tonight, as small as you like, and do it.' },
  {
    minutes: 4,
    text: 'One of you says how you would go about it this evening, the other adds one thing. Then try it so.',
  },
  {
    minutes: 4,
    text: 'Do this in the simplest way you can think of. What counts is that you both had a hand in it.',
  },
];
