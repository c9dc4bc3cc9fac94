#include <sqlite3.h>

#include "graph/layout/layout.h"
