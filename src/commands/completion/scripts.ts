import { completionWords } from '../../words/completion.ts';

/** What each shell needs to ask `journey __complete`; everything else is decided there. */
export const scripts = {
  /** bash 3.2 and later, with and without the bash-completion package. See bash(1), "Programmable Completion". */
  bash: `# ${completionWords.about} bash
# ${completionWords.howTo.bash}

_journey() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" program="\${COMP_WORDS[0]/#\\~/$HOME}" quote='' found one
  COMPREPLY=()
  found="$("$program" __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null </dev/null)"
  case $cur in =) cur='' ;; \\"*|\\'*) quote="\${cur:0:1}"; cur="\${cur:1}" ;; *) cur="\${cur//\\\\/}" ;; esac
  while IFS= read -r one; do
    one="\${one%%$'\\t'*}"
    if [[ $one == :files ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r one; do if [[ -n $one ]]; then COMPREPLY+=("$one"); fi; done <<< "$(compgen -f -- "$cur")"
    elif [[ -n $one && $one == "$cur"* ]]; then
      if [[ -n $quote ]]; then COMPREPLY+=("$one"); else COMPREPLY+=("$(printf '%q' "$one")"); fi
    fi
  done <<< "$found"
}

complete -F _journey journey
`,
  /** For \`eval\` or for a file \`_journey\` in the fpath. See zshcompsys(1). */
  zsh: `#compdef journey
# ${completionWords.about} zsh
# ${completionWords.howTo.zsh}

_journey() {
  local -a typed found offers
  local one files=1
  typed=("\${(@)words[2,CURRENT]}")
  found=("\${(@f)$(_call_program journey \${(q)words[1]} __complete -- \${(q)typed} 2>/dev/null </dev/null)}")
  for one in "\${(@)found}"; do
    case $one in
      '') ;;
      :files) files=0 ;;
      *$'\\t'*) offers+=("\${\${one%%$'\\t'*}//:/\\\\:}:\${one#*$'\\t'}") ;;
      *) offers+=("\${one//:/\\\\:}") ;;
    esac
  done
  _describe -V journey offers
  (( files )) || _files
}

if (( ! $+functions[compdef] )); then autoload -Uz compinit && compinit -i; fi
if [[ \${funcstack[1]-} == _journey ]]; then _journey "$@"; else compdef _journey journey; fi
`,
  /** fish 3.0 and later. See complete(1) of fish. */
  fish: `# ${completionWords.about} fish
# ${completionWords.howTo.fish}

function __journey_offers
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for one in (command $words[1] __complete -- $words[2..-1] "$current" 2>/dev/null </dev/null)
        if test "$one" = :files
            __fish_complete_path "$current"
        else
            echo $one
        end
    end
end
complete -c journey -e
complete -c journey -f -a '(__journey_offers)'
`,
} as const;
