import CPCRE2
import HandrailCore

/// One compiled PCRE2 pattern, with the scratch memory to run it: used by one worker only.
///
/// Compiled with UTF and UCP. Matching is bounded: past the limits the answer is `nil`, never a
/// silent “no”. Source: pcre2api(3), pcre2jit(3).
final class PatternCode {
  /// Why a pattern is not one.
  struct SyntaxError: Error {
    /// PCRE2's own words.
    let message: String
    /// The offset in the pattern, in UTF-8 bytes.
    let offset: Int
  }

  /// How many steps one search may take.
  static let matchLimit: UInt32 = 500_000
  /// How deep it may nest.
  static let depthLimit: UInt32 = 20_000
  /// How much memory it may take, in KiB.
  static let heapLimit: UInt32 = 16 * 1024

  private let code: OpaquePointer
  private let matchData: OpaquePointer
  private let context: OpaquePointer

  init(_ pattern: [UInt8], isCaseExact: Bool) throws(SyntaxError) {
    var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_NEVER_BACKSLASH_C)
    if !isCaseExact { options |= UInt32(PCRE2_CASELESS) }
    var error: Int32 = 0
    var offset = 0
    let compiled = pattern.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap {
        pcre2_compile_8($0, buffer.count, options, &error, &offset, nil)
      }
    }
    guard let compiled, let data = pcre2_match_data_create_8(1, nil),
      let context = pcre2_match_context_create_8(nil)
    else {
      throw SyntaxError(message: Self.message(of: error), offset: min(offset, pattern.count))
    }
    code = compiled
    matchData = data
    self.context = context
    pcre2_set_match_limit_8(context, Self.matchLimit)
    pcre2_set_depth_limit_8(context, Self.depthLimit)
    pcre2_set_heap_limit_8(context, Self.heapLimit)
    // From the first search on: the interpreter counts its steps otherwise, and which posts reach the
    // limit must not depend on what a worker saw before.
    pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(matchData)
    pcre2_code_free_8(code)
  }

  /// All matches that are not empty and do not overlap, from left to right.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8, which is not checked again.
  ///   - range: the bytes to search; the pattern sees nothing outside them.
  /// - Returns: ranges in `text`, or nil when a limit was reached.
  func matches(in text: [UInt8], range: Range<Int>) -> [Range<Int>]? {
    return text.withUnsafeBufferPointer { buffer -> [Range<Int>]? in
      // Unsafe because PCRE2 takes a pointer and a length: both come from one live buffer.
      guard let base = buffer.baseAddress else { return [] }
      let subject = base + range.lowerBound
      var found: [Range<Int>] = []
      var offset = 0
      while offset <= range.count {
        let result = pcre2_match_8(
          code, subject, range.count, offset,
          UInt32(PCRE2_NO_UTF_CHECK) | UInt32(PCRE2_NOTEMPTY), matchData, context)
        if result == PCRE2_ERROR_NOMATCH { return found }
        guard result >= 0, let vector = pcre2_get_ovector_pointer_8(matchData) else { return nil }
        // `\K` can put the start of a match where nothing is left of it.
        if vector[0] < vector[1] {
          found.append(range.lowerBound + vector[0]..<range.lowerBound + vector[1])
        }
        offset = max(vector[1], offset + 1)
        while offset < range.count, subject[offset] & 0xC0 == 0x80 { offset += 1 }
      }
      return found
    }
  }

  private static func message(of error: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(error, &buffer, buffer.count)
    return length > 0 ? String(decoding: buffer[..<Int(length)], as: UTF8.self) : "not a pattern"
  }
}
