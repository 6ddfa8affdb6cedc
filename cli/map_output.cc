#include "map_output.h"

#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>

#include "printer.h"

namespace metier::cli {
namespace {

double shown(float score) {
  return std::round(static_cast<double>(score) * 1e4) / 1e4;
}

void add_concept(const snapshot::Taxonomy& t, ConceptId id, LanguageId language, JsonWriter& json) {
  json.field("uri", t.uri(id)).field("type", taxonomy::name(t.kind(id)));
  if (const auto code = t.code(id); !code.empty()) json.field("code", code);
  json.field("label", t.label(id, language));
}

void add_match(const snapshot::Taxonomy& t, const mapping::Answer& answer, JsonWriter& json) {
  json.begin_object();
  add_concept(t, answer.id, answer.language, json);
  json.field("score", shown(answer.score)).field("how", mapping::name(answer.how));
  json.field("relation", mapping::name(answer.relation));
  if (answer.label.valid()) {
    const auto label = t.label_view(answer.label);
    json.key("matched").begin_object().field("label", label.text);
    json.field("lang", t.language_code(label.language));
    json.field("kind", taxonomy::name(label.kind)).end_object();
  }
  json.end_object();
}

}  // namespace

Result<Output> Output::open(const std::string& path) {
  if (path.empty() || path == "-") return Output(std::nullopt);
  auto file = AtomicFile::create(path);
  if (!file) return tl::unexpected(file.error());
  return Output(std::move(*file));
}

Result<void> Output::write(std::string_view text) {
  if (file_) return file_->write(text);
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
    return fail(ErrorKind::io, "the answers could not be written: {}", std::strerror(errno));
  return {};
}

Result<void> Output::commit() {
  if (file_) return file_->commit();
  if (std::fflush(stdout) != 0)
    return fail(ErrorKind::io, "the answers could not be written: {}", std::strerror(errno));
  return {};
}

std::string json_row(const snapshot::Taxonomy& t, const std::vector<std::string>& header,
                     const mapping::Record& row, const mapping::Answer& answer) {
  JsonWriter json;
  json.begin_object().field("line", row.number).key("row").begin_object();
  for (std::size_t i = 0; i < header.size(); ++i) json.field(header[i], row.cells[i]);
  json.end_object().key("match");
  if (answer.id.valid()) {
    add_match(t, answer, json);
  } else {
    json.null();
  }
  json.key("alternatives").begin_array();
  for (std::size_t i = 0; i < answer.others.size(); ++i) {
    json.begin_object();
    add_concept(t, answer.others[i], answer.language, json);
    json.field("score", shown(answer.other_scores[i])).end_object();
  }
  json.end_array().field("decision", "").end_object();
  return json.take() + "\n";
}

std::string crosswalk_text(const snapshot::Taxonomy& t, LanguageId language,
                           const mapping::Crosswalk& crosswalk, const std::string& asked) {
  Printer print(style_of_stdout());
  const mapping::Crosswalk::Link* before = nullptr;
  for (const auto& link : crosswalk.find(asked)) {
    if (before == nullptr)
      print.title(crosswalk.title(link).empty() ? asked : crosswalk.title(link),
                  crosswalk.code(link));
    const auto code = t.code(link.id);
    print.item(
        1, fmt::format("{:<7} {}", mapping::name(link.relation), t.label(link.id, language)),
        fmt::format("{}{}{}", taxonomy::name(t.kind(link.id)), code.empty() ? "" : " ", code));
    print.remark(5, t.uri(link.id));
    before = &link;
  }
  return print.text();
}

std::string crosswalk_json(const snapshot::Taxonomy& t, LanguageId language,
                           const mapping::Crosswalk& crosswalk, const std::string& asked) {
  JsonWriter json;
  json.begin_object().field("asked", asked).key("results").begin_array();
  for (const auto& link : crosswalk.find(asked)) {
    json.begin_object();
    add_concept(t, link.id, language, json);
    json.field("relation", mapping::name(link.relation)).field("code_from", crosswalk.code(link));
    json.field("title_from", crosswalk.title(link)).end_object();
  }
  json.end_array().end_object();
  return json.take() + "\n";
}

}  // namespace metier::cli
