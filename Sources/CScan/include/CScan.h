// Loops over text that Swift cannot reach at full speed: each in a header of its own.
//
// They read text and tables, write what they find into buffers of their callers, and keep nothing.
#ifndef HANDRAIL_CSCAN_H
#define HANDRAIL_CSCAN_H

#include "GramScan.h"
#include "JSONScan.h"
#include "PatternScreen.h"
#include "SHA256.h"
#include "TextScan.h"
#include "WordHash.h"
#include "WordScan.h"

#endif
