#include "server/ooxml/package.h"

#include "graph/exports/xml_escape.h"

namespace litchi::server {
namespace {

constexpr std::string_view kDeclaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kRelationType =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string content_types(const std::vector<OoxmlPart>& parts) {
    std::string xml(kDeclaration);
    xml +=
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    for (const OoxmlPart& part : parts)
        xml += "<Override PartName=\"/" + part.name +
               "\" ContentType=\"application/vnd.openxmlformats-" + part.content_type + "\"/>";
    return xml + "</Types>";
}

// "word/_rels/document.xml.rels" of "word/document.xml"
std::string relationships_name(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return std::string(part.substr(0, slash)) + "/_rels" + std::string(part.substr(slash)) +
           ".rels";
}

}  // namespace

std::string relationships(const std::vector<OoxmlLink>& links) {
    std::string xml(kDeclaration);
    xml += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (const OoxmlLink& link : links) {
        xml += "<Relationship Id=\"" + link.id + "\" Type=\"";
        xml += kRelationType;
        xml += link.type + "\" Target=\"" + link.target + "\"/>";
    }
    return xml + "</Relationships>";
}

std::string ooxml_package(const std::vector<OoxmlPart>& parts, std::string_view main,
                          const std::vector<OoxmlLink>& links) {
    std::vector<indexer::ArchiveText> members = {
        {"[Content_Types].xml", content_types(parts)},
        {"_rels/.rels", relationships({{"rId1", "officeDocument", std::string(main)}})}};
    if (!links.empty()) members.push_back({relationships_name(main), relationships(links)});
    for (const OoxmlPart& part : parts)
        members.push_back({part.name, std::string(kDeclaration) + part.xml});
    return indexer::archive_in_memory(members);
}

std::string ooxml_text(std::string_view utf8) {
    return graph::xml_escape(utf8);
}

}  // namespace litchi::server
