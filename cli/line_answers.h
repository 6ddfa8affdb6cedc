// JSON lines answered a line each: on all threads, in the order they came, in flat memory.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "line_input.h"

namespace metier::cli {

struct LineJob {
  std::string doing;               // "Reading", for the progress bar
  std::vector<std::string> files;  // of lines, one after the other; none: standard input
  unsigned threads = 1;            // the answers do not depend on it
  std::size_t batch_lines = 1024;  // answered together at most: what memory can hold answers of
};

struct LineAnswer {
  std::string text;  // without the line feed
  bool failed = false;
};

// {"id"?,"line":N,"error":"..."}
LineAnswer bad_line(const InputLine& line, std::string_view id, std::string_view message);

// Parses the line and lets `write` answer its document; a bad line is answered with its error.
// `language` stands for the language of documents that do not tell theirs.
LineAnswer answer_document(const InputLine& line, std::string_view language,
                           const std::function<void(const LineDocument&, JsonWriter&)>& write);

// Prints answer(line) for each line on stdout, and a progress bar on stderr where that is a
// terminal and stdout is not. Lines that are there are answered before more are waited for.
// `answer` is called from any thread. Returns the exit status; bad lines and files are counted on
// stderr.
int answer_lines(const LineJob& job, const std::function<LineAnswer(const InputLine&)>& answer);

}  // namespace metier::cli
