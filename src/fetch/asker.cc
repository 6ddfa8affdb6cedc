#include "fetch/asker.h"

#include <algorithm>
#include <thread>

namespace metier::fetch {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kLongestPause{60'000};
constexpr long kLongestRetryAfter = 15 * 60;  // seconds; who asks for more is told to come back

bool may_pass(long status) {
  return status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
}

std::string excerpt(std::string_view body) {
  std::string out;
  for (const char c : body.substr(0, 160)) out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  return out;
}

tl::unexpected<Error> stopped_error() {
  return fail(ErrorKind::io, "stopped");
}

// What is wrong with an answer, and whether it may be mended; nothing where all is well.
struct Verdict {
  std::string wrong;
  bool again = false;
  ErrorKind kind = ErrorKind::io;
};

Verdict judge(const HttpAnswer& answer, const Asker::Accept& accept) {
  using Outcome = HttpAnswer::Outcome;
  if (answer.outcome == Outcome::too_large)
    return {"the answer is larger than an answer may be", false, ErrorKind::limit};
  if (answer.outcome != Outcome::answered)
    return {answer.why, answer.outcome == Outcome::broken, ErrorKind::io};
  if (answer.status == 404) return {"404, there is no such thing", false, ErrorKind::not_found};
  if (answer.status >= 300 && answer.status < 400)
    return {fmt::format("{}, the service is elsewhere: give its address as --api", answer.status),
            false, ErrorKind::input};
  if (answer.status != 200)
    return {fmt::format("status {}: {}", answer.status, excerpt(answer.body)),
            may_pass(answer.status),
            // 500 is what services say of requests they do not understand, too.
            may_pass(answer.status) && answer.status != 500 ? ErrorKind::io : ErrorKind::input};
  if (const auto sound = accept(answer.body); !sound)
    return {sound.error().message, true, ErrorKind::input};
  return {};
}

}  // namespace

Result<std::string> Asker::get(const std::string& url, const Accept& accept) {
  for (unsigned tries = 1;; ++tries) {
    wait_for_turn();
    if (stopped()) return stopped_error();
    HttpClient client = take_client();
    HttpAnswer answer = client.get(url);
    give_back(std::move(client));
    if (stopped()) return stopped_error();
    const Verdict verdict = judge(answer, accept);
    if (verdict.wrong.empty()) return std::move(answer.body);
    if (!verdict.again) return fail(verdict.kind, "{}: {}", url, verdict.wrong);
    if (answer.retry_after > kLongestRetryAfter)
      return fail(verdict.kind, "{}: {}; it asks to come back in {} minutes", url, verdict.wrong,
                  answer.retry_after / 60);
    if (tries >= options_.tries)
      return fail(verdict.kind, "{}: {}; given up after {} tries", url, verdict.wrong, tries);
    sleep_until(Clock::now() + pause(tries, answer.retry_after));
  }
}

HttpClient Asker::take_client() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return HttpClient(options_.http);
  HttpClient client = std::move(idle_.back());
  idle_.pop_back();
  return client;
}

void Asker::give_back(HttpClient client) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(client));
}

void Asker::wait_for_turn() {
  if (options_.rate <= 0) return;
  Clock::time_point turn;
  {
    const std::lock_guard lock(mutex_);
    turn = std::max(next_, Clock::now());
    next_ = turn + std::chrono::duration_cast<Clock::duration>(
                       std::chrono::duration<double>(1 / options_.rate));
  }
  sleep_until(turn);
}

// In short steps, so that a stop is seen soon.
void Asker::sleep_until(Clock::time_point then) const {
  while (!stopped() && Clock::now() < then)
    std::this_thread::sleep_until(std::min(then, Clock::now() + milliseconds(100)));
}

// Doubled each time, half of it by chance, so that connections that failed together do not come
// back together.
milliseconds Asker::pause(unsigned tries_done, long retry_after) {
  if (retry_after > 0) return milliseconds(retry_after * 1'000);
  auto whole = options_.first_pause;
  for (unsigned i = 1; i < tries_done && whole < kLongestPause; ++i) whole *= 2;
  whole = std::min(whole, kLongestPause);
  const std::lock_guard lock(mutex_);
  return milliseconds(
      std::uniform_int_distribution<milliseconds::rep>(whole.count() / 2, whole.count())(random_));
}

}  // namespace metier::fetch
