// Turtle, of which N-Triples is a part.
#include <serd/serd.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <memory>
#include <tuple>

#include "taxonomy/clean.h"
#include "taxonomy/rdf_reader.h"

namespace metier::taxonomy {
namespace {

constexpr std::size_t kPage = std::size_t{1} << 16;
constexpr std::string_view kRdfFirst = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";

const TakeStatement kIgnore = [](const RdfTerm&, std::string_view, const RdfTerm&) {};
const Consumed kNoProgress;

std::string_view view(const SerdNode* node) {
  if (node == nullptr || node->buf == nullptr) return {};
  return {reinterpret_cast<const char*>(node->buf), node->n_bytes};
}

struct FreeEnv {
  void operator()(SerdEnv* env) const { serd_env_free(env); }
};
struct FreeReader {
  void operator()(SerdReader* reader) const { serd_reader_free(reader); }
};

class TurtleReader {
 public:
  TurtleReader(const std::string& name, std::string_view bytes, const TakeStatement& take,
               const Consumed& consumed)
      : name_(name), bytes_(bytes), take_(take), consumed_(consumed), env_(serd_env_new(nullptr)) {}

  Result<void> run() {
    if (bytes_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    if (const auto nul = bytes_.find('\0'); nul != std::string_view::npos) {
      const auto line =
          1 + std::count(bytes_.begin(), bytes_.begin() + static_cast<long>(nul), '\n');
      return fail(ErrorKind::input, "{}:{}: a NUL byte; this is not Turtle", name_, line);
    }
    const auto status = parse(kPage);
    if (wrong_.empty() && status > SERD_FAILURE)
      wrong_ = reinterpret_cast<const char*>(serd_strerror(status));
    if (wrong_.empty()) return {};
    if (line_ == 0) find_place();
    return fail(ErrorKind::input, "{}:{}:{}: {}", name_, line_, column_, one_line(trim(wrong_)));
  }

 private:
  SerdStatus parse(std::size_t page) {
    const std::unique_ptr<SerdReader, FreeReader> reader(
        serd_reader_new(SERD_TURTLE, this, nullptr, on_base, on_prefix, on_statement, on_end));
    serd_reader_set_strict(reader.get(), true);
    serd_reader_set_error_sink(reader.get(), on_error, this);
    return serd_reader_read_source(
        reader.get(), give, [](void*) { return 0; }, this,
        reinterpret_cast<const std::uint8_t*>(name_.c_str()), page);
  }

  // serd does not say where it is when a sink refuses: a second reading, byte by byte and without
  // handing anything on, stops at the same statement.
  void find_place() {
    TurtleReader again(name_, bytes_, kIgnore, kNoProgress);
    again.at_ = bytes_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    (void)again.parse(1);
    const auto read = bytes_.substr(0, again.at_);
    line_ = static_cast<unsigned>(1 + std::count(read.begin(), read.end(), '\n'));
    column_ = static_cast<unsigned>(utf8::length(read.substr(read.rfind('\n') + 1)));
  }

  static TurtleReader& self(void* handle) { return *static_cast<TurtleReader*>(handle); }

  static std::size_t give(void* to, std::size_t size, std::size_t count, void* handle) {
    auto& r = self(handle);
    const std::size_t most = std::min(size * count, r.bytes_.size() - r.at_);
    std::memcpy(to, r.bytes_.data() + r.at_, most);
    r.at_ += most;
    if (r.consumed_ && most > 0) r.consumed_(most);
    return size == 0 ? 0 : most / size;
  }

  // serd may tell more of an error on its way out: the first words are kept.
  static SerdStatus on_error(void* handle, const SerdError* error) {
    auto& r = self(handle);
    if (!r.wrong_.empty()) return SERD_SUCCESS;
    r.line_ = error->line;
    r.column_ = error->col;
    char words[400];
    va_list copy;
    va_copy(copy, *error->args);
    std::vsnprintf(words, sizeof words, error->fmt, copy);
    va_end(copy);
    r.wrong_ = words;
    // serd prints the end as a character.
    constexpr std::string_view kEnd = "`\xFF'";
    if (const auto at = r.wrong_.find(kEnd); at != std::string::npos)
      r.wrong_.replace(at, kEnd.size(), "the end of the file");
    return SERD_SUCCESS;
  }

  SerdStatus refuse(std::string what) {
    if (wrong_.empty()) wrong_ = std::move(what);
    return SERD_ERR_BAD_SYNTAX;
  }

  static SerdStatus on_base(void* handle, const SerdNode* uri) {
    return serd_env_set_base_uri(self(handle).env_.get(), uri);
  }
  static SerdStatus on_prefix(void* handle, const SerdNode* name, const SerdNode* uri) {
    return serd_env_set_prefix(self(handle).env_.get(), name, uri);
  }
  static SerdStatus on_end(void* handle, const SerdNode*) {
    auto& r = self(handle);
    if (r.depth_ > 0) --r.depth_;
    return SERD_SUCCESS;
  }

  // serd descends by recursion, after the statement that says so.
  bool too_deep(SerdStatementFlags flags, const SerdNode* subject, std::string_view predicate) {
    if (subject->type != SERD_BLANK) lists_ = 0;
    if ((flags & (SERD_ANON_S_BEGIN | SERD_ANON_O_BEGIN)) != 0) ++depth_;
    if ((flags & SERD_LIST_O_BEGIN) != 0 && predicate == kRdfFirst) ++lists_;
    return depth_ > RdfLimits::kMaxNesting || lists_ > RdfLimits::kMaxNesting;
  }

  static SerdStatus on_statement(void* handle, SerdStatementFlags flags, const SerdNode*,
                                 const SerdNode* subject, const SerdNode* predicate,
                                 const SerdNode* object, const SerdNode* datatype,
                                 const SerdNode* language) {
    return self(handle).statement(flags, subject, predicate, object, datatype, language);
  }

  SerdStatus statement(SerdStatementFlags flags, const SerdNode* subject, const SerdNode* predicate,
                       const SerdNode* object, const SerdNode* datatype, const SerdNode* language) {
    RdfTerm from;
    RdfTerm property;
    RdfTerm to;
    RdfTerm type;
    for (const auto& [node, term, room] :
         {std::tuple(subject, &from, &rooms_[0]), std::tuple(predicate, &property, &rooms_[1]),
          std::tuple(object, &to, &rooms_[2]), std::tuple(datatype, &type, &rooms_[3])})
      if (const auto status = convert(node, *room, *term); status != SERD_SUCCESS) return status;
    if (too_deep(flags, subject, property.text))
      return refuse(fmt::format("nested deeper than {} levels", RdfLimits::kMaxNesting));
    to.language = view(language);
    to.datatype = type.text;
    take_(from, property.text, to);
    return SERD_SUCCESS;
  }

  // Full IRIs; `room` holds those that had to be put together.
  SerdStatus convert(const SerdNode* node, std::string& room, RdfTerm& term) {
    term.text = view(node);
    if (node == nullptr || node->type == SERD_NOTHING) return SERD_SUCCESS;
    if (node->type == SERD_LITERAL) {
      term.kind = RdfTerm::Kind::literal;
      if (term.text.size() > RdfLimits::kMaxLiteral)
        return refuse(fmt::format("a text of {} bytes, more than the limit of {}", term.text.size(),
                                  RdfLimits::kMaxLiteral));
      return SERD_SUCCESS;
    }
    if (node->type == SERD_BLANK) {
      term.kind = RdfTerm::Kind::blank;
      return SERD_SUCCESS;
    }
    term.kind = RdfTerm::Kind::iri;
    if (node->type == SERD_CURIE) {
      SerdChunk prefix{nullptr, 0};
      SerdChunk suffix{nullptr, 0};
      if (serd_env_expand(env_.get(), node, &prefix, &suffix) != SERD_SUCCESS)
        return refuse(fmt::format("{} has a prefix that was not declared", quote(term.text)));
      room.assign(reinterpret_cast<const char*>(prefix.buf), prefix.len);
      room.append(reinterpret_cast<const char*>(suffix.buf), suffix.len);
      term.text = room;
    } else if (!serd_uri_string_has_scheme(node->buf)) {
      // Without a base a relative reference stays what it is.
      SerdNode full = serd_env_expand_node(env_.get(), node);
      if (full.buf != nullptr) {
        room.assign(view(&full));
        term.text = room;
      }
      serd_node_free(&full);
    }
    if (term.text.size() > RdfLimits::kMaxIri)
      return refuse(fmt::format("an IRI of {} bytes, more than the limit of {}", term.text.size(),
                                RdfLimits::kMaxIri));
    return SERD_SUCCESS;
  }

  const std::string& name_;
  std::string_view bytes_;
  const TakeStatement& take_;
  const Consumed& consumed_;
  std::unique_ptr<SerdEnv, FreeEnv> env_;
  std::size_t at_ = 0;
  std::string rooms_[4];
  std::size_t depth_ = 0;
  std::size_t lists_ = 0;
  std::string wrong_;
  unsigned line_ = 0;
  unsigned column_ = 0;
};

}  // namespace

Result<void> read_turtle(const std::string& name, std::string_view bytes, const TakeStatement& take,
                         const Consumed& consumed) {
  return TurtleReader(name, bytes, take, consumed).run();
}

}  // namespace metier::taxonomy
