#include "esco/paging.h"

namespace metier::esco {
namespace {

// Once more, not twice: who follows a link to the same list gets that link again.
std::string encoded_again(std::string_view query) {
  constexpr std::string_view kPercent = "%25";
  std::string out;
  for (std::size_t i = 0; i < query.size(); ++i) {
    const bool encoded = query.substr(i).starts_with(kPercent);
    out += query[i] == '%' && !encoded ? kPercent : query.substr(i, 1);
  }
  return out;
}

// The query without offset and limit.
std::string without_page(std::string_view query) {
  std::string out;
  while (!query.empty()) {
    const auto part = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), part.size() + 1));
    if (part.empty() || part.starts_with("offset=") || part.starts_with("limit=")) continue;
    out.append(out.empty() ? "" : "&").append(part);
  }
  return out;
}

void write_href(std::string_view key, std::string_view address, JsonWriter& json) {
  json.key(key).begin_object().field("href", address).end_object();
}

}  // namespace

std::string open_self(const Request& request) {
  std::string out = request.base + request.path;
  if (!request.query.empty()) out += "?" + encoded_again(request.query);
  return out;
}

void write_open_pages(const Request& request, const Page& page, std::size_t total,
                      JsonWriter& json) {
  write_href("self", open_self(request), json);
  const std::string query = encoded_again(without_page(request.query));
  const auto at = [&](std::size_t offset) {
    return fmt::format("{}{}?{}{}offset={}&limit={}", request.base, request.path, query,
                       query.empty() ? "" : "&", offset, page.limit);
  };
  write_href("first", at(0), json);
  if (page.first > 0)
    write_href("previous", at(page.first - std::min(page.first, page.limit)), json);
  if (page.first + page.limit >= total) return;
  write_href("next", at(page.first + page.limit), json);
  const std::size_t seen = std::min(total, kMaxResults);
  write_href("last", at(seen - std::min(seen, page.limit)), json);
}

void write_classic_pages(std::string_view address, std::string_view tail, const Page& page,
                         std::size_t total, bool collection, JsonWriter& json) {
  const auto at = [&](std::size_t number) {
    return fmt::format("{}{}limit={}&offset={}{}", address, address.ends_with('?') ? "" : "&",
                       page.limit, number, tail);
  };
  const std::size_t number = page.first / page.limit;
  const std::size_t pages = (total + page.limit - 1) / page.limit;
  write_href("self", at(number), json);
  if (collection) write_href("first", at(0), json);
  if (number > 0) write_href("prev", at(number - 1), json);
  if (number + 1 < pages) write_href("next", at(number + 1), json);
  if (collection) write_href("last", at(pages > 0 ? pages - 1 : 0), json);
}

}  // namespace metier::esco
