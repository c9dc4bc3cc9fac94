#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <zlib.h>

namespace litchi::tests {

// The bytes as one member of a gzip file, or as raw deflate data.
inline std::string deflated(std::string_view bytes, int window) {
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

inline std::string gzip_of(std::string_view bytes) {
    return deflated(bytes, 15 + 16);
}

using Members = std::vector<std::pair<std::string, std::string>>;  // name, bytes

// A zip archive of these members (APPNOTE 4.3), deflated.
inline std::string zip_of(const Members& members) {
    std::string archive;
    std::string directory;
    const auto number = [](std::uint64_t value, int bytes) {
        std::string text;
        for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i) & 0xFF);
        return text;
    };
    for (const auto& [name, bytes] : members) {
        const std::string packed = deflated(bytes, -15);
        const auto sum =
            crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()));
        const std::string common = number(20, 2) + number(0, 2) + number(8, 2) + number(0, 4) +
                                   number(sum, 4) + number(packed.size(), 4) +
                                   number(bytes.size(), 4) + number(name.size(), 2) + number(0, 2);
        directory += "PK\1\2" + number(20, 2) + common + number(0, 2) + number(0, 2) +
                     number(0, 2) + number(0, 4) + number(archive.size(), 4) + name;
        archive += "PK\3\4" + common + name + packed;
    }
    const std::string count = number(members.size(), 2);
    return archive + directory + "PK\5\6" + number(0, 4) + count + count +
           number(directory.size(), 4) + number(archive.size(), 4) + number(0, 2);
}

// An .xlsx workbook of one or more worksheets, given as the content of their <sheetData>; `styles`
// and `strings` are the content of the parts of that name.
inline std::string xlsx_of(const std::vector<std::string>& sheets, const std::string& strings = {},
                           const std::string& styles = {}, const std::string& properties = {}) {
    std::string list;
    std::string relations;
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    Members members = {{"[Content_Types].xml", "<Types/>"}};
    for (std::size_t i = 1; i <= sheets.size(); ++i) {
        const std::string n = std::to_string(i);
        list += "<sheet name=\"Sheet" + n + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>";
        relations += "<Relationship Id=\"rId" + n + "\" Type=\"" + type +
                     "worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>";
        members.emplace_back("xl/worksheets/sheet" + n + ".xml",
                             "<worksheet><sheetData>" + sheets[i - 1] + "</sheetData></worksheet>");
    }
    relations +=
        "<Relationship Id=\"s\" Type=\"" + type +
        "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"t\" Type=\"" + type +
        "styles\" Target=\"styles.xml\"/>";
    members.emplace_back("xl/workbook.xml", "<workbook xmlns:r=\"r\">" + properties + "<sheets>" +
                                                list + "</sheets></workbook>");
    members.emplace_back("xl/_rels/workbook.xml.rels",
                         "<Relationships>" + relations + "</Relationships>");
    members.emplace_back("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
    members.emplace_back("xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>");
    return zip_of(members);
}

}  // namespace litchi::tests
