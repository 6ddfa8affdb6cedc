#include "fetch/resource.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <utility>

namespace metier::fetch {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kLongestUri = 512;

struct LinkName {
  std::string_view name;
  Link link;
  Path path;
};
constexpr std::array kLinkNames{
    LinkName{"isInScheme", Link::in_scheme, Path::concept_},
    LinkName{"isTopConceptInScheme", Link::top_concept_of, Path::concept_},
    LinkName{"hasTopConcept", Link::has_top_concept, Path::concept_},
    LinkName{"hasSkillType", Link::skill_type, Path::concept_},
    LinkName{"hasReuseLevel", Link::reuse_level, Path::concept_},
    LinkName{"hasEssentialSkill", Link::essential_skill, Path::skill},
    LinkName{"hasOptionalSkill", Link::optional_skill, Path::skill},
    LinkName{"regulatedProfessionNote", Link::regulated, Path::concept_},
    LinkName{"iscoUnitGroup", Link::isco_unit_group, Path::concept_},
    LinkName{"hasNACECode", Link::nace, Path::concept_},
    LinkName{"broaderIscoGroup", Link::broader, Path::concept_},
    LinkName{"broaderOccupation", Link::broader, Path::occupation},
    LinkName{"broaderConcept", Link::broader, Path::concept_},
    LinkName{"broaderHierarchyConcept", Link::broader, Path::concept_},
    LinkName{"broaderSkillGroup", Link::broader, Path::concept_},
    LinkName{"broaderSkill", Link::broader, Path::skill},
    LinkName{"narrowerConcept", Link::leads_on, Path::concept_},
    LinkName{"narrowerOccupation", Link::leads_on, Path::occupation},
    LinkName{"narrowerSkill", Link::leads_on, Path::skill},
    LinkName{"isEssentialForOccupation", Link::leads_on, Path::occupation},
    LinkName{"isOptionalForOccupation", Link::leads_on, Path::occupation},
    LinkName{"isEssentialForSkill", Link::leads_on, Path::skill},
    LinkName{"isOptionalForSkill", Link::leads_on, Path::skill},
};

constexpr std::string_view kEsco = "http://data.europa.eu/esco/";

tl::unexpected<Error> wrong(std::string_view what) {
  return fail(ErrorKind::input, "no answer of the API: {}", what);
}

using Done = Result<void>;

// The member, where there is one and it says something.
std::optional<dom::element> member(const dom::object& object, std::string_view name) {
  dom::element out;
  if (object.at_key(name).get(out) != simdjson::SUCCESS || out.is_null()) return std::nullopt;
  return out;
}

// A member that is a text, into `out`; none leaves it empty.
Done text(const dom::object& object, std::string_view name, std::string& out) {
  const auto value = member(object, name);
  if (!value) return {};
  std::string_view found;
  if (value->get(found) != simdjson::SUCCESS) return wrong(fmt::format("{} is no text", name));
  out.assign(found);
  return {};
}

class ResourceReader {
 public:
  ResourceReader(const Languages& languages, Page& page) : languages_(languages), page_(page) {}

  Done read(const dom::object& object) {
    Resource out;
    std::string class_name;
    for (const auto& done : {text(object, "uri", out.uri), text(object, "className", class_name),
                             text(object, "code", out.code), text(object, "status", out.status)})
      if (!done) return done;
    if (!is_sound_uri(out.uri)) return wrong("a concept whose uri is none");
    if (auto done = texts(object, out); !done) return done;
    if (auto done = links(object, out); !done) return done;
    out.kind = kind_of(class_name, out);
    page_.resources.push_back(std::move(out));
    return {};
  }

 private:
  static Kind kind_of(std::string_view class_name, const Resource& resource) {
    if (class_name == "Occupation") return Kind::occupation;
    if (class_name == "Skill") return Kind::skill;
    if (class_name == "Taxonomy") return Kind::scheme;
    if (is_group(resource, "isco/", {"isco"})) return Kind::isco_group;
    if (is_group(resource, "isced-f/", {"skills", "skills-hierarchy", "isced-f"}) ||
        resource.uri.starts_with(fmt::format("{}skill/", kEsco)))
      return Kind::skill_group;
    return Kind::other;
  }

  static bool is_group(const Resource& resource, std::string_view prefix,
                       std::initializer_list<std::string_view> schemes) {
    if (resource.uri.starts_with(kEsco) && resource.uri.substr(kEsco.size()).starts_with(prefix))
      return true;
    return std::any_of(resource.links.begin(), resource.links.end(), [&](const Reference& link) {
      return link.link == Link::in_scheme &&
             std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) {
               return link.uri == fmt::format("{}concept-scheme/{}", kEsco, scheme);
             });
    });
  }

  // ---- texts by language

  Texts& texts_in(Resource& out, std::string_view language) {
    auto at =
        std::lower_bound(out.texts.begin(), out.texts.end(), language,
                         [](const Texts& t, std::string_view code) { return t.language < code; });
    if (at == out.texts.end() || at->language != language)
      at = out.texts.insert(at, Texts{std::string(language), {}, {}, {}, {}, {}, {}});
    return *at;
  }

  // Calls take(texts, value) for each language of the member.
  template <class Take>
  Done by_language(const dom::object& object, std::string_view name, Resource& out, Take take) {
    const auto value = member(object, name);
    if (!value) return {};
    dom::object all;
    if (value->get(all) != simdjson::SUCCESS)
      return wrong(fmt::format("{} of {} is no object", name, out.uri));
    for (const auto& [language, said] : all)
      if (languages_.has(language) && !said.is_null() && !take(texts_in(out, language), said))
        return wrong(fmt::format("{} of {} is no text", name, out.uri));
    return {};
  }

  static bool take_text(const dom::element& said, std::string& out) {
    std::string_view found;
    if (said.get(found) != simdjson::SUCCESS) return false;
    out.assign(found);
    return true;
  }

  // An array of texts; one alone may stand without it.
  static bool take_list(const dom::element& said, std::vector<std::string>& out) {
    if (said.is_string()) return take_text(said, out.emplace_back());
    dom::array all;
    if (said.get(all) != simdjson::SUCCESS) return false;
    for (const dom::element one : all)
      if (!take_text(one, out.emplace_back())) return false;
    return true;
  }

  // {"literal": …, "mimetype": …}
  static bool take_note(const dom::element& said, std::string& out) {
    dom::object node;
    if (said.get(node) != simdjson::SUCCESS) return take_text(said, out);
    const auto literal = member(node, "literal");
    return !literal || take_text(*literal, out);
  }

  Done texts(const dom::object& object, Resource& out) {
    struct Note {
      std::string_view name;
      std::string Texts::*where;
    };
    auto done = by_language(object, "preferredLabel", out, [](Texts& t, const dom::element& said) {
      return take_text(said, t.preferred);
    });
    if (!done) return done;
    for (const auto& [name, where] : {std::pair("alternativeLabel", &Texts::alternative),
                                      std::pair("hiddenLabel", &Texts::hidden)}) {
      done = by_language(object, name, out, [where = where](Texts& t, const dom::element& said) {
        return take_list(said, t.*where);
      });
      if (!done) return done;
    }
    for (const Note& note :
         {Note{"description", &Texts::description}, Note{"scopeNote", &Texts::scope_note},
          Note{"definition", &Texts::definition}}) {
      done = by_language(object, note.name, out, [&](Texts& t, const dom::element& said) {
        return take_note(said, t.*note.where);
      });
      if (!done) return done;
    }
    return {};
  }

  // ---- links

  Done links(const dom::object& object, Resource& out) {
    const auto value = member(object, "_links");
    if (!value) return {};
    dom::object all;
    if (value->get(all) != simdjson::SUCCESS)
      return wrong(fmt::format("_links of {} is no object", out.uri));
    for (const auto& [name, targets] : all) {
      const auto known = std::find_if(kLinkNames.begin(), kLinkNames.end(),
                                      [name = name](const LinkName& l) { return l.name == name; });
      if (known == kLinkNames.end()) continue;
      if (dom::array list; targets.get(list) == simdjson::SUCCESS) {
        for (const dom::element one : list)
          if (auto done = add_link(*known, one, out); !done) return done;
      } else if (auto done = add_link(*known, targets, out); !done) {
        return done;
      }
    }
    return {};
  }

  // Only the URI counts: where its href leads is nobody's business.
  Done add_link(const LinkName& name, const dom::element& target, Resource& out) {
    dom::object object;
    if (target.get(object) != simdjson::SUCCESS)
      return wrong(fmt::format("{} of {} is no link", name.name, out.uri));
    std::string uri;
    if (auto done = text(object, "uri", uri); !done) return done;
    if (is_sound_uri(uri)) {
      const Path path = path_of(uri, name.path);
      out.links.push_back({name.link, path, std::move(uri)});
    } else if (page_.bad_links++ == 0) {
      page_.bad_link = fmt::format("{} of {}", name.name, out.uri);
    }
    return {};
  }

  const Languages& languages_;
  Page& page_;
};

class PageReader {
 public:
  PageReader(const Languages& languages) : reader_(languages, page_) {}

  Result<Page> read(const dom::object& top) {
    Done done = member(top, "className") ? reader_.read(top) : collection(top);
    if (!done) return tl::unexpected(done.error());
    return std::move(page_);
  }

 private:
  Done collection(const dom::object& top) {
    if (const auto total = member(top, "total")) {
      std::uint64_t count = 0;
      if (total->get(count) != simdjson::SUCCESS) return wrong("total is no number");
      page_.total = count;
    }
    const auto embedded = member(top, "_embedded");
    if (!embedded && !page_.total) return wrong("neither a concept nor a collection");
    if (embedded)
      if (auto done = embedded_ones(*embedded); !done) return done;
    return named_ones(top);
  }

  // A map by URI; or an array, as relations have it, by itself or under the relation's name.
  Done embedded_ones(const dom::element& embedded) {
    if (dom::array list; embedded.get(list) == simdjson::SUCCESS) return concepts_in(list);
    dom::object map;
    if (embedded.get(map) != simdjson::SUCCESS) return wrong("_embedded is no object");
    for (const auto& [uri, one] : map) {
      dom::array list;
      const bool many = one.get(list) == simdjson::SUCCESS;
      if (auto done = many ? concepts_in(list) : concept_in(one); !done) return done;
    }
    return {};
  }

  Done concepts_in(const dom::array& list) {
    for (const dom::element one : list)
      if (auto done = concept_in(one); !done) return done;
    return {};
  }

  Done concept_in(const dom::element& element) {
    dom::object object;
    if (element.get(object) != simdjson::SUCCESS) return wrong("a concept that is no object");
    return reader_.read(object);
  }

  Done named_ones(const dom::object& top) {
    const auto value = member(top, "concepts");
    dom::array list;
    if (!value || value->get(list) != simdjson::SUCCESS) return {};
    for (const dom::element one : list) {
      dom::object object;
      std::string uri;
      if (one.get(object) != simdjson::SUCCESS) return wrong("a concept that is no object");
      if (auto done = text(object, "uri", uri); !done) return done;
      if (is_sound_uri(uri)) page_.named.push_back(std::move(uri));
    }
    return {};
  }

  Page page_;
  ResourceReader reader_;
};

}  // namespace

Path path_of(std::string_view uri, Path otherwise) {
  const auto is_below = [&](std::string_view part) {
    return uri.starts_with(kEsco) && uri.substr(kEsco.size()).starts_with(part);
  };
  if (is_below("occupation/")) return Path::occupation;
  if (is_below("isco/") || is_below("isced-f/")) return Path::concept_;
  return otherwise;
}

// As files of tables can be called: "en-us", which old releases have, is none.
bool Languages::has(std::string_view code) const {
  const bool sound =
      (code.size() == 2 || code.size() == 3) &&
      std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return sound && (wanted.empty() || std::find(wanted.begin(), wanted.end(), code) != wanted.end());
}

bool is_sound_uri(std::string_view uri) {
  if (uri.size() > kLongestUri || !(uri.starts_with("http://") || uri.starts_with("https://")))
    return false;
  static constexpr std::string_view kNever = "\"'<>\\^`{|},";
  return std::all_of(uri.begin(), uri.end(), [](char c) {
    return c > ' ' && c < 0x7F && kNever.find(c) == std::string_view::npos;
  });
}

Result<Page> read_page(std::string_view body, const Languages& languages) {
  thread_local dom::parser parser;
  dom::object top;
  const auto failed = parser.parse(body.data(), body.size()).get(top);
  if (failed == simdjson::INCORRECT_TYPE) return wrong("no JSON object");
  if (failed != simdjson::SUCCESS) return wrong(simdjson::error_message(failed));
  return PageReader(languages).read(top);
}

}  // namespace metier::fetch
