// Words by which adverts of the languages of the EU (and Icelandic, Norwegian, Ukrainian) say what
// is done in a job, what is asked of the person, to whom one reports. Inside market/ only.
#pragma once

#include <span>
#include <string_view>

#include "adverts/adverts.h"
#include "market/phrases.h"

namespace metier::market {

enum class HeadingCue : int { tasks, person };

// Headings of tasks and of what the person has to bring, without those that draft::heading() has.
const Phrases& heading_cues();
// "you will", "deine Aufgaben sind": what a sentence of prose begins with that speaks of the work.
const Phrases& work_cues();
// "experience with", "degree in": what speaks of the person.
const Phrases& person_cues();

// "reports to"; whom follows.
const Phrases& report_cues();
// Words of titles of those that one reports to: "manager", "Leiter".
const Phrases& boss_words();
// "team of"
const Phrases& team_cues();
// "lead", "leitest"
const Phrases& lead_words();
// "years"
const Phrases& year_words();
// Parts of words for experience: "erfaring" of "joberfaring".
std::span<const std::string_view> experience_parts();
// PhraseHit::value: adverts::Education.
const Phrases& education_cues();
// PhraseHit::value: place in certificate_names().
const Phrases& certificate_cues();
std::span<const std::string_view> certificate_names();

}  // namespace metier::market
