/** Scripts by which each shell asks the program; `almanac complete` answers `value<tab>says`, one a line. */
export const completionScripts = {
  bash: `# Completion of almanac for bash: eval "$(almanac completion bash)" in ~/.bashrc
_almanac() {
  local line kind=""
  COMPREPLY=()
  while IFS= read -r line; do
    case "$line" in
      :*) kind="\${line#:}" ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <("\${COMP_WORDS[0]}" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  case "$kind" in
    files) compopt -o filenames; while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}") ;;
    folders) compopt -o filenames; while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "\${COMP_WORDS[COMP_CWORD]}") ;;
  esac
}
complete -F _almanac almanac
`,
  zsh: `#compdef almanac
# Completion of almanac for zsh: eval "$(almanac completion zsh)" in ~/.zshrc, after compinit
_almanac() {
  local line says kind=""
  local -a described
  while IFS= read -r line; do
    case "$line" in
      :*) kind="\${line#:}" ;;
      *) says="\${line#*$'\\t'}"; described+=("\${\${line%%$'\\t'*}//:/\\\\:}\${says:+:$says}") ;;
    esac
  done < <("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  (( \${#described} )) && _describe -t words almanac described
  case "$kind" in
    files) _files ;;
    folders) _files -/ ;;
  esac
}
compdef _almanac almanac
`,
  fish: `# Completion of almanac for fish: almanac completion fish > ~/.config/fish/completions/almanac.fish
function __almanac_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in (command $words[1] complete -- $words[2..-1] 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path (commandline -ct)
            case ':folders'
                __fish_complete_directories (commandline -ct)
            case '*'
                echo $line
        end
    end
end
complete -c almanac -f -a '(__almanac_complete)'
`,
} as const;

export type Shell = keyof typeof completionScripts;
export const shells = Object.keys(completionScripts) as Shell[];
