// Fits the networks of src/link/*_weights.h (link/network.h) to examples.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace metier::quality {

// One query: its candidates with their features, and which are right.
struct Example {
  std::size_t set = 0, fold = 0;
  std::size_t gold = 0;  // right answers, found among the candidates or not
  std::vector<std::vector<float>> features;
  std::vector<bool> right;
};

enum class Loss {
  share,  // -ln of the share that the right candidates have of all, scores being logarithms
  chance  // of each candidate by itself, its score being the logarithm of the odds to be right
};

class FittedNetwork {
 public:
  // Adam over batches of queries, every set with the same weight. Inputs are put to mean 0 and
  // deviation 1 meanwhile. Examples of the fold `left_out` do not count. The same examples give the
  // same network.
  static FittedNetwork fit(const std::vector<Example>& examples, std::size_t left_out, Loss loss);

  double score(const std::vector<float>& features) const;
  // As an initialiser of a link::Network.
  std::string code() const;

 private:
  friend class NetworkTrainer;
  std::size_t inputs_ = 0;
  float constant_ = 0;
  std::vector<float> linear_, hidden_, bias_, out_;
};

}  // namespace metier::quality
