#include "occupations.h"

#include <algorithm>

#include "verb.h"

namespace metier::cli {

Result<ConceptId> occupation_named(const snapshot::Taxonomy& t, const api::Resolver& resolver,
                                   const std::string& name, LanguageId language) {
  const auto found = resolver.resolve(name, {taxonomy::ConceptKind::occupation, language});
  if (!found) return tl::unexpected(found.error());
  if (!found->id.valid()) return tl::unexpected(api::unknown_concept(t, name, *found, language));
  if (t.kind(found->id) != taxonomy::ConceptKind::occupation)
    return fail(ErrorKind::usage, "{}: no occupation, but of the kind {}", name,
                taxonomy::name(t.kind(found->id)));
  return found->id;
}

Result<NamedOccupation> NamedOccupation::open(const std::string& snapshot, const std::string& name,
                                              const std::string& language) {
  auto opened = open_snapshot(snapshot);
  if (!opened) return tl::unexpected(opened.error());
  const auto& t = (*opened)->taxonomy();
  const auto chosen = chosen_language(t, language);
  if (!chosen) return tl::unexpected(chosen.error());
  const auto resolver = api::Resolver::open(*opened);
  if (!resolver) return tl::unexpected(resolver.error());
  const auto id = occupation_named(t, *resolver, name, *chosen);
  if (!id) return tl::unexpected(id.error());
  return NamedOccupation{std::move(*opened), *chosen, *id};
}

Result<std::vector<ConceptId>> occupations_named(const snapshot::Taxonomy& t,
                                                 const api::Resolver& resolver,
                                                 const std::vector<std::string>& names,
                                                 LanguageId language) {
  std::vector<ConceptId> out;
  for (const auto& name : names) {
    const auto id = occupation_named(t, resolver, name, language);
    if (!id) return tl::unexpected(id.error());
    if (std::find(out.begin(), out.end(), *id) != out.end())
      return fail(ErrorKind::usage, "{}: an occupation that is named twice", name);
    out.push_back(*id);
  }
  return out;
}

}  // namespace metier::cli
