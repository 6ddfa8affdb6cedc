#include "network_fit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "learn/random.h"
#include "link/network.h"

namespace metier::quality {

using link::kHidden;

namespace {

constexpr int kEpochs = 30;
constexpr std::size_t kBatch = 32;  // queries
constexpr std::size_t kQueries =
    150'000;  // in all epochs together, at most: fewer epochs of large sets
constexpr float kRate = 0.003F, kLeastRate = 0.05F;  // the least as a share
constexpr float kDecay = 1e-3F;

float softsign(float x) {
  return x / (1 + std::abs(x));
}

}  // namespace

// All parameters in one array: linear, hidden by input, bias, out, constant.
class NetworkTrainer {
 public:
  NetworkTrainer(const std::vector<Example>& examples, std::size_t left_out, Loss loss)
      : loss_(loss), inputs_(examples.front().features.front().size()) {
    std::vector<float> count;
    for (const Example& e : examples) {
      if (e.fold == left_out) continue;
      if (e.set >= count.size()) count.resize(e.set + 1);
      count[e.set] += 1;
      const bool any = std::find(e.right.begin(), e.right.end(), true) != e.right.end();
      if (any || loss == Loss::chance) examples_.push_back(&e);
    }
    const auto all = std::accumulate(count.begin(), count.end(), 0.0F);
    for (const float of : count)
      weights_.push_back(of > 0 ? all / of / static_cast<float>(count.size()) : 0);
    standardise(examples);
    values_.resize(inputs_ * (1 + kHidden) + 2 * kHidden + 1);
    for (auto* v : {&gradient_, &first_, &second_}) v->resize(values_.size());
    learn::Random random(1);
    const float spread = 1 / std::sqrt(static_cast<float>(inputs_));
    for (std::size_t i = 0; i < inputs_ * kHidden; ++i) hidden()[i] = spread * random.normal();
    for (std::size_t h = 0; h < kHidden; ++h) out()[h] = 0.1F * random.normal();
    run(random);
  }

  FittedNetwork result() const {
    FittedNetwork n;
    n.inputs_ = inputs_;
    const float* v = values_.data();
    n.linear_.assign(v, v + inputs_);
    n.hidden_.assign(v + inputs_, v + inputs_ * (1 + kHidden));
    n.bias_.assign(n.hidden_.size() + v + inputs_, n.hidden_.size() + v + inputs_ + kHidden);
    n.out_.assign(v + inputs_ * (1 + kHidden) + kHidden, v + values_.size() - 1);
    n.constant_ = values_.back();
    for (std::size_t i = 0; i < inputs_; ++i) {
      n.linear_[i] /= deviation_[i];
      n.constant_ -= n.linear_[i] * mean_[i];
      for (std::size_t h = 0; h < kHidden; ++h) {
        n.hidden_[i * kHidden + h] /= deviation_[i];
        n.bias_[h] -= n.hidden_[i * kHidden + h] * mean_[i];
      }
    }
    return n;
  }

 private:
  float* hidden() { return values_.data() + inputs_; }
  float* bias() { return values_.data() + inputs_ * (1 + kHidden); }
  float* out() { return bias() + kHidden; }

  void standardise(const std::vector<Example>& examples);
  void run(learn::Random& random);
  void forward(const Example& e);
  void score_gradients(const Example& e);
  void backward(const Example& e);
  void step(std::size_t queries, float rate);

  const Loss loss_;
  const std::size_t inputs_;
  std::vector<const Example*> examples_;
  std::vector<float> weights_;  // of the sets
  std::vector<float> mean_, deviation_;
  std::vector<float> values_, gradient_, first_, second_;
  float steps_ = 0;
  // Of the candidates of an example: standardised inputs, units, score and its gradient.
  std::vector<float> x_, units_, scores_, gradients_;
};

void NetworkTrainer::standardise(const std::vector<Example>& examples) {
  std::vector<double> sum(inputs_), squares(inputs_);
  double count = 0;
  for (const Example& e : examples)
    for (const auto& f : e.features) {
      count += 1;
      for (std::size_t i = 0; i < inputs_; ++i) {
        sum[i] += f[i];
        squares[i] += double{f[i]} * f[i];
      }
    }
  for (std::size_t i = 0; i < inputs_; ++i) {
    const double mean = sum[i] / count;
    mean_.push_back(static_cast<float>(mean));
    const double variance = std::max(0.0, squares[i] / count - mean * mean);
    deviation_.push_back(variance > 1e-10 ? static_cast<float>(std::sqrt(variance)) : 1.0F);
  }
}

void NetworkTrainer::forward(const Example& e) {
  const std::size_t count = e.features.size();
  x_.resize(count * inputs_);
  units_.resize(count * kHidden);
  scores_.resize(count);
  for (std::size_t c = 0; c < count; ++c) {
    float* const x = &x_[c * inputs_];
    float* const units = &units_[c * kHidden];
    std::copy_n(bias(), kHidden, units);
    float sum = values_.back();
    for (std::size_t i = 0; i < inputs_; ++i) {
      x[i] = (e.features[c][i] - mean_[i]) / deviation_[i];
      sum += values_[i] * x[i];
      const float* const weights = hidden() + i * kHidden;
      for (std::size_t h = 0; h < kHidden; ++h) units[h] += weights[h] * x[i];
    }
    for (std::size_t h = 0; h < kHidden; ++h) {
      units[h] = softsign(units[h]);
      sum += out()[h] * units[h];
    }
    scores_[c] = sum;
  }
}

void NetworkTrainer::score_gradients(const Example& e) {
  const std::size_t count = e.features.size();
  gradients_.resize(count);
  const float weight = weights_[e.set];
  if (loss_ == Loss::chance) {
    constexpr float kOfOne = 0.1F;  // an example has many candidates, each with a loss of its own
    for (std::size_t c = 0; c < count; ++c)
      gradients_[c] =
          weight * kOfOne * (1 / (1 + std::exp(-scores_[c])) - (e.right[c] ? 1.0F : 0.0F));
    return;
  }
  const float best = *std::max_element(scores_.begin(), scores_.end());
  float all = 0, right = 0;
  for (std::size_t c = 0; c < count; ++c) {
    gradients_[c] = std::exp(scores_[c] - best);
    all += gradients_[c];
    if (e.right[c]) right += gradients_[c];
  }
  for (std::size_t c = 0; c < count; ++c)
    gradients_[c] = weight * (gradients_[c] / all - (e.right[c] ? gradients_[c] / right : 0));
}

void NetworkTrainer::backward(const Example& e) {
  float* const linear = gradient_.data();
  float* const hidden = linear + inputs_;
  float* const bias = hidden + inputs_ * kHidden;
  float* const out = bias + kHidden;
  for (std::size_t c = 0; c < e.features.size(); ++c) {
    const float g = gradients_[c];
    if (std::abs(g) < 1e-7F) continue;
    gradient_.back() += g;
    const float* const x = &x_[c * inputs_];
    const float* const units = &units_[c * kHidden];
    float of_unit[kHidden];
    for (std::size_t h = 0; h < kHidden; ++h) {
      out[h] += g * units[h];
      const float flat = 1 - std::abs(units[h]);
      of_unit[h] = g * this->out()[h] * flat * flat;
      bias[h] += of_unit[h];
    }
    for (std::size_t i = 0; i < inputs_; ++i) {
      linear[i] += g * x[i];
      for (std::size_t h = 0; h < kHidden; ++h) hidden[i * kHidden + h] += of_unit[h] * x[i];
    }
  }
}

void NetworkTrainer::step(std::size_t queries, float rate) {
  steps_ += 1;
  const float first_correction = 1 - std::pow(0.9F, steps_);
  const float second_correction = 1 - std::pow(0.999F, steps_);
  for (std::size_t k = 0; k < values_.size(); ++k) {
    const float g = gradient_[k] / static_cast<float>(queries) + kDecay * values_[k];
    first_[k] += 0.1F * (g - first_[k]);
    second_[k] += 0.001F * (g * g - second_[k]);
    values_[k] -=
        rate * (first_[k] / first_correction) / (std::sqrt(second_[k] / second_correction) + 1e-8F);
  }
  std::fill(gradient_.begin(), gradient_.end(), 0.0F);
}

void NetworkTrainer::run(learn::Random& random) {
  const int epochs = static_cast<int>(
      std::clamp<std::size_t>(kQueries / std::max<std::size_t>(1, examples_.size()), 5, kEpochs));
  for (int epoch = 0; epoch < epochs; ++epoch) {
    for (std::size_t i = examples_.size(); i > 1; --i)
      std::swap(examples_[i - 1], examples_[random.below(static_cast<std::uint32_t>(i))]);
    const float left = 1 - static_cast<float>(epoch) / static_cast<float>(epochs);
    for (std::size_t begin = 0; begin < examples_.size(); begin += kBatch) {
      const std::size_t end = std::min(begin + kBatch, examples_.size());
      for (std::size_t i = begin; i < end; ++i) {
        forward(*examples_[i]);
        score_gradients(*examples_[i]);
        backward(*examples_[i]);
      }
      step(end - begin, kRate * std::max(left, kLeastRate));
    }
  }
}

FittedNetwork FittedNetwork::fit(const std::vector<Example>& examples, std::size_t left_out,
                                 Loss loss) {
  return NetworkTrainer(examples, left_out, loss).result();
}

double FittedNetwork::score(const std::vector<float>& features) const {
  float units[kHidden];
  std::copy_n(bias_.begin(), kHidden, units);
  float sum = constant_;
  for (std::size_t i = 0; i < inputs_; ++i) {
    sum += linear_[i] * features[i];
    for (std::size_t h = 0; h < kHidden; ++h) units[h] += hidden_[i * kHidden + h] * features[i];
  }
  for (std::size_t h = 0; h < kHidden; ++h) sum += out_[h] * softsign(units[h]);
  return sum;
}

std::string FittedNetwork::code() const {
  const auto number = [](float x) {
    constexpr float kNothing = 5e-4F;
    return std::abs(x) < kNothing ? "0" : fmt::format("{:.3g}", x);
  };
  const auto list = [&](const float* values, std::size_t count) {
    std::string out = "{";
    for (std::size_t k = 0; k < count; ++k) {
      auto text = number(values[k]);
      if (text.find_first_of(".e") != std::string::npos) text += "F";
      out += (k == 0 ? "" : ", ") + text;
    }
    return out + "}";
  };
  std::string out = fmt::format("{{.constant = {:.3f}F,\n .linear = {},\n .hidden = {{{{",
                                constant_, list(linear_.data(), inputs_));
  for (std::size_t i = 0; i < inputs_; ++i)
    out += (i == 0 ? "" : ",\n   ") + list(&hidden_[i * kHidden], kHidden);
  return out + fmt::format("}}}},\n .bias = {},\n .out = {}}}", list(bias_.data(), kHidden),
                           list(out_.data(), kHidden));
}

}  // namespace metier::quality
