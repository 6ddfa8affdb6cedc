#include "cv_parts.h"

#include <chrono>

namespace metier::cli {

Result<std::unique_ptr<CvParts>> CvParts::open(
    const std::shared_ptr<const snapshot::Snapshot>& snapshot) {
  auto index = search::Index::open(snapshot);
  if (!index) return tl::unexpected(index.error());
  auto linker = link::Reader::open(snapshot);
  if (!linker) return tl::unexpected(linker.error());
  auto ranker = link::Ranker::open(snapshot);
  if (!ranker) return tl::unexpected(ranker.error());
  std::unique_ptr<CvParts> out(
      new CvParts(std::move(*index), std::move(*linker), std::move(*ranker)));
  auto mapper = mapping::Mapper::open(snapshot, out->index_, out->ranker_);
  if (!mapper) return tl::unexpected(mapper.error());
  out->mapper_.emplace(std::move(*mapper));
  out->reader_.emplace(out->linker_, *out->mapper_);
  return out;
}

people::YearMonth this_month() {
  const std::chrono::year_month_day day{
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  return {static_cast<std::uint16_t>(static_cast<int>(day.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.month()))};
}

people::Profile read_cv(const CvParts& parts, const std::string& name,
                        const documents::Document& document) {
  const people::NamedDocument named{name, &document};
  people::CvOptions options;
  options.today = this_month();
  people::CvScratch scratch;
  people::Profile out;
  parts.reader().read({&named, 1}, options, scratch, out);
  return out;
}

}  // namespace metier::cli
