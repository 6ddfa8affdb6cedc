// metier completion: scripts for shells, made from the verbs and options themselves.
#include <algorithm>

#include "verb.h"

namespace metier::cli {
namespace {

std::vector<const CLI::App*> verbs_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App* verb) { return !verb->get_name().empty(); });
}

// Those of the verb and, where it has verbs of its own, of all of them, each once.
std::vector<std::string> option_names(const CLI::App& verb) {
  std::vector<std::string> out;
  const auto add = [&](const CLI::App& app) {
    for (const auto* option : app.get_options())
      for (const auto& name : option->get_lnames())
        if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  };
  add(verb);
  for (const auto* inner : verbs_of(verb)) add(*inner);
  return out;
}

std::string options_of(const CLI::App& verb) {
  std::string out;
  for (const auto& name : option_names(verb)) out += " --" + name;
  return out;
}

// What a word of the verb itself can be: "skills occupations ..." of `metier rank`, "import stats
// ..." of `metier adverts`.
std::string choices_of(const CLI::App& verb) {
  std::string inner;
  for (const auto* one : verbs_of(verb)) inner += (inner.empty() ? "" : " ") + one->get_name();
  if (!inner.empty()) return inner;
  for (const auto* option : verb.get_options()) {
    const std::string type = option->get_type_name();
    const auto begin = type.find('{'), end = type.find('}');
    if (!option->get_positional() || begin == std::string::npos || end == std::string::npos)
      continue;
    std::string out = type.substr(begin + 1, end - begin - 1);
    std::replace(out.begin(), out.end(), ',', ' ');
    return out;
  }
  return {};
}

std::string bash_script(const CLI::App& app) {
  std::string verbs;
  std::string cases, choices;
  for (const auto* verb : verbs_of(app)) {
    verbs += " " + verb->get_name();
    cases += fmt::format("    {}) words=\"{}\" ;;\n", verb->get_name(), options_of(*verb));
    if (const auto words = choices_of(*verb); !words.empty())
      choices += fmt::format("    {}) choices=\"{}\" ;;\n", verb->get_name(), words);
  }
  return fmt::format(
      "_metier() {{\n"
      "  local current=\"${{COMP_WORDS[COMP_CWORD]}}\" words choices\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    COMPREPLY=($(compgen -W \"{} --help --version\" -- \"$current\")); return\n"
      "  fi\n"
      "  case \"${{COMP_WORDS[1]}}\" in\n{}  esac\n"
      "  case \"${{COMP_WORDS[1]}}\" in\n{}  esac\n"
      "  if [ \"$COMP_CWORD\" -eq 2 ] && [ -n \"$choices\" ] && [[ \"$current\" != -* ]]; then\n"
      "    COMPREPLY=($(compgen -W \"$choices\" -- \"$current\")); return\n"
      "  fi\n"
      "  case \"$current\" in\n"
      "    -*) COMPREPLY=($(compgen -W \"$words\" -- \"$current\")) ;;\n"
      "    *) COMPREPLY=($(compgen -f -- \"$current\")) ;;\n"
      "  esac\n"
      "}}\n"
      "complete -o filenames -F _metier metier\n",
      verbs, cases, choices);
}

std::string fish_script(const CLI::App& app) {
  std::string out;
  for (const auto* verb : verbs_of(app)) {
    out += fmt::format("complete -c metier -n __fish_use_subcommand -a {} -d '{}'\n",
                       verb->get_name(), verb->get_description());
    if (const auto words = choices_of(*verb); !words.empty())
      out += fmt::format("complete -c metier -f -n '__fish_seen_subcommand_from {}' -a '{}'\n",
                         verb->get_name(), words);
    for (const auto& name : option_names(*verb))
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
