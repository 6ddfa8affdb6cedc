// Small tables in the shape of O*NET's, written for the tests.
#pragma once

#include <string>

#include "support/temporary.h"

namespace metier::test {

inline const std::string kZonesTable =
    "O*NET-SOC Code\tTitle\tJob Zone\tDate\tDomain Source\n"
    "11-0000.01\tHeads\t4\t08/2023\tAnalyst\n"
    "11-0000.02\tDeputies\t2\t05/2020\tAnalyst\n"
    "11-0000.03\tOthers\t5\t01/2021\tAnalyst\n";
inline const std::string kZoneNamesTable =
    "Job Zone\tName\tExperience\n"
    "1\tJob Zone One: Little\tx\n2\tJob Zone Two: Some\tx\n3\tJob Zone Three: Medium\tx\n"
    "4\tJob Zone Four: Considerable\tx\n5\tJob Zone Five: Extensive\tx\n";

inline std::string answer(const std::string& code, const std::string& scale, int category,
                          const std::string& percent, const std::string& suppress = "N") {
  return code + "\tx\t2.D.1\tx\t" + scale + "\tx\t" + std::to_string(category) + "\t" + percent +
         "\t26\t\t\t\t" + suppress + "\t08/2023\tIncumbent\n";
}
inline const std::string kAnswersHeader =
    "O*NET-SOC Code\tTitle\tElement ID\tElement Name\tScale ID\tScale Name\tCategory\tData "
    "Value\tN\t"
    "Standard Error\tLower CI Bound\tUpper CI Bound\tRecommend Suppress\tDate\tDomain Source\n";

inline std::string categories_table() {
  std::string out =
      "Element ID\tElement Name\tScale ID\tScale Name\tCategory\tCategory Description\n";
  for (int n = 1; n <= 12; ++n)
    out += "2.D.1\tx\tRL\tx\t" + std::to_string(n) + "\tSchool " + std::to_string(n) +
           " - awarded for much\n";
  for (int n = 1; n <= 11; ++n)
    out += "3.A.1\tx\tRW\tx\t" + std::to_string(n) + "\tYears " + std::to_string(n) + "\n";
  return out;
}

inline std::string answers_table() {
  return kAnswersHeader + answer("11-0000.01", "RL", 6, "60") +
         answer("11-0000.01", "RL", 8, "40") + answer("11-0000.02", "RL", 8, "90") +
         answer("11-0000.02", "RL", 2, "10") + answer("11-0000.01", "RW", 7, "20") +
         answer("11-0000.01", "RW", 9, "50") + answer("11-0000.01", "RW", 11, "30") +
         answer("11-0000.02", "RW", 1, "100", "Y") + answer("11-0000.01", "PT", 1, "100");
}

// Lines before the header, as the published crosswalk has them.
inline std::string crosswalk_table(const std::string& rows) {
  return "Mapping project name,ESCO-O*NET Crosswalk,,\nMapping project version date,Sep-22,,\n"
         ",,,\nO*NET Id,O*NET Title,ESCO or ISCO URI,Type of Match\n" +
         rows;
}

inline std::string link(const std::string& code, const std::string& path,
                        const std::string& match) {
  return code + ",x,http://data.europa.eu/esco/" + path + "," + match + "\n";
}

// All of them as a folder; the names are O*NET's own.
inline void write_onet(const TemporaryFolder& folder, const std::string& crosswalk) {
  folder.write("db_29_3_text/Job Zones.txt", kZonesTable);
  folder.write("db_29_3_text/Job Zone Reference.txt", kZoneNamesTable);
  folder.write("db_29_3_text/Education, Training, and Experience.txt", answers_table());
  folder.write("db_29_3_text/Education, Training, and Experience Categories.txt",
               categories_table());
  folder.write("db_29_3_text/ReadMe.txt", "O*NET 29.3 Database\nMay 2025 Release\n");
  folder.write("crosswalk_esco_onet.csv", crosswalk);
}

}  // namespace metier::test
