/** Verbs that course plans begin their bullets with. Others are left as they are. */
const verbs = new Set(
  `be do die lie tie accept acknowledge act add address admit agree allow answer apologize apologise appreciate ask attend
  balance become begin bring build calm care carry celebrate change check choose clarify combine comfort
  communicate connect consider continue cook create cultivate dance deal decide deepen define describe
  design develop discover discuss draw dream embrace encourage end enjoy establish examine explain explore
  express face feel find focus follow forgive foster gain give grow handle have heal hear help hold honor
  honour hug identify improve include increase integrate invest invite keep know laugh learn leave let listen
  live look love make manage map meet move name navigate nourish nurture notice observe offer open overcome
  own pause pay play practice practise prepare prioritize prioritise protect put raise reach read rebuild
  receive recognize recognise reconnect rediscover reduce reflect remember renew repair repeat rest review
  say see set share show sit slow solve speak spend stay strengthen stop support surprise take talk teach
  tell thank think track try turn understand use validate value visit walk welcome work write`.split(/\s+/),
);

/** Nouns as much as verbs: a verb only where a word follows that a verb takes. */
const unsure = new Set([
  'plan',
  'touch',
  'trust',
  'need',
  'hope',
  'respect',
  'rest',
  'dream',
  'dance',
  'play',
  'work',
  'care',
  'love',
  'change',
  'hug',
  'value',
  'balance',
  'focus',
  'support',
  'comfort',
  'repair',
  'review',
  'talk',
  'laugh',
  'end',
  'calm',
  'slow',
  'open',
  'own',
  'work',
  'name',
  'map',
  'act',
  'face',
  'surprise',
]);
const takenByVerbs =
  /^(?:each|one|the|a|an|for|together|more|less|how|what|when|with|on|through|to|at|up|down|about|out|new|shared|small)$/;

const doubled = /^(?:admit|begin|forget|get|hug|let|map|plan|put|set|sit|stop)$/;

/**
 * An English request by its doing: "Build trust and share fears" as "building trust and sharing fears".
 * Null where it does not begin with a verb that is surely one.
 */
export function gerund(words: string): string | null {
  const [first = '', ...rest] = words.trim().split(/\s+/);
  const verb = first.toLowerCase();
  if (/^[a-z]{3,}ing$/.test(verb) && rest.length > 0 && !isTitle(rest)) return [verb, ...rest].join(' ');
  if (!isVerb(verb, rest[0]) || isTitle(rest)) return null;
  return [doing(verb), ...rest.map((word, at) => second(word, rest[at - 1], rest[at + 1]))].join(' ');
}

function isVerb(word: string, next: string | undefined): boolean {
  if (unsure.has(word)) return next !== undefined && takenByVerbs.test(next.toLowerCase());
  return verbs.has(word);
}

/** "Share Love Maps" is a title, which is quoted. */
function isTitle(rest: readonly string[]): boolean {
  return rest.some((word) => /^\p{Lu}/u.test(word));
}

/** A second verb after "and" or "or". */
function second(word: string, before: string | undefined, next: string | undefined): string {
  return (before === 'and' || before === 'or') && verbs.has(word) && isVerb(word, next) ? doing(word) : word;
}

function doing(verb: string): string {
  if (verb === 'be') return 'being';
  if (doubled.test(verb)) return `${verb}${verb.at(-1)}ing`;
  return `${verb.replace(/ie$/, 'y').replace(/([^eoy])e$/, '$1')}ing`;
}
