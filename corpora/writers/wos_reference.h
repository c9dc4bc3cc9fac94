#pragma once

#include "corpora/record.h"

#include <string>

namespace litchi::corpora {

// A cited work as Web of Science writes it, "Quay C, 2010, PORT REV, V4, P1, DOI 10.…", taken from
// such a text, from Scopus' ("Quay, C., Berths and power (2010) Port Rev., 4, pp. 1-9") or from a
// numbered Chinese one ("1.林志远.题名.果园学报.2019.40(2)"). A text of another shape stays as it
// is, with its DOI at the end.
std::string wos_reference(const Reference& reference);

}  // namespace litchi::corpora
