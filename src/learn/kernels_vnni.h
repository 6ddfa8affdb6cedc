// The products of learn/kernels.h for processors with AVX-512 VNNI, which multiply and add whole
// numbers in one instruction. Internal to kernels.cc, which asks the processor first.
#pragma once

#include <cstddef>
#include <cstdint>

namespace metier::learn {

// Width a multiple of 32.
void vnni_products(const std::int16_t* a, const std::int16_t* many, std::size_t vectors,
                   std::size_t width, std::int32_t* out);
// Width 128.
void vnni_row_products(const std::int16_t* many, std::size_t size, const std::int8_t* vectors,
                       const std::uint32_t* rows, std::size_t count, std::int32_t* out);

}  // namespace metier::learn
