#pragma once

#include "corpora/record.h"

// Two records with what most exports say of a paper and of a patent.
namespace litchi::tests {

inline corpora::Record paper() {
    corpora::Record record;
    record.id = "doi:10.5555/jps.7";
    record.kind = corpora::RecordKind::Article;
    record.title = {{"en", "Shore power & 50% less smoke"}, {"zh-Hans", "岸电"}};
    record.abstract = {{"en", "We count_ships."}};
    record.keywords = {{"en", "shore power"}, {"en", "ports"}};
    record.subjects = {{"en", "Electricity"}};
    record.language = "en";
    record.date = {2021, 5, 3};
    record.venue = "Journal of Port Studies";
    record.volume = "4";
    record.issue = "2";
    record.pages = "3-19";
    record.issn = {"1234-5679", "2345-678X"};
    record.publisher = "Quay Press";
    record.doi = "10.5555/jps.7";
    record.url = "https://example.org/7";
    record.authors = {{"Astrid Maria", "Berg", "", {"Univ Example, Bergen, Norway"}},
                      {"", "", "Port Society of Bergen", {}}};
    record.affiliations = {"Univ Example, Bergen, Norway"};
    record.references = {{"", "", "", "Quay, C., Berths and power (2010) Port Rev., 4, pp. 1-9"},
                         {"10.5555/port.77", "", "", "Drift D, 2011, PORT REV, V5, P2"}};
    record.times_cited = 12;
    return record;
}

inline corpora::Record patent() {
    corpora::Record record;
    record.id = "CN104642530B";
    record.kind = corpora::RecordKind::Patent;
    record.title = {{"en", "Shore power plug"}};
    record.date = {2015, 0, 0};
    record.patent.publication_number = "CN104642530B";
    record.patent.inventors = {{"", "", "赵超", {}}};
    record.patent.applicants = {"Example Port Machines"};
    record.patent.ipc = {"B60L 53/14"};
    record.patent.cpc = {"B60L 53/14", "Y02T 10/70"};
    return record;
}

}  // namespace litchi::tests
