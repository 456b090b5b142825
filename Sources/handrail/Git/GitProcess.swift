import HandrailCore

/// A running `git`, with its input and output at hand.
///
/// It is started without a shell. What it says on its error output is read along, so that it never
/// waits for somebody to listen.
final class GitProcess {
  /// What is read of its error output, in bytes; the rest is dropped.
  private static let longestComplaint = 4096
  /// How long it may say nothing, in seconds.
  private static let longestSilence: Int32 = 120

  private let identifier: pid_t
  private let command: String
  private let patience: Int32
  private var input: Int32
  /// Git's standard output.
  private(set) var output: Int32
  private var errors: Int32
  private var complaint: [UInt8] = []
  private var isGivenUp = false
  private var hasEnded = false

  /// Starts `git`.
  ///
  /// - Parameters:
  ///   - arguments: the subcommand and what follows.
  ///   - program: what to start, looked up on the PATH.
  ///   - patience: how many seconds it may say nothing before it is given up.
  /// - Throws: a problem when there is no Git, or it cannot be started.
  init(
    _ arguments: [String], program: String = "git", patience: Int32 = longestSilence
  ) throws(Problem) {
    self.patience = patience
    command = arguments.first { !$0.hasPrefix("-") && !$0.contains("=") } ?? "git"
    // A Git that ends early must not end this program when it is written to.
    signal(SIGPIPE, SIG_IGN)
    let (inPipe, outPipe, errorPipe) = (try Pipe(), try Pipe(), try Pipe())
    let start = Self.start(
      [program, "--no-pager", "-c", "core.fsmonitor=false"] + arguments,
      [inPipe.reading, outPipe.writing, errorPipe.writing])
    for end in [inPipe.reading, outPipe.writing, errorPipe.writing] { close(end) }
    (input, output, errors) = (inPipe.writing, outPipe.reading, errorPipe.reading)
    switch start {
    case .success(let identifier): self.identifier = identifier
    case .failure(let reason):
      for end in [input, output, errors] { close(end) }
      throw Self.unstarted(reason.code)
    }
  }

  deinit {
    if !hasEnded {
      giveUp()
      _ = end()
    }
  }

  /// Gives Git some input.
  ///
  /// - Throws: a problem when Git no longer reads.
  func write(_ bytes: [UInt8]) throws(Problem) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(input, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(end()) }
      written += count
    }
  }

  /// Reads the next bytes of Git's output.
  ///
  /// - Parameter buffer: takes the bytes, at its start; it must not be empty.
  /// - Returns: how many there were; 0 at the end.
  /// - Throws: a problem when they cannot be read.
  func read(into buffer: inout [UInt8]) throws(Problem) -> Int {
    let result = buffer.withUnsafeMutableBytes { bytes in
      Result { () throws(Problem) in try read(into: bytes) }
    }
    return try result.get()
  }

  /// Reads the next bytes of Git's output.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Problem) -> Int {
    while true {
      var requests = [
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&requests, nfds_t(requests.count), patience * 1000)
      guard count != 0 else { throw silence() }
      guard count > 0 else { continue }
      if requests[1].revents != 0 { listen() }
      if requests[0].revents != 0 { return try Disk.read(output, into: buffer, path: "git") }
    }
  }

  /// Waits for Git to end, once its output is read.
  ///
  /// - Parameter accepted: the statuses that are an answer.
  /// - Returns: the status.
  /// - Throws: a problem that tells what Git said, for every other status.
  func finish(accepting accepted: Set<Int32> = [0]) throws(Problem) -> Int32 {
    let status = end()
    guard case .exited(let code) = status, accepted.contains(code) else { throw failure(status) }
    return code
  }

  private enum End {
    case exited(Int32)
    case killed(Int32)
    case silent
  }

  /// Gives Git up, and says so.
  private func silence() -> Problem {
    giveUp()
    return failure(.silent)
  }

  /// Ends Git. What it started itself may live on, and keep its error output open.
  private func giveUp() {
    isGivenUp = true
    kill(identifier, SIGKILL)
    if errors >= 0 { close(errors) }
    errors = -1
  }

  private func end() -> End {
    if input >= 0 { close(input) }
    input = -1
    while errors >= 0 {
      var request = pollfd(fd: errors, events: Int16(POLLIN), revents: 0)
      if poll(&request, 1, patience * 1000) == 0 { giveUp() } else { listen() }
    }
    close(output)
    hasEnded = true
    // A program that closed its outputs may go on for ever.
    if !isGivenUp, let end = end(within: Double(patience)) { return end }
    giveUp()
    _ = end(within: 1)
    return .silent
  }

  /// Waits for Git to end; nil when it has not after so many seconds.
  private func end(within seconds: Double) -> End? {
    let limit = Clock.monotonic + seconds
    var (status, pause): (Int32, UInt32) = (0, 20)
    while true {
      let answer = waitpid(identifier, &status, WNOHANG)
      if answer == identifier {
        return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed(status & 0x7F)
      }
      if answer < 0, errno != EINTR { return .killed(0) }
      if Clock.monotonic > limit { return nil }
      usleep(pause)
      pause = min(pause * 2, 50_000)
    }
  }

  /// Reads what there is of the error output, and closes it at its end.
  private func listen() {
    guard errors >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 1024)
    guard let count = try? Disk.read(errors, into: &buffer, path: "git"), count > 0 else {
      close(errors)
      errors = -1
      return
    }
    complaint += buffer[..<min(count, Self.longestComplaint - complaint.count)]
  }

  private func failure(_ end: End) -> Problem {
    let said = String(decoding: complaint, as: UTF8.self).split(separator: "\n")
      .map { $0.hasPrefix("fatal: ") ? $0.dropFirst(7) : $0 }.joined(separator: "; ")
    switch end {
    case .silent:
      return Problem(
        .input, "‘git \(command)’ has said nothing for \(patience) seconds, and was given up",
        advice: "see that ‘git status’ works here, and that no other program holds the repository")
    case .killed(let signal):
      return Problem(
        .input, "‘git \(command)’ was stopped by signal \(signal), so nothing was decided",
        advice: "try again")
    case .exited(let code):
      return Problem(
        .input,
        "‘git \(command)’ could not answer: \(said.isEmpty ? "exit status \(code)" : said)",
        advice: "see that ‘git status’ works here, and try again")
    }
  }
}

/// `write(2)`, under a name that does not clash with `GitProcess.write`.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
