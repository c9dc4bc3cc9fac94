#pragma once

// Types of Xapian that headers name; sources include the library itself.
namespace Xapian {  // NOLINT(readability-identifier-naming): the library's own spelling
class Database;
class Query;
}  // namespace Xapian
