#include "indexer/remove_collection.h"

#include "corpora/base/error.h"
#include "indexer/collection.h"
#include "indexer/work_folder.h"
#include "indexer/writer_session.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <system_error>
#include <vector>

namespace litchi::indexer {

void remove_collection(const std::filesystem::path& data, std::string_view name) {
    validate_collection_name(name);
    const std::vector<std::string> names = list_collections(data);
    if (!std::ranges::binary_search(names, name)) {
        throw Error(ErrorCode::UnknownCollection, fmt::format("No collection named '{}'.", name),
                    std::string(name));
    }
    const std::filesystem::path folder = data / name;
    const FileLock lock = writer_lock(folder, name);
    const WorkFolder work(data);
    rename_to_new(folder, work.path() / name);
    std::error_code failure;
    std::filesystem::remove_all(work.path() / name, failure);
    if (failure) {
        throw Error(ErrorCode::StorageFailure,
                    fmt::format("Collection '{}' is gone, but not all of its files: {}.", name,
                                failure.message()),
                    work.path().filename().string());
    }
}

}  // namespace litchi::indexer
