import CPCRE2
import HandrailCore

/// One compiled PCRE2 pattern: used by one worker only.
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

  private let code: OpaquePointer
  /// Whether there is machine code; nil before the first search that is to have it.
  private var hasMachineCode: Bool?
  /// At how many places the interpreter may look yet before machine code is worth its making.
  private var placesLeft: Int

  /// How many places the interpreter looks at in the time that making machine code takes.
  private static let fewPlaces = 8192

  /// Compiles a pattern, which runs from the first on few texts, or is made faster before on many.
  init(_ pattern: [UInt8], isCaseExact: Bool, isForFew: Bool = false) throws(SyntaxError) {
    placesLeft = isForFew ? Self.fewPlaces : 0
    var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_NEVER_BACKSLASH_C)
    options |= UInt32(PCRE2_USE_OFFSET_LIMIT)
    if !isCaseExact { options |= UInt32(PCRE2_CASELESS) }
    var error: Int32 = 0
    var offset = 0
    let compiled = pattern.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap {
        pcre2_compile_8($0, buffer.count, options, &error, &offset, nil)
      }
    }
    guard let compiled else {
      throw SyntaxError(message: Self.message(of: error), offset: min(offset, pattern.count))
    }
    code = compiled
  }

  deinit { pcre2_code_free_8(code) }

  /// All matches that are not empty and do not overlap, from left to right.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8, which is not checked again.
  ///   - range: the bytes to search; the pattern sees nothing outside them.
  ///   - starts: the bytes where a match may start; nil for all.
  ///   - scratch: the worker's.
  ///   - budget: the work that is left to this pattern in this post.
  /// - Returns: ranges in `text`, or nil when a limit was reached.
  func matches(
    in text: [UInt8], range: Range<Int>, startingIn starts: Range<Int>? = nil,
    scratch: PatternScratch, budget: inout MatchBudget
  ) -> [Range<Int>]? {
    guard let data = scratch.matchData, let vector = pcre2_get_ovector_pointer_8(data) else {
      return nil
    }
    return text.withUnsafeBufferPointer { buffer -> [Range<Int>]? in
      // Unsafe because PCRE2 takes a pointer and a length: both come from one live buffer.
      guard let base = buffer.baseAddress else { return [] }
      let subject = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
      var found: [Range<Int>] = []
      let starts = starts ?? range
      var offset = starts.lowerBound - range.lowerBound
      let last = starts.upperBound - range.lowerBound - 1
      while offset <= last {
        let result = search(subject, from: offset, to: last, scratch: scratch, budget: &budget)
        if result == PCRE2_ERROR_NOMATCH { return found }
        guard result >= 0 else {
          budget.giveUp()
          return nil
        }
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

  /// Looks for one match that starts in a stretch, with more and more steps as far as the budget goes.
  private func search(
    _ subject: UnsafeBufferPointer<UInt8>, from offset: Int, to last: Int, scratch: PatternScratch,
    budget: inout MatchBudget
  ) -> Int32 {
    pcre2_set_offset_limit_8(scratch.context, last)
    var limit = MatchBudget.free
    pcre2_set_match_limit_8(scratch.context, limit)
    if hasMachineCode == nil, placesLeft > 0 {
      placesLeft -= last - offset + 1
      let result = interpret(subject, from: offset, scratch)
      if result >= 0 || result == PCRE2_ERROR_NOMATCH { return result }
    }
    let hasMachineCode = makeMachineCode()
    while true {
      pcre2_set_match_limit_8(scratch.context, limit)
      let result =
        hasMachineCode
        ? pcre2_jit_match_8(
          code, subject.baseAddress, subject.count, offset, UInt32(PCRE2_NOTEMPTY),
          scratch.matchData, scratch.context)
        : interpret(subject, from: offset, scratch)
      guard result == PCRE2_ERROR_MATCHLIMIT,
        let more = budget.steps(after: limit, places: last - offset + 1)
      else { return result }
      limit = more
    }
  }

  private func interpret(
    _ subject: UnsafeBufferPointer<UInt8>, from offset: Int, _ scratch: PatternScratch
  ) -> Int32 {
    pcre2_match_8(
      code, subject.baseAddress, subject.count, offset,
      UInt32(PCRE2_NOTEMPTY) | UInt32(PCRE2_NO_UTF_CHECK), scratch.matchData, scratch.context)
  }

  /// Turns the pattern into machine code before its first search, or, on few texts, when the interpreter
  /// needs more than its free steps: it counts steps otherwise, and which posts reach a limit must not
  /// depend on what a worker saw before.
  private func makeMachineCode() -> Bool {
    if let hasMachineCode { return hasMachineCode }
    let isMade = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE)) == 0
    hasMachineCode = isMade
    return isMade
  }

  private static func message(of error: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(error, &buffer, buffer.count)
    return length > 0 ? String(decoding: buffer[..<Int(length)], as: UTF8.self) : "not a pattern"
  }
}
