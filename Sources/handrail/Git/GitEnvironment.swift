// `environ` is C's, and Swift cannot know that nobody writes to it here.
#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#endif

/// The variables that Git is started with.
///
/// Those that the caller set are kept, for a hook is told with them which index it is about
/// (`GIT_INDEX_FILE`). What Git may do is narrowed: it writes nothing, asks nobody, and fetches
/// nothing, whatever the repository's own configuration says.
enum GitEnvironment {
  /// `NAME=VALUE` each, in bytes: a value need not be text.
  static var entries: [[UInt8]] {
    inherited.filter { entry in
      !replaced.contains(String(decoding: entry.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self))
    } + stated.map { Array($0.utf8) }
  }

  private static let stated = [
    "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_REPLACE_OBJECTS=1",
    // An object that is missing may otherwise be fetched, by whatever program the configuration
    // names. Versions of Git before 2.45 know only the second.
    "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none",
  ]

  /// Variables that are set anew, or that would change what a diff says.
  private static let replaced: Set<String> = [
    "GIT_OPTIONAL_LOCKS", "GIT_TERMINAL_PROMPT", "GIT_NO_REPLACE_OBJECTS", "GIT_NO_LAZY_FETCH",
    "GIT_ALLOW_PROTOCOL", "GIT_DIFF_OPTS", "GIT_EXTERNAL_DIFF", "GIT_PAGER",
    "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
  ]

  private static var inherited: [[UInt8]] {
    #if canImport(Darwin)
      guard let variables = _NSGetEnviron().pointee else { return [] }
    #else
      let variables: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = environ
    #endif
    var (entries, index): ([[UInt8]], Int) = ([], 0)
    while let entry = variables[index] {
      entries.append(Array(UnsafeRawBufferPointer(start: entry, count: strlen(entry))))
      index += 1
    }
    return entries
  }
}
