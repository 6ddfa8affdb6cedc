// Learns a table of row vectors so that texts of one concept lie near each other and those of other
// concepts lie apart.
//
// A text is the normalised sum of its words' vectors; a word is the weighted sum of its rows. Each
// step takes `pairs` concepts with two texts of each and lowers the cross-entropy of finding the
// partner among all the others, both ways (InfoNCE, van den Oord et al., arXiv:1807.03748), by Adam
// on the rows that occur. The same corpus and options give the same bits, whatever the number of
// threads and the processor.
#pragma once

#include <functional>
#include <vector>

#include "learn/corpus.h"

namespace metier::learn {

struct TrainOptions {
  std::uint64_t seed = 1;
  unsigned threads = 1;
  int steps = 1200;
  std::size_t width = 128;  // of a vector; a multiple of 16
  std::size_t pairs = 768;  // in a step; a multiple of 16. Fewer when there are fewer concepts
  float temperature = 0.05F;
  float rate = 2e-3F;          // of Adam; falls linearly over the second half
  float english_share = 0.5F;  // of the pairs whose texts are both English, where there are two
  float drop = 0.1F;           // words left out of a text by chance
};

// Row vectors, corpus.row_count() x width. Rows that no text has are zero. `progress(steps done)`
// is called now and then from the calling thread.
std::vector<float> train(const Corpus& corpus, const TrainOptions& options,
                         const std::function<void(int)>& progress = {});

}  // namespace metier::learn
