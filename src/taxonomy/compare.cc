#include "taxonomy/compare.h"

#include <algorithm>

#include "taxonomy/clean.h"

namespace metier::taxonomy {
namespace {

class Comparison {
 public:
  Comparison(const Model& a, const Model& b) : a_(a), b_(b) {}

  std::string run() {
    if (a_.release != b_.release) return differ("release", quote(a_.release), quote(b_.release));
    if (a_.languages != b_.languages)
      return differ("languages", fmt::format("{}", fmt::join(a_.languages, " ")),
                    fmt::format("{}", fmt::join(b_.languages, " ")));
    if (auto found = concepts(); !found.empty()) return found;
    if (auto found = texts(a_.labels, b_.labels); !found.empty()) return found;
    if (auto found = texts(a_.notes, b_.notes); !found.empty()) return found;
    return edges();
  }

 private:
  static std::string differ(std::string_view what, std::string_view here, std::string_view there) {
    return fmt::format("{}: {} here, {} there", what, here, there);
  }
  static std::string_view uri(const Model& m, std::size_t i) {
    return i < m.concepts.size() ? m.texts.text(m.concepts[i].uri) : std::string_view("nothing");
  }

  std::string concepts() const {
    const auto count = std::max(a_.concepts.size(), b_.concepts.size());
    for (std::size_t i = 0; i < count; ++i) {
      if (uri(a_, i) != uri(b_, i))
        return differ(fmt::format("concept {}", i), uri(a_, i), uri(b_, i));
      if (auto found = fields(i); !found.empty()) return fmt::format("{}: {}", uri(a_, i), found);
    }
    return {};
  }

  std::string fields(std::size_t i) const {
    const auto& a = a_.concepts[i];
    const auto& b = b_.concepts[i];
    if (a.kind != b.kind) return differ("kind", name(a.kind), name(b.kind));
    if (a.skill_type != b.skill_type)
      return differ("skill type", name(a.skill_type), name(b.skill_type));
    if (a.reuse_level != b.reuse_level)
      return differ("reuse level", name(a.reuse_level), name(b.reuse_level));
    if (a.status != b.status) return differ("status", name(a.status), name(b.status));
    if (a.collections != b.collections)
      return differ("collections", fmt::format("{:#x}", a.collections),
                    fmt::format("{:#x}", b.collections));
    const bool known = a.green_share == a.green_share || b.green_share == b.green_share;
    if (known && a.green_share != b.green_share)
      return differ("green share", fmt::format("{}", a.green_share),
                    fmt::format("{}", b.green_share));
    constexpr std::pair<std::string_view, TextId Concept::*> kTexts[] = {
        {"code", &Concept::code},
        {"modified", &Concept::modified},
        {"regulated", &Concept::regulated},
        {"NACE", &Concept::nace},
    };
    for (const auto& [what, field] : kTexts)
      if (a_.texts.text(a.*field) != b_.texts.text(b.*field))
        return differ(what, quote(a_.texts.text(a.*field)), quote(b_.texts.text(b.*field)));
    return {};
  }

  template <class T>
  static std::string words(const Model& m, const std::vector<T>& items, std::size_t i) {
    if (i >= items.size()) return "nothing";
    const auto& item = items[i];
    return fmt::format("{}: {} {} {}", uri(m, item.owner.index()), name(item.kind),
                       m.languages[item.language.index()], quote(m.texts.text(item.text)));
  }

  template <class T>
  std::string texts(const std::vector<T>& a, const std::vector<T>& b) const {
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
      const bool same = i < a.size() && i < b.size() && a[i].owner == b[i].owner &&
                        a[i].language == b[i].language && a[i].kind == b[i].kind &&
                        a_.texts.text(a[i].text) == b_.texts.text(b[i].text);
      if (!same) return differ("text", words(a_, a, i), words(b_, b, i));
    }
    return {};
  }

  static std::string words(const Model& m, std::size_t i) {
    if (i >= m.edges.size()) return "nothing";
    const auto& e = m.edges[i];
    return fmt::format("{} {} {}", uri(m, e.from.index()), name(e.relation), uri(m, e.to.index()));
  }

  std::string edges() const {
    for (std::size_t i = 0; i < std::max(a_.edges.size(), b_.edges.size()); ++i) {
      const bool same = i < a_.edges.size() && i < b_.edges.size() &&
                        a_.edges[i].from == b_.edges[i].from && a_.edges[i].to == b_.edges[i].to &&
                        a_.edges[i].relation == b_.edges[i].relation;
      if (!same) return differ("relation", words(a_, i), words(b_, i));
    }
    return {};
  }

  const Model& a_;
  const Model& b_;
};

}  // namespace

std::string first_difference(const Model& a, const Model& b) {
  return Comparison(a, b).run();
}

}  // namespace metier::taxonomy
