// Learns a table of row vectors so that texts of one concept lie near each other and those of other
// concepts lie apart.
//
// A text is the normalised sum of its words' vectors; a word is the weighted sum of its rows. Each
// step takes up to `pairs` concepts with two texts of each (learn/pair_sampler.h) and lowers the
// cross-entropy of finding the partner among all the others, both ways (InfoNCE, van den Oord et
// al., arXiv:1807.03748), by Adagrad on the rows that occur, one rate for each. The same corpus and
// options give the same bits, whatever the number of threads and the processor.
#pragma once

#include <functional>
#include <vector>

#include "learn/corpus.h"

namespace metier::learn {

struct TrainOptions {
  std::uint64_t seed = 1;
  unsigned threads = 1;
  int steps = 5000;
  std::size_t width = 128;   // of a vector; a multiple of 16
  std::size_t pairs = 1280;  // in a step; a multiple of 16. Fewer when there are fewer concepts
  float temperature = 0.07F;
  float rate = 0.04F;          // of Adagrad; falls linearly over the second half
  float drop = 0.1F;           // words left out of a text by chance
  std::uint8_t english = 0;    // number of the language that the others are paired with
  float english_share = 0.3F;  // of the steps whose texts are in that language
};

// Row vectors, corpus.row_count() x width. Rows that no text has are zero. `progress(steps done)`
// is called now and then from the calling thread.
std::vector<float> train(const Corpus& corpus, const TrainOptions& options,
                         const std::function<void(int)>& progress = {});

}  // namespace metier::learn
