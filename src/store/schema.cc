#include "store/schema.h"

#include <array>

namespace metier::store {
namespace {

// Columns that counting reads lie in one narrow table. Adverts know each other by numbers only:
// `advert_key` alone holds the names that feeds give them, so that `advert` can be split by month.
constexpr std::string_view kFirst = R"(
CREATE TABLE store_state (name {text} PRIMARY KEY, value {integer} NOT NULL){strict};
INSERT INTO store_state VALUES ('adverts', 0);
sqlite: INSERT INTO store_state VALUES ('stamp', 0);
INSERT INTO store_state VALUES ('identity_1', {random});
INSERT INTO store_state VALUES ('identity_2', {random});

CREATE TABLE advert_source (no {integer} PRIMARY KEY, name {text} NOT NULL UNIQUE){strict};
CREATE TABLE advert_skill (no {integer} PRIMARY KEY, uri {text} NOT NULL UNIQUE){strict};
CREATE TABLE advert_occupation (no {integer} PRIMARY KEY, uri {text} NOT NULL, code {text} NOT NULL, isco {text} NOT NULL, UNIQUE (uri, code, isco)){strict};
CREATE TABLE advert_place (no {integer} PRIMARY KEY, country {text} NOT NULL, region {text} NOT NULL, locality {text} NOT NULL, remote {integer} NOT NULL, UNIQUE (country, region, locality, remote)){strict};

CREATE TABLE advert (
sqlite: no {integer} PRIMARY KEY,
postgresql: no {integer} NOT NULL,
changed {integer} NOT NULL,
sqlite: cluster {integer} NOT NULL REFERENCES advert DEFERRABLE INITIALLY DEFERRED,
postgresql: cluster {integer} NOT NULL,
source {integer} NOT NULL REFERENCES advert_source,
language {text},
posted {integer} NOT NULL,
isco {text},
isco_probability {real} NOT NULL,
occupation {integer} REFERENCES advert_occupation,
occupation_probability {real} NOT NULL,
skills {bytes},
places {bytes},
countries {text},
pay_minimum {real},
pay_maximum {real},
pay_currency {text},
pay_period {integer},
pay_basis {integer},
pay_annual {real},
pay_assumption {integer},
contract {integer} NOT NULL,
hours {integer} NOT NULL,
education {integer} NOT NULL,
experience {real},
openings {integer} NOT NULL,
sqlite: removed {integer} NOT NULL) STRICT;
postgresql: removed {integer} NOT NULL,
postgresql: PRIMARY KEY (no, posted)) PARTITION BY RANGE (posted);
postgresql: CREATE TABLE advert_any_time PARTITION OF advert DEFAULT;
CREATE INDEX advert_by_change ON advert (changed);
CREATE INDEX advert_by_occupation ON advert (occupation);
CREATE INDEX advert_by_cluster ON advert (cluster) WHERE cluster <> no;

CREATE TABLE advert_key (key {bytes} PRIMARY KEY, advert {integer} NOT NULL, content {integer} NOT NULL){compact};
CREATE TABLE advert_text (
no {integer} PRIMARY KEY{of_advert},
key {bytes} NOT NULL,
id {text} NOT NULL,
url {text} NOT NULL,
title {text} NOT NULL,
text {bytes} NOT NULL,
hours_a_week {real} NOT NULL,
valid_through {integer} NOT NULL,
occupations {bytes} NOT NULL,
skill_probabilities {bytes} NOT NULL,
places_written {bytes} NOT NULL,
pay_begin {integer} NOT NULL,
pay_end {integer} NOT NULL){strict};
postgresql: ALTER TABLE advert_text ALTER text SET STORAGE EXTERNAL;
CREATE TABLE advert_employer (no {integer} PRIMARY KEY{of_advert}, name {text} NOT NULL){strict};
CREATE TABLE advert_sketch (no {integer} PRIMARY KEY{of_advert}, hashes {bytes} NOT NULL){strict};
postgresql: ALTER TABLE advert_sketch ALTER hashes SET STORAGE PLAIN;
CREATE TABLE advert_anchor (hash {integer} NOT NULL, advert {integer} NOT NULL, PRIMARY KEY (hash, advert)){compact};
CREATE TABLE advert_anchor_new (hash {integer} NOT NULL, advert {integer} NOT NULL, PRIMARY KEY (hash, advert)){compact};
sqlite: CREATE VIRTUAL TABLE advert_words USING fts5 (words, content='', detail=none, tokenize="ascii tokenchars '+#.'");
sqlite: INSERT INTO advert_words (advert_words, rank) VALUES ('hashsize', 8388608);
postgresql: CREATE TABLE advert_words (no {integer} PRIMARY KEY, words tsvector NOT NULL);
postgresql: CREATE INDEX advert_words_index ON advert_words USING gin (words) WITH (gin_pending_list_limit = 16384);

CREATE TABLE feed_progress (feed {text} PRIMARY KEY, records {integer} NOT NULL, rejects {integer} NOT NULL, done {integer} NOT NULL){strict};
CREATE TABLE fact (
no {integer} PRIMARY KEY,
content {integer} NOT NULL UNIQUE,
occupation {text} NOT NULL,
measure {text} NOT NULL,
label {text} NOT NULL,
minimum {real} NOT NULL,
maximum {real} NOT NULL,
unit {text} NOT NULL,
place {text} NOT NULL,
date {text} NOT NULL,
source {text} NOT NULL,
url {text} NOT NULL){strict};
CREATE INDEX fact_by_occupation ON fact (occupation);
)";

constexpr std::array<std::string_view, 1> kSteps = {kFirst};

struct Word {
  std::string_view name, sqlite, postgresql;
};
constexpr std::array<Word, 8> kWords = {{
    {"{random}", "random()", "('x' || left(md5(gen_random_uuid()::text), 16))::bit(64)::bigint"},
    {"{integer}", "INTEGER", "bigint"},
    {"{real}", "REAL", "double precision"},
    {"{text}", "TEXT", "text COLLATE \"C\""},
    {"{bytes}", "BLOB", "bytea"},
    {"{strict}", " STRICT", ""},
    {"{compact}", " STRICT, WITHOUT ROWID", ""},
    {"{of_advert}", " REFERENCES advert DEFERRABLE INITIALLY DEFERRED", ""},
}};

void replace_words(std::string& line, Kind kind) {
  for (const Word& word : kWords)
    for (std::size_t at = 0; (at = line.find(word.name, at)) != std::string::npos;)
      line.replace(at, word.name.size(), kind == Kind::sqlite ? word.sqlite : word.postgresql);
}

[[noreturn]] void newer(Database& db, int found, std::size_t known) {
  stop(ErrorKind::input,
       "{}: made by a newer program (schema {}, this program knows {}): use that one", db.where(),
       found, known);
}

}  // namespace

Migrations migrations() {
  return kSteps;
}

std::string in_dialect(std::string_view step, Kind kind) {
  std::string out;
  for (std::size_t at = 0; at < step.size();) {
    const std::size_t end = std::min(step.find('\n', at), step.size());
    std::string_view line = step.substr(at, end - at);
    at = end + 1;
    const auto only = [&](std::string_view mark) {
      if (!line.starts_with(mark)) return false;
      line.remove_prefix(mark.size());
      return true;
    };
    if (only("sqlite:") ? kind != Kind::sqlite : only("postgresql:") && kind != Kind::postgresql)
      continue;
    std::string text(line);
    replace_words(text, kind);
    out += text + '\n';
  }
  return out;
}

void renew_identity(Database& db) {
  db.script(
      in_dialect("UPDATE store_state SET value = {random} WHERE name = 'identity_1';\n"
                 "UPDATE store_state SET value = {random} WHERE name = 'identity_2';",
                 db.kind()));
}

std::string identity(Database& db) {
  std::string out;
  for (const std::string_view name : {"identity_1", "identity_2"})
    out += hex(static_cast<std::uint64_t>(
                   number(db, "SELECT value FROM store_state WHERE name = $1", {name})))
               .view();
  return out;
}

void migrate(Database& db, Migrations steps) {
  if (db.version() == static_cast<int>(steps.size())) return;
  Transaction all(db, true);
  const int found = db.version();  // another program may have been quicker
  if (found > static_cast<int>(steps.size())) newer(db, found, steps.size());
  for (std::size_t i = static_cast<std::size_t>(found); i < steps.size(); ++i)
    db.script(in_dialect(steps[i], db.kind()));
  db.set_version(static_cast<int>(steps.size()));
  all.commit();
}

void expect_current(Database& db, Migrations steps) {
  const int found = db.version();
  if (found > static_cast<int>(steps.size())) newer(db, found, steps.size());
  if (found == 0) stop(ErrorKind::not_found, "{}: no store of adverts", db.where());
  if (found < static_cast<int>(steps.size()))
    stop(ErrorKind::input,
         "{}: an older store (schema {}): open it for writing once to bring it "
         "up to date",
         db.where(), found);
}

}  // namespace metier::store
