#include "fetch/http_client.h"

#include <curl/curl.h>

#include <stdexcept>

namespace metier::fetch {
namespace {

constexpr long kConnectSeconds = 20;
constexpr long kSilentSeconds = 60;  // without a byte
constexpr long kWholeSeconds = 600;

void start_curl() {
  static const CURLcode started = ::curl_global_init(CURL_GLOBAL_DEFAULT);
  if (started != CURLE_OK) throw std::runtime_error("libcurl does not start");
}

struct FreeUrl {
  void operator()(CURLU* url) const { ::curl_url_cleanup(url); }
};

std::string part(CURLU* url, CURLUPart which) {
  char* text = nullptr;
  if (::curl_url_get(url, which, &text, 0) != CURLUE_OK) return {};
  std::string out(text);
  ::curl_free(text);
  return out;
}

bool is_loopback(const std::string& host) {
  return host == "localhost" || host == "[::1]" ||
         (host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string::npos);
}

// What another try may mend, as far as one can tell.
HttpAnswer::Outcome outcome_of(CURLcode code) {
  switch (code) {
    case CURLE_OK:
      return HttpAnswer::Outcome::answered;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
      return HttpAnswer::Outcome::refused;
    case CURLE_ABORTED_BY_CALLBACK:
      return HttpAnswer::Outcome::stopped;
    default:
      return HttpAnswer::Outcome::broken;
  }
}

}  // namespace

Result<ApiAddress> parse_api(const std::string& text) {
  const std::unique_ptr<CURLU, FreeUrl> url(::curl_url());
  const bool sound = ::curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) == CURLUE_OK;
  const auto scheme = part(url.get(), CURLUPART_SCHEME);
  if (!sound || (scheme != "http" && scheme != "https") ||
      text.find_first_of("?#@ \"'<>\\") != std::string::npos)
    return fail(ErrorKind::usage, "--api takes an address as in {}, not '{}'",
                "https://ec.europa.eu/esco/api", text);
  ApiAddress out{text, is_loopback(part(url.get(), CURLUPART_HOST))};
  while (out.base.ends_with('/')) out.base.pop_back();
  return out;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/";
  std::string out;
  for (const char c : text)
    if (kPlain.find(c) != std::string_view::npos)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return out;
}

struct HttpClient::State {
  HttpOptions options;
  CURL* curl = nullptr;
  HttpAnswer* answer = nullptr;  // of the request under way
  char reason[CURL_ERROR_SIZE] = {};

  ~State() { ::curl_easy_cleanup(curl); }

  static std::size_t take(char* bytes, std::size_t, std::size_t count, void* self) {
    auto& state = *static_cast<State*>(self);
    if (state.answer->body.size() + count > state.options.max_answer) {
      state.answer->outcome = HttpAnswer::Outcome::too_large;
      return 0;  // ends the transfer
    }
    state.answer->body.append(bytes, count);
    return count;
  }

  static int watch(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    const auto* stop = static_cast<State*>(self)->options.stop;
    return stop != nullptr && *stop ? 1 : 0;
  }
};

HttpClient::HttpClient(const HttpOptions& options) : state_(std::make_unique<State>()) {
  start_curl();
  state_->options = options;
  CURL* const curl = state_->curl = ::curl_easy_init();
  if (curl == nullptr) throw std::runtime_error("libcurl makes no handle");
  const auto set = [&](CURLoption option, auto value) { ::curl_easy_setopt(curl, option, value); };
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_SSL_VERIFYPEER, 1L);
  set(CURLOPT_SSL_VERIFYHOST, 2L);
  set(CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  set(CURLOPT_TIMEOUT, kWholeSeconds);
  set(CURLOPT_LOW_SPEED_LIMIT, 1L);
  set(CURLOPT_LOW_SPEED_TIME, kSilentSeconds);
  set(CURLOPT_BUFFERSIZE, 256L * 1024);
  set(CURLOPT_USERAGENT, options.user_agent.c_str());
  if (options.loopback)
    set(CURLOPT_PROXY, "");
  else
    set(CURLOPT_ACCEPT_ENCODING, "");  // all that libcurl knows
  set(CURLOPT_ERRORBUFFER, state_->reason);
  set(CURLOPT_WRITEFUNCTION, &State::take);
  set(CURLOPT_WRITEDATA, state_.get());
  set(CURLOPT_NOPROGRESS, 0L);
  set(CURLOPT_XFERINFOFUNCTION, &State::watch);
  set(CURLOPT_XFERINFODATA, state_.get());
}

HttpClient::~HttpClient() = default;
HttpClient::HttpClient(HttpClient&&) noexcept = default;

HttpAnswer HttpClient::get(const std::string& url) {
  HttpAnswer answer;
  state_->answer = &answer;
  state_->reason[0] = '\0';
  ::curl_easy_setopt(state_->curl, CURLOPT_URL, url.c_str());
  curl_slist* const headers = ::curl_slist_append(nullptr, "Accept: application/json");
  ::curl_easy_setopt(state_->curl, CURLOPT_HTTPHEADER, headers);
  const CURLcode code = ::curl_easy_perform(state_->curl);
  ::curl_slist_free_all(headers);
  if (answer.outcome != HttpAnswer::Outcome::too_large) answer.outcome = outcome_of(code);
  if (answer.outcome != HttpAnswer::Outcome::answered)
    answer.why = state_->reason[0] != '\0' ? state_->reason : ::curl_easy_strerror(code);
  ::curl_easy_getinfo(state_->curl, CURLINFO_RESPONSE_CODE, &answer.status);
  curl_off_t seconds = 0;
  if (::curl_easy_getinfo(state_->curl, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK)
    answer.retry_after = static_cast<long>(seconds);
  return answer;
}

}  // namespace metier::fetch
