// metier inspect: what is in a snapshot and where its bytes go.
#include <map>

#include "verb.h"

namespace metier::cli {
namespace {

using snapshot::ConceptKind;

struct InspectOptions {
  std::string file;
  std::string format = "text";
  bool report = false;
  bool verify = false;
};

std::map<std::string_view, std::uint64_t> sizes_by_group(const snapshot::SnapshotFile& file) {
  std::map<std::string_view, std::uint64_t> out;
  for (const auto& section : file.sections())
    out[snapshot::group_name(static_cast<snapshot::SectionId>(section.id))] += section.size;
  return out;
}

void print_size_tree(const snapshot::SnapshotFile& file) {
  fmt::print("{:>13}  {}\n", file.size(), file.name());
  for (const auto& [group, size] : sizes_by_group(file)) {
    fmt::print("{:>13}    {}\n", size, group);
    for (const auto& section : file.sections()) {
      const auto id = static_cast<snapshot::SectionId>(section.id);
      if (section.size > 0 && snapshot::group_name(id) == group)
        fmt::print("{:>13}      {} ({} × {} bytes)\n", section.size, snapshot::section_name(id),
                   section.count, section.element_size);
    }
  }
}

void print_json(const snapshot::Snapshot& opened, std::string_view info) {
  const auto& file = opened.file();
  JsonWriter json;
  json.begin_object().field("file", file.name()).field("size", file.size());
  json.field("contentHash", hex(file.content_hash()).view()).key("build").raw(info);
  json.key("sections").begin_array();
  for (const auto& s : file.sections()) {
    const auto id = static_cast<snapshot::SectionId>(s.id);
    json.begin_object().field("id", s.id).field("name", snapshot::section_name(id));
    json.field("group", snapshot::group_name(id)).field("offset", s.offset).field("size", s.size);
    json.field("count", s.count)
        .field("elementSize", s.element_size)
        .field("checksum", hex(s.checksum).view());
    json.end_object();
  }
  json.end_array().end_object();
  fmt::print("{}\n", json.text());
}

void print_text(const snapshot::Snapshot& opened) {
  const auto& t = opened.taxonomy();
  for (int k = 0; k < 5; ++k) {
    const auto kind = static_cast<ConceptKind>(k);
    fmt::print("{:>13}  {}\n", t.count(kind), taxonomy::name(kind));
  }
  fmt::print("{:>13}  labels\n{:>13}  notes\n{:>13}  languages:", t.label_count(), t.note_count(),
             t.language_count());
  for (std::size_t l = 0; l < t.language_count(); ++l)
    fmt::print(" {}", t.language_code(LanguageId(l)));
  fmt::print("\n{:>13}  content\n\n", hex(opened.file().content_hash()).view());
  print_size_tree(opened.file());
}

Result<void> inspect(const InspectOptions& options) {
  const auto opened = open_snapshot(options.file);
  if (!opened) return tl::unexpected(opened.error());
  const auto& file = (*opened)->file();
  if (options.verify) {
    if (auto sound = file.verify_all(); !sound) return sound;
  }
  const bool as_json = options.format == "json";
  using snapshot::SectionId;
  const auto text =
      file.json(options.report ? (as_json ? SectionId::report_json : SectionId::report_text)
                               : SectionId::build_info);
  if (!text) return tl::unexpected(text.error());
  if (options.report) {
    fmt::print("{}{}", *text, as_json ? "\n" : "");
  } else if (as_json) {
    print_json(**opened, *text);
  } else {
    print_text(**opened);
  }
  if (options.verify && !as_json) fmt::print("every checksum is right\n");
  return {};
}

}  // namespace

void add_inspect(CLI::App& app, Run& run) {
  auto options = std::make_shared<InspectOptions>();
  auto* verb = app.add_subcommand("inspect", "Tell what is in a snapshot and where its bytes go");
  verb->add_option("FILE", options->file,
                   "Snapshot file (default: $METIER_SNAPSHOT, else var/esco.metier)");
  verb->add_flag("--report", options->report,
                 "Print what the import found wrong and what it did about it");
  verb->add_flag("--verify", options->verify, "Compare every checksum");
  verb->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  verb->footer(examples(
      {"metier inspect", "metier inspect --report", "metier inspect var/esco.metier --verify"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto done = inspect(*options);
      return done ? static_cast<int>(kDone) : report(done.error());
    };
  });
}

}  // namespace metier::cli
