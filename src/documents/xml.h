// XML as a stream of events, read as hostile. Inside documents/ only.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/base.h"

namespace metier::documents {

struct XmlAttribute {
  std::string_view name;  // without its prefix
  std::string_view value;
};

class XmlReceiver {
 public:
  virtual ~XmlReceiver() = default;
  // Names are without prefixes. Views end with the call.
  virtual void begin(std::string_view name, const std::vector<XmlAttribute>& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;
  // Asked for after each event: what ended the reading before the document's end.
  virtual bool wants_more() const { return true; }
};

struct XmlLimits {
  std::size_t most_depth = 256;
};

// `encoding`: of the bytes, whatever they declare themselves; empty: as they declare. Document
// types are refused (they are how entities are made), and what is nested too deeply.
Result<void> read_xml(const std::string& name, std::string_view bytes, const char* encoding,
                      XmlReceiver& receiver, const XmlLimits& limits = {});

// The value of an attribute; empty where there is none.
std::string_view attribute(const std::vector<XmlAttribute>& attributes, std::string_view name);

}  // namespace metier::documents
