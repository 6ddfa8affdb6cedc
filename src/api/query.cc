#include "api/query.h"

#include <algorithm>
#include <charconv>

namespace metier::api {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Cuts off and returns what stands before the first `mark`.
std::string_view take(std::string_view& rest, char mark) {
  const std::size_t end = std::min(rest.find(mark), rest.size());
  const auto out = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return out;
}

// "q=0.5" anywhere among the parameters of a member; -1 when it is no number from 0 to 1.
double quality(std::string_view parameters) {
  while (!parameters.empty()) {
    auto value = trim(take(parameters, ';'));
    if (value.size() < 2 || (value[0] != 'q' && value[0] != 'Q') || value[1] != '=') continue;
    value.remove_prefix(2);
    double q = -1;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), q);
    const bool whole = error == std::errc{} && end == value.data() + value.size();
    return whole && q >= 0 && q <= 1 ? q : -1;
  }
  return 1;
}

}  // namespace

const std::string* Target::find(std::string_view name) const {
  for (const auto& p : parameters)
    if (p.name == name) return &p.value;
  return nullptr;
}

Result<std::string> percent_decode(std::string_view text, std::string_view what,
                                   bool plus_is_blank) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
      const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
      if (high < 0 || low < 0)
        return fail(ErrorKind::usage,
                    "The percent sign at byte {} of the {} is not followed by two "
                    "hexadecimal digits; write %25 for the sign itself.",
                    i, what);
      c = static_cast<char>(high * 16 + low);
      i += 2;
    } else if (c == '+' && plus_is_blank) {
      c = ' ';
    }
    if (c == '\0') return fail(ErrorKind::usage, "The {} contains a NUL byte.", what);
    out.push_back(c);
  }
  if (utf8::first_invalid(out)) return fail(ErrorKind::usage, "The {} is not UTF-8.", what);
  return out;
}

Result<Target> parse_target(std::string_view text) {
  if (text.size() > kMaxTarget)
    return fail(ErrorKind::limit, "The target is {} bytes long; {} are allowed.", text.size(),
                kMaxTarget);
  if (text.empty() || text[0] != '/')
    return fail(ErrorKind::usage, "The target is not a path that begins with a slash.");
  Target out;
  auto path = percent_decode(take(text, '?'), "path", false);
  if (!path) return tl::unexpected(path.error());
  out.path = std::move(*path);
  while (!text.empty()) {
    auto value = take(text, '&');
    if (value.empty()) continue;
    const auto name = take(value, '=');
    auto decoded_name = percent_decode(name, "name of a parameter", true);
    if (!decoded_name) return tl::unexpected(decoded_name.error());
    auto decoded = percent_decode(value, fmt::format("parameter \"{}\"", *decoded_name), true);
    if (!decoded) return tl::unexpected(decoded.error());
    out.parameters.push_back({std::move(*decoded_name), std::move(*decoded)});
  }
  return out;
}

std::vector<Preference> preferences(std::string_view header) {
  constexpr std::size_t kMost = 32;
  std::vector<Preference> out;
  while (!header.empty() && out.size() < kMost) {
    auto member = take(header, ',');
    std::string name(trim(take(member, ';')));
    const double q = quality(member);
    if (name.empty() || q < 0) continue;
    for (char& c : name)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    out.push_back({std::move(name), q});
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.q > b.q; });
  return out;
}

}  // namespace metier::api
