#include "esco/request.h"

#include <algorithm>
#include <charconv>

#include "esco/vocabulary.h"

namespace metier::esco {
namespace {

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// "q=0.5" among the parameters of a member, in thousandths; 1000 where there is none.
int weight_of(std::string_view parameters) {
  while (!parameters.empty()) {
    const auto one = trimmed(parameters.substr(0, parameters.find(';')));
    parameters.remove_prefix(std::min(parameters.size(), parameters.find(';')));
    if (!parameters.empty()) parameters.remove_prefix(1);
    if (!one.starts_with("q=")) continue;
    double q = 0;
    std::from_chars(one.data() + 2, one.data() + one.size(), q);
    return q >= 0 && q <= 1 ? static_cast<int>(q * 1000) : 0;
  }
  return 1000;
}

}  // namespace

std::vector<std::pair<std::string_view, int>> weighed(std::string_view header) {
  constexpr std::size_t kMost = 32;
  std::vector<std::pair<std::string_view, int>> out;
  while (!header.empty() && out.size() < kMost) {
    const auto member = header.substr(0, header.find(','));
    header.remove_prefix(std::min(header.size(), member.size() + 1));
    const auto name = member.substr(0, member.find(';'));
    if (const auto tidy = trimmed(name); !tidy.empty())
      out.emplace_back(tidy, weight_of(member.substr(name.size())));
  }
  return out;
}

std::string_view Request::value(std::string_view name) const {
  for (const auto& [key, value] : parameters)
    if (key == name && !value.empty()) return value;
  return {};
}

std::vector<std::string_view> Request::values(std::string_view name) const {
  std::vector<std::string_view> out;
  for (const auto& [key, value] : parameters)
    if (key == name && !value.empty()) out.push_back(value);
  return out;
}

std::vector<std::string_view> Request::list(std::string_view name) const {
  std::vector<std::string_view> out;
  for (const std::string_view value : values(name)) {
    const std::string_view between = value.find("://") == std::string_view::npos ? "," : ",http";
    for (std::size_t begin = 0; begin < value.size();) {
      const std::size_t end = std::min(value.find(between, begin), value.size());
      if (end > begin) out.push_back(value.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  return out;
}

std::optional<long> whole_number(std::string_view text) {
  long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string decoded_uri(std::string_view text) {
  constexpr std::string_view kSecure = "https://data.europa.eu/esco/";
  if (text.starts_with(kSecure)) return "http" + std::string(text.substr(5));
  for (const Prefix& prefix : prefixes())
    if (text.starts_with(prefix.name) && text.substr(prefix.name.size()).starts_with(':'))
      return std::string(prefix.uri) + std::string(text.substr(prefix.name.size() + 1));
  if (!text.starts_with("http%") && !text.starts_with("https%")) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? digit_of(text[i + 1]) : -1;
    const int low = high >= 0 ? digit_of(text[i + 2]) : -1;
    if (low < 0) {
      out += text[i];
    } else {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return out;
}

}  // namespace metier::esco
