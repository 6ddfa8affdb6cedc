#include "store/server.h"

#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <pqxx/pqxx>
#include <stdexcept>
#include <thread>
#include <vector>

namespace metier::test {
namespace {

// Debian has the server's programs of each version in a folder of their own.
std::string programs() {
  for (const char* path : {"/usr/lib/postgresql/17/bin", "/usr/lib/postgresql/16/bin",
                           "/usr/lib/postgresql/15/bin", "/usr/lib/postgresql/14/bin"})
    if (std::filesystem::exists(std::filesystem::path(path) / "initdb")) return path;
  return {};
}

// The server refuses to be run by root.
const passwd* other_user() {
  if (::geteuid() != 0) return nullptr;
  for (const char* name : {"postgres", "nobody"})
    if (const passwd* user = ::getpwnam(name)) return user;
  throw std::runtime_error("no user to run PostgreSQL as");
}

pid_t start_program(std::vector<std::string> command, const passwd* user, const std::string& log) {
  std::vector<char*> arguments;
  for (auto& word : command) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const pid_t child = ::fork();
  if (child != 0) return child;
  if (user != nullptr &&
      (::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0))
    ::_exit(126);
  ::prctl(PR_SET_PDEATHSIG, SIGINT);
  if (::freopen(log.c_str(), "a", stdout) == nullptr || ::dup2(1, 2) < 0) ::_exit(126);
  ::execv(arguments[0], arguments.data());
  ::_exit(127);
}

}  // namespace

Server* Server::shared(bool durable) {
  static const std::string found = programs();
  if (found.empty()) return nullptr;
  static std::unique_ptr<Server> server;
  if (!server) {
    server.reset(new Server);
    server->programs_ = found;
    server->durable_ = durable;
    if (!server->start()) throw std::runtime_error("PostgreSQL does not start");
  }
  return server.get();
}

bool Server::start() {
  const passwd* user = other_user();
  user_ = "metier";
  const std::string data = (folder_.path() / "data").string();
  if (user != nullptr && ::chown(folder_.path().c_str(), user->pw_uid, user->pw_gid) != 0)
    return false;
  const pid_t init =
      start_program({programs_ + "/initdb", "-D", data, "-U", user_, "-A", "trust", "-E", "UTF8",
                     "--locale=C.UTF-8", "--no-sync", "--no-instructions"},
                    user, (folder_.path() / "log").string());
  int status = 0;
  ::waitpid(init, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 && restart();
}

bool Server::restart() {
  const std::string folder = folder_.path().string();
  pid_ = start_program(
      {programs_ + "/postgres", "-D", folder + "/data", "-k", folder, "-c",
       "listen_addresses=", "-c", durable_ ? "fsync=on" : "fsync=off", "-c", "max_connections=20"},
      other_user(), folder + "/log");
  for (int i = 0; i < 600; ++i) {
    try {
      run(url("postgres"), "SELECT 1");
      return true;
    } catch (const std::exception&) {
      if (::waitpid(pid_, nullptr, WNOHANG) == pid_) return false;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
  }
  return false;
}

void Server::crash() {
  ::kill(pid_, SIGQUIT);  // its children end with it, nothing is finished
  ::waitpid(pid_, nullptr, 0);
  pid_ = 0;
}

Server::~Server() {
  if (pid_ == 0) return;
  ::kill(pid_, SIGINT);
  ::waitpid(pid_, nullptr, 0);
}

std::string Server::url(const std::string& database) const {
  std::string folder;
  for (const char c : folder_.path().string()) folder += c == '/' ? "%2F" : std::string(1, c);
  return "postgresql://" + user_ + "@" + folder + "/" + database;
}

std::string Server::new_database() {
  const std::string name = "test" + std::to_string(++databases_);
  pqxx::connection connection(url("postgres"));
  pqxx::nontransaction work(connection);
  work.exec("CREATE DATABASE " + name);
  return url(name);
}

void Server::run(const std::string& url, const std::string& sql) {
  pqxx::connection connection(url);
  pqxx::nontransaction work(connection);
  work.exec(sql);
}

std::string Server::answer(const std::string& url, const std::string& sql) {
  pqxx::connection connection(url);
  pqxx::nontransaction work(connection);
  const auto rows = work.exec(sql);
  std::string out;
  for (const auto& row : rows)
    for (const auto& field : row) out += std::string(field.c_str()) + "\n";
  return out;
}

}  // namespace metier::test
