#include "UnicodeTables.h"
typedef int unicode_tables_placeholder;
