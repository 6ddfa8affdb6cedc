#include "feeds/names.h"

#include <algorithm>
#include <unordered_map>

#include "text/text.h"

namespace metier::feeds {
namespace {

using enum Field;

// Names in their folded form, the best first.
struct Names {
  Field field;
  std::string_view names;
};

constexpr Names kNames[] = {
#include "feeds/names.inc"
};

constexpr Names kOptions[] = {
    {id, "id"},
    {url, "url"},
    {title, "title"},
    {text, "text"},
    {text, "description"},
    {language, "language"},
    {employer, "employer"},
    {employer, "company"},
    {place, "place"},
    {place, "location"},
    {locality, "locality"},
    {locality, "city"},
    {region, "region"},
    {postcode, "postcode"},
    {country, "country"},
    {remote, "remote"},
    {pay, "pay"},
    {pay, "salary"},
    {pay_minimum, "pay-minimum"},
    {pay_maximum, "pay-maximum"},
    {pay_currency, "pay-currency"},
    {pay_unit, "pay-unit"},
    {contract, "contract"},
    {hours, "hours"},
    {experience, "experience"},
    {education, "education"},
    {posted, "posted"},
    {valid_through, "valid-through"},
    {occupation, "occupation"},
    {isco, "isco"},
    {rome, "rome"},
    {ssyk, "ssyk"},
    {skills, "skills"},
    {openings, "openings"},
};

constexpr std::string_view kLists =
    " results resultats hits items data jobs job testannonser offers offres offre offresemploi "
    "postings jobpostings vacancies ads adverts annonces annonser jvs entries records rows list "
    "elements content graph graphs edges nodes docs documents collection feed itemlistelement "
    "jobads jobofferslist joboffers opportunities positions openings requisitionlist stellen "
    "stellenangebote ofertas offerte annunci nabidky oferty peejobs partnerjobs lbacompanies "
    "matches response result stillinger ";

constexpr std::string_view kItems =
    " item entry job position vacancy offer offre annonce advert ad posting jobposting joboffer "
    "jobad vacature stelle stellenangebot oferta annuncio inserat ilmoitus annons nabidka pozice "
    "offerta vaga empleo lavoro opportunity requisition positionopening jobrecord ";

bool has_word(std::string_view words, std::string_view word) {
  if (word.empty()) return false;
  const std::string padded = " " + std::string(word) + " ";
  return words.find(padded) != std::string_view::npos;
}

using Table = std::unordered_map<std::string_view, Target>;

Table make_table() {
  Table out;
  for (const Names& row : kNames) {
    std::string_view rest = row.names;
    for (std::uint8_t rank = 0; !rest.empty();) {
      const std::size_t begin = std::min(rest.find_first_not_of(' '), rest.size());
      const std::size_t end = std::min(rest.find(' ', begin), rest.size());
      if (end > begin) out.emplace(rest.substr(begin, end - begin), Target{row.field, rank++});
      rest.remove_prefix(end);
    }
  }
  return out;
}

}  // namespace

std::string folded_name(std::string_view name) {
  std::string out = text::fold(name.substr(0, 200));
  std::erase_if(out, [](char c) { return c == ' '; });
  return out;
}

std::optional<Target> target_of(std::string_view name) {
  static const Table table = make_table();
  const auto find = [](const std::string& folded) -> std::optional<Target> {
    const auto at = table.find(folded);
    if (at == table.end()) return std::nullopt;
    return at->second;
  };
  if (const auto whole = find(folded_name(name))) return whole;
  const auto colon = name.rfind(':');  // a prefix of XML
  if (colon != std::string_view::npos && colon < 12)
    return find(folded_name(name.substr(colon + 1)));
  // "lieuTravail.libelle", "location/city"
  const auto point = name.find_last_of("./");
  if (point == std::string_view::npos || point == 0) return std::nullopt;
  const auto whole = target_of(name.substr(0, point));
  const std::string part = folded_name(name.substr(point + 1));
  if (!whole || is_label_name(part)) return whole;
  const auto target = find(part);
  const bool is_of_place = target && target->field >= locality && target->field <= country;
  const bool is_of_pay = target && target->field >= pay_minimum && target->field <= pay_text;
  if ((whole->field == place && is_of_place) || (whole->field == pay && is_of_pay)) return target;
  return std::nullopt;
}

std::optional<Field> field_of_option(std::string_view name) {
  for (const Names& one : kOptions)
    if (one.names == name) return one.field;
  return std::nullopt;
}

std::string option_names() {
  std::string out;
  for (const Names& one : kOptions) {
    if (!out.empty()) out += ", ";
    out += one.names;
  }
  return out;
}

bool is_label_name(std::string_view folded) {
  return has_word(" name label libelle nom namn value text title displayname rendered ", folded);
}

bool is_list_name(std::string_view name) {
  return has_word(kLists, folded_name(name));
}

bool is_item_name(std::string_view name) {
  return has_word(kItems, folded_name(name));
}

}  // namespace metier::feeds
