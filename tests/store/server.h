// A PostgreSQL server of one test program: made in a temporary folder, reached through a socket in
// it, stopped at the end.
#pragma once

#include <sys/types.h>

#include <memory>
#include <optional>
#include <string>

#include "support/temporary.h"

namespace metier::test {

class Server {
 public:
  // Nothing where PostgreSQL is not installed. Durable: as it is set up for use; else it does not
  // wait for the disk.
  static Server* shared(bool durable = false);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // The URL of a new, empty database.
  std::string new_database();
  // Statements for a database, as whoever tampers with it would give them.
  static void run(const std::string& url, const std::string& sql);
  static std::string answer(const std::string& url, const std::string& sql);
  // Ends the server at once, as a crash would; starts it again.
  void crash();
  bool restart();

 private:
  Server() = default;
  bool start();
  std::string url(const std::string& database) const;

  TemporaryFolder folder_;
  std::string programs_, user_;
  bool durable_ = false;
  pid_t pid_ = 0;
  int databases_ = 0;
};

}  // namespace metier::test
