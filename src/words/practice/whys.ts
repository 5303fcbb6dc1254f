import type { Themed } from './theme.ts';

/** Why a talk about the theme is worth the evening. */
export const whys: readonly Themed[] = [
  ({ name }) =>
    `It is easy to believe the other knows where you stand on ${name}, because you have stood there so long. Saying it aloud now and then keeps the two of you from living beside an old picture of each other. Even a small correction, kindly put, makes the next ordinary day run a little truer.`,
  ({ name }) =>
    `Most couples do not lack good will around ${name}. They lack twenty minutes in which nobody is also doing something else. You are giving it those minutes, and with them you tell each other that this has a place.`,
  ({ name }) =>
    `What one of you would call ${name} may pass the other by entirely. Neither is slow and neither is asking too much. When each has said how it looks from their side, there are more ways to meet in the middle of a week.`,
  ({ name }) =>
    `Something like ${name} is rarely settled in one talk. It is more like bread, made again and eaten again. Knowing that takes the weight off tonight: it only has to be tonight's.`,
  ({ name }) =>
    `There will be harder weeks than this one. What you find out about ${name} while things are calm is what you can reach for then, already in your own words and already known to both.`,
  ({ name }) =>
    `People grow, and ${name} grows along with them or stays behind. A question asked afresh lets you meet the one who is here now, with this year's worries and this year's jokes.`,
  ({ name }) =>
    `Around ${name} each of you has a history older than the two of you. A little of it, told without blame, explains more than any amount of guessing. It also tends to make the other's ways look less strange and a good deal more sensible.`,
  ({ name }) =>
    `One of you may care about ${name} more tonight, and on another night it will be the other. Taking it in turns is how two people carry something that neither would carry well alone.`,
  ({ name }) =>
    `A talk about ${name} leaves something behind even when nothing is decided: you know one more thing about what the other hopes for. That kind of knowledge shows up later, at the sink or at the door, when nobody is thinking of it.`,
  ({ name }) =>
    `You could leave ${name} to chance, and much of it would turn out well. Looking at it on purpose, briefly and without fuss, means that the good part is noticed while it is happening.`,
  ({ name }) =>
    `Nobody sees how you two go about ${name}, and so nobody ever says that you do it well. Tonight you can be the ones who say it, wherever it is true.`,
];
