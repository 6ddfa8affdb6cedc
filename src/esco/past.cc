#include "esco/past.h"

#include <algorithm>

namespace metier::esco {
namespace {

std::size_t place_of(const Releases& releases, const Release& release) {
  return static_cast<std::size_t>(&release - releases.all().data());
}

bool in_use(const Taxonomy& t, ConceptId id) {
  return id.valid() && t.status(id) != snapshot::Status::obsolete;
}

}  // namespace

const Release* release_with(const Releases& releases, std::string_view uri, const Release& until) {
  for (std::size_t i = place_of(releases, until) + 1; i-- > 0;)
    if (releases.all()[i].taxonomy().find_uri(uri).valid()) return &releases.all()[i];
  return nullptr;
}

std::vector<ConceptId> became(const Releases& releases, std::string_view uri,
                              const Release& target) {
  const auto& t = target.taxonomy();
  if (const ConceptId same = t.find_uri(uri); in_use(t, same)) return {same};
  const Release* const from = release_with(releases, uri, target);
  if (from == nullptr) return {};
  std::vector<std::string_view> uris{uri};
  const std::size_t last = place_of(releases, target);
  for (std::size_t i = place_of(releases, *from); i < last; ++i) {
    const auto& step = releases.to_next(i);
    std::vector<std::string_view> next;
    for (const std::string_view one : uris) {
      if (in_use(*step.now, step.now->find_uri(one))) {
        next.push_back(one);
        continue;
      }
      for (const auto& successor : step.successors(one))
        next.push_back(step.now->uri(successor.now_id));
    }
    uris = std::move(next);
  }
  std::vector<ConceptId> out;
  for (const std::string_view one : uris)
    if (const ConceptId id = t.find_uri(one);
        id.valid() && one != uri && std::find(out.begin(), out.end(), id) == out.end())
      out.push_back(id);
  return out;
}

std::vector<std::string_view> replaced(const Releases& releases, std::string_view uri,
                                       const Release& release) {
  const std::size_t place = place_of(releases, release);
  std::vector<std::string_view> out;
  if (place == 0) return out;
  const auto& step = releases.to_next(place - 1);
  for (const ConceptId id : step.predecessors(uri)) out.push_back(step.old->uri(id));
  return out;
}

std::vector<ChangesOfVersion> history_of(const Releases& releases, std::string_view uri,
                                         const Release& until, bool full) {
  std::vector<ChangesOfVersion> out;
  const auto& all = releases.all();
  for (std::size_t i = place_of(releases, until); i > 0 && (full || out.empty()); --i) {
    auto changes = versions::changes_of(all[i - 1].taxonomy(), all[i].taxonomy(), uri);
    if (!changes.empty()) out.push_back({all[i].version, std::move(changes)});
  }
  std::reverse(out.begin(), out.end());
  return out;
}

void write_changes(const std::vector<ChangesOfVersion>& history, JsonWriter& json) {
  json.begin_object();
  for (const ChangesOfVersion& one : history) {
    json.key(one.version).begin_array();
    for (const versions::Change& change : one.changes) {
      json.begin_object().field("field", change.field).field("oldValue", change.old_value);
      json.field("newValue", change.new_value).field("action", versions::name(change.action));
      json.field("language", change.language).end_object();
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace metier::esco
