// A store with a few adverts for the chief technology officer of tests/api/corner.h.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "api/api.h"
#include "market/market.h"
#include "support/temporary.h"

namespace metier::test {

// So many words that no other number has.
inline std::string words_of(int number) {
  std::string out;
  for (int k = 0; k < 40; ++k) {
    auto n = static_cast<unsigned>(number * 40 + k) + 700U;
    for (; n > 0; n /= 26) out += static_cast<char>('a' + n % 26);
    out += ' ';
  }
  return out;
}

class AdvertStore {
 public:
  explicit AdvertStore(const std::shared_ptr<const snapshot::Snapshot>& snapshot) {
    auto store = store::open((folder_.path() / "adverts.db").string(), {.create = true});
    if (!store) throw std::runtime_error(store.error().message);
    const auto coder = adverts::Coder::open(snapshot);
    if (!coder) throw std::runtime_error(coder.error().message);
    adverts::CodeScratch scratch;
    std::vector<adverts::Advert> all(3);
    for (std::size_t i = 0; i < all.size(); ++i)
      coder->code(record(static_cast<int>(i)), {}, scratch, all[i]);
    key_ = all[0].key;
    const store::Progress done{"feed", all.size(), 0, true};
    if (const auto put = (*store)->put(all, std::span(&done, 1)); !put)
      throw std::runtime_error(put.error().message);
    store::Fact fact;
    fact.measure = "outlook";
    fact.label = "growth";
    fact.minimum = fact.maximum = 4;
    fact.unit = "%";
    fact.source = "somebody";
    if (const auto added = (*store)->add_facts(std::span(&fact, 1)); !added)
      throw std::runtime_error(added.error().message);
    auto live = market::Live::open(std::move(*store), folder_.path() / "columns");
    if (!live) throw std::runtime_error(live.error().message);
    live_ = std::move(*live);
  }

  std::shared_ptr<const market::Live> live() const { return live_; }
  const std::string& key() const { return key_; }  // of the first advert

 private:
  static feeds::Record record(int number) {
    feeds::Record out;
    out.id = std::to_string(number);
    out.url = "https://example.org/" + out.id;
    out.title = "Chief technology officer";
    out.text = "Your tasks:\n- Leadership: you lead teams of house number " + out.id +
               ".\n- You define the technology strategy.\nYou report to the CEO.\n\n" +
               words_of(number);
    out.language = "en";
    out.employer = "Example";
    out.places.emplace_back().country = number == 2 ? "" : "DK";
    out.posted = "2026-0" + std::to_string(number + 1) + "-05";
    out.pay_minimum = out.pay_maximum = "50000";
    out.pay_currency = "DKK";
    out.pay_unit = "MONTH";
    out.occupations = {{"esco", "1330.3", ""}};
    return out;
  }

  TemporaryFolder folder_;
  std::shared_ptr<const market::Live> live_;
  std::string key_;
};

}  // namespace metier::test
