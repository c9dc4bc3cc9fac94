#include "corpora/base/digest.h"
#include "corpora/base/error.h"
#include "indexer/archive.h"
#include "indexer/pack_manifest.h"
#include "indexer/pack_reader.h"
#include "indexer/packing.h"
#include "indexer/sqlite.h"
#include "tests/indexer/collection_fixture.h"

namespace litchi::tests {
namespace {

namespace fs = std::filesystem;
using indexer::PackManifest;

// A pack taken apart, to be put together otherwise.
class PackDamageTest : public testing::Test {
  protected:
    PackDamageTest() {
        SeededRandom random(51);
        std::vector<std::string> lines;
        for (int i = 0; i < 20; ++i) lines.push_back(random_record(random));
        world_.import("a.jsonl", lines);
        indexer::pack_collection(world_.collection(), pack());
        indexer::PackReader reader(pack());
        manifest_ = reader.manifest();
        reader.extract(parts());
        fs::create_directories(elsewhere());
    }

    fs::path pack() const { return world_.folder.path() / "world.litchi"; }
    fs::path parts() const { return world_.folder.path() / "parts"; }
    fs::path elsewhere() const { return world_.folder.path() / "elsewhere"; }

    // A pack of the parts as they are now, with these names in the zip file.
    fs::path rebuilt(const std::string& manifest,
                     const std::function<std::string(const std::string&)>& renamed) {
        world_.folder.write("manifest.json", manifest);
        std::vector<indexer::ArchiveSource> members = {
            {"manifest.json", world_.folder.path() / "manifest.json"}};
        for (const auto& member : manifest_.members)
            members.push_back({renamed(member.name), parts() / member.name});
        const fs::path file = world_.folder.path() / ("rebuilt" + std::to_string(++built_));
        indexer::write_archive(file, members);
        return file;
    }
    fs::path rebuilt(const std::string& manifest) {
        return rebuilt(manifest, [](const std::string& name) { return name; });
    }
    // Digests and sizes of the parts as they are now.
    PackManifest measured() const {
        PackManifest manifest = manifest_;
        for (auto& member : manifest.members) {
            const std::string bytes = read_file(parts() / member.name);
            member.size = bytes.size();
            member.sha256 = sha256_hex(bytes);
        }
        return manifest;
    }

    void expect_refused(const fs::path& file, const std::string& what,
                        ErrorCode code = ErrorCode::UnreadableFile) {
        try {
            indexer::unpack_collection(file, elsewhere());
            ADD_FAILURE() << "unpacked: " << what;
            fs::remove_all(elsewhere() / "world");
        } catch (const Error& failure) {
            EXPECT_EQ(failure.code(), code) << what << ": " << failure.what();
            EXPECT_GT(std::string(failure.what()).size(), 20U) << what;
        }
        EXPECT_TRUE(fs::is_empty(elsewhere())) << what;
    }

    CollectionFixture world_;
    PackManifest manifest_;
    int built_ = 0;
};

TEST_F(PackDamageTest, ThePartsMakeAPackAgain) {
    EXPECT_EQ(indexer::unpack_collection(rebuilt(to_json(manifest_)), elsewhere()).records,
              world_.snapshot().revision().records);
}

TEST_F(PackDamageTest, CutOffAnywhere) {
    const std::string bytes = read_file(pack());
    SeededRandom random(52);
    for (int round = 0; round < 12; ++round) {
        const std::size_t length = round == 0 ? 0 : random.below(bytes.size());
        expect_refused(world_.folder.write("cut", bytes.substr(0, length)),
                       "cut to " + std::to_string(length));
    }
    expect_refused(world_.folder.path() / "missing.litchi", "missing");
    expect_refused(world_.folder.write("text", "not a pack at all, but a text"), "text");
}

// Bytes of a zip file that decide nothing may change; a pack that unpacks is the same collection.
TEST_F(PackDamageTest, ChangedBytesAnywhere) {
    const std::string bytes = read_file(pack());
    const auto content = content_of(world_.snapshot());
    SeededRandom random(53);
    int refused = 0;
    for (int round = 0; round < 60; ++round) {
        std::string changed = bytes;
        changed[random.below(changed.size())] ^= static_cast<char>(1 << random.below(8));
        const fs::path file = world_.folder.write("changed", changed);
        try {
            indexer::unpack_collection(file, elsewhere());
            EXPECT_TRUE(content_of(indexer::Collection::open(elsewhere(), "world").snapshot()) ==
                        content)
                << round;
            fs::remove_all(elsewhere() / "world");
        } catch (const Error& failure) {
            EXPECT_EQ(failure.code(), ErrorCode::UnreadableFile) << failure.what();
            ++refused;
        }
        EXPECT_TRUE(fs::is_empty(elsewhere())) << round;
    }
    EXPECT_GT(refused, 50);
}

TEST_F(PackDamageTest, NamesThatNoCollectionHas) {
    for (const char* bad :
         {"../evil", "/etc/evil", "segments/../../evil", "segments/000001/evil",
          "segments/000001/xapian/../evil", "segments/000001/xapian/.evil", "lock",
          "segments/000001/xapian/a/b", "segments/1/xapian/a", "segments/00000x/xapian/a",
          "segments/000001/xapian/", "catalogue.sqlite-wal", "", "segments//xapian/a",
          "segments/000001/columns/a\\b", "segments/99999999999/columns/a"}) {
        EXPECT_FALSE(indexer::is_member_name(bad)) << bad;
        PackManifest manifest = manifest_;
        manifest.members.push_back({bad, 0, std::string(64, '0')});
        expect_refused(rebuilt(to_json(manifest)), bad);
    }
    for (const char* good : {"catalogue.sqlite", "segments/000001/xapian/postlist.glass",
                             "segments/1234567/columns/label_offsets"})
        EXPECT_TRUE(indexer::is_member_name(good)) << good;
    const auto evil = [](const std::string& name) {
        return name == "edits.sqlite" ? std::string("../edits.sqlite") : name;
    };
    expect_refused(rebuilt(to_json(manifest_), evil), "a name in the zip file alone");
    EXPECT_FALSE(fs::exists(world_.folder.path() / "evil"));
    EXPECT_FALSE(fs::exists(world_.folder.path() / "edits.sqlite"));
}

TEST_F(PackDamageTest, SizesThatAreLies) {
    PackManifest manifest = manifest_;
    manifest.members.front().size += 1;
    expect_refused(rebuilt(to_json(manifest)), "a size");
    manifest.members.front().size = std::uint64_t{1} << 62;
    expect_refused(rebuilt(to_json(manifest)), "a huge size");
    manifest = manifest_;
    manifest.members.pop_back();
    expect_refused(rebuilt(to_json(manifest)), "one member more than said");
    manifest = manifest_;
    manifest.members.front().sha256 = std::string(64, 'a');
    expect_refused(rebuilt(to_json(manifest)), "a digest");
    expect_refused(rebuilt(to_json(manifest_) + std::string(5 << 20, ' ')), "a large manifest");
}

TEST_F(PackDamageTest, ManifestsThatAreNone) {
    for (const char* text : {"", "{", "[]", "null", "{\"format\":\"litchi-collection\"}",
                             "{\"format\":\"zip\",\"format_version\":1}"})
        expect_refused(rebuilt(text), text);
    const std::string json = to_json(manifest_);
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string changed = json;
        changed.replace(changed.find(from), from.size(), to);
        return changed;
    };
    expect_refused(rebuilt(with("\"format_version\": 1", "\"format_version\": 2")), "format 2",
                   ErrorCode::IncompatibleCollection);
    expect_refused(rebuilt(with("\"schema\": ", "\"schema\": 9")), "schema",
                   ErrorCode::IncompatibleCollection);
    expect_refused(rebuilt(with("\"revision\": 1", "\"revision\": 7")), "another revision");
    expect_refused(rebuilt(with("\"revision\": 1", "\"revision\": \"one\"")), "no number");
    expect_refused(rebuilt(with("\"collection\": \"world\"", "\"collection\": \"../w\"")), "name",
                   ErrorCode::InvalidArgument);
}

// Digests and sizes hold, the content is not ours.
TEST_F(PackDamageTest, DatabasesWithFurtherTables) {
    for (const auto& [file, sql] : std::map<std::string, std::string>{
             {"catalogue.sqlite",
              "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM record; END"},
             {"edits.sqlite", "CREATE TABLE more(x)"}}) {
        const std::string before = read_file(parts() / file);
        {
            indexer::Connection database(parts() / file, indexer::Connection::Access::Write);
            database.execute(sql);
        }
        expect_refused(rebuilt(to_json(measured())), sql);
        std::ofstream(parts() / file, std::ios::binary) << before;
    }
}

TEST_F(PackDamageTest, ACatalogueThatDoesNotFitItsSegments) {
    {
        indexer::Connection database(parts() / "catalogue.sqlite",
                                     indexer::Connection::Access::Write);
        database.execute("DELETE FROM segment_file WHERE name LIKE 'columns/%'");
    }
    expect_refused(rebuilt(to_json(measured())), "files that the catalogue does not name");
}

}  // namespace
}  // namespace litchi::tests
