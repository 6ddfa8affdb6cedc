// Duties of many adverts put together by what they mean.
//
// Duties with the same label, or without one with the same words, are one entry. Entries are gone
// through from the commonest on; each joins the group that is nearest by its learned vector, or
// opens one. Only groups that have a word or a skill in common with an entry are compared with it,
// and of those with one key the first kMostOfKey, so that the time grows with the number of duties
// and not with its square.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <mutex>
#include <numeric>
#include <unordered_map>

#include "market/duties.h"

namespace metier::market {
namespace {

constexpr float kUsualSimilarity = 0.62F;
constexpr std::size_t kMostOfKey = 64;
constexpr std::size_t kKeyWords = 8;  // rarest words of an entry
constexpr std::size_t kKeySkills = 4;
constexpr std::size_t kVectorSentences = 16;  // of one entry
constexpr std::size_t kSkillsOfGroup = 5;
constexpr std::size_t kLabelsOfGroup = 5;

struct Place {
  std::uint32_t document, duty;
};

struct Entry {
  std::string key;
  std::vector<Place> duties;
  std::uint64_t adverts = 0;
  learn::Direction direction;
  std::vector<std::uint64_t> keys;
};

struct Group {
  std::vector<std::uint32_t> entries;  // the first leads
};

std::string plain_key(const Duty& d) {
  return d.label.empty() ? "=" + text::fold(d.sentence) : text::fold(d.label);
}

}  // namespace

class DutyGrouping {
 public:
  DutyGrouping(const DutyCollection& all, const GroupOptions& options)
      : all_(all),
        options_(options),
        t_(all.reader_->taxonomy()),
        vectors_(all.reader_->vectors()),
        language_(t_.language(options.language)) {
    if (!language_.valid()) language_ = t_.english();
  }

  RoleDuties run() {
    RoleDuties out;
    out.language = std::string(t_.language_code(language_));
    count(out);
    make_entries();
    make_groups();
    for (const Group& g : groups_) {
      DutyGroup made = describe(g);
      if (made.adverts >= options_.min_count) out.groups.push_back(std::move(made));
    }
    std::sort(out.groups.begin(), out.groups.end(), [](const DutyGroup& a, const DutyGroup& b) {
      return std::tuple(b.adverts, b.sentences, std::string_view(a.label)) <
             std::tuple(a.adverts, a.sentences, std::string_view(b.label));
    });
    group_asks(out);
    return out;
  }

 private:
  using Origin = DutyCollection::Origin;
  const Duty& duty(Place p) const { return all_.documents_[p.document].duties[p.duty]; }

  void count(RoleDuties& out) const {
    out.adverts = all_.documents_.size();
    for (std::size_t i = 0; i < all_.documents_.size(); ++i) {
      const auto& d = all_.documents_[i];
      out.with_duties += d.duties.empty() ? 0 : 1;
      out.sentences += d.duties.size();
      const std::string& date = all_.origins_[i].date;
      if (date.empty()) continue;
      if (out.from.empty() || date < out.from) out.from = date;
      if (date > out.to) out.to = date;
    }
  }

  void make_entries() {
    std::unordered_map<std::string, std::uint32_t> by_key;
    std::unordered_map<std::uint64_t, std::uint32_t> uses;  // of words, by entries
    for (std::uint32_t i = 0; i < all_.documents_.size(); ++i)
      for (std::uint32_t k = 0; k < all_.documents_[i].duties.size(); ++k) {
        std::string key = plain_key(all_.documents_[i].duties[k]);
        const auto [at, is_new] =
            by_key.try_emplace(std::move(key), static_cast<std::uint32_t>(entries_.size()));
        if (is_new) {
          entries_.emplace_back();
          entries_.back().key = at->first;
        }
        Entry& e = entries_[at->second];
        if (e.duties.empty() || e.duties.back().document != i) ++e.adverts;
        e.duties.push_back({i, k});
      }
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      return std::tuple(b.adverts, b.duties.size(), std::string_view(a.key)) <
             std::tuple(a.adverts, a.duties.size(), std::string_view(b.key));
    });
    if (vectors_ == nullptr) return;
    std::vector<std::vector<std::uint64_t>> words(entries_.size());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      direct(entries_[i], words[i]);
      for (const std::uint64_t w : words[i]) ++uses[w];
    }
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      auto& w = words[i];
      std::sort(w.begin(), w.end(), [&](std::uint64_t a, std::uint64_t b) {
        return std::pair(uses.at(a), a) < std::pair(uses.at(b), b);
      });
      // Words that no other entry has lead nowhere.
      const auto shared =
          std::find_if(w.begin(), w.end(), [&](std::uint64_t x) { return uses.at(x) > 1; });
      w.erase(w.begin(), shared);
      if (w.size() > kKeyWords) w.resize(kKeyWords);
      add_skill_keys(entries_[i], w);
      entries_[i].keys = std::move(w);
    }
  }

  // Half its label, half what its sentences say.
  void direct(Entry& e, std::vector<std::uint64_t>& words) const {
    std::vector<float> sum(vectors_->width(), 0);
    const bool labelled = !duty(e.duties.front()).label.empty();
    if (labelled) add_text(duty(e.duties.front()).label, sum, words);
    const std::size_t used = std::min(e.duties.size(), kVectorSentences);
    std::vector<float> said(vectors_->width(), 0);
    for (std::size_t i = 0; i < used; ++i) add_text(duty(e.duties[i]).sentence, said, words);
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += said[i];
    vectors_->direction(sum.data(), e.direction);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
  }

  // The unit vector of a text.
  void add_text(std::string_view text, std::vector<float>& sum,
                std::vector<std::uint64_t>& words) const {
    text::FoldedText folded;
    std::vector<std::uint32_t> distinct, rows;
    text::fold_words(text, folded);
    learn::distinct_words(folded, distinct);
    std::vector<float> own(sum.size(), 0);
    for (const std::uint32_t w : distinct) {
      vectors_->add_word(folded.word(w), rows, own.data());
      words.push_back(hash64(folded.word(w)));
    }
    double length = 0;
    for (const float x : own) length += double{x} * x;
    if (length <= 0) return;
    const auto inverse = static_cast<float>(1 / std::sqrt(length));
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += own[i] * inverse;
  }

  void add_skill_keys(const Entry& e, std::vector<std::uint64_t>& keys) const {
    for (const auto& [id, share] : skills_of({&e, 1}, kKeySkills))
      keys.push_back(std::uint64_t{id.value} << 1 | 1);
  }

  // Skills of entries by the sum of their probabilities, as a share of the sentences.
  std::vector<DutySkill> skills_of(std::span<const Entry> entries, std::size_t most) const {
    std::map<std::uint32_t, float> sums;
    std::size_t sentences = 0;
    for (const Entry& e : entries)
      for (const Place p : e.duties) {
        ++sentences;
        for (const DutySkill& s : duty(p).skills) sums[s.id.value] += s.probability;
      }
    std::vector<DutySkill> out;
    for (const auto& [id, sum] : sums)
      out.push_back({ConceptId(std::size_t{id}), sum / static_cast<float>(sentences)});
    std::stable_sort(out.begin(), out.end(), [](const DutySkill& a, const DutySkill& b) {
      return a.probability > b.probability;
    });
    if (out.size() > most) out.resize(most);
    return out;
  }

  void make_groups() {
    const float least = options_.least_similar > 0 ? options_.least_similar : kUsualSimilarity;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> leaders;
    std::vector<std::uint32_t> seen;  // by group: the entry that was last compared with it
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      const Entry& e = entries_[i];
      float best = least;
      std::uint32_t into = std::numeric_limits<std::uint32_t>::max();
      for (const std::uint64_t key : e.keys) {
        const auto found = leaders.find(key);
        if (found == leaders.end()) continue;
        for (const std::uint32_t g : found->second) {
          if (seen[g] == i) continue;
          seen[g] = i;
          const float c = learn::cosine(e.direction, entries_[groups_[g].entries[0]].direction);
          if (c > best || (c == best && g < into)) {
            best = c;
            into = g;
          }
        }
      }
      if (into != std::numeric_limits<std::uint32_t>::max()) {
        groups_[into].entries.push_back(i);
        continue;
      }
      const auto g = static_cast<std::uint32_t>(groups_.size());
      groups_.push_back({{i}});
      seen.push_back(i);
      for (const std::uint64_t key : e.keys)
        if (auto& list = leaders[key]; list.size() < kMostOfKey) list.push_back(g);
    }
  }

  static CountryCounts in_order(const std::map<std::string, std::uint64_t>& counts) {
    CountryCounts out(counts.begin(), counts.end());
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
      return std::tuple(a.first.empty(), b.second) < std::tuple(b.first.empty(), a.second);
    });
    return out;
  }

  DutyExample example(Place p) const {
    const Origin& o = all_.origins_[p.document];
    const Duty& d = duty(p);
    return {d.sentence, d.label, o.source, o.url, o.date, o.countries};
  }

  DutyGroup describe(const Group& g) const {
    DutyGroup out;
    std::map<std::string, std::pair<std::uint64_t, std::string>> labels;  // by their folded form
    std::map<std::string, std::uint64_t> countries;
    std::vector<std::uint32_t> documents;
    std::vector<Entry> members;
    for (const std::uint32_t i : g.entries) {
      members.push_back({{}, entries_[i].duties, 0, {}, {}});
      for (const Place p : entries_[i].duties) {
        ++out.sentences;
        documents.push_back(p.document);
        const std::string& label = duty(p).label;
        if (label.empty()) continue;
        auto& [count, written] = labels[text::fold(label)];
        ++count;
        if (written.empty()) written = label;
      }
    }
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    out.adverts = documents.size();
    for (const std::uint32_t d : documents) {
      const auto& in = all_.origins_[d].countries;
      if (in.empty()) ++countries[""];
      for (const std::string& c : in) ++countries[c];
    }
    out.countries = in_order(countries);
    for (const auto& [folded, of] : labels) out.labels.emplace_back(of.second, of.first);
    std::stable_sort(out.labels.begin(), out.labels.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    if (out.labels.size() > kLabelsOfGroup) out.labels.resize(kLabelsOfGroup);
    out.skills = skills_of(members, kSkillsOfGroup);
    choose_example(g, out);
    choose_label(out);
    return out;
  }

  // Of the leading entry the newest that is no longer than people like to read.
  void choose_example(const Group& g, DutyGroup& out) const {
    constexpr std::size_t kReadable = 300;
    const auto& places = entries_[g.entries[0]].duties;
    Place best = places.front();
    const auto rank = [&](Place p) {
      return std::pair(duty(p).sentence.size() <= kReadable,
                       std::string_view(all_.origins_[p.document].date));
    };
    for (const Place p : places)
      if (rank(p) > rank(best)) best = p;
    out.example = example(best);
  }

  void choose_label(DutyGroup& out) const {
    out.own_label = !out.labels.empty();
    if (out.own_label) {
      out.label = out.labels.front().first;
    } else if (!out.skills.empty()) {
      out.label = std::string(t_.label(out.skills.front().id, language_));
    } else {
      out.label = out.example.text;
    }
  }

  struct Gathered {
    AskGroup group;
    std::map<std::string, std::uint64_t> written;
    std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
  };

  static std::string ask_key(const Ask& a) {
    switch (a.kind) {
      case AskKind::reports_to:
        return a.occupation.valid() ? "#" + std::to_string(a.occupation.value) : text::fold(a.what);
      case AskKind::team:
        return a.minimum > 0 ? "#" + std::to_string(a.minimum) + "-" + std::to_string(a.maximum)
                             : text::fold(a.what);
      case AskKind::education: {
        const bool mba = text::fold(a.what).starts_with("mba");
        return std::to_string(static_cast<int>(a.education)) + (mba ? " MBA" : "");
      }
      case AskKind::experience:
        return std::to_string(a.minimum) + "-" + std::to_string(a.maximum);
      default:
        return a.what;
    }
  }

  void group_asks(RoleDuties& out) const {
    std::map<std::pair<AskKind, std::string>, Gathered> all;
    for (std::uint32_t i = 0; i < all_.documents_.size(); ++i)
      for (const Ask& a : all_.documents_[i].asks) {
        Gathered& g = all[{a.kind, ask_key(a)}];
        if (g.group.adverts == 0) {
          const Origin& o = all_.origins_[i];
          g.group = {a.kind,
                     a.what,
                     a.occupation,
                     a.education,
                     a.minimum,
                     a.maximum,
                     0,
                     {a.sentence, {}, o.source, o.url, o.date, o.countries}};
        }
        ++g.written[a.what];
        if (g.last != i) ++g.group.adverts;
        g.last = i;
      }
    for (auto& [key, g] : all) {
      const auto common =
          std::max_element(g.written.begin(), g.written.end(),
                           [](const auto& a, const auto& b) { return a.second < b.second; });
      g.group.what = common->first;
      if (g.group.adverts >= options_.min_count) out.asks.push_back(std::move(g.group));
    }
    std::stable_sort(out.asks.begin(), out.asks.end(), [](const AskGroup& a, const AskGroup& b) {
      return std::pair(a.kind, b.adverts) < std::pair(b.kind, a.adverts);
    });
  }

  const DutyCollection& all_;
  const GroupOptions& options_;
  const snapshot::Taxonomy& t_;
  const learn::Vectors* vectors_;
  LanguageId language_;
  std::vector<Entry> entries_;
  std::vector<Group> groups_;
};

void DutyCollection::add(std::span<const RoleText> texts, unsigned threads) {
  const std::size_t first = documents_.size();
  documents_.resize(first + texts.size());
  for (const RoleText& t : texts)
    origins_.push_back({std::string(t.title),
                        std::string(t.source),
                        std::string(t.url),
                        std::string(t.date),
                        {t.countries.begin(), t.countries.end()}});
  std::mutex mutex;
  parallel_for(texts.size(), threads, [&](std::size_t i) {
    DutyReader::Scratch scratch = [&] {
      const std::lock_guard lock(mutex);
      if (scratches_.empty()) return DutyReader::Scratch();
      DutyReader::Scratch free = std::move(scratches_.back());
      scratches_.pop_back();
      return free;
    }();
    reader_->read(texts[i], scratch, documents_[first + i]);
    const std::lock_guard lock(mutex);
    scratches_.push_back(std::move(scratch));
  });
}

RoleDuties DutyCollection::finish(const GroupOptions& options) const {
  return DutyGrouping(*this, options).run();
}

}  // namespace metier::market
