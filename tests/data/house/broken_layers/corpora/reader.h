#include "graph/network/network.h"
