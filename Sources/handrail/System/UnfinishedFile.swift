import HandrailCore

/// A file that is being written beside the one whose place it is to take.
///
/// A signal that ends the program clears it away. Whoever is killed outright leaves it behind, and
/// it is then no post.
struct UnfinishedFile {
  /// Where it is.
  let path: String
  private let slot: Int?

  private static let mark = ".handrail-"
  /// How many can be written at once and still be known to a signal.
  private static let most = 512
  // Safe: only who holds `turn` changes an entry, a pointer is changed in one store, and what it pointed
  // to is never freed, so a signal handler, which may take no lock, reads a whole name or none.
  nonisolated(unsafe) private static let names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> =
    {
      let names = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: most)
      names.initialize(repeating: nil, count: most)
      return names
    }()
  // Safe: the pointer is set once, and a mutex is made to be taken by several threads.
  nonisolated(unsafe) private static let turn: UnsafeMutablePointer<pthread_mutex_t> = {
    let turn = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    pthread_mutex_init(turn, nil)
    return turn
  }()

  /// Set once, by a signal: from then on no file is begun.
  // Safe: it is one byte that only ever goes from false to true, so whoever reads it meanwhile has one of
  // the two, and who reads false is waited for by ``removeAll()``.
  nonisolated(unsafe) private static let isEnding: UnsafeMutablePointer<Bool> = {
    let isEnding = UnsafeMutablePointer<Bool>.allocate(capacity: 1)
    isEnding.initialize(to: false)
    return isEnding
  }()

  /// Names the file that is to take the place of another; it is not there yet.
  init(besides path: String) {
    self.path = path + Self.mark + String(getpid())
    pthread_mutex_lock(Self.turn)
    defer { pthread_mutex_unlock(Self.turn) }
    slot = (0..<Self.most).first { Self.names[$0] == nil }
    if let slot { Self.names[slot] = strdup(self.path) }
    while Self.isEnding.pointee { pause() }
  }

  /// It took its place.
  func forget() {
    guard let slot else { return }
    pthread_mutex_lock(Self.turn)
    defer { pthread_mutex_unlock(Self.turn) }
    // Not freed: a signal may be reading it.
    Self.names[slot] = nil
  }

  /// It is not to take any place; `errno` stays as it was.
  func remove() {
    let reason = errno
    unlink(path)
    forget()
    errno = reason
  }

  /// Makes ready for ``removeAll()``, which may not be the first to ask.
  static func prepare() { _ = (names, turn, isEnding) }

  /// Removes all that is unfinished. Does only what POSIX allows in a signal handler.
  static func removeAll() {
    isEnding.pointee = true
    // What is named and not there yet is there after this.
    poll(nil, 0, 20)
    for slot in 0..<most {
      if let name = names[slot] { unlink(name) }
    }
  }

  /// Whether a path is that of a file which was never finished: it stands beside the one whose place
  /// it was to take.
  static func isLeftover(_ path: String) -> Bool {
    guard let mark = path.range(ofLast: Self.mark) else { return false }
    let digits = path[mark.upperBound...].utf8
    return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
      && Disk.kind(of: String(path[..<mark.lowerBound])) == .file
  }
}

extension String {
  /// Where `text` stands last; nil when it stands nowhere.
  fileprivate func range(ofLast text: String) -> Range<Index>? {
    var found: Range<Index>?
    var rest = self[...]
    while let next = rest.firstRange(of: text) {
      found = next
      rest = rest[next.upperBound...]
    }
    return found
  }
}
