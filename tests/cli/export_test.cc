// metier export, and metier build of what it wrote.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <simdjson.h>

#include <filesystem>
#include <fstream>

#include "base/base.h"
#include "cli/program.h"

namespace metier::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;
namespace fs = std::filesystem;

std::string slurp(const fs::path& path) {
  return *read_file(path, 1U << 30);
}

std::string in_scratch(const std::string& name) {
  return scratch() + "/" + name;
}

TEST(Export, AConceptByEveryName) {
  const auto turtle = run({"export", "chief technology officer"});
  EXPECT_EQ(turtle.status, 0) << turtle.err;
  EXPECT_THAT(turtle.out, AllOf(StartsWith("@prefix"), HasSubstr("\"chief technology officer\"@en"),
                                HasSubstr("\"teknologidirektør\"@da")));
  EXPECT_EQ(run({"export", "1330.3"}).out, turtle.out);
  const auto jsonld = run({"export", "1330.3", "--format", "jsonld"});
  simdjson::dom::parser parser;
  EXPECT_EQ(parser.parse(jsonld.out).error(), simdjson::SUCCESS);
  const auto file = in_scratch("cto.rdf");
  const auto xml = run({"export", "1330.3", "--format", "rdfxml", "-o", file});
  EXPECT_EQ(xml.status, 0) << xml.err;
  EXPECT_THAT(slurp(file), StartsWith("<?xml"));
  const auto by_name = in_scratch("by-name.rdf");
  EXPECT_EQ(run({"export", "1330.3", "-o", by_name}).status, 0);
  EXPECT_EQ(slurp(by_name), slurp(file));
  const auto json = in_scratch("cto.jsonld");
  EXPECT_EQ(run({"export", "1330.3", "-o", json}).status, 0);
  EXPECT_EQ(slurp(json), jsonld.out);
}

TEST(Export, WhatIsWrittenIsBuiltAgain) {
  const auto turtle = in_scratch("all.ttl");
  ASSERT_EQ(run({"export", "-o", turtle}).status, 0);
  const auto tables = in_scratch("tables");
  ASSERT_EQ(run({"export", "--format", "csv", "-o", tables}).status, 0);
  const auto shown = run({"show", "1330.3", "--format", "json"}).out;
  for (const auto& source : {turtle, tables}) {
    const auto snapshot = in_scratch("again.metier");
    const auto built = run({"build", source, "-o", snapshot, "--no-learn", "--quiet"});
    ASSERT_EQ(built.status, 0) << built.err;
    EXPECT_EQ(run({"show", "1330.3", "--format", "json", "--snapshot", snapshot}).out, shown);
    EXPECT_EQ(run({"export", "--snapshot", snapshot}).out, slurp(turtle));
  }
}

TEST(Export, WrongUsageIsSaid) {
  EXPECT_EQ(run({"export", "--format", "csv"}).status, 2);
  EXPECT_EQ(run({"export", "1330.3", "--format", "tabiya", "-o", in_scratch("t")}).status, 2);
  EXPECT_EQ(run({"export", "--format", "yaml"}).status, 2);
  EXPECT_EQ(run({"export", "--format", "csv", "-o", "data/starter"}).status, 2);
  EXPECT_EQ(run({"export", "no such thing at all"}).status, 1);
  EXPECT_EQ(run({"export", "-o", in_scratch("no/such/folder/x.ttl")}).status, 1);
}

TEST(Build, DamagedTurtleIsOneLineAndNoSnapshot) {
  const auto file = in_scratch("damaged.ttl");
  std::ofstream(file)
      << "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n<http://a> a s:Concept ;";
  const auto snapshot = in_scratch("damaged-turtle.metier");
  const auto built = run({"build", file, "-o", snapshot, "--quiet"});
  EXPECT_EQ(built.status, 1);
  EXPECT_THAT(built.err, StartsWith("metier: damaged.ttl:2:"));
  EXPECT_EQ(std::count(built.err.begin(), built.err.end(), '\n'), 1);
  EXPECT_FALSE(fs::exists(snapshot));
}

TEST(Build, AListOfOnesOwnStandsBesideTheRelease) {
  const auto file = in_scratch("ours.csv");
  std::ofstream(file) << "label;alternatives;description\nwidget polishing;polishing widgets;Makes "
                         "widgets shine.\n";
  const auto snapshot = in_scratch("ours.metier");
  const auto built = run({"build", "data/starter", file, "-o", snapshot, "--no-learn", "--quiet"});
  ASSERT_EQ(built.status, 0) << built.err;
  const auto read = run({"read", "--fast", "--snapshot", snapshot, "--format", "json"},
                        "We need widget polishing and computer programming.");
  EXPECT_THAT(read.out, AllOf(HasSubstr("urn:metier:skill:widget-polishing"),
                              HasSubstr("computer programming")));
  EXPECT_THAT(run({"rank", "skills", "polishing widgets", "--snapshot", snapshot}).out,
              HasSubstr("widget polishing"));
}

}  // namespace
}  // namespace metier::test
