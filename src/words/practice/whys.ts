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
  ({ name }) =>
    `Two people can be good at ${name} for years and never have a word for it. A word helps on the days when it does not come by itself, because then one of you can ask for it.`,
  ({ name }) =>
    `On most evenings ${name} is what comes after the dishes and the post, if there is anything left. Tonight it comes first. That alone says something, even if the talk is short.`,
  ({ name }) =>
    `It is possible to want the same thing from ${name} and to go about it from opposite ends. Hearing where the other begins saves you a good deal of puzzling later.`,
  ({ name }) =>
    `Nobody is born knowing about ${name}. What each of you has picked up came from particular people, on particular days. To know a little of that is to know why the other does it so.`,
  ({ name }) =>
    `When ${name} goes wrong between two people, it is seldom in one large step. Mostly it is small things that nobody mentioned. To mention them while they are small is a kindness to both of you.`,
  ({ name }) =>
    `You have come this far with what you have. Asking about ${name} is no sign that something is missing. It is the way people look after what they would not like to lose.`,
  ({ name }) =>
    `What helps one of you with ${name} may be of no use to the other, however lovingly it is given. Tonight you can find out what is wanted, and be spared some guessing.`,
  ({ name }) =>
    `There is no right amount of ${name}. There is what suits the two of you this year, and only you can say what that is. It may be less than you feared, and nearer.`,
  ({ name }) =>
    `A tired week takes ${name} first, quietly, and gives no notice. If you have spoken of it once in daylight, either of you can say later: this has gone missing, shall we fetch it back?`,
  ({ name }) =>
    `Others have written about ${name}, and some of it is clever. None of them has met you. What you say to each other tonight is small and exact, and it fits.`,
  ({ name }) =>
    `To be asked about ${name} and then be left time for the answer is a rare thing. Most of us would do a good deal for a person who listens like that. Tonight each of you has one.`,
  ({ name }) =>
    `What is said about ${name} on an ordinary evening weighs little and lasts well. It is there when you need it, like the spare key at the neighbour's.`,
];
