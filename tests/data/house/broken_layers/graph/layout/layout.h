#include "corpora/reader.h"
