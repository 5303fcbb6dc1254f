/** How a completion is switched on, as comments at the top of each script; and what is said of other shells. */
export const completionWords = {
  about: 'Tab completion for journey. Made by: journey completion',
  howTo: {
    bash: 'In ~/.bashrc:  eval "$(journey completion bash)"',
    zsh: 'In ~/.zshrc, after compinit:  eval "$(journey completion zsh)"',
    fish: 'Once:  journey completion fish > ~/.config/fish/completions/journey.fish',
  },
  unknownShell: (shell: string) => `There is no completion for “${shell}”.`,
  shells: 'There is one for bash, zsh and fish.',
} as const;
