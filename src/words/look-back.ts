/** What the evening at a week's end says, which looks back over the week's answers. */

export type Step = { readonly minutes: number; readonly each?: true; readonly text: string };

export const lookBackTitle = (week: number): string => `Week ${week}, Looking Back`;

export const inQuotes = (words: string): string => `“${words}”`;

/** A page that may say the week's name, in quotes; empty where the file gives it none. */
type Page = (name: string) => string;

export const lookBackLearning: readonly Page[] = [
  (name) =>
    `A few evenings lie behind you now. Some went well and some were short or tired, and all of them count. Nothing new is added tonight.\n\n${
      name === '' ? '' : `The week stood under ${name}. `
    }Before you look at anything you wrote, each of you might try to remember one sentence of the other's from these days. What stayed without effort is often what mattered.`,
  (name) =>
    `Tonight you stop for a while and look back the way you came.\n\n${
      name === '' ? 'The week' : `The week of ${name}`
    } will have looked different from the two sides. You can point things out to each other: what was steep, what was good to see, where one of you found it hard to go on.`,
  (name) =>
    `A week is easily lost. By Thursday nobody knows what happened on Monday, and yet something did.\n\nTake a last look at ${
      name === '' ? 'this one' : name
    } before it moves on. Leaf back through what you each wrote, only your own pages, and see whether you would still put it so. Where you would not, something has moved.`,
  (name) =>
    `You have done enough for one week, and tonight asks for nothing new.\n\n${
      name === '' ? 'The week' : name
    } has had its days. Speak again about whatever you would like more of, leave the rest, and be in no hurry to get up.`,
  (name) =>
    `Gardeners keep a notebook in which they write what came up and where. They seldom write how hard they worked.\n\nLook back so over ${
      name === '' ? 'these days' : `the days of ${name}`
    }. What grew that neither of you had planned? What has not shown itself yet? It can be left in peace. Some things are only late.`,
];

export const lookBackStems: readonly (readonly [string, string, string])[] = [
  [
    'A sentence of yours from this week that stayed with me is',
    'What I did this week that I would do again is',
    'Into the next days I would like to take',
  ],
  [
    'Looking back from here, the hardest stretch for me was',
    'You made this week lighter by',
    'What I see now that I did not see when it began is',
  ],
  [
    'If this week were a photograph, it would show',
    'I was glad that I could leave out',
    'A thing you said that I want to ask more about is',
  ],
  ['From these days I would like more of', 'I noticed that I hold back when', 'Thank you, this week, for'],
  [
    'Something good that neither of us had planned is',
    'What can stay unfinished for now is',
    'On from here, I would like us to go',
  ],
];

export const lookBackQuestions: readonly (readonly [string, string])[] = [
  [
    'Read your own answers of this week once more. Which one would you write differently today?',
    'What have you noticed about the other this week that you want to hold on to?',
  ],
  [
    'Which of your answers this week surprised you when you wrote it, and does it still?',
    'What was the best quarter of an hour these days, and what made it so?',
  ],
  [
    'Where in your answers of this week do you hear yourself most clearly?',
    'What did you need this week that you could have asked for, and may still ask for?',
  ],
  [
    'Is there a thread that runs through what you wrote this week?',
    'What should be slower next time, and what could be livelier?',
  ],
  [
    'Which answer of this week would you like to come back to in a year?',
    'What has become a little easier between the two of you, as far as you can tell tonight?',
  ],
];

export const lookBackSteps: readonly (readonly [Step, Step])[] = [
  [
    {
      minutes: 5,
      text: 'Each alone, leaf back through your own answers of this week. Put a finger on one line.',
    },
    { minutes: 3, each: true, text: 'Tell about that line as much as you wish. The listener only thanks.' },
  ],
  [
    {
      minutes: 5,
      text: 'On one sheet, draw the week as a path, with both of you adding what lay beside it.',
    },
    { minutes: 3, each: true, text: 'Show the place where you would have liked to stay longer.' },
  ],
  [
    { minutes: 5, text: 'Each choose three words for the week. Say them in turn, without explaining yet.' },
    { minutes: 3, each: true, text: 'Explain one of your words, and ask about one of the other.' },
  ],
  [
    {
      minutes: 5,
      text: 'Make the evening comfortable first: light, blanket, something to drink, each doing one part.',
    },
    {
      minutes: 3,
      each: true,
      text: 'Say what you would like to have again from this week, and what was enough.',
    },
  ],
  [
    { minutes: 5, text: 'Think back alone: one thing begun, one thing learned, one thing left lying.' },
    {
      minutes: 3,
      each: true,
      text: 'Speak about whichever of the three you choose. The other asks one question at most.',
    },
  ],
];

export const lookBackIntros: readonly string[] = [
  'Take it lightly. Your answers of the week are yours to read again; nobody has to show them.',
  'Fetch what you wrote this week, each your own. What you would rather not read stays shut.',
  'No new ground today. Go back over what is there, as far as you both like.',
  'Sit where you were on the best of these evenings. You need nothing but what you wrote.',
  'There is no hurry in this one. Read, tell, pass, and stop when it is enough.',
];

const list = (themes: readonly string[]) => new Intl.ListFormat('en').format(themes.map(inQuotes));

/** Why one looks back, over the bullets the week has held. */
export const lookBackWhys: readonly ((themes: readonly string[]) => string)[] = [
  (themes) =>
    `These days held ${list(themes)}. Not all of it will have landed, and some may land later. Saying what did keeps it from being swept out with the week.`,
  (themes) =>
    `You have been at ${list(themes)}. One of these will have been yours and another the other's. It is worth knowing which, before a new week brings its own.`,
  (themes) =>
    `${list(themes)}: that is a good deal for a few evenings. A week that is looked at once from its end is easier to find again in a year.`,
  (themes) =>
    `Behind you lie ${list(themes)}. What was said on those evenings is known to two people only. This is the evening on which they compare notes.`,
  (themes) =>
    `The week asked about ${list(themes)}. Some answers come while you do the dishes, days afterwards. There may be one by now that was not there at the time.`,
];

/** Why one looks back on a week whose plan names no bullets. */
export const bareLookBackWhys: readonly string[] = [
  'A look back now and then keeps good things from passing unnoticed. It also shows where a small change would do more than a large resolve.',
  'What was said in the middle of a week is easily lost by the end of it. A quarter of an hour is enough to find the best of it again.',
  'You each remember a different week. It is worth hearing the other one before the next begins.',
  'Some evenings only show what they were about when a few more have followed. This is the time to say so.',
  'A week that was looked at once, together, is one you can come back to. The others run into each other.',
];

/** Before the one sentence of its five-minute form. */
export const lookBackFive: readonly string[] = [
  'Short of time: one sentence each, and a thank-you at the end.',
  'Five minutes are enough for this. Each of you finishes the sentence once, and that is the evening.',
  'However little time there is: one sentence each, heard to the end.',
  'Say it in one breath, each in turn. A nod is answer enough.',
  'One sentence from each of you before the light goes out.',
  'Only this tonight. Finish it, hear it finished, leave it there.',
];
