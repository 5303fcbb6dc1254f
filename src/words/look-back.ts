/** What the evening at a week's end says, which looks back over the week's answers. */

export type Step = { readonly minutes: number; readonly each?: true; readonly text: string };

export const lookBackTitle = (week: number): string => `Week ${week}, Looking Back`;

export const inQuotes = (words: string): string => `“${words}”`;

/** A page that may say the week's name, in quotes; empty where the file gives it none. */
type Page = (name: string) => string;

export const lookBackLearning: readonly Page[] = [
  (name) =>
    `You've had a week of evenings now. Some may have gone well, and some may have been short or tired. They all count, and nothing new is added tonight.\n\n${
      name === '' ? '' : `This week was called ${name}. `
    }Before you look at anything you wrote, each try to remember one sentence your partner said. What stays without effort is often what mattered.`,
  (name) =>
    `Tonight you stop for a while and look back the way you came.\n\n${
      name === '' ? 'The week' : `The week of ${name}`
    } may have looked different to each of you. Point things out to each other: what was steep, what was good to see, where one of you found it hard to go on.`,
  (name) =>
    `A week is easily lost. By Thursday nobody knows what happened on Monday, and yet something did.\n\nTake a last look at ${
      name === '' ? 'this one' : name
    } before the next week begins. Leaf back through what you each wrote, only your own pages, and see whether you'd still put it like that. Where you wouldn't, something has moved.`,
  (name) =>
    `You've done enough for one week, and tonight asks for nothing new.\n\n${
      name === '' ? 'A week is over.' : `That was the week of ${name}.`
    } Go back to whatever you'd like more of, and leave the rest.`,
  (name) =>
    `Gardeners keep a notebook in which they write what came up and where. They seldom write how hard they worked.\n\nLook back like that over ${
      name === '' ? 'these days' : `the days of ${name}`
    }. What grew that neither of you had planned? What hasn't shown itself yet? Leave that in peace. Some things are only late.`,
];

export const lookBackStems: readonly (readonly [string, string, string])[] = [
  [
    'A sentence of yours from this week that stayed with me is',
    'What I did this week that I would do again is',
    'One thing from this week that I want to take along is',
  ],
  [
    'Looking back from here, the hardest stretch for me was',
    'You made this week lighter by',
    "What I see now that I didn't see when it began is",
  ],
  [
    'If this week were a photograph, it would show',
    'I was glad that I could leave out',
    'A thing you said that I want to ask more about is',
  ],
  ['From this week I would like more of', 'I noticed that I hold back when', 'Thank you, this week, for'],
  [
    'Something good that neither of us had planned is',
    'What can stay unfinished for now is',
    'In the weeks to come I would like us to',
  ],
];

export const lookBackQuestions: readonly (readonly [string, string])[] = [
  [
    'Read your own answers of this week once more. Which one would you write differently today?',
    "What have you noticed about your partner this week that you'd like to remember?",
  ],
  [
    'Which of your answers this week surprised you when you wrote it, and does it still?',
    'What was the best quarter of an hour this week, and why?',
  ],
  [
    'Where in your answers of this week do you hear yourself most clearly?',
    'What did you need this week that you could have asked for, and may still ask for?',
  ],
  [
    'Which word comes up more than once in what you wrote this week?',
    'Which evening went too fast for you, and which one dragged?',
  ],
  [
    'Which answer of this week would you like to come back to in a year?',
    'What has become a little easier between you two, as far as you can tell tonight?',
  ],
];

export const lookBackSteps: readonly (readonly [Step, Step])[] = [
  [
    {
      minutes: 5,
      text: 'Each alone, leaf back through your own answers of this week. Put a finger on one line.',
    },
    {
      minutes: 3,
      each: true,
      text: 'Say as much about that line as you like. Your partner only thanks you.',
    },
  ],
  [
    {
      minutes: 5,
      text: 'Both of you draw the week as a path, on one piece of paper, with one small thing beside it for each evening.',
    },
    { minutes: 3, each: true, text: 'Show your partner the place where you could have stayed longer.' },
  ],
  [
    { minutes: 5, text: 'Each choose three words for the week. Say them in turn, without explaining yet.' },
    { minutes: 3, each: true, text: "Explain one of your words, and ask about one of your partner's." },
  ],
  [
    {
      minutes: 5,
      text: 'A game, turn by turn: say one small thing that you two said or did this week, and not on which evening. Your partner names the evening, or asks for a hint. Leave out what was heavy.',
    },
    {
      minutes: 3,
      each: true,
      text: "Say what you'd like to do again from this week, and what you've had enough of.",
    },
  ],
  [
    { minutes: 5, text: 'Think back alone: one thing begun, one thing learned, one thing left undone.' },
    {
      minutes: 3,
      each: true,
      text: 'Speak about whichever of the three you choose. Your partner asks one question at most.',
    },
  ],
];

export const lookBackIntros: readonly string[] = [
  'Take it lightly. What you wrote this week is yours to read again, and nobody has to show it.',
  "Each fetch what you wrote this week. What you'd rather not read stays shut.",
  'No new ground tonight. Go back over what is there, as far as you both like.',
  'Make yourselves comfortable, where you sat on the best of these evenings. You need nothing else.',
  "There's no hurry in this one. Read, tell, pass, and stop when it's enough.",
];

/** One thing the week made, taken up once more; without its heading where the file gives it none. */
export const lookBackAgain = (heading: string, step: string): string =>
  heading === ''
    ? step
    : `If you got to ${heading}: ${step.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`;

const list = (held: readonly string[]) => new Intl.ListFormat('en').format(held);
const asBeginning = (words: string) => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Why one looks back, over what the week's evenings were about. */
export const lookBackWhys: readonly ((held: readonly string[]) => string)[] = [
  (held) =>
    `This week was about ${list(held)}. Some of it may have landed already, and some may land later. Say tonight what did.`,
  (held) =>
    `You've spent the week on ${list(held)}. One of these may have suited you, and another your partner. It's worth knowing which, before a new week brings its own.`,
  (held) =>
    `${asBeginning(list(held))}: that's a good deal for one week. You needn't keep all of it. Find out tonight what each of you would keep.`,
  (held) =>
    `Your evenings this week were about ${list(held)}. What you said there, only you two heard. Tonight you compare.`,
  (held) =>
    `The week has asked about ${list(held)}. Some answers come while you do the dishes, days afterwards. There may be one by now that wasn't there at the time.`,
];

/** Why one looks back on a week whose evenings say nothing of themselves. */
export const bareLookBackWhys: readonly string[] = [
  'A look back now and then keeps good things from passing unnoticed. It also shows where a small change would do more than a large resolve.',
  'What was said in the middle of a week is easily lost by the end of it. A quarter of an hour is enough to find the best of it again.',
  "You each remember a different week. Hear your partner's before the next one begins.",
  'Some evenings only show what they were about when a few more have followed. Tonight you can say so.',
  'Once you have looked at a week together, you can come back to it. The others run into each other.',
];

/** Before the one sentence of its five-minute form. */
export const lookBackFive: readonly string[] = [
  'Short of time: say this once each, and thank each other at the end.',
  'Five minutes are enough for this. Each of you finishes the sentence once, and that is the evening.',
  'However little time there is: finish this in turn, and hear it to the end.',
  'Say it in one breath, each in turn. A nod is answer enough.',
  'Only this one from each of you, before the light goes out.',
  'Only this tonight. Finish it, hear it finished, leave it there.',
];
