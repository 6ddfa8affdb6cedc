#include <array>

#include "documents/field_rules.h"
#include "documents/structured.h"

namespace metier::documents {
namespace {

using enum Section;
using enum PartKind;

constexpr auto kRules = std::to_array<FieldRule>({
    {"meta", unknown, Field::none, paragraph, kSkip},
    {"basics", person},
    {"basics/name", person, Field::person_name},
    {"basics/label", summary, Field::title},
    {"basics/image", person, Field::photo},
    {"basics/picture", person, Field::photo},
    {"basics/email", person, Field::email},
    {"basics/phone", person, Field::phone},
    {"basics/url", person, Field::url},
    {"basics/website", person, Field::url},
    {"basics/birth", person, Field::birth_date, paragraph, kJoined},
    {"basics/gender", person, Field::gender},
    {"basics/nationality", person, Field::nationality},
    {"basics/summary", summary},
    {"basics/location", person, Field::none, paragraph, 0},
    {"basics/location/address", person, Field::address},
    {"basics/location/postalCode", person, Field::address},
    {"basics/location/city", person, Field::address},
    {"basics/location/countryCode", person, Field::address},
    {"basics/location/region", person, Field::address},
    {"basics/profiles/network", person, Field::url},
    {"basics/profiles/username", person, Field::url},
    {"basics/profiles/url", person, Field::url},

    {"work", work, Field::none, paragraph, kEntry},
    {"work/position", unknown, Field::title},
    {"work/name", unknown, Field::organisation},
    {"work/company", unknown, Field::organisation},
    {"work/location", unknown, Field::place, paragraph, kJoined},
    {"volunteer", volunteering, Field::none, paragraph, kEntry},
    {"volunteer/position", unknown, Field::title},
    {"volunteer/organization", unknown, Field::organisation},
    {"education", education, Field::none, paragraph, kEntry},
    {"education/studyType", unknown, Field::title},
    {"education/area", unknown, Field::title},
    {"education/institution", unknown, Field::organisation},
    {"education/score", unknown, Field::level},
    {"education/gpa", unknown, Field::level},
    {"education/courses", unknown, Field::none, item},
    {"awards", awards, Field::none, paragraph, kEntry},
    {"awards/title", unknown, Field::title},
    {"awards/awarder", unknown, Field::organisation},
    {"certificates", certificates, Field::none, paragraph, kEntry},
    {"certificates/name", unknown, Field::title},
    {"certificates/issuer", unknown, Field::organisation},
    {"publications", publications, Field::none, paragraph, kEntry},
    {"publications/name", unknown, Field::title},
    {"publications/publisher", unknown, Field::organisation},
    {"skills", skills, Field::none, paragraph, kEntry},
    {"skills/name", unknown, Field::title},
    {"skills/level", unknown, Field::level},
    {"languages", languages, Field::none, paragraph, kEntry},
    {"languages/language", unknown, Field::language},
    {"languages/name", unknown, Field::language},
    {"languages/fluency", unknown, Field::level},
    {"languages/level", unknown, Field::level},
    {"interests", interests, Field::none, paragraph, kEntry},
    {"interests/name", unknown, Field::title},
    {"references", references, Field::none, paragraph, kEntry},
    {"references/name", unknown, Field::person_name},
    {"projects", projects, Field::none, paragraph, kEntry},
    {"projects/name", unknown, Field::title},
    {"projects/roles", unknown, Field::title},
    {"projects/type", unknown, Field::none, paragraph, kSkip},
    {"projects/entity", unknown, Field::organisation},

    {"*/startDate", unknown, Field::from},
    {"*/endDate", unknown, Field::to},
    {"*/date", unknown, Field::to},
    {"*/releaseDate", unknown, Field::to},
    {"*/highlights", unknown, Field::none, item},
    {"*/keywords", unknown, Field::keyword, item},
});

}  // namespace

void compose_json_resume(const Tree& tree, Composer& out) {
  out.document().format = Format::json_resume;
  out.document().is_cv = true;
  compose_by_rules(tree, tree.root(), kRules, other, out);
}

}  // namespace metier::documents
