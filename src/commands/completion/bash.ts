import { completionWords } from '../../words/completion.ts';
import type { CommandSpec, Offer } from './tree.ts';

/**
 * A bash script (3.2 and later) that needs nothing beside bash: words are cut by hand, so that it
 * works with and without the bash-completion package, and may be sourced again and again.
 * Documented in bash(1), "Programmable Completion".
 */
export function bashCompletion(root: CommandSpec): string {
  const paths = root.commands.flatMap((command) => [
    { at: command.name, spec: command },
    ...command.commands.map((sub) => ({ at: `${command.name} ${sub.name}`, spec: sub })),
  ]);
  const groups = root.commands.filter((command) => command.commands.length > 0);
  return `# ${completionWords.about} bash
# ${completionWords.howTo.bash}

${helpers}
_journey() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev='' quote='' at='' count=0 i word program="\${COMP_WORDS[0]}"
  COMPREPLY=()
  program="\${program/#\\~/$HOME}"
  if [[ $COMP_CWORD -gt 0 ]]; then prev="\${COMP_WORDS[COMP_CWORD-1]}"; fi
  # --as=An arrives as three words.
  if [[ $cur == '=' ]]; then cur=''
  elif [[ $prev == '=' && $COMP_CWORD -gt 1 ]]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  case $cur in \\"*|\\'*) quote="\${cur:0:1}"; cur="\${cur:1}" ;; *) cur="\${cur//\\\\/}" ;; esac
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    case $word in
      =) ;;
      -*) if _journey_takes_value "$at" "$word"; then i=$((i + 1)); if [[ \${COMP_WORDS[i]} == '=' ]]; then i=$((i + 1)); fi; fi ;;
      *) case $at in
        '') at="$word" ;;
        ${groups.length === 0 ? '-' : groups.map((one) => quoted(one.name)).join('|')}) at="$at $word" ;;
        *) count=$((count + 1)) ;;
      esac ;;
    esac
  done
  if _journey_takes_value "$at" "$prev"; then _journey_value "$at" "$prev"; return 0; fi
  if [[ $cur == -* ]]; then _journey_options "$at"; return 0; fi
  _journey_arguments "$at" "$count"
  return 0
}

_journey_takes_value() {
  case "$1 $2" in
${[{ at: '', spec: root }, ...paths]
  .flatMap(({ at, spec }) => valued(at, spec))
  .map((one) => `    ${quoted(one.key)}) return 0 ;;`)
  .join('\n')}
  esac
  return 1
}

_journey_value() {
  case "$1 $2" in
${[{ at: '', spec: root }, ...paths]
  .flatMap(({ at, spec }) => valued(at, spec))
  .map((one) => `    ${quoted(one.key)}) ${offer(one.offer)} ;;`)
  .join('\n')}
  esac
}

_journey_options() {
  case "$1" in
${[{ at: '', spec: root }, ...paths]
  .map(({ at, spec }) => `    ${quoted(at)}) _journey_words ${flagsOf(spec, root).join(' ')} ;;`)
  .join('\n')}
  esac
}

_journey_arguments() {
  case "$1" in
    '') _journey_words ${root.commands.map((one) => one.name).join(' ')} ;;
${groups.map((one) => `    ${quoted(one.name)}) _journey_words ${one.commands.map((sub) => sub.name).join(' ')} ;;`).join('\n')}
${paths.flatMap(({ at, spec }) => argumentsOf(at, spec)).join('\n')}
  esac
}

complete -F _journey journey
`;
}

const helpers = `_journey_words() {
  local one
  for one in "$@"; do
    if [[ $one == "$cur"* ]]; then
      if [[ -n $quote ]]; then COMPREPLY+=("$one"); else COMPREPLY+=("$(printf '%q' "$one")"); fi
    fi
  done
}

_journey_asked() {
  local found one list=()
  found="$("$program" __complete "$1" 2>/dev/null </dev/null)"
  while IFS= read -r one; do if [[ -n $one ]]; then list+=("$one"); fi; done <<< "$found"
  if [[ \${#list[@]} -gt 0 ]]; then _journey_words "\${list[@]}"; fi
}

_journey_files() {
  local one
  compopt -o filenames 2>/dev/null
  while IFS= read -r one; do if [[ -n $one ]]; then COMPREPLY+=("$one"); fi; done <<< "$(compgen -f -- "$cur")"
}
`;

function valued(at: string, spec: CommandSpec) {
  return spec.options.flatMap(({ flags, value }) =>
    value === null ? [] : flags.map((flag) => ({ key: `${at} ${flag}`, offer: value })),
  );
}

/** Options of the command itself; where nothing is typed yet, the program's own. */
function flagsOf(spec: CommandSpec, root: CommandSpec): readonly string[] {
  const own = spec.options.flatMap(({ flags }) => flags);
  return spec === root ? own : [...new Set([...own, '--help'])];
}

function argumentsOf(at: string, spec: CommandSpec): readonly string[] {
  if (spec.args.length === 0) return [];
  const last = spec.args.length - 1;
  const places = spec.args.map((one, index) => {
    const place = index === last && spec.repeats ? '*' : String(index);
    return `${place}) ${offer(one)} ;;`;
  });
  return [`    ${quoted(at)}) case "$2" in ${places.join(' ')} esac ;;`];
}

function offer({ words, asked, files }: Offer): string {
  const parts = [
    ...(words.length > 0 ? [`_journey_words ${words.map(quoted).join(' ')}`] : []),
    ...(asked === null ? [] : [`_journey_asked ${asked}`]),
    ...(files ? ['_journey_files'] : []),
  ];
  return parts.length === 0 ? ':' : parts.join('; ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
