import CPCRE2

/// What PCRE2 needs to run a pattern, whichever it is: used by one worker only.
final class PatternScratch {
  /// How deep a search may nest where patterns are not turned into machine code.
  private static let depthLimit: UInt32 = 20_000
  /// How much memory it may take there, in KiB.
  private static let heapLimit: UInt32 = 16 * 1024
  /// How much memory machine code may take for what it goes back to, in bytes.
  private static let (smallStack, largestStack) = (32 * 1024, 1024 * 1024)

  /// Where matches go; nil when there was no memory for it.
  let matchData = pcre2_match_data_create_8(1, nil)
  /// The limits; nil when there was no memory for it.
  let context = pcre2_match_context_create_8(nil)
  private let stack = pcre2_jit_stack_create_8(smallStack, largestStack, nil)

  init() {
    guard let context else { return }
    pcre2_set_depth_limit_8(context, Self.depthLimit)
    pcre2_set_heap_limit_8(context, Self.heapLimit)
    pcre2_jit_stack_assign_8(context, nil, stack.map { UnsafeMutableRawPointer($0) })
  }

  deinit {
    pcre2_jit_stack_free_8(stack)
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(matchData)
  }
}
