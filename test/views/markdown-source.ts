/** Markdown of every shape from a seed, with the words it holds. */
export type Source = { readonly markdown: string; readonly words: readonly string[] };

type Random = (below: number) => number;

/** mulberry32: small, and the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const alphabets = [
  'abcdefghijklmnopqrstuvwxyz',
  'äöüßéèçñåø',
  '日本語漢字仮名文章',
  '한국어문장단어',
  'абвгдежзик',
];
const marks: readonly ((text: string) => string)[] = [
  (text) => `**${text}**`,
  (text) => `*${text}*`,
  (text) => `_${text}_`,
  (text) => `\`${text}\``,
  (text) => `~~${text}~~`,
  (text) => `***${text}***`,
  (text) => `[${text}](https://example.com/a+b)`,
  (text) => `[${text}](javascript:void)`,
  (text) => `<b>${text}</b>`,
  (text) => `“${text}”`,
  (text) => `${text} 👨‍👩‍👧‍👦`,
  (text) => `${text}&amp;`,
];

/** A document of a few blocks; the same seed gives the same one. */
export function markdownFrom(seed: number): Source {
  const random = randomFrom(seed);
  const words: string[] = [];
  const word = (longest = 12) => {
    const letters = [...(alphabets[longest > 8 && random(4) === 0 ? random(alphabets.length) : 0] ?? 'a')];
    const length = longest > 8 && random(40) === 0 ? 60 : 2 + random(longest - 2);
    const made = Array.from({ length }, () => letters[random(letters.length)]).join('');
    words.push(made);
    return made;
  };
  const phrase = (most: number) => {
    const parts = Array.from({ length: 1 + random(most) }, () => {
      const mark = marks[random(60)];
      return mark === undefined ? word() : mark(word());
    });
    return parts.join(random(12) === 0 ? '\n' : ' ');
  };
  const plain = (most: number) => Array.from({ length: 1 + random(most) }, () => word(8)).join(' ');
  const indented = (text: string, by: number) => text.split('\n').join(`\n${' '.repeat(by)}`);
  const list = (depth: number): string => {
    const ordered = random(2) === 0;
    const first = 1 + random(12);
    const gap = random(3) === 0 ? '\n\n' : '\n';
    const items = Array.from({ length: 1 + random(4) }, (_, at) => {
      const marker = ordered ? `${first + at}.` : '-';
      const task = random(8) === 0 ? '[x] ' : '';
      const inner = depth < 4 && random(4) === 0 ? `\n${list(depth + 1)}` : '';
      return `${marker} ${task}${indented(phrase(12) + inner, marker.length + 1)}`;
    });
    return items.join(gap);
  };
  const table = () => {
    const columns = 1 + random(5);
    const row = () => `| ${Array.from({ length: columns }, () => plain(4)).join(' | ')} |`;
    return [row(), `|${' --- |'.repeat(columns)}`, ...Array.from({ length: random(4) }, row)].join('\n');
  };
  const blocks: readonly (() => string)[] = [
    () => phrase(60),
    () => phrase(60),
    () => `${'#'.repeat(1 + random(6))} ${plain(10)}`,
    () => list(0),
    () => list(0),
    table,
    () => `\`\`\`${random(2) === 0 ? 'js' : ''}\n${plain(30)}\n\t  ${plain(4)}\n\`\`\``,
    () => `    ${plain(20)}`,
    () => `${'> '.repeat(1 + random(9))}${plain(20)}`,
    () => `> ${indented(list(1), 0).split('\n').join('\n> ')}`,
    () => '---',
    () => `<div>\n${plain(8)}\n</div>`,
    () => `${phrase(8)}  \n${phrase(8)}`,
  ];
  const made = Array.from({ length: 1 + random(6) }, () => (blocks[random(blocks.length)] ?? table)());
  return { markdown: made.join('\n\n'), words };
}

const simpleMarks: readonly ((text: string) => string)[] = [
  (text) => `**${text}**`,
  (text) => `*${text}*`,
  (text) => `(**${text}**)`,
  (text) => `${text}*`,
  (text) => `*${text}`,
  (text) => `**${text}.**`,
  (text) => `*${text}:*`,
  (text) => `**${text}**,`,
  (text) => `*"${text}"*`,
  (text) => `**“${text}”**`,
  (text) => `"${text}..."`,
  (text) => `${text}—and`,
  (text) => `**${text}** *${text}*`,
  (text) => `**${text} *${text}* ${text}**`,
  (text) => `${text}**${text}**`,
  (text) => `- ${text}`,
  (text) => `1. ${text}`,
  (text) => `#${text}`,
  (text) => `${text}\n- ${text}\n- ${text}`,
  (text) => `${text}\n1. ${text}\n2. ${text}`,
  (text) => `${text}\n7. ${text}`,
  (text) => `${text}\n* ${text}\n* ${text}`,
  (text) => `${text}:smile: 3 * 4`,
  (text) => `**${text}`,
  (text) => `${text}?**`,
  (text) => `* ${text}`,
  (text) => `-${text}`,
  (text) => `\`${text}\``,
  (text) => `(\`${text} --x\`),`,
  (text) => `\`${text}*\` **${text}`,
  (text) => `**a \`${text}\`** b`,
  (text) => `\`${text} `,
  (text) => `${text} & ${text}`,
  (text) => `${text} &amp; ${text}`,
];

/** Texts near the edge of what the simple renderer takes. */
export function nearlySimple(seed: number): string {
  const random = randomFrom(seed);
  const word = () =>
    ['we', 'talk', 'closeness', 'it’s', 'home', 'don’t', 'quiet', 'naïve'][random(8)] ?? 'we';
  const piece = () =>
    random(7) === 0 ? (simpleMarks[random(simpleMarks.length)] ?? String)(word()) : word();
  const chunk = () => Array.from({ length: 1 + random(14) }, piece).join(random(6) === 0 ? '\n' : ' ');
  return Array.from({ length: 1 + random(4) }, chunk).join(random(5) === 0 ? '\n\n\n' : '\n\n');
}
