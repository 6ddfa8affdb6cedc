#include "adverts/identity.h"

#include <initializer_list>

#include "base/base.h"

namespace metier::adverts {
namespace {

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const std::size_t user = url.rfind('@'); user != std::string_view::npos)
    url.remove_prefix(user + 1);
  url = url.substr(0, url.find(':'));
  std::string host;
  for (const char c : url) host += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return host.starts_with("www.") ? host.substr(4) : host;
}

// Each part with its length before it, so that none runs into the next.
std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) {
    out += std::to_string(part.size());
    out += ':';
    out += part;
  }
  return out;
}

std::string everything(const feeds::Record& r) {
  std::string out = joined({r.title, r.text, r.employer, r.posted, r.valid_through, r.pay_minimum,
                            r.pay_maximum, r.pay_currency, r.pay_unit, r.pay_text, r.hours,
                            r.experience, r.education, r.remote ? "remote" : ""});
  for (const auto& p : r.places)
    out += joined({p.text, p.locality, p.region, p.postcode, p.country});
  for (const auto& c : r.occupations) out += joined({c.scheme, c.code, c.label});
  for (const auto& c : r.contract) out += joined({"contract", c});
  for (const auto& s : r.skills) out += joined({"skill", s});
  return out;
}

}  // namespace

std::string source_of(const feeds::Record& record, std::string_view form) {
  std::string host = host_of(record.url);
  if (!host.empty()) return host;
  return form.empty() ? "unknown" : std::string(form);
}

std::string key_of(const Advert& advert, const feeds::Record& record) {
  std::string from;
  if (!advert.id.empty()) {
    from = joined({"id", advert.source, advert.id});
  } else if (!advert.url.empty()) {
    from = joined({"url", advert.source, advert.url});
  } else {
    // What the source wrote, so that the key does not change when places or dates are read better.
    from = joined({"content", advert.source, everything(record)});
  }
  const auto low = hash64(from);
  from += '+';
  return std::string(hex(low).view()) + std::string(hex(hash64(from)).view());
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = static_cast<unsigned char>(c) <= 0x20;
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace metier::adverts
