import { completionWords } from '../../words/completion.ts';
import type { CommandSpec, Offer, OptionSpec } from './tree.ts';

/**
 * A zsh script for `eval` or for a file `_journey` in the fpath.
 * Documented in zshcompsys(1), "_arguments".
 */
export function zshCompletion(root: CommandSpec): string {
  return `#compdef journey
# ${completionWords.about} zsh
# ${completionWords.howTo.zsh}

_journey_asked() {
  local -a found
  found=("\${(@f)$(_call_program journey \${(q)program} __complete $1 2>/dev/null </dev/null)}")
  found=(\${found:#})
  compadd -a found
}

_journey_some() {
  local one
  for one in "$@"; do
    case $one in
      asked=*) _journey_asked \${one#asked=} ;;
      files) _files ;;
      *) compadd -- $one ;;
    esac
  done
}

${functionFor(['journey'], root)}
if (( ! $+functions[compdef] )); then autoload -Uz compinit && compinit -i; fi
if [[ \${funcstack[1]-} == _journey ]]; then _journey "$@"; else compdef _journey journey; fi
`;
}

/** One function per command; those below are called with the words that follow their name. */
function functionFor(names: readonly string[], spec: CommandSpec): string {
  const own = `_${names.join('_').replace(/[^\w]/g, '_')}`;
  const below = spec.commands.map((one) => functionFor([...names, one.name], one)).join('\n');
  if (spec.commands.length === 0) {
    return `${own}() {\n  _arguments -s ${lines([...spec.options.map(optionLine), ...argumentLines(spec)])}\n}\n`;
  }
  const described = spec.commands.map((one) => `    ${quoted(`${one.name}:${one.does}`)}`).join('\n');
  const calls = spec.commands.map(
    (one) => `        ${one.name}) ${own}_${one.name.replace(/[^\w]/g, '_')} ;;`,
  );
  return `${below}
${own}() {
  local curcontext="$curcontext" state line ret=1
  ${names.length === 1 ? 'local program=$words[1]\n  ' : ''}local -a commands
  typeset -A opt_args
  commands=(
${described}
  )
  _arguments -s -C ${lines([...spec.options.map(optionLine), "'1: :->command'", "'*:: :->rest'"])} && ret=0
  case $state in
    command) _describe -t commands command commands && ret=0 ;;
    rest)
      case $words[1] in
${calls.join('\n')}
      esac
      ret=0 ;;
  esac
  return ret
}
`;
}

function lines(specs: readonly string[]): string {
  return specs.map((spec) => `\\\n    ${spec}`).join(' ');
}

function optionLine({ flags, does, value }: OptionSpec): string {
  const said = `[${does.replace(/[[\]:\\]/g, '\\$&')}]`;
  const after = value === null ? '' : `: :${action(value)}`;
  const apart = flags.length > 1 ? quoted(`(${flags.join(' ')})`) : '';
  const named = flags.map((flag) => (value !== null && flag.startsWith('--') ? `${flag}=` : flag));
  const group = named.length > 1 ? `{${named.join(',')}}` : (named[0] ?? '');
  return `${apart}${named.length > 1 ? group : ''}${quoted(`${named.length > 1 ? '' : group}${said}${after}`)}`;
}

function argumentLines({ args, repeats }: CommandSpec): readonly string[] {
  return args.map((one, at) => {
    const place = repeats && at === args.length - 1 ? '*' : String(at + 1);
    return quoted(`${place}: :${action(one)}`);
  });
}

function action({ words, asked, files }: Offer): string {
  const parts = [...words, ...(asked === null ? [] : [`asked=${asked}`]), ...(files ? ['files'] : [])];
  // With a space before it the action is called as it stands.
  return parts.length === 0 ? ' ' : ` _journey_some ${parts.join(' ')}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
