// The formats of CVs and adverts that name their fields. Inside documents/ only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/composer.h"
#include "documents/tree.h"

namespace metier::documents {

// Which of the formats a tree of JSON is, or one error that says what else it is.
Result<void> read_json_tree(const Tree& tree, Composer& out);
// The same for XML.
Result<void> read_xml_tree(const Tree& tree, Composer& out);

void compose_json_resume(const Tree& tree, Composer& out);
void compose_manfred_mac(const Tree& tree, Composer& out);
// Cedefop's: `top` is what has LearnerInfo in it, or <learnerinfo> itself.
void compose_europass(const Tree& tree, const Node& top, Composer& out);
// <Candidate> of 2020 on.
void compose_candidate(const Tree& tree, Composer& out);
void compose_job_posting(const Tree& tree, const Node& posting, Composer& out);

// All objects of @type JobPosting, wherever they are.
std::vector<const Node*> job_postings(const Tree& tree);

// A page that holds exactly one JobPosting in JSON-LD is read as that. `others`: how many it holds
// when there are more.
struct PagePosting {
  std::optional<Tree> tree;
  std::size_t count = 0;
};
PagePosting posting_of_page(const std::string& name, std::string_view page);

}  // namespace metier::documents
