// Requests written as addresses, and a server over snapshots.
#pragma once

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <string>
#include <string_view>

#include "esco/esco.h"
#include "search/search.h"

namespace metier::test {

inline constexpr std::string_view kOpenBase = "http://localhost:8080/open-api";
inline constexpr std::string_view kClassicBase = "http://localhost:8080/api";

inline int hex_digits(std::string_view two) {
  int out = 0;
  std::from_chars(two.data(), two.data() + two.size(), out, 16);
  return out;
}

inline std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      out += static_cast<char>(hex_digits(text.substr(i + 1, 2)));
      i += 2;
    } else {
      out += text[i] == '+' ? ' ' : text[i];
    }
  }
  return out;
}

inline esco::Request request(std::string_view target, std::string_view base) {
  esco::Request out;
  const auto path = target.substr(0, target.find('?'));
  out.path = percent_decoded(path);
  if (path.size() < target.size()) out.query = target.substr(path.size() + 1);
  for (std::string_view rest = out.query; !rest.empty();) {
    const auto part = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    const auto name = part.substr(0, part.find('='));
    const auto value = name.size() < part.size() ? part.substr(name.size() + 1) : "";
    out.parameters.emplace_back(percent_decoded(name), percent_decoded(value));
  }
  out.base = base;
  out.base_path = base.substr(base.rfind('/'));
  return out;
}

// A snapshot with the sections that the services need.
inline esco::Release release_of(snapshot::SectionSet sections) {
  const auto plain = snapshot::Snapshot::from_bytes(sections.to_bytes());
  if (!plain) throw std::runtime_error(plain.error().message);
  if (auto built = search::build(**plain, {2}, sections); !built)
    throw std::runtime_error(built.error().message);
  auto opened = snapshot::Snapshot::from_bytes(sections.to_bytes());
  if (!opened) throw std::runtime_error(opened.error().message);
  auto index = search::Index::open(*opened);
  if (!index) throw std::runtime_error(index.error().message);
  return {esco::version_of(**opened), *opened,
          std::make_shared<const search::Index>(std::move(*index))};
}

}  // namespace metier::test
