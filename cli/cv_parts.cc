#include "cv_parts.h"

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

people::Profile read_cv(const CvParts& parts, const std::string& name,
                        const documents::Document& document) {
  const people::NamedDocument named{name, &document};
  people::CvOptions options;
  options.today = people::this_month();
  people::CvScratch scratch;
  people::Profile out;
  parts.reader().read({&named, 1}, options, scratch, out);
  return out;
}

}  // namespace metier::cli
