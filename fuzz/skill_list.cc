// Any bytes as a list of skills, and as something whose syntax is to be told.
#include "taxonomy/skill_list.h"

#include <cstdlib>

#include "taxonomy/inputs.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)metier::taxonomy::syntax_of(bytes);
  const bool likely = metier::taxonomy::is_skill_list(bytes);
  const auto model = metier::taxonomy::import_skill_list("fuzz", bytes, {});
  if (!model && !model.error().message.starts_with("fuzz:")) std::abort();
  if (model && (!likely || model->concepts.empty())) std::abort();
  return 0;
}
