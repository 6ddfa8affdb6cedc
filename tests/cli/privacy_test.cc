// Nothing of a CV that the real binary is sent stays anywhere but in the answer to it.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <csignal>
#include <filesystem>
#include <set>

#include "base/base.h"
#include "cli/program.h"
#include "http/client.h"
#include "support/pdf.h"
#include "support/temporary.h"
#include "support/zip.h"

namespace metier::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
namespace fs = std::filesystem;

// Words that stand nowhere else: of the name, a contact, an employer, a skill, a title.
constexpr std::string_view kMarkers[] = {"Quillfeather", "zubrowkin", "Oblongworks", "flumbertry",
                                         "Hexenwart"};

constexpr std::string_view kCv =
    "Philippa Quillfeather\nphilippa@zubrowkin.example\n\n"
    "Work experience\n\n2015 - 2018 Hexenwart officer, Oblongworks\n- manage budgets\n\n"
    "Skills\n\nflumbertry, SQL, manage budgets\n";

std::vector<std::string> markers_in(std::string_view text) {
  std::vector<std::string> out;
  for (const auto marker : kMarkers)
    if (text.find(marker) != std::string_view::npos) out.emplace_back(marker);
  return out;
}

std::string bytes_of(const fs::path& file) {
  const auto bytes = read_file(file, std::uint64_t{1} << 30);
  return bytes ? *bytes : "";
}

// `metier serve` whose home, temporary and working folder are its own, and that says what it says
// into files of another folder.
class Server {
 public:
  Server() {
    for (const char* name : {"home", "tmp", "work"}) fs::create_directories(own_.path() / name);
    out_ = (logs_.path() / "out").string();
    err_ = (logs_.path() / "err").string();
    access_ = (logs_.path() / "access").string();
    const std::string snapshot = starter_snapshot();
    pid_ = ::fork();
    if (pid_ == 0) run(snapshot);
    port_ = read_port();
  }
  ~Server() {
    if (pid_ > 0) stop(SIGKILL);
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const { return port_; }
  const fs::path& own() const { return own_.path(); }
  std::vector<std::string> logs() const { return {out_, err_, access_}; }

  int stop(int number) {
    ::kill(pid_, number);
    int status = 0;
    ::waitpid(std::exchange(pid_, -1), &status, 0);
    return status;
  }

  // What it has open but for sockets, its logs and the snapshot; deleted files are among these.
  std::vector<std::string> open_files() const {
    std::vector<std::string> out;
    const std::set<std::string> expected{out_, err_, access_, starter_snapshot(), "/dev/null"};
    for (const auto& entry : fs::directory_iterator(fmt::format("/proc/{}/fd", pid_))) {
      std::error_code gone;
      const std::string target = fs::read_symlink(entry.path(), gone).string();
      const bool file = target.starts_with('/');
      if (file && !expected.contains(target)) out.push_back(target);
    }
    return out;
  }

 private:
  [[noreturn]] void run(const std::string& snapshot) const {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const auto to = [](const std::string& path, int fd) {
      ::dup2(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600), fd);
    };
    ::dup2(::open("/dev/null", O_RDONLY | O_CLOEXEC), 0);
    to(out_, 1);
    to(err_, 2);
    ::setenv("HOME", (own_.path() / "home").c_str(), 1);
    ::setenv("TMPDIR", (own_.path() / "tmp").c_str(), 1);
    for (const char* name : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
      ::unsetenv(name);
    if (::chdir((own_.path() / "work").c_str()) != 0) ::_exit(126);
    ::execl(METIER_BINARY, METIER_BINARY, "serve", "--listen", "127.0.0.1:0", "--snapshot",
            snapshot.c_str(), "--access-log", access_.c_str(), nullptr);
    ::_exit(127);
  }

  std::uint16_t read_port() const {
    for (int tries = 0; tries < 6000; ++tries) {
      const std::string said = bytes_of(err_);
      if (const auto end = said.find('\n'); end != std::string::npos) {
        const auto colon = said.rfind(':', end);
        std::uint16_t port = 0;
        std::from_chars(said.data() + colon + 1, said.data() + end, port);
        EXPECT_NE(port, 0) << said;
        return port;
      }
      ::usleep(10'000);
    }
    ADD_FAILURE() << "the server says nothing";
    return 0;
  }

  TemporaryFolder own_, logs_;
  std::string out_, err_, access_;
  pid_t pid_ = -1;
  std::uint16_t port_ = 0;
};

http::Answer post(http::Client& client, std::string_view path, std::string_view body,
                  std::string_view type) {
  return client.request(
      fmt::format("POST {} HTTP/1.1\r\nHost: x\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n{}",
                  path, type, body.size(), body));
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// The CV as text, DOCX and PDF, and what is broken with markers in it.
std::vector<std::string> documents() {
  std::string paragraphs;
  for (const auto& line : lines_of(kCv))
    paragraphs += "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>";
  const std::string docx =
      zip_of({{"word/document.xml",
               "<w:document xmlns:w=\"w\"><w:body>" + paragraphs + "</w:body></w:document>"}});
  const std::string pdf = pdf_of({lines_of(kCv)});
  return {std::string(kCv),
          docx,
          pdf,
          docx.substr(0, docx.size() / 2),
          pdf.substr(0, pdf.size() / 2),
          pdf_of({lines_of(kCv)}, true),
          "{\\rtf1 " + std::string(kCv) + "}",
          "{\"basics\":{\"name\":\"Quillfeather\"},\"skills\":[{\"name\":\"flumbertry\""};
}

TEST(CliPrivacy, NothingOfACvStays) {
  Server server;
  http::Client client(server.port());
  std::size_t answered = 0, told = 0;
  const auto take = [&](const http::Answer& answer, const std::string& what) {
    ASSERT_NE(answer.status, 0U) << what;
    EXPECT_LT(answer.status, 500U) << what;
    EXPECT_EQ(answer.field("Cache-Control"), "no-store") << what;
    EXPECT_EQ(answer.field("ETag"), "") << what;
    answered += answer.status == 200 ? 1 : 0;
    told += markers_in(answer.body).empty() ? 0 : 1;
  };
  for (const std::string& document : documents())
    for (const char* path : {"/v1/documents", "/v1/documents/profile"})
      take(post(client, path, document, "application/octet-stream"), path);
  std::string text = "{\"text\":", match = "{\"skills\":[\"SQL\",\"flumbertry\"]}";
  append_json_string(text, kCv);
  take(post(client, "/v1/read", text + "}", "application/json"), "read");
  take(post(client, "/v1/read", text, "application/json"), "broken read");
  take(post(client, "/v1/match", match, "application/json"), "match");
  take(post(client, "/v1/match", R"({"skills":["manage budgets"]})", "application/json"), "match");
  take(post(client, "/v1/match", text + "}", "application/json"), "match of a text");
  take(post(client, "/v1/team",
            R"({"roles":["1330.3"],"members":[{"name":"Quillfeather","skills":["SQL"]}]})",
            "application/json"),
       "team");
  EXPECT_GE(answered, 8U);
  EXPECT_GE(told, 4U);  // the markers did come through

  EXPECT_THAT(server.open_files(), IsEmpty());
  // Answers to others, of the same connection and of another, have nothing of it.
  http::Client other(server.port());
  for (http::Client* next : {&client, &other})
    for (const char* path : {"/v1/documents", "/v1/documents/profile"}) {
      const auto answer =
          post(*next, path, "Skills\n\nSQL\n\nEducation\n\n2003 MSc\n", "text/plain");
      EXPECT_EQ(answer.status, 200U);
      EXPECT_THAT(markers_in(answer.head + answer.body), IsEmpty());
    }
  for (const char* path : {"/metrics", "/healthz", "/v1/about", "/v1/search?q=SQL"})
    EXPECT_THAT(markers_in(other.get(path).body), IsEmpty()) << path;

  EXPECT_EQ(server.stop(SIGTERM), 0);
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(server.own()))
    if (!entry.is_directory()) found.push_back(entry.path().string());
  EXPECT_THAT(found, IsEmpty());
  for (const std::string& log : server.logs())
    EXPECT_THAT(markers_in(bytes_of(log)), IsEmpty()) << log;
  EXPECT_THAT(bytes_of(server.logs()[2]), HasSubstr("/v1/documents/profile"));
}

}  // namespace
}  // namespace metier::test
