/**
 * What practice days are made of. A theme is always quoted, never bent into a sentence, so any bullet
 * reads well. Pools of thirty and sixty last five weeks without coming round again.
 */

const quoted = (theme: string) => `“${theme}”`;

type Themed = (theme: string) => string;

const openings: readonly string[] = [
  'The kettle takes about three minutes. Two people can stand beside it and say nothing, or one of them can say the thing they thought of on the stairs.',
  'A coat is still on the chair from this morning. Somebody has had a long day, and somebody else is about to hear how it went.',
  'Some evenings begin with a tired "how was it" and a tired "fine". Both words were true, and both left nearly everything out.',
  'There is a shelf in most homes where keys, coins and old receipts land. Small things from two lives, kept in the same bowl.',
  'Two toothbrushes, one of them worn flat on the left. It is surprising what you come to know about a person without ever asking.',
  'A song comes on in a shop, and for a moment you are both back in a car with the windows down. Then the queue moves.',
  'One of you cuts the bread too thick and the other too thin. After some years the loaf looks like a conversation.',
  'Somewhere today one of you saw a thing and thought, I must tell them that. Then the phone rang.',
  'The bus was late, the shoes were wet, the soup was good. Most of a shared life is made of sentences about as long as these.',
  'In the dark before sleep, people say things they would not say over dinner. Perhaps because nobody has to do anything about them until morning.',
  'An old photograph falls out of a book. One of you remembers the day, the other remembers the shirt.',
  'A neighbour once said that the best talks in her marriage were had over washing-up, because hands were busy and eyes were free.',
  'It has rained since noon. The plan for outdoors is gone, which leaves a table, two chairs and a whole evening.',
  'You know how the other comes up the stairs. You would know it among a hundred people.',
  'A message says "home in ten". It is a small sentence, and someone is glad of it.',
  'There was a day, long ago or last spring, when you two were strangers and one of you said something ordinary to the other.',
  'The last slice stays on the plate because each of you is leaving it for the other. It will be there tomorrow, a little dry.',
  'Someone is humming in the next room without knowing it. It is worth a minute of listening.',
  'A drawer sticks, and only one of you knows the trick of it. Every household has its drawers.',
  'On a walk there is often a stretch, past the first chat and before the way back, where the real talk starts.',
  'You tell a story to friends, and the other waits for the part where they always laugh. They laugh.',
  'A list on the fridge: eggs, bulbs, call your sister. Under it, in other handwriting, a heart and the word "done".',
  'The power went out for an hour once. People remember those hours better than the years on either side.',
  'One blanket, two opinions about how much of it is fair. By morning the matter has settled itself.',
  'A train window shows two faces and behind them the fields. There is nothing to do until the next stop but be there.',
  'At the market one of you talks to everyone and the other carries the bags. Ask which of them had the better morning, and wait for the answer.',
  'A cup has lost its handle and still nobody throws it away. Its story would take two people to tell.',
  'Late light comes in low and shows all the dust, and also the colour of everything else.',
  'It is possible to live with someone for years and not know what they think about while they wait at a crossing.',
  'The week has a crease in it somewhere, an hour that belongs to nobody. This could be that hour.',
];

const themes: readonly Themed[] = [
  (theme) =>
    `The plan has a few words for today: ${quoted(theme)}. Read them twice, once in your own voice and once as if the other were saying them. They may not mean the same to both of you, and that is a good place to begin.`,
  (theme) =>
    `Today goes by the name ${quoted(theme)}. Take it as a lamp rather than a task: hold it over an ordinary day and see what it falls on.`,
  (theme) =>
    `Tonight's words are ${quoted(theme)}. Somewhere in your life together there is already a small piece of this. You could look for that piece before looking for what is missing.`,
  (theme) =>
    `${quoted(theme)}: that is the thread for today. You will each pull at it from your own side, and the knot in the middle is where it gets interesting.`,
  (theme) =>
    `The words to carry through this evening are ${quoted(theme)}. Nobody has to be good at them. It is enough to notice where they touch something real this week.`,
  (theme) =>
    `If today had a label on it, the label would say ${quoted(theme)}. Each of you may picture something different under that. Tell the picture first, and the opinion later.`,
  (theme) =>
    `What the plan offers today is ${quoted(theme)}. Big words shrink to a useful size when you ask what they would look like on a Tuesday, in your kitchen, with you as you are.`,
  (theme) =>
    `Here is today's theme: ${quoted(theme)}. You might know it from your family, from friends, or from a film where it went wrong. All of that may come to the table.`,
  (theme) =>
    `Today is about ${quoted(theme)}. Try to leave the general out of it. One afternoon, one sentence, one look across a room will say more than a view on the matter.`,
  (theme) =>
    `The line for today reads ${quoted(theme)}. Suppose a child asked you both what that is. What you would answer, each in simple words, is most of this evening's work.`,
  (theme) =>
    `${quoted(theme)} is what stands in the plan. It could be large or very small tonight. Choose the size that fits the energy you have left.`,
  (theme) =>
    `These few words belong to today: ${quoted(theme)}. There may be a part of them that is easy for one of you and uphill for the other. Both are worth hearing about.`,
  (theme) =>
    `For this evening, take ${quoted(theme)} and ask what it would need less of, before asking what it would need more of. Often there is something to put down first.`,
  (theme) =>
    `You will meet ${quoted(theme)} several times tonight, in what you begin and the other hears. Let it mean something slightly different each time.`,
  (theme) =>
    `Think of ${quoted(theme)} as a room in your house. Some couples live in it. Others keep the bicycle there. Go in together and see what is on the floor.`,
  (theme) =>
    `The plan says ${quoted(theme)}, and leaves the rest to you two. You know better than any plan what that would ask of this particular week.`,
  (theme) =>
    `Put ${quoted(theme)} between you like a dish to share. There is no first helping to win and no plate to clear.`,
  (theme) =>
    `The words ${quoted(theme)} have been waiting on this day. Say what they call up at once, before you have thought of something better.`,
  (theme) =>
    `Tonight you look at ${quoted(theme)}. Begin with what already works, however plain. It is seldom spoken of, because nothing about it hurts.`,
];

const ease: readonly string[] = [
  'A pass is an answer here. So is "I do not know yet", said without hurry.',
  'If one of you is worn out tonight, half of this is plenty. The other half keeps.',
  'You do not need to agree by the end. Having heard each other out would be a full evening.',
  'Should it get heavy, stop and put the kettle on. Coming back is as good as never having left.',
  'Laughing is allowed throughout, also in the wrong places.',
  'Nothing said tonight has to become a plan. It can simply have been said.',
  'Silence between two sentences is part of the talk. Nobody has to fill it.',
  'When you catch yourself preparing a reply, let it go and ask one more thing.',
  'If you find that you have said this before, say the part you left out then.',
  'Some days give little. A short true sentence counts as much as a long one.',
  'You may change your mind halfway through a sentence. The other can wait for the end of it.',
  'Whatever comes up that needs more than an evening can have a date of its own, written down and kept.',
  'There is no mark for this, and nobody to show it to.',
];

const whys: readonly Themed[] = [
  (theme) =>
    `It is easy to believe the other knows where you stand on ${quoted(theme)}, because you have stood there so long. Saying it aloud now and then keeps the two of you from living beside an old picture of each other. Even a small correction, kindly put, makes the next ordinary day run a little truer.`,
  (theme) =>
    `Most couples do not lack good will around ${quoted(theme)}. They lack twenty minutes in which nobody is also doing something else. You are giving it those minutes, and with them you tell each other that this has a place.`,
  (theme) =>
    `What one of you would call ${quoted(theme)} may pass the other by entirely. Neither is slow and neither is asking too much. When each has said how it looks from their side, there are more ways to meet in the middle of a week.`,
  (theme) =>
    `Something like ${quoted(theme)} is rarely settled in one talk. It is more like bread, made again and eaten again. Knowing that takes the weight off tonight: it only has to be tonight's.`,
  (theme) =>
    `There will be harder weeks than this one. What you find out about ${quoted(theme)} while things are calm is what you can reach for then, already in your own words and already known to both.`,
  (theme) =>
    `People grow, and ${quoted(theme)} grows along with them or stays behind. A question asked afresh lets you meet the one who is here now, with this year's worries and this year's jokes.`,
  (theme) =>
    `Around ${quoted(theme)} each of you has a history older than the two of you. A little of it, told without blame, explains more than any amount of guessing. It also tends to make the other's ways look less strange and a good deal more sensible.`,
  (theme) =>
    `One of you may care about ${quoted(theme)} more tonight, and on another night it will be the other. Taking it in turns is how two people carry something that neither would carry well alone.`,
  (theme) =>
    `A talk about ${quoted(theme)} leaves something behind even when nothing is decided: you know one more thing about what the other hopes for. That kind of knowledge shows up later, at the sink or at the door, when nobody is thinking of it.`,
  (theme) =>
    `You could leave ${quoted(theme)} to chance, and much of it would turn out well. Looking at it on purpose, briefly and without fuss, means that the good part is noticed while it is happening.`,
  (theme) =>
    `Nobody sees how you two handle ${quoted(theme)}, and so nobody ever says that you do it well. Tonight you can be the ones who say it, wherever it is true.`,
];

const themedStems: readonly Themed[] = [
  (theme) => `When I read the words ${quoted(theme)}, the first thing I see is`,
  (theme) => `The part of ${quoted(theme)} that comes easily to me is`,
  (theme) => `With ${quoted(theme)} in mind, a moment of ours I would keep is`,
  (theme) => `If ${quoted(theme)} were a place in our home, it would be`,
  (theme) => `Where I grew up, ${quoted(theme)} mostly looked like`,
  (theme) => `Something you do that belongs under ${quoted(theme)} is`,
  (theme) => `What I find uphill about ${quoted(theme)} is`,
  (theme) => `On a good day, ${quoted(theme)} sounds like`,
  (theme) => `I used to think ${quoted(theme)} meant one thing, and now I think`,
  (theme) => `A very small form of ${quoted(theme)} that would do me good is`,
  (theme) => `What I would want a child to know about ${quoted(theme)} is`,
  (theme) => `The question I have about ${quoted(theme)} and us is`,
  (theme) => `Somebody who showed me what ${quoted(theme)} can be was`,
  (theme) => `For ${quoted(theme)}, I could put down for a while`,
  (theme) => `You might not know that for me ${quoted(theme)} has to do with`,
  (theme) => `If we had only a minute a day for ${quoted(theme)}, I would spend it on`,
  (theme) => `Between us, ${quoted(theme)} already has a little to do with`,
  (theme) => `I would notice more of ${quoted(theme)} in our life if`,
  (theme) => `The word in ${quoted(theme)} that matters most to me is`,
];

const ownStems: readonly string[] = [
  'Something I noticed about you this week is',
  'I felt looked after when',
  'A thing I would like to do again with you is',
  'What I look forward to when I think of you is',
  'I am easier to be with when',
  'A worry I can put into one sentence is',
  'You make an ordinary day better when you',
  'It helps me when you ask me about',
  'I was proud of you when',
  'Something I find hard to say in daylight is',
  'The time of day I like us best is',
  'I would like you to laugh with me about',
  'What I have been carrying lately is',
  'You can tell that I am at ease when I',
  'A sound of our home that I like is',
  'If tomorrow had one spare hour, I would want us to',
  'I thank you too seldom for',
  'When I am short with you, often it is because',
  'Something about you that still surprises me is',
  'I rest best with you when',
  'A small courage I have seen in you is',
  'I would like more of our talks to begin with',
  'When I miss you, what I miss is',
  'I feel I can be silly with you when',
  'One thing I am learning at the moment is',
  'It means a good deal to me that you remember',
  'When the day has gone badly, I would like to come home to',
  'A habit of yours I would recognise anywhere is',
  'I wish I had told you sooner that',
  'You give me room when',
  'The kindest reading of my mood this week would be',
  'Something I want to understand better about you is',
  'I knew we were on the same side when',
  'A plan that makes me smile is',
  'What I need after a crowded day is',
  'Your voice sounds most like home to me when',
  'A thing I can do now that I could not do before you is',
  'If I could hand you one of my worries for an evening, it would be',
  'Our silence is good when',
  'I was glad you did not fix it when',
  'The part of my day you never see is',
  'A memory of us that needs no photograph is',
  'I take you for granted, in the good sense, when',
  'Something I would like to be asked is',
  'I find it easy to admire you when',
  'I am still a beginner at',
  'A thing from this week I would tell again is',
  'When you are quiet, I sometimes imagine',
  'I would trade something for an evening of',
  'What I hope you know without my saying it is',
  'I feel like your equal when',
  'Something old of ours that I would never throw away is',
  'On a rainy Sunday I would choose',
  'I want to remember about this year that',
  'You were brave for us when',
  'When I make a mistake, the first thing I need is',
  'A compliment I have kept is',
  'I know I have been heard when you',
  'If a friend asked me what is good about us, I would begin with',
  'Before I fall asleep tonight I would like to have said',
];

const themedQuestions: readonly Themed[] = [
  (theme) =>
    `Which moment of the last days had something of ${quoted(theme)} in it, even if nobody would have called it that?`,
  (theme) =>
    `What does ${quoted(theme)} ask of you that you would give gladly, and what would you rather be asked less often?`,
  (theme) =>
    `If you drew ${quoted(theme)} as weather over the two of you this week, what would the picture show?`,
  (theme) => `Whose voice do you hear when you read ${quoted(theme)}, and what does that voice get right?`,
  (theme) => `Where would the other be surprised to learn how you feel about ${quoted(theme)}?`,
  (theme) => `What would be the smallest sign, next week, that ${quoted(theme)} had grown a little?`,
  (theme) =>
    `What do the two of you already do under the name ${quoted(theme)} that deserves to be kept as it is?`,
  (theme) => `When does ${quoted(theme)} come hardest to you, and what would make that hour easier?`,
  (theme) => `How has what you want from ${quoted(theme)} changed since you met?`,
  (theme) => `What have you learned about ${quoted(theme)} from something that did not work?`,
  (theme) => `Which of today's sentences about ${quoted(theme)} do you want to think about again?`,
  (theme) => `What is your own part in ${quoted(theme)}, described as kindly as a friend would put it?`,
  (theme) =>
    `If ${quoted(theme)} needed a helper from outside the two of you, a place, a person, an hour, what would it be?`,
];

const ownQuestions: readonly string[] = [
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

const intros: readonly ((minutes: number) => string)[] = [
  (minutes) =>
    `Set aside about ${minutes} minutes, with the phones out of reach. Whoever listens only listens, and either of you may pass.`,
  (minutes) =>
    `You need about ${minutes} minutes and two places to sit where you can both be comfortable. Pass whenever you like.`,
  (minutes) =>
    `This takes about ${minutes} minutes. One speaks, the other keeps still until the sentence is done. A pass needs no reason.`,
  (minutes) =>
    `Give it about ${minutes} minutes, at a table, on a walk or on the phone. The listener does not fix and does not compare. Leave out what does not suit tonight.`,
  (minutes) =>
    `About ${minutes} minutes, and something warm to drink if you like. Take turns, and let "pass" be as ordinary a word as "please".`,
  (minutes) =>
    `Plan for about ${minutes} minutes. The one who listens may say "thank you" or "go on", and that is all they need to say.`,
  (minutes) =>
    `Keep about ${minutes} minutes free of screens and errands. Speak for yourself, and skip anything that asks too much today.`,
];

type Step = { readonly minutes: number; readonly each?: true; readonly text: string };

/** How a daily activity becomes a step: words it is known by, and forms it takes in turn. */
const steps: readonly { readonly known: RegExp; readonly forms: readonly Step[] }[] = [
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
const otherSteps: readonly Step[] = [
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

const lookBackLearning: readonly Themed[] = [
  (theme) =>
    `Seven days make a small pile. Some of them you walked properly and some on one leg, and they all lie there together now. Nothing new is added tonight.\n\nThe week stood under ${quoted(theme)}. Before you look at anything you wrote, each of you might try to remember one sentence of the other's from these days. What stayed without effort is often what mattered.`,
  (theme) =>
    `There is a bench at the top of most hills, and people sit on it facing the way they came. This is that bench.\n\n${quoted(theme)} was the name of the stretch behind you. It will have looked different from the two sides. Tonight you can point things out to each other, the steep bit, the good view, the place where one of you had a stone in the shoe.`,
  (theme) =>
    `A week is easily lost. By Thursday nobody knows what happened on Monday, and yet something did.\n\nTake a last look at ${quoted(theme)} before it moves on. Leaf back through what you each wrote, only your own pages, and see whether you would still put it so. You may have moved an inch. An inch is a fair distance.`,
  (theme) =>
    `In some kitchens the last evening of the week is for leftovers, and those meals are often the best. A bit of everything, nothing that needs proving.\n\nSo it is with tonight. ${quoted(theme)} has had its days. Warm up whatever you want more of, leave the rest, and be in no hurry to get up.`,
  (theme) =>
    `Gardeners keep a notebook in which they write what came up and where. They seldom write how hard they worked.\n\nOpen yours for the days of ${quoted(theme)}. What came up that you had not planted? What is still under the soil? It can be left there. Some things are only late.`,
];

const lookBackStems: readonly (readonly [string, string, string])[] = [
  [
    'A sentence of yours from this week that stayed with me is',
    'What I did this week that I would do again is',
    'Into the next days I would like to take',
  ],
  [
    'Looking back from here, the hardest stretch for me was',
    'You made this week lighter by',
    'What I see now that I did not see seven days ago is',
  ],
  [
    'If this week were a photograph, it would show',
    'I was glad to have a pass for',
    'A thing you said that I want to ask more about is',
  ],
  [
    'What I would warm up again from these days is',
    'I noticed that I hold back when',
    'Thank you, this week, for',
  ],
  [
    'Something that came up without our planting it is',
    'What can stay unfinished for now is',
    'On from here, I would like us to go',
  ],
];

const lookBackQuestions: readonly (readonly [string, string])[] = [
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

const lookBackSteps: readonly (readonly [Step, Step])[] = [
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
  steps,
  otherSteps,
  lookBackLearning,
  lookBackStems,
  lookBackQuestions,
  lookBackSteps,
  defaultActivities: ['Settling in', 'Talking', 'One small thing'],
  /** A bullet's second day and later ones. */
  again: [
    (theme: string) => `${theme}, another evening`,
    (theme: string) => `${theme}, in small things`,
    (theme: string) => `${theme}, once more`,
    (theme: string) => `${theme}, from the other side`,
    (theme: string) => `${theme}, as it is today`,
  ],
  /** Where the file names no theme at all. */
  themesOfOurOwn: [
    'Small Attentions',
    'Listening to the End',
    'What We Laugh About',
    'Asking for Help',
    'The Hour Before Sleep',
    'Things We Do Well',
    'Coming Home',
    'Our Kind of Rest',
    'Saying Thank You',
    'Plans and Daydreams',
    'A Fair Share',
    'Where We Grew Up',
    'Good Manners Between Us',
    'When One Is Tired',
    'Friends of Ours',
    'Being Alone, Being Together',
    'What We Have Learned',
    'Surprises',
    'Money in Small Coins',
    'Making Up',
    'Weather and Moods',
    'Places We Love',
    'Work, Left at the Door',
    'Music in the House',
    'Something Old',
    'Something New',
    'Courage in Little Things',
    'The Body We Live In',
    'Promises',
    'What Stays',
  ],
  lookBackTitle: (week: number) => `Week ${week}, Looking Back`,
  lastTitle: 'Looking Back on the Whole Way',
  lookBackIntro: (minutes: number) =>
    `About ${minutes} minutes, and lightly. Your answers of the week are yours to read again; nobody has to show them.`,
  lookBackWhy: (themes: readonly string[]) =>
    themes.length === 0
      ? 'A look back now and then keeps good things from passing unnoticed. It also shows where a small change would do more than a large resolve.'
      : `These days held ${new Intl.ListFormat('en').format(themes.map(quoted))}. Not all of it will have landed, and some may land later. Saying what did keeps it from being swept out with the week.`,
  fiveIntro: 'Short of time: one sentence each, and a thank-you at the end.',
  stepWithName: (name: string, text: string) => `**${name}.** ${text}`,
} as const;
