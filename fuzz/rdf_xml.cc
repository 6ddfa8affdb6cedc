// Any bytes as RDF/XML.
#include "rdf.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  metier::fuzz::read_rdf(metier::taxonomy::RdfSyntax::xml,
                         {reinterpret_cast<const char*>(data), size});
  return 0;
}
