#include "store/pg_url.h"

#include <algorithm>

#include "base/base.h"

namespace metier::store {
namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
    out += escape ? static_cast<char>(digit(text[i + 1]) << 4 | digit(text[i + 2])) : text[i];
    if (escape) i += 2;
  }
  return out;
}

// For one line on a terminal.
std::string printable(std::string_view text) {
  std::string out;
  for (const char c : text) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
  return out;
}

struct Parameter {
  std::string_view name, value;
};

std::vector<Parameter> parameters_of(std::string_view query) {
  std::vector<Parameter> out;
  for (std::size_t at = 0; at < query.size();) {
    const std::size_t end = std::min(query.find('&', at), query.size());
    const std::string_view one = query.substr(at, end - at);
    const std::size_t equals = std::min(one.find('='), one.size());
    out.push_back({one.substr(0, equals), one.substr(std::min(equals + 1, one.size()))});
    at = end + 1;
  }
  return out;
}

}  // namespace

PgUrl parse_pg_url(std::string_view url) {
  PgUrl out;
  out.url = url;
  std::string_view rest = url.substr(url.find("://") + 3);
  const std::size_t question = std::min(rest.find('?'), rest.size());
  const std::string_view query = rest.substr(std::min(question + 1, rest.size()));
  rest = rest.substr(0, question);
  const auto secret = [&](std::string_view password) {
    if (password.empty()) return;
    out.secrets.emplace_back(password);
    out.secrets.push_back(decoded(password));
  };
  // A slash or an @ in a password should be escaped; where it is not, nothing of it is shown.
  if (const std::size_t at = rest.rfind('@'); at != std::string_view::npos) {
    const std::string_view user = rest.substr(0, at);
    if (const std::size_t colon = user.find(':'); colon != std::string_view::npos)
      secret(user.substr(colon + 1));
    rest = rest.substr(at + 1);
  }
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  std::string host = decoded(rest.substr(0, slash));
  std::string database = decoded(rest.substr(std::min(slash + 1, rest.size())));
  bool timeout = false;
  for (const Parameter& parameter : parameters_of(query)) {
    if (parameter.name == "password" || parameter.name == "sslpassword") secret(parameter.value);
    if (parameter.name == "host") host = decoded(parameter.value);
    if (parameter.name == "dbname") database = decoded(parameter.value);
    timeout = timeout || parameter.name == "connect_timeout";
  }
  if (host.empty() || host.front() == '/') host = "localhost";
  out.where = "PostgreSQL at " + printable(host);
  if (!database.empty()) out.where += ", database " + printable(database);
  out.where = hide_password(out, out.where);
  if (!timeout)
    out.url += (question == url.size() - (url.find("://") + 3) ? "?" : "&") +
               std::string("connect_timeout=10");
  return out;
}

std::string hide_password(const PgUrl& url, std::string text) {
  std::vector<std::string> secrets = url.secrets;
  secrets.push_back(url.url);
  // The longest first: one may be a part of another.
  std::sort(secrets.begin(), secrets.end(),
            [](const auto& a, const auto& b) { return a.size() > b.size(); });
  for (const std::string& secret : secrets) {
    if (secret.empty()) continue;
    for (std::size_t at = 0; (at = text.find(secret, at)) != std::string::npos; at += 3)
      text.replace(at, secret.size(), "***");
  }
  return text;
}

}  // namespace metier::store
