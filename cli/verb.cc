#include "verb.h"

#include <cstdio>
#include <cstdlib>

namespace metier::cli {
namespace fs = std::filesystem;

int report(const Error& error) {
  fmt::print(stderr, "metier: {}\n", error.message);
  switch (error.kind) {
    case ErrorKind::usage:
      return kWrongUsage;
    case ErrorKind::snapshot:
      return kNoSnapshot;
    default:
      return kSomeInputFailed;
  }
}

namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

// The checkout this program stands in (<checkout>/build/<preset>/metier), if any.
fs::path checkout() {
  std::error_code failed;
  const auto program = fs::read_symlink("/proc/self/exe", failed);
  if (failed) return {};
  const auto build = program.parent_path().parent_path();
  return build.filename() == "build" ? build.parent_path() : fs::path();
}

fs::path data_home() {
  const auto xdg = environment("XDG_DATA_HOME");
  if (!xdg.empty()) return xdg;
  const auto home = environment("HOME");
  return home.empty() ? fs::path() : fs::path(home) / ".local/share";
}

}  // namespace

namespace {

// A file of the program's own: in var/ here or in the checkout, or in the user's data folder. The
// first that exists; when none does, where it would be made.
fs::path own_file(const std::string& file) {
  const fs::path name = fs::path("var") / file;
  std::error_code ignored;
  if (fs::exists(name, ignored)) return name;
  const auto top = checkout();
  const auto home = data_home();
  const auto own = home.empty() ? name : home / "metier" / file;
  if (!top.empty() && fs::exists(top / name, ignored)) return top / name;
  if (fs::exists(own, ignored)) return own;
  return top.empty() ? own : top / name;
}

}  // namespace

fs::path default_snapshot() {
  return own_file("esco.metier");
}

std::string default_store() {
  const auto given = environment("METIER_STORE");
  return given.empty() ? own_file("adverts.db").string() : given;
}

namespace {

// The first of `names` that exists here or in the checkout; empty when none does.
fs::path first_that_exists(std::initializer_list<const char*> names) {
  std::error_code ignored;
  for (const auto& top : {fs::path("."), checkout()})
    for (const auto* name : names)
      if (!top.empty() && fs::exists(top / name, ignored))
        return top == "." ? fs::path(name) : top / name;
  return {};
}

}  // namespace

fs::path default_esco() {
  const auto given = environment("METIER_ESCO");
  if (!given.empty()) return given;
  return first_that_exists({"data/esco", "../shared/esco/v1.2.0", "data/starter"});
}

fs::path default_onet() {
  const auto given = environment("METIER_ONET");
  if (!given.empty()) return given;
  return first_that_exists({"data/onet", "../shared/lmi"});
}

fs::path chosen_snapshot(const std::string& given) {
  if (!given.empty()) return given;
  const auto from_environment = environment("METIER_SNAPSHOT");
  return from_environment.empty() ? default_snapshot() : fs::path(from_environment);
}

Result<std::shared_ptr<const snapshot::Snapshot>> open_snapshot(const std::string& given) {
  return snapshot::Snapshot::open(chosen_snapshot(given));
}

Result<std::string> read_standard_input(std::uint64_t most) {
  std::string out;
  char buffer[65536];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, stdin)) > 0;) {
    out.append(buffer, n);
    if (out.size() > most)
      return fail(ErrorKind::limit, "standard input: more than {} bytes", most);
  }
  return out;
}

void add_snapshot_option(CLI::App& verb, std::string& path) {
  verb.add_option("--snapshot", path,
                  "Snapshot file (default: $METIER_SNAPSHOT, else var/esco.metier)")
      ->type_name("FILE");
}

Result<LanguageId> chosen_language(const snapshot::Taxonomy& taxonomy, const std::string& given) {
  if (!given.empty()) {
    const auto language = taxonomy.language(given);
    if (language.valid()) return language;
    std::string known;
    for (std::size_t i = 0; i < taxonomy.language_count(); ++i)
      known += (i == 0 ? "" : " ") + std::string(taxonomy.language_code(LanguageId(i)));
    return fail(ErrorKind::usage, "no language '{}' in this snapshot; it has: {}", given, known);
  }
  for (const auto* name : {"LC_ALL", "LANG"}) {
    const auto locale = environment(name);
    if (locale.empty()) continue;
    const auto language = taxonomy.language(locale.substr(0, 2));
    if (language.valid()) return language;
  }
  return taxonomy.english();
}

std::string examples(std::initializer_list<std::string_view> lines) {
  std::string out = "Examples:";
  for (const auto line : lines) out += fmt::format("\n  {}", line);
  return out;
}

}  // namespace metier::cli
