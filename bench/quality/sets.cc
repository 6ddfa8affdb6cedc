#include "sets.h"

namespace metier::quality {

const std::vector<EvaluationSet>& evaluation_sets() {
  static const std::vector<EvaluationSet> all = {
      {"skill_extraction",
       "Sentences to skills",
       "English sentences of adverts, ranked against all skills; the labels of each sentence are "
       "preferred labels of ESCO 1.1.0, looked up in this release by preferred, else by another "
       "label. RP@k in percent. The published numbers are of the test parts of the same set, not "
       "of these sentences (Decorte et al., arXiv:2209.05987, arXiv:2307.10778; IReRa, "
       "arXiv:2401.12178). Our weights are fitted on these sentences among others: see *Without "
       "having seen the queries*.",
       skill_extraction,
       {}},
      {"skillskape",
       "Synthetic sentences to skills",
       "SkillSkape (Magron et al., arXiv:2402.03242), the development part: sentences that a "
       "language model wrote for given skills; those without a skill are left out. RP@k in "
       "percent. Published is only micro-F1 on the test part: 68.0 supervised, 37.6 by in-context "
       "learning. Our weights are fitted on it and on the training part: see *Without having seen "
       "the "
       "queries*.",
       skillskape,
       {}},
      {"melo",
       "National occupation titles to ESCO, by concept",
       "MELO (Avature, github.com/Avature/melo-benchmark): `rank occupations --with-isco`, the "
       "place of the first right concept; occupations and ISCO groups of all levels compete and "
       "either can be right. Labels of all languages are in the index, so one ranking serves both "
       "targets. Published is the best of 15 methods for each number, over surface forms: see the "
       "next table. Our weights are fitted on these titles: see *Without having seen the queries*.",
       melo,
       {}},
      {"melo_forms",
       "National occupation titles to ESCO, by surface form",
       "The same queries by MELO's own protocol: `rank corpus` over the labels of the set, nothing "
       "of the taxonomy told. Right are all labels of the right concepts.",
       melo_forms,
       {}},
      {"job_titles",
       "Advert titles to occupations",
       "Every other title of the validation part of JobBERT's set (Decorte et al., "
       "arXiv:2109.09605): titles of a public job board, one right occupation each. The rest tells "
       "how common occupations are (data/model). The published numbers are of the test part (char "
       "TF-IDF: of a sample of 2,000 titles). Our weights are fitted on a quarter of these titles: "
       "see *Without having seen the queries*.",
       job_titles,
       {}},
      {"title_matching",
       "Job titles to related job titles",
       "TalentCLEF 2025 task A, the validation part: `rank corpus` over all titles, MAP. Published "
       "are the best run and the MiniLM baseline on the official test, and character TF-IDF on "
       "this part.",
       title_matching,
       {}},
      {"isco_polish",
       "Polish adverts to ISCO-08 groups",
       "Whole adverts (title, category and text as one), hand-coded: OJALAB, arXiv:2411.03779. "
       "How often the first of `rank isco` has the right first digits, in percent. The published "
       "classifiers were trained on adverts coded for this task; ours on none. Codes are those of "
       "the Polish classification, which has some occupations in other unit groups than ESCO: data "
       "scientists in 2521 (ESCO 2511), automation engineers in 2149 (2141). `rank isco` codes a "
       "Polish text so too, by the nine occupations of data/model/national_groups.tsv; that these "
       "are the ones that matter was found on this set. In the last row it codes as ESCO does. "
       "Veterinarians (2251, 2252) and midwives (2231) have groups of the Polish classification "
       "only, which are never found.",
       isco_polish,
       {}},
      {"cv_matching",
       "Job descriptions to CVs, titles to skills",
       "The toy data of TalentCLEF 2026: 3 job descriptions and 5 CVs a language, 10 titles; too "
       "few to tell methods apart. Published on the development part of the first task, which is "
       "another one: best nDCG@50 .929, MAP@50 .781.",
       cv_matching,
       {}},
      {"spans", "Spans of skills",
       "The spans of skills and knowledge that `read` finds, against those that people marked: "
       "SkillSpan (arXiv:2204.12811), GREEN (Green et al. 2022), Sayfullina 2018. In percent, "
       "micro-averaged; an overlap counts for both sides. `read` names concepts of ESCO and is not "
       "trained on these spans: people mark more, and longer.",
       nullptr, spans},
      {"samples", "Whole documents",
       "Adverts and CVs in 14 languages written for this project (data/samples): the skills that "
       "`read` finds against those its author coded, in percent. A skill is right when it is the "
       "very concept; one that is near it counts as wrong twice. \"Not asked for but found\": of "
       "what the texts only name, as they deny it or say it of the employer, what was found "
       "nevertheless; less is better. Three numbers of reading were chosen on these documents: "
       "what it "
       "is worth that a skill is expected of the occupation.",
       nullptr, samples},
      {"labels",
       "Labels of occupations to their skills, and back",
       "The task that others call ESCO job to skill, and its inverse, on this release itself: the "
       "English preferred label of each occupation ranks all skills, right are those it has as "
       "essential or optional; and the label of each skill ranks all occupations. The relations "
       "themselves are not used, but for one feature of the ranking of skills: how many "
       "occupations "
       "ask for a skill. No published number is known to us for this release and protocol.",
       labels,
       {}},
      {"own_skills", "Skills of an occupation back to it",
       "Of how many occupations their own essential skills, given as a profile, find that very "
       "occupation first (`metier match`), in percent: all of them; half of them (rounded up, "
       "drawn with a fixed seed); that half with as many skills from anywhere in the taxonomy. By "
       "the number of essential skills. Of equal scores the one with more in common comes first, "
       "then the order of URIs.",
       nullptr, own_skills},
      {"coding", "Adverts as the import codes them: how far chances can be trusted",
       "Whole Polish adverts (the hand-coded ones above, four digits) and English titles "
       "(JobBERT's "
       "validation part, every other row) as `metier adverts import` codes them, in percent: how "
       "likely it called its first choice, and how often that was right; in all, and by tenths of "
       "what it said. The chances come from four weights each and a curve for all "
       "(src/adverts/chance.cc), fitted on these adverts and titles themselves; no other language "
       "could be checked. Nothing is called likelier than .9. Two people who code the same Polish "
       "advert agree in 76.3 % of cases, so nothing much above can "
       "be right.",
       nullptr, coding},
  };
  return all;
}

}  // namespace metier::quality
