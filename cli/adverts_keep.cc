// metier adverts check, backup and forget-employers: keeping a store.
#include "advert_store.h"
#include "printer.h"

namespace metier::cli {
namespace {

struct Options {
  std::string store, output;
};

Result<int> check(const Options& options) {
  const auto store = open_store(options.store, {.create = false, .read_only = false});
  if (!store) return tl::unexpected(store.error());
  const auto faults = (*store)->check();
  if (!faults) return tl::unexpected(faults.error());
  for (const std::string& fault : *faults) fmt::print("{}\n", fault);
  if (faults->empty()) fmt::print("{}: no fault found\n", (*store)->where());
  return faults->empty() ? kDone : kSomeInputFailed;
}

Result<int> backup(const Options& options) {
  const auto store = open_store(options.store, {.create = false, .read_only = true});
  if (!store) return tl::unexpected(store.error());
  if (const auto done = (*store)->backup(options.output); !done)
    return tl::unexpected(done.error());
  fmt::print("{}: a copy of {}\n", options.output, (*store)->where());
  return kDone;
}

Result<int> forget_employers(const Options& options) {
  const auto store = open_store(options.store, {.create = false, .read_only = false});
  if (!store) return tl::unexpected(store.error());
  const auto forgotten = (*store)->forget_employers();
  if (!forgotten) return tl::unexpected(forgotten.error());
  fmt::print("{}: the employer of {} taken out; texts may still name theirs\n", (*store)->where(),
             counted(*forgotten, "advert", "adverts"));
  return kDone;
}

CLI::App* add(CLI::App& adverts, Run& run, const char* name, const char* about,
              const std::shared_ptr<Options>& options, Result<int> (*what)(const Options&)) {
  auto* verb = adverts.add_subcommand(name, about);
  add_store_option(*verb, options->store);
  verb->callback([options, what, &run] {
    run = [options, what] {
      const auto status = what(*options);
      return status ? *status : report(status.error());
    };
  });
  return verb;
}

}  // namespace

void add_adverts_keep(CLI::App& adverts, Run& run) {
  add(adverts, run, "check", "Look for damage in the store", std::make_shared<Options>(), check);
  auto options = std::make_shared<Options>();
  add(adverts, run, "backup", "Copy the store into a file, while it is in use", options, backup)
      ->add_option("FILE", options->output, "New SQLite file")
      ->required();
  add(adverts, run, "forget-employers", "Take employers' names out of the store",
      std::make_shared<Options>(), forget_employers);
}

}  // namespace metier::cli
