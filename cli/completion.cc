// metier completion: scripts for shells, made from the verbs and options themselves.
#include "verb.h"

namespace metier::cli {
namespace {

std::vector<const CLI::App*> verbs_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App* verb) { return !verb->get_name().empty(); });
}

std::string options_of(const CLI::App& verb) {
  std::string out;
  for (const auto* option : verb.get_options()) {
    for (const auto& name : option->get_lnames()) out += " --" + name;
  }
  return out;
}

std::string bash_script(const CLI::App& app) {
  std::string verbs;
  std::string cases;
  for (const auto* verb : verbs_of(app)) {
    verbs += " " + verb->get_name();
    cases += fmt::format("    {}) words=\"{}\" ;;\n", verb->get_name(), options_of(*verb));
  }
  return fmt::format(
      "_metier() {{\n"
      "  local current=\"${{COMP_WORDS[COMP_CWORD]}}\" words\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    COMPREPLY=($(compgen -W \"{} --help --version\" -- \"$current\")); return\n"
      "  fi\n"
      "  case \"${{COMP_WORDS[1]}}\" in\n{}  esac\n"
      "  case \"$current\" in\n"
      "    -*) COMPREPLY=($(compgen -W \"$words\" -- \"$current\")) ;;\n"
      "    *) COMPREPLY=($(compgen -f -- \"$current\")) ;;\n"
      "  esac\n"
      "}}\n"
      "complete -o filenames -F _metier metier\n",
      verbs, cases);
}

std::string fish_script(const CLI::App& app) {
  std::string out;
  for (const auto* verb : verbs_of(app)) {
    out += fmt::format("complete -c metier -n __fish_use_subcommand -a {} -d '{}'\n",
                       verb->get_name(), verb->get_description());
    for (const auto* option : verb->get_options())
      for (const auto& name : option->get_lnames())
        out += fmt::format("complete -c metier -n '__fish_seen_subcommand_from {}' -l {}\n",
                           verb->get_name(), name);
  }
  return out;
}

}  // namespace

void add_completion(CLI::App& app, Run& run) {
  auto shell = std::make_shared<std::string>();
  auto* verb = app.add_subcommand("completion", "Print a completion script for a shell");
  verb->add_option("SHELL", *shell, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  verb->footer(examples({"source <(metier completion bash)",
                         "metier completion fish > ~/.config/fish/completions/metier.fish"}));
  verb->callback([shell, &app, &run] {
    run = [shell, &app] {
      if (*shell == "zsh") fmt::print("autoload -U +X bashcompinit && bashcompinit\n");
      fmt::print("{}", *shell == "fish" ? fish_script(app) : bash_script(app));
      return static_cast<int>(kDone);
    };
  });
}

}  // namespace metier::cli
