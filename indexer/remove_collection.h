#pragma once

#include <filesystem>
#include <string_view>

namespace litchi::indexer {

// Deletes a collection with all it holds, sound or damaged. Its folder first loses its name, so
// that a crash leaves no half collection; what is left then goes with the next work folder
// (work_folder.h). Who reads it goes on with what is open. Throws Error(UnknownCollection) for a
// folder that holds no collection, Error(CollectionBusy), Error(StorageFailure).
void remove_collection(const std::filesystem::path& data, std::string_view name);

}  // namespace litchi::indexer
