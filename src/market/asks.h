// Reporting lines, teams, schooling, years and certificates in a sentence. Inside market/ only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "link/link.h"
#include "market/duties.h"
#include "text/text.h"

namespace metier::market {

// One per thread.
class AskReader {
 public:
  AskReader(const link::Reader& reader, link::Scratch& scratch, link::Reading& reading)
      : reader_(reader), scratch_(scratch), reading_(reading) {}

  // Adds what `sentence` says. `of_person`: it speaks of what is asked, not of the employer.
  void read(std::string_view sentence, std::string_view language, bool of_person,
            std::vector<Ask>& out);

 private:
  struct Numbers {
    float minimum = -1, maximum = -1;
    std::size_t end = 0;  // word behind them
  };
  void read_reports(std::vector<Ask>& out);
  bool read_target(std::size_t first, Ask& ask);
  bool name_occupation(std::string_view region, Ask& ask);
  void read_teams(std::vector<Ask>& out);
  void read_years(std::vector<Ask>& out);
  void read_education(std::vector<Ask>& out);
  void read_certificates(std::vector<Ask>& out);
  Numbers numbers(std::size_t word) const;
  bool has_experience_near(std::size_t first, std::size_t end) const;
  std::string_view written(std::size_t first, std::size_t end) const;
  // Whether a sign that ends a clause stands before the word.
  bool breaks_before(std::size_t word) const;

  const link::Reader& reader_;
  link::Scratch& scratch_;
  link::Reading& reading_;
  std::string_view sentence_, language_;
  text::FoldedText words_;
};

}  // namespace metier::market
