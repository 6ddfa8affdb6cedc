// Letters that a language may also write with two: German Ärztin as Aerztin, Danish Ærø as Aeroe.
#pragma once

#include <string>
#include <string_view>

namespace metier::text {

// Writes `text` with those letters spelled out to `out`, ready to be folded, and returns true;
// returns false and leaves `out` alone when there are none, or the language has no such habit.
//   de: ä ae, ö oe, ü ue    sv: å aa, ä ae, ö oe    da, no, nb, nn: å aa, ø oe
// (æ and ß are folded to ae and ss in every language.) Composed and decomposed letters, both cases.
bool spell_out(std::string_view text, std::string_view language, std::string& out);

}  // namespace metier::text
