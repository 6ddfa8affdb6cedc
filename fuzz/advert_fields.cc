// Fields of adverts and URLs of stores: any bytes become what both databases can hold, the same
// however often; packed columns of any bytes are read or refused.
#include <cstdint>
#include <cstdlib>
#include <set>

#include "store/clean.h"
#include "store/pack.h"
#include "store/pg_url.h"
#include "store/writer.h"

namespace {

using namespace metier;

void require(bool truth) {
  if (!truth) std::abort();
}

void check_clean(std::string_view text) {
  for (const std::size_t most : {std::size_t{0}, std::size_t{5}, std::size_t{1000}}) {
    const std::string once = store::clean(text, most);
    require(once.size() <= most);
    require(!utf8::first_invalid(once) && once.find('\0') == std::string::npos);
    require(store::clean(once, most) == once);
  }
}

// Every word that the full text has is found when it is asked for.
void check_words(std::string_view title, std::string_view text) {
  const std::string all = store::words_of(title, text);
  require(!utf8::first_invalid(all));
  const auto asked = store::words_asked(text);
  for (const std::string& word : asked) {
    require(!word.empty() && word.size() <= store::kMostWordBytes);
    require(word.find_first_of(" '\"\\") == std::string::npos);
    require((" " + all + " ").find(" " + word + " ") != std::string::npos);
  }
}

void check_advert(std::string_view text) {
  adverts::Advert advert;
  advert.key = std::string(32, 'a');
  advert.title = advert.text = advert.source = advert.posted = text;
  advert.places.push_back({.written = std::string(text)});
  advert.skills.push_back({std::string(text), 1});
  const auto once = store::clean(advert).value();
  const auto twice = store::clean(once).value();
  require(store::content_hash(once) == store::content_hash(twice));
  require(store::unsqueezed(store::squeezed(once.text)) == once.text);
}

void check_packed(std::string_view bytes) {
  try {
    for (store::Unpack list(bytes); !list.done();) {
      const auto number = list.number();
      if (number % 3 == 1) list.real();
      if (number % 3 == 2) require(list.text().size() <= bytes.size());
    }
    require(store::unsqueezed(bytes).size() <= store::kMostTextBytes);
  } catch (const store::Failure&) {  // refused
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check_clean(bytes);
  check_words(bytes.substr(0, size / 3), bytes.substr(size / 3));
  check_advert(bytes);
  check_packed(bytes);
  const auto number = store::date_number(bytes);
  require(number == 0 || store::date_text(number) == bytes);
  const auto url = store::parse_pg_url("postgresql://" + std::string(bytes));
  for (const std::string& secret : url.secrets)
    require(secret == "*" || secret == "**" || secret == "***" ||
            url.where.find(secret) == std::string::npos ||
            std::string_view("PostgreSQL at localhost, database ***").find(secret) !=
                std::string_view::npos);
  for (const char c : url.where) require(static_cast<unsigned char>(c) >= 0x20);
  return 0;
}
