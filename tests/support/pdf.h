// Small PDF files made in the test: pages of lines in Helvetica.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace metier::test {

// Each page is its lines, in Windows-1252. Those that are locked ask for a password.
inline std::string pdf_of(const std::vector<std::vector<std::string>>& pages, bool locked = false) {
  std::vector<std::string> objects;  // from number 1 on
  objects.emplace_back("<< /Type /Catalog /Pages 2 0 R >>");
  objects.emplace_back();
  objects.emplace_back(
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  std::string kids;
  for (const auto& lines : pages) {
    std::string content = "BT /F1 11 Tf 14 TL 60 780 Td\n";
    for (const auto& line : lines) {
      content += '(';
      for (const char c : line) {
        if (c == '(' || c == ')' || c == '\\') content += '\\';
        content += c;
      }
      content += ") Tj T*\n";
    }
    content += "ET";
    objects.push_back(
        fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content));
    objects.push_back(
        fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R "
                    "/Resources << /Font << /F1 3 0 R >> >> >>",
                    objects.size()));
    kids += fmt::format("{} 0 R ", objects.size());
  }
  objects[1] = fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages.size());
  std::string trailer = "/Root 1 0 R";
  if (locked) {
    const std::string secret(64, 'a');  // of nobody's password
    objects.push_back(
        fmt::format("<< /Filter /Standard /V 1 /R 2 /O <{0}> /U <{0}> /P -4 >>", secret));
    trailer += fmt::format(
        " /Encrypt {} 0 R /ID [<00112233445566778899aabbccddeeff> "
        "<00112233445566778899aabbccddeeff>]",
        objects.size());
  }
  std::string out = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", out.size());
    out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  const std::size_t at = out.size();
  out += fmt::format("xref\n0 {0}\n{1}trailer\n<< /Size {0} {2} >>\nstartxref\n{3}\n%%EOF\n",
                     objects.size() + 1, table, trailer, at);
  return out;
}

}  // namespace metier::test
