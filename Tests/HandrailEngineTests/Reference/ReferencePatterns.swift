import CPCRE2

/// Runs PCRE2 and nothing else: no literals, no compiled code kept, no just-in-time compiler.
enum ReferencePatterns {
  /// All matches in a text that are not empty, from left to right; nil when there is no telling.
  static func matches(of pattern: String, isCaseExact: Bool, in text: [UInt8]) -> [Range<Int>]? {
    var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_NEVER_BACKSLASH_C)
    if !isCaseExact { options |= UInt32(PCRE2_CASELESS) }
    var (error, place) = (Int32(0), 0)
    let bytes = Array(pattern.utf8)
    guard let code = pcre2_compile_8(bytes, bytes.count, options, &error, &place, nil),
      let data = pcre2_match_data_create_from_pattern_8(code, nil)
    else { return nil }
    defer {
      pcre2_match_data_free_8(data)
      pcre2_code_free_8(code)
    }
    var found: [Range<Int>] = []
    var offset = 0
    while offset <= text.count {
      let result = pcre2_match_8(
        code, text, text.count, offset, UInt32(PCRE2_NOTEMPTY), data, nil)
      if result == PCRE2_ERROR_NOMATCH { return found }
      guard result > 0, let ends = pcre2_get_ovector_pointer_8(data) else { return nil }
      if ends[0] < ends[1] { found.append(ends[0]..<ends[1]) }
      offset = max(ends[1], offset + 1)
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return found
  }
}
