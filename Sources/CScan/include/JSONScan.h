// Finds where a JSON value ends, without looking at what it means: 64 bytes at a time.
#ifndef HANDRAIL_JSON_SCAN_H
#define HANDRAIL_JSON_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Where a scan stands. All zero before the first byte of an object or a list; a scan goes on with the
/// next portion of the bytes when it is handed the same state.
typedef struct {
  /// How many brackets are open.
  uint64_t depth;
  /// Whether a string is open: 0, or all bits.
  uint64_t inString;
  /// Whether the next byte is escaped by a backslash: 0 or 1.
  uint64_t isEscaped;
  /// Whether the scan stopped at a control character inside a string, where JSON has none: from there
  /// on nobody knows what is a string and what is not.
  bool isLost;
} handrail_json_scan;

/// Goes on to the bracket that closes the value, in bytes [start, end).
///
/// Brackets of both kinds count alike: that they pair up is for a parser to see.
///
/// - Returns: the offset after that bracket, or of the control character; `end` with `depth` above 0
///   when neither is there.
size_t handrail_json_value_end(const uint8_t *bytes, size_t start, size_t end, handrail_json_scan *scan);

/// The same without the instructions that not every machine has, for tests to compare.
size_t handrail_json_value_end_portable(const uint8_t *bytes, size_t start, size_t end,
                                        handrail_json_scan *scan);

/// The line breaks in a text that is read in portions, and what follows the last of them.
typedef struct {
  /// How many line breaks there were: LF, CRLF or a lone CR.
  size_t breaks;
  /// How many bytes of UTF-8 follow the last.
  size_t bytes;
  /// How many characters start in them.
  size_t scalars;
  /// Whether the last byte was a CR.
  bool endsInReturn;
} handrail_text_place;

/// Goes on counting over bytes [start, end).
void handrail_count_lines(const uint8_t *bytes, size_t start, size_t end, handrail_text_place *place);

/// The offset of the first place in bytes [start, end) where all of `needle` stands; `end` for none.
size_t handrail_find(const uint8_t *bytes, size_t start, size_t end, const uint8_t *needle, size_t length);

#endif
