import HandrailCore

/// Divides what a command line means into shares, in order; batches are read as they are asked for.
struct ShareSource {
  private var items: ArraySlice<InputList.Item>
  private let sizeLimit: Int
  private let filesAShare: Int
  private var batch: OpenBatch?
  private var blobs: BlobReader?

  private struct OpenBatch {
    let name: String
    let source: Source
    var reader: ChunkReader
    /// Whether no line with anything on it was met yet.
    var isBlank = true

    enum Source {
      case file(Int32)
      case git(GitProcess)
    }

    init(_ source: Source, name: String, limit: Int) {
      (self.name, self.source) = (name, source)
      reader =
        switch source {
        case .file(let descriptor): ChunkReader(descriptor, path: name, limit: limit)
        case .git(let process): ChunkReader(process, path: name, limit: limit)
        }
    }

    /// Sees that all of it was there.
    func finish() throws(Problem) {
      letGo()
      if case .git(let process) = source { _ = try process.finish() }
    }

    /// Closes the file. A Git that nobody holds any more is given up.
    func letGo() {
      if case .file(let descriptor) = source, descriptor != STDIN_FILENO { close(descriptor) }
    }
  }

  /// Creates the source of a list's shares.
  ///
  /// - Parameters:
  ///   - list: what to check.
  ///   - sizeLimit: how many bytes a post may have.
  ///   - jobs: how many workers there are; all of them are to get something of a few files.
  init(_ list: InputList, sizeLimit: Int, jobs: Int) {
    items = list.items[...]
    self.sizeLimit = sizeLimit
    filesAShare = min(max(list.items.count / (8 * jobs), 1), 32)
  }

  /// Whether there may be several shares; one is not worth a worker.
  var isLarge: Bool {
    guard items.count == 1, let item = items.first else { return items.count > 1 }
    return item.isBatch
  }

  /// Whether ``next()`` may have to wait for somebody to write.
  var mayWait: Bool {
    if let batch { return batch.reader.mayWait }
    if case .standardInput = items.first { return Disk.wouldWait(STDIN_FILENO) }
    return false
  }

  /// The next share; nil when there is no more.
  mutating func next() -> Share? {
    while true {
      if let share = nextOfBatch() { return share }
      guard let item = items.popFirst() else { return nil }
      switch item {
      case .file(let path): return files(after: path)
      case .unreadable(let problem): return .unreadable(problem)
      case .batch(let path):
        do {
          open(.file(try Disk.openForReading(path)), name: path)
        } catch {
          return .unreadable(error)
        }
      case .standardInput(let name) where InputList.isBatch(name):
        open(.file(STDIN_FILENO), name: name)
      case .standardInput(let name): return standardInput(name: name)
      case .object(let id, let name):
        do throws(Problem) {
          guard InputList.isBatch(name) else { return try object(id, name: name) }
          open(.git(try GitProcess(["cat-file", "blob", id])), name: name)
        } catch {
          return .unreadable(error)
        }
      }
    }
  }

  private mutating func files(after first: String) -> Share {
    var paths = [first]
    while paths.count < filesAShare, case .file(let path) = items.first {
      paths.append(path)
      items.removeFirst()
    }
    return .files(paths)
  }

  private func standardInput(name: String) -> Share {
    do {
      let bytes = try Disk.readAll(STDIN_FILENO, path: name, limit: sizeLimit)
      guard bytes.isEmpty else { return .bytes(bytes, name: name) }
      return .unreadable(
        Problem(
          .input, "there was nothing on standard input",
          advice: "see that the command before it worked", path: name))
    } catch {
      return .unreadable(error)
    }
  }

  private mutating func object(_ id: String, name: String) throws(Problem) -> Share {
    do throws(Problem) {
      let reader = if let blobs { blobs } else { try BlobReader() }
      blobs = reader
      return .bytes(try reader.read(id, path: name, limit: sizeLimit), name: name)
    } catch {
      blobs = nil
      throw error
    }
  }

  private mutating func open(_ source: OpenBatch.Source, name: String) {
    batch = OpenBatch(source, name: name, limit: sizeLimit)
  }

  /// The next share of the open batch; nil when there is none, or none any more.
  private mutating func nextOfBatch() -> Share? {
    guard let name = batch?.name else { return nil }
    do throws(Problem) {
      if let chunk = try batch?.reader.next() {
        if batch?.isBlank == true { batch?.isBlank = chunk.isBlank }
        return .lines(chunk, batch: name)
      }
      let ended = exchange(&batch, with: nil)
      try ended?.finish()
      guard ended?.isBlank == true else { return nil }
      throw Problem(.input, "there are no posts in this batch", advice: "write one post a line")
    } catch {
      exchange(&batch, with: nil)?.letGo()
      var problem = error
      problem.path = name
      return .unreadable(problem)
    }
  }
}
