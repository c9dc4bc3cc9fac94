#include "indexer/pack_manifest.h"

#include "corpora/base/error.h"
#include "indexer/collection.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace litchi::indexer {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "litchi-collection";
constexpr int kFormatVersion = 1;
constexpr std::size_t kMaxFileName = 64;
constexpr std::size_t kMaxSegmentDigits = 10;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f');
}

bool is_plain_name(std::string_view name) {
    return !name.empty() && name.size() <= kMaxFileName && name.front() != '.' &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return is_digit(c) || (c >= 'a' && c <= 'z') || c == '_' || c == '.';
           });
}

// The rest of `text` behind `start`; sets `text` to it. False when it does not start so.
bool skip(std::string_view& text, std::string_view start) {
    if (!text.starts_with(start)) return false;
    text.remove_prefix(start.size());
    return true;
}

[[noreturn]] void fail(const std::string& why) {
    throw Error(ErrorCode::UnreadableFile, "The pack's manifest is not one of ours: " + why + ".",
                kManifestName);
}

void require(bool holds, const char* why) {
    if (!holds) fail(why);
}

PackedMember member_from(const Json& json) {
    PackedMember member{json.at("name").get<std::string>(), json.at("size").get<std::uint64_t>(),
                        json.at("sha256").get<std::string>()};
    require(is_member_name(member.name), "a member has a name that no file of a collection has");
    require(member.sha256.size() == 64 && std::ranges::all_of(member.sha256, is_hex),
            "a member has no SHA-256");
    return member;
}

bool has_member(const PackManifest& manifest, std::string_view name) {
    return std::ranges::any_of(manifest.members, [&](const auto& m) { return m.name == name; });
}

void check(const PackManifest& manifest) {
    validate_collection_name(manifest.collection);
    const auto not_rising = [](const auto& a, const auto& b) { return a.name >= b.name; };
    require(std::ranges::adjacent_find(manifest.members, not_rising) == manifest.members.end(),
            "its members are not sorted");
    require(has_member(manifest, "catalogue.sqlite") && has_member(manifest, "edits.sqlite"),
            "a database is missing");
}

PackManifest manifest_from(const Json& json) {
    require(json.at("format") == kFormat, "it names another format");
    if (json.at("format_version").get<int>() > kFormatVersion ||
        json.at("schema").get<int>() > kSchemaNumber) {
        throw Error(ErrorCode::IncompatibleCollection,
                    "The pack was made by a newer version; update litchi.", kManifestName);
    }
    PackManifest manifest;
    manifest.schema = json.at("schema").get<int>();
    manifest.collection = json.at("collection").get<std::string>();
    manifest.revision = json.at("revision").get<std::uint64_t>();
    manifest.records = json.at("records").get<std::uint32_t>();
    manifest.records_digest = json.at("records_digest").get<std::string>();
    for (const Json& member : json.at("members")) manifest.members.push_back(member_from(member));
    return manifest;
}

}  // namespace

bool is_member_name(std::string_view name) {
    if (name == "catalogue.sqlite" || name == "edits.sqlite") return true;
    if (!skip(name, "segments/")) return false;
    const std::size_t digits = std::min(name.find('/'), name.size());
    if (digits < 6 || digits > kMaxSegmentDigits) return false;
    if (!std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(digits), is_digit)) {
        return false;
    }
    name.remove_prefix(digits);
    return (skip(name, "/xapian/") || skip(name, "/columns/")) && is_plain_name(name);
}

std::string to_json(const PackManifest& manifest) {
    Json members = Json::array();
    for (const PackedMember& member : manifest.members) {
        members.push_back(
            {{"name", member.name}, {"size", member.size}, {"sha256", member.sha256}});
    }
    const Json json = {{"format", kFormat},
                       {"format_version", kFormatVersion},
                       {"schema", manifest.schema},
                       {"collection", manifest.collection},
                       {"revision", manifest.revision},
                       {"records", manifest.records},
                       {"records_digest", manifest.records_digest},
                       {"members", std::move(members)}};
    return json.dump(1) + "\n";
}

PackManifest parse_manifest(std::string_view text) {
    try {
        PackManifest manifest = manifest_from(Json::parse(text));
        check(manifest);
        return manifest;
    } catch (const Json::exception& wrong) {
        fail(wrong.what());
    }
}

}  // namespace litchi::indexer
