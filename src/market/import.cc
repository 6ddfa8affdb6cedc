#include "market/import.h"

#include <malloc.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <thread>
#include <utility>

#include "base/base.h"
#include "market/rejects.h"

namespace metier::market {
namespace {

struct Batch {
  std::vector<feeds::Record> records;
  std::vector<std::string> forms;  // of the feed of each record
  std::vector<adverts::Advert> adverts;
  std::vector<store::Progress> progress;
  std::uint64_t rejects = 0;

  void clear() {
    records.clear();
    forms.clear();
    adverts.clear();
    progress.clear();
    rejects = 0;
  }
  bool empty() const { return records.empty() && progress.empty(); }
};

// The same bytes under any name are the same feed; read with other columns they are another one.
Result<std::string> identity_of(const std::filesystem::path& file, const ImportOptions& options) {
  std::ifstream in(file, std::ios::binary);
  std::vector<char> piece(std::size_t{1} << 20);
  std::array<std::uint64_t, 2> state{};
  while (in) {
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    if (in.bad()) break;
    state[1] = hash64(std::string_view(piece.data(), static_cast<std::size_t>(in.gcount())));
    state[0] = hash64(std::as_bytes(std::span(state)));
  }
  if (!in.eof()) return fail(ErrorKind::io, "{}: cannot be read", file.string());
  std::string how = options.code.source;
  for (const auto& [field, column] : options.feed.columns) how += '\n' + field + '=' + column;
  how += '\n' + options.feed.table;
  return std::string(hex(state[0]).view()) + std::string(hex(hash64(how)).view());
}

// Hands out the records of all files, batch by batch.
class Source {
 public:
  Source(store::Store& store, const ImportOptions& options, RejectsFile& rejects,
         std::vector<std::filesystem::path> files, ImportReport& report, Progress& bar)
      : store_(store),
        options_(options),
        rejects_(rejects),
        files_(std::move(files)),
        report_(report),
        bar_(bar) {}

  // Leaves `batch` empty at the end of all files. An error is the store's.
  Result<void> fill(Batch& batch) {
    batch.clear();
    while (batch.records.size() + batch.rejects < options_.batch &&
           batch.progress.size() < options_.batch) {
      if (!feed_) {
        if (next_ == files_.size()) break;
        if (const auto opened = open_next(); !opened) return opened;
        continue;
      }
      if (const auto read = read_one(batch); !read) return read;
    }
    if (feed_ && at_ > noted_) note(batch, false);
    return {};
  }

 private:
  Result<void> open_next() {
    const auto& file = files_[next_++];
    auto identity = identity_of(file, options_);
    if (!identity) return failed(std::move(identity.error()));
    auto progress = store_.progress(*identity);
    if (!progress) return tl::unexpected(progress.error());
    if (progress->done && !options_.again) {
      ++report_.known_files;
      std::error_code none;
      bar_.advance(std::filesystem::file_size(file, none));
      return {};
    }
    auto feed = feeds::open(file, options_.feed);
    if (!feed) return failed(std::move(feed.error()));
    feed_ = std::move(*feed);
    identity_ = std::move(*identity);
    skip_ = progress->done ? 0 : progress->records;
    at_ = noted_ = told_ = 0;
    rejected_ = 0;
    report_.taken_up += skip_;
    ++report_.files;
    return {};
  }

  Result<void> read_one(Batch& batch) {
    auto more = feed_->next(item_);
    const std::uint64_t read = feed_->bytes_read();
    bar_.advance(read - std::min(read, told_));
    told_ = std::max(read, told_);
    if (!more) {
      note(batch, false);
      feed_.reset();
      return failed(std::move(more.error()));
    }
    if (!*more) {
      note(batch, true);
      feed_.reset();
      return {};
    }
    const std::uint64_t record = at_++;
    const auto* reject = std::get_if<feeds::Reject>(&item_.content);
    if (reject) ++rejected_;
    if (record < skip_) return {};
    bar_.count(1);
    if (reject) {
      rejects_.add(identity_, record, item_.origin, *reject);
      ++batch.rejects;
      return {};
    }
    batch.records.push_back(std::move(std::get<feeds::Record>(item_.content)));
    batch.forms.emplace_back(feed_->form());
    return {};
  }

  void note(Batch& batch, bool done) {
    batch.progress.push_back({identity_, at_, rejected_, done});
    noted_ = at_;
  }

  // A file that fails does not stop the others.
  Result<void> failed(Error error) {
    report_.failures.push_back(std::move(error));
    return {};
  }

  store::Store& store_;
  const ImportOptions& options_;
  RejectsFile& rejects_;
  std::vector<std::filesystem::path> files_;
  ImportReport& report_;
  Progress& bar_;
  std::size_t next_ = 0;
  std::unique_ptr<feeds::Feed> feed_;
  std::string identity_;
  std::uint64_t skip_ = 0;      // records that were done before
  std::uint64_t at_ = 0;        // records read
  std::uint64_t noted_ = 0;     // of them told to the store
  std::uint64_t rejected_ = 0;  // of them
  std::uint64_t told_ = 0;      // bytes told to the bar
  feeds::Item item_;
};

// What was freed is spread over all that was not, and the resident size grows with the number of
// adverts although what is in use does not: now and then the pages between go back to the system.
class Trimmer {
 public:
  void batch_done() {
#ifdef __GLIBC__
    if (++batches_ % kBatches == 0) malloc_trim(0);
#endif
  }

 private:
  static constexpr unsigned kBatches = 8;
  unsigned batches_ = 0;
};

void add(store::Put& sum, const store::Put& put) {
  sum.added += put.added;
  sum.changed += put.changed;
  sum.unchanged += put.unchanged;
  sum.duplicates += put.duplicates;
}

class Importer {
 public:
  Importer(store::Store& store, const adverts::Coder& coder, const ImportOptions& options,
           RejectsFile& rejects, ImportReport& report)
      : store_(store),
        coder_(coder),
        options_(options),
        rejects_(rejects),
        report_(report),
        scratches_(std::max(1U, options.threads)) {}

  Result<void> run(Source& source) {
    Batch written, coded, next;
    if (const auto filled = source.fill(coded); !filled) return filled;
    while (!coded.empty() || !written.empty()) {
      Result<void> aside;
      std::jthread other([&] {
        aside = write(written);
        if (aside) aside = source.fill(next);
      });
      code(coded);
      other.join();
      if (!aside) return aside;
      std::swap(written, coded);
      std::swap(coded, next);
      trimmer_.batch_done();
    }
    return {};
  }

 private:
  void code(Batch& batch) {
    batch.adverts.resize(batch.records.size());
    const std::size_t workers = scratches_.size();
    parallel_for(workers, static_cast<unsigned>(workers), [&](std::size_t worker) {
      for (std::size_t i = worker; i < batch.records.size(); i += workers) {
        adverts::CodeOptions options = options_.code;
        options.form = batch.forms[i];
        coder_.code(batch.records[i], options, scratches_[worker], batch.adverts[i]);
      }
    });
  }

  // Rejects first: those of a batch that is not committed are taken out again when the import is
  // taken up.
  Result<void> write(const Batch& batch) {
    if (batch.empty()) return {};
    if (const auto flushed = rejects_.flush(); !flushed) return flushed;
    const auto put = store_.put(batch.adverts, batch.progress);
    if (!put) return tl::unexpected(put.error());
    add(report_.put, *put);
    report_.records += batch.records.size();
    report_.rejects += batch.rejects;
    return {};
  }

  store::Store& store_;
  const adverts::Coder& coder_;
  const ImportOptions& options_;
  RejectsFile& rejects_;
  ImportReport& report_;
  std::vector<adverts::CodeScratch> scratches_;
  Trimmer trimmer_;
};

}  // namespace

Result<ImportReport> import(store::Store& store, const adverts::Coder& coder,
                            const ImportOptions& options) {
  auto files = feeds::files(options.named);
  if (!files) return tl::unexpected(files.error());
  auto rejects = RejectsFile::open(options.rejects, [&](std::string_view feed) {
    return store.progress(feed).map(
        [&](const store::Progress& p) { return p.done && options.again ? 0 : p.records; });
  });
  if (!rejects) return tl::unexpected(rejects.error());
  std::uint64_t bytes = 0;
  std::error_code none;
  for (const auto& file : *files) bytes += std::filesystem::file_size(file, none);
  ImportReport report;
  Progress bar("Importing", bytes,
               options.quiet ? Progress::Style::silent : Progress::Style::automatic);
  Source source(store, options, *rejects, std::move(*files), report, bar);
  Importer importer(store, coder, options, *rejects, report);
  const auto done = importer.run(source);
  bar.finish();
  if (!done) return tl::unexpected(done.error());
  return report;
}

}  // namespace metier::market
