// Vectors of floats in the two forms that a snapshot keeps (learn/sections.h).
#pragma once

#include <cstdint>
#include <vector>

namespace metier::learn {

// Packed vectors, four bits an element.
class Packed {
 public:
  Packed() = default;
  Packed(std::size_t width, std::size_t count);

  void set(std::size_t i, const float* values);
  void add(std::size_t i, float* out) const;  // out += vector i, as it was packed

  const std::vector<std::uint8_t>& bytes() const { return bytes_; }
  const std::vector<float>& scales() const { return scales_; }

 private:
  std::size_t width_ = 0;
  std::vector<std::uint8_t> bytes_;
  std::vector<float> scales_;
};

// Unit vectors, eight bits an element.
class Directions {
 public:
  Directions(std::size_t width, std::size_t count);

  void set(std::size_t i, const float* sum);  // of any length; none when it is (nearly) zero

  const std::vector<std::int8_t>& values() const { return values_; }
  const std::vector<float>& scales() const { return scales_; }

 private:
  std::size_t width_;
  std::vector<std::int8_t> values_;
  std::vector<float> scales_;
};

}  // namespace metier::learn
