#include "documents/structured.h"

#include <algorithm>
#include <array>

namespace metier::documents {
namespace {

constexpr std::string_view kKnown =
    "JSON Resume, Europass, Manfred MAC and schema.org's JobPosting are read";

bool is_object(const Node* node) {
  return node != nullptr && node->kind == Node::Kind::object;
}
bool is_array(const Node* node) {
  return node != nullptr && node->kind == Node::Kind::array;
}
bool is_text(const Node* node) {
  return node != nullptr && node->kind == Node::Kind::text;
}

bool is_schema(const Tree& tree, const Node& root) {
  return tree.text(root, "$schema").find("json-schema.org") != std::string_view::npos &&
         (is_object(tree.child(root, "properties")) || is_object(tree.child(root, "definitions")) ||
          is_object(tree.child(root, "$defs")) || tree.child(root, "$ref") != nullptr);
}

bool is_mac(const Tree& tree, const Node& root) {
  return is_object(tree.child(root, "aboutMe")) ||
         tree.find(root, "settings/MACVersion") != nullptr ||
         is_array(tree.find(root, "experience/jobs")) ||
         is_array(tree.find(root, "knowledge/hardSkills"));
}

// Also a part of one: a single section will do, even one that is damaged.
bool is_resume(const Tree& tree, const Node& root) {
  constexpr std::array<std::string_view, 11> kSections = {
      "work",   "volunteer", "education", "awards",     "certificates", "publications",
      "skills", "languages", "interests", "references", "projects"};
  if (is_object(tree.child(root, "basics"))) return true;
  if (tree.text(root, "$schema").find("resume") != std::string_view::npos) return true;
  std::size_t sections = 0, others = 0;
  tree.children(root, [&](const Node& child) {
    const bool is_section =
        std::find(kSections.begin(), kSections.end(), child.name) != kSections.end() &&
        child.kind == Node::Kind::array;
    sections += is_section ? 1 : 0;
    others += !is_section && child.name != "meta" && child.name != "$schema" ? 1 : 0;
  });
  return sections > 1 || (sections == 1 && others == 0);
}

// jsonresume.org's description of a job; the names are those of a JobPosting, nearly.
bool is_job_description(const Tree& tree, const Node& root) {
  if (!is_text(tree.child(root, "title")) || !is_text(tree.child(root, "description")))
    return false;
  return is_array(tree.child(root, "responsibilities")) ||
         is_array(tree.child(root, "qualifications")) || is_array(tree.child(root, "skills"));
}

// An object of objects which are résumés: a collection.
std::size_t resumes_inside(const Tree& tree, const Node& root) {
  std::size_t resumes = 0;
  tree.children(root, [&](const Node& child) {
    if (is_object(&child) && is_resume(tree, child)) ++resumes;
  });
  return resumes;
}

std::string some_names(const Tree& tree, const Node& root) {
  std::string out;
  std::size_t count = 0;
  tree.children(root, [&](const Node& child) {
    if (child.name.empty() || ++count > 4) return;
    out += fmt::format("{}\"{}\"", out.empty() ? "" : ", ", clean_line(child.name.substr(0, 40)));
  });
  return out.empty() ? "" : fmt::format(" (with {}{})", out, count > 4 ? ", …" : "");
}

tl::unexpected<Error> unknown_json(const Tree& tree, const Node& root, const Composer& out) {
  if (const std::size_t count = resumes_inside(tree, root); count > 1)
    return fail(ErrorKind::input, "{}: JSON with {} résumés in it; give each as a file of its own",
                out.name(), count);
  const std::string_view what = root.kind == Node::Kind::array ? "a list" : "an object";
  return fail(ErrorKind::input, "{}: JSON of a kind that is not known: {}{}; {}", out.name(), what,
              some_names(tree, root), kKnown);
}

}  // namespace

Result<void> read_json_tree(const Tree& tree, Composer& out) {
  const Node* root = &tree.root();
  if (root->kind == Node::Kind::object && is_schema(tree, *root))
    return fail(ErrorKind::input,
                "{}: a JSON Schema, which says what documents look like and is none itself",
                out.name());
  const auto postings = job_postings(tree);
  if (postings.size() > 1)
    return fail(ErrorKind::input, "{}: {} job postings; give each as a file of its own", out.name(),
                postings.size());
  if (postings.size() == 1) {
    compose_job_posting(tree, *postings[0], out);
  } else if (root->kind != Node::Kind::object) {
    return unknown_json(tree, *root, out);
  } else if (const Node* passport = tree.child(*root, "SkillsPassport"); is_object(passport)) {
    compose_europass(tree, *passport, out);
  } else if (is_object(tree.child(*root, "LearnerInfo"))) {
    compose_europass(tree, *root, out);
  } else if (is_mac(tree, *root)) {
    compose_manfred_mac(tree, out);
  } else if (is_job_description(tree, *root)) {
    compose_job_posting(tree, *root, out);
  } else if (is_resume(tree, *root)) {
    compose_json_resume(tree, out);
  } else {
    return unknown_json(tree, *root, out);
  }
  return {};
}

Result<void> read_xml_tree(const Tree& tree, Composer& out) {
  const Node& root = tree.root();
  if (same_name(root.name, "Europass") || same_name(root.name, "SkillsPassport") ||
      same_name(root.name, "learnerinfo")) {
    compose_europass(tree, root, out);
  } else if (root.name == "Candidate") {
    compose_candidate(tree, out);
  } else if (root.name == "svg") {
    return fail(ErrorKind::input, "{}: a drawing (SVG), not a document", out.name());
  } else {
    return fail(ErrorKind::input,
                "{}: XML with the root <{}>, which is not known; Europass's <Europass>, "
                "<learnerinfo> and <Candidate> are read",
                out.name(), clean_line(root.name.substr(0, 60)));
  }
  return {};
}

}  // namespace metier::documents
