// Tables that somebody made from another classification to ESCO: the crosswalk of O*NET, those of
// countries, and the mappings that `metier map --apply` writes.
//
//   auto crosswalk = mapping::Crosswalk::read(std::move(*records), taxonomy);
//   for (const auto& link : crosswalk->find("11-1011.00")) use(link.id, link.relation);
//
// Lines before the header (name, author, version of the mapping) are passed over. The concepts of
// ESCO are told by their URIs, else by their codes; a column of relations ("Type of Match",
// "Mapping relation") by its values. Without one the relation is close.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mapping/records.h"
#include "mapping/relation.h"
#include "snapshot/snapshot.h"

namespace metier::mapping {

class Crosswalk {
 public:
  struct Link {
    ConceptId id;
    Relation relation = Relation::close;
    std::uint32_t source = 0;  // see code() and title()
  };

  // ErrorKind::input when the records are no crosswalk, or one of them cannot be read.
  static Result<Crosswalk> read(std::unique_ptr<RecordReader> records,
                                const snapshot::Taxonomy& taxonomy);

  // The links of a foreign code, else of a foreign title, case and signs aside: exact ones first,
  // then close, narrow and broad, else in the order of the table. Empty when it has neither.
  std::span<const Link> find(std::string_view text) const;

  // The foreign codes that have links, each once, sorted.
  std::vector<std::string> codes() const;

  const std::string& code(const Link& link) const { return sources_[link.source].code; }
  const std::string& title(const Link& link) const { return sources_[link.source].title; }
  std::size_t size() const { return size_; }  // links
  // Rows that name a concept which the taxonomy does not have: those of another release.
  std::size_t unknown() const { return unknown_; }

 private:
  struct Source {
    std::string code, title;
  };
  struct Layout;
  Crosswalk() = default;
  Result<void> add(const Record& record, const Layout& layout, const RecordReader& records,
                   const snapshot::Taxonomy& taxonomy);
  void put_in_order();

  std::vector<Source> sources_;
  std::unordered_map<std::string, std::vector<Link>> by_code_, by_title_;
  std::unordered_map<std::string, std::uint32_t> source_of_;
  std::size_t size_ = 0;
  std::size_t unknown_ = 0;
};

// How much a link of somebody's table counts; these are no chances.
float score_of(Relation relation);

}  // namespace metier::mapping
