import type { Themed } from './theme.ts';

/** Where an evening begins: one picture from a shared life. */
export const openings: readonly string[] = [
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

/** How the day's theme is brought in, in the plan's own words. */
export const themes: readonly Themed[] = [
  ({ quoted }) =>
    `The plan has a few words for today: ${quoted}. Read them twice, once in your own voice and once as if the other were saying them. They may not mean the same to both of you, and that is a good place to begin.`,
  ({ quoted }) =>
    `Today goes by the name ${quoted}. Take it as a lamp rather than a task: hold it over an ordinary day and see what it falls on.`,
  ({ quoted }) =>
    `Tonight's words are ${quoted}. Somewhere in your life together there is already a small piece of this. You could look for that piece before looking for what is missing.`,
  ({ quoted }) =>
    `${quoted}: that is the thread for today. You will each pull at it from your own side, and the knot in the middle is where it gets interesting.`,
  ({ quoted }) =>
    `The words to carry through this evening are ${quoted}. Nobody has to be good at them. It is enough to notice where they touch something real this week.`,
  ({ quoted }) =>
    `If today had a label on it, the label would say ${quoted}. Each of you may picture something different under that. Tell the picture first, and the opinion later.`,
  ({ quoted }) =>
    `What the plan offers today is ${quoted}. Big words shrink to a useful size when you ask what they would look like on a Tuesday, in your kitchen, with you as you are.`,
  ({ quoted }) =>
    `Here is today's theme: ${quoted}. You might know it from your family, from friends, or from a film where it went wrong. All of that may come to the table.`,
  ({ quoted }) =>
    `Today is about ${quoted}. Try to leave the general out of it. One afternoon, one sentence, one look across a room will say more than a view on the matter.`,
  ({ quoted }) =>
    `The line for today reads ${quoted}. Suppose a child asked you both what that is. What you would answer, each in simple words, is most of this evening's work.`,
  ({ quoted }) =>
    `${quoted} is what stands in the plan. It could be large or very small tonight. Choose the size that fits the energy you have left.`,
  ({ quoted }) =>
    `These few words belong to today: ${quoted}. There may be a part of them that is easy for one of you and uphill for the other. Both are worth hearing about.`,
  ({ quoted }) =>
    `For this evening, take ${quoted} and ask what it would need less of, before asking what it would need more of. Often there is something to put down first.`,
  ({ quoted }) =>
    `You will meet ${quoted} several times tonight, in what you begin and the other hears. Let it mean something slightly different each time.`,
  ({ quoted }) =>
    `Think of ${quoted} as a room in your house. Some couples live in it. Others keep the bicycle there. Go in together and see what is on the floor.`,
  ({ quoted }) =>
    `The plan says ${quoted}, and leaves the rest to you two. You know better than any plan what that would ask of this particular week.`,
  ({ quoted }) =>
    `Put ${quoted} between you like a dish to share. There is no first helping to win and no plate to clear.`,
  ({ quoted }) =>
    `The words ${quoted} have been waiting on this day. Say what they call up at once, before you have thought of something better.`,
  ({ quoted }) =>
    `Tonight you look at ${quoted}. Begin with what already works, however plain. It is seldom spoken of, because nothing about it hurts.`,
];

/** What takes the weight off. */
export const ease: readonly string[] = [
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
