import HandrailCore

extension GitProcess {
  /// A pipe that no other program inherits.
  struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws(Problem) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw GitProcess.unstarted(errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }
  }

  /// Why a program could not be started: an `errno`.
  struct StartError: Error {
    let code: Int32
  }

  /// Starts a program that is looked up on the PATH.
  ///
  /// - Parameters:
  ///   - arguments: the program and its arguments.
  ///   - descriptors: its standard input, output and error output.
  /// - Returns: its process identifier, or why it could not be started.
  static func start(_ arguments: [String], _ descriptors: [Int32]) -> Result<pid_t, StartError> {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (target, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var identifier: pid_t = 0
    let program = arguments.first ?? ""
    let code = withCStrings(arguments.map { Array($0.utf8) }) { arguments in
      withCStrings(GitEnvironment.entries) { environment in
        posix_spawnp(&identifier, program, &actions, &attributes, arguments, environment)
      }
    }
    return code == 0 ? .success(identifier) : .failure(StartError(code: code))
  }

  /// What to say when Git does not run.
  static func unstarted(_ code: Int32) -> Problem {
    if code == ENOENT {
      return Problem(
        .input, "git is not installed, or not on the PATH",
        advice: "install Git from https://git-scm.com, or check files by naming them")
    }
    return Problem(
      .input, "git cannot be started: \(String(cString: strerror(code)).lowercased())",
      advice: "see that ‘git --version’ works here, and try again")
  }

  /// Calls `body` with texts as C wants them: a list of pointers that ends in nil.
  private static func withCStrings<Answer>(
    _ texts: [[UInt8]], _ body: ([UnsafeMutablePointer<CChar>?]) -> Answer
  ) -> Answer {
    let pointers = texts.map { text in
      (text + [0]).withUnsafeBytes { bytes in
        bytes.bindMemory(to: CChar.self).baseAddress.flatMap { strdup($0) }
      }
    }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
