// What the verbs of the command line share. Each verb is one file with one add_...() function that
// describes its options and, when the user chose it, leaves what to run in `run`.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "base/base.h"
#include "snapshot/snapshot.h"

namespace metier::cli {

inline constexpr const char* kVersion = METIER_VERSION;

// Exit status of the program.
enum Status : int { kDone = 0, kSomeInputFailed = 1, kWrongUsage = 2, kNoSnapshot = 3 };

using Run = std::function<int()>;

void add_fetch(CLI::App& app, Run& run);
void add_build(CLI::App& app, Run& run);
void add_show(CLI::App& app, Run& run);
void add_search(CLI::App& app, Run& run);
void add_read(CLI::App& app, Run& run);
void add_rank(CLI::App& app, Run& run);
void add_map(CLI::App& app, Run& run);
void add_match(CLI::App& app, Run& run);
void add_gap(CLI::App& app, Run& run);
void add_moves(CLI::App& app, Run& run);
void add_cv(CLI::App& app, Run& run);
void add_team(CLI::App& app, Run& run);
void add_compare(CLI::App& app, Run& run);
void add_draft(CLI::App& app, Run& run);
void add_check(CLI::App& app, Run& run);
void add_adverts(CLI::App& app, Run& run);
void add_facts(CLI::App& app, Run& run);
void add_guide(CLI::App& app, Run& run);
void add_serve(CLI::App& app, Run& run);
void add_diff(CLI::App& app, Run& run);
void add_migrate(CLI::App& app, Run& run);
void add_inspect(CLI::App& app, Run& run);
void add_export(CLI::App& app, Run& run);
void add_completion(CLI::App& app, Run& run);

// Prints "metier: ..." on stderr and gives the exit status of the error's kind.
int report(const Error& error);

// All of standard input; ErrorKind::limit beyond `most` bytes.
Result<std::string> read_standard_input(std::uint64_t most);

// Adds --snapshot FILE (default: $METIER_SNAPSHOT, else default_snapshot()).
void add_snapshot_option(CLI::App& verb, std::string& path);

// var/esco.metier in the current folder or beside the checkout the program was built in, else
// $XDG_DATA_HOME/metier/esco.metier. The first that exists; when none does, where one would be
// made.
std::filesystem::path default_snapshot();

// $METIER_ESCO, data/esco, ../shared/esco/v1.2.0, data/starter: the first that exists; empty when
// none.
std::filesystem::path default_esco();

// $METIER_ONET, data/onet, ../shared/lmi: the first that exists; empty when none.
std::filesystem::path default_onet();

// $METIER_STORE; adverts.db where default_snapshot() looks for a snapshot.
std::string default_store();

// The path the user gave, else $METIER_SNAPSHOT, else the default; and the snapshot in it.
std::filesystem::path chosen_snapshot(const std::string& given);
Result<std::shared_ptr<const snapshot::Snapshot>> open_snapshot(const std::string& given);

// A language of the snapshot: `given`, else the user's ($LC_ALL, $LANG) where the snapshot has it,
// else English. An unknown `given` is ErrorKind::usage that names those there are.
Result<LanguageId> chosen_language(const snapshot::Taxonomy& taxonomy, const std::string& given);

// Footer of --help: examples, one per line.
std::string examples(std::initializer_list<std::string_view> lines);

}  // namespace metier::cli
