#pragma once

#include "server/http/routes.h"

// One handler a route: reads parameters, asks the service.
namespace litchi::server {

HandlerResult get_status(const Call& call);
HandlerResult get_collections(const Call& call);
HandlerResult get_collection(const Call& call);
HandlerResult get_openapi(const Call& call);

HandlerResult post_import(const Call& call);
HandlerResult delete_import(const Call& call);
HandlerResult get_imports(const Call& call);
HandlerResult get_import(const Call& call);

HandlerResult get_duplicates(const Call& call);
HandlerResult post_duplicates(const Call& call);

HandlerResult get_thesaurus(const Call& call);
HandlerResult get_thesaurus_suggestions(const Call& call);
HandlerResult get_thesaurus_log(const Call& call);
HandlerResult get_thesaurus_export(const Call& call);
HandlerResult post_thesaurus(const Call& call);
HandlerResult post_thesaurus_import(const Call& call);

HandlerResult get_dictionaries(const Call& call);
HandlerResult post_dictionary(const Call& call);
HandlerResult delete_dictionary(const Call& call);
HandlerResult get_label_pairs(const Call& call);

HandlerResult get_record(const Call& call);
HandlerResult get_search(const Call& call);
HandlerResult get_facets(const Call& call);
HandlerResult get_queries(const Call& call);
HandlerResult post_query(const Call& call);
HandlerResult get_query(const Call& call);
HandlerResult delete_query(const Call& call);
HandlerResult get_concepts(const Call& call);
HandlerResult get_concept(const Call& call);

HandlerResult get_prior_art(const Call& call);
HandlerResult post_prior_art(const Call& call);
HandlerResult get_novelty(const Call& call);
HandlerResult post_novelty(const Call& call);
HandlerResult get_report(const Call& call);
HandlerResult post_report(const Call& call);

HandlerResult get_terms(const Call& call);
HandlerResult get_evidence(const Call& call);
HandlerResult get_map(const Call& call);
HandlerResult get_bridges(const Call& call);
HandlerResult get_roadmap(const Call& call);
HandlerResult get_templates(const Call& call);
HandlerResult get_template(const Call& call);
HandlerResult get_export(const Call& call);

}  // namespace litchi::server
