#include "graph/layout/layout.h"
