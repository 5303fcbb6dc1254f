import { completionWords } from '../../words/completion.ts';
import type { CommandSpec, Offer } from './tree.ts';

/** A fish script (3.0 and later). Documented in complete(1) of fish. */
export function fishCompletion(root: CommandSpec): string {
  return `# ${completionWords.about} fish
# ${completionWords.howTo.fish}

${helpers(valueFlags(root))}
complete -c journey -e
complete -c journey -f
${rules([], root).join('\n')}
`;
}

/** The words typed so far without options and their values: which command, and how many arguments. */
const helpers = (valued: readonly string[]) => `function __journey_plain
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip -eq 1
            set skip 0
        else if contains -- $word ${valued.join(' ')}
            set skip 1
        else if not string match -q -- '-*' $word
            echo $word
        end
    end
end

function __journey_at
    set -l plain (__journey_plain)
    test (count $plain) -ge (count $argv); or return 1
    for i in (seq (count $argv))
        test "$plain[$i]" = "$argv[$i]"; or return 1
    end
end

function __journey_next
    set -l wanted $argv[1]
    set -l plain (__journey_plain)
    test (count $plain) -eq $wanted; or return 1
    __journey_at $argv[2..-1]
end

function __journey_asked
    set -l words (commandline -opc)
    command $words[1] __complete $argv[1] 2>/dev/null </dev/null
end
`;

function valueFlags(spec: CommandSpec): readonly string[] {
  const own = spec.options.flatMap(({ flags, value }) => (value === null ? [] : flags));
  return [...new Set([...own, ...spec.commands.flatMap(valueFlags)])];
}

function rules(path: readonly string[], spec: CommandSpec): readonly string[] {
  const here = path.length === 0 ? '__journey_next 0' : `__journey_at ${path.join(' ')}`;
  const options = spec.options.map(({ flags, does, value }) => {
    const named = flags.map((flag) =>
      flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
    );
    const takes = value === null ? '' : `${value.files ? ' -r' : ' -x'}${offered(value)}`;
    return `complete -c journey -n ${quoted(here)} ${named.join(' ')}${takes} -d ${quoted(does)}`;
  });
  const commands = spec.commands.map((one) => {
    const place = quoted(`__journey_next ${path.length} ${path.join(' ')}`.trimEnd());
    return `complete -c journey -n ${place} -a ${quoted(one.name)} -d ${quoted(one.does)}`;
  });
  const args = spec.args.map((one, at) => argumentRule(path, one, at, spec));
  return [
    ...options,
    ...commands,
    ...args.filter((rule) => rule !== ''),
    ...spec.commands.flatMap((one) => rules([...path, one.name], one)),
  ];
}

function argumentRule(path: readonly string[], offer: Offer, at: number, spec: CommandSpec): string {
  const some = offered(offer);
  if (some === '') return '';
  const repeats = spec.repeats && at === spec.args.length - 1;
  const place = repeats
    ? `__journey_at ${path.join(' ')}`
    : `__journey_next ${path.length + at} ${path.join(' ')}`;
  return `complete -c journey -n ${quoted(place)}${some}`;
}

/** `-a` for words and what is asked, `-F` for files. */
function offered({ words, asked, files }: Offer): string {
  const list = [...words, ...(asked === null ? [] : [`(__journey_asked ${asked})`])].join(' ');
  return `${files ? ' -F' : ''}${list === '' ? '' : ` -a ${quoted(list)}`}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
