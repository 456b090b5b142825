import HandrailCore

/// A file to load, and where it was named.
struct NamedFile {
  /// The path, as resolved from the file that names it.
  let path: String
  /// The reader of the file that names it, and the bytes there; nil when the loader's caller did.
  let place: (reader: NodeReader, range: Range<Int>)?

  init(_ path: String, at place: (reader: NodeReader, range: Range<Int>)? = nil) {
    self.path = path
    self.place = place
  }

  /// The bytes of the file; a failure is a problem of the file that names it.
  func bytes(from files: any RuleFiles) throws(Problem) -> [UInt8] {
    do throws(Problem) { return try files.read(path) } catch { throw located(error) }
  }

  /// A problem with reading this file, told at the place where the file is named.
  func located(_ problem: Problem) -> Problem {
    guard let place else { return problem }
    let file = place.reader.file
    var reason: String? = problem.message
    var advice = problem.advice
    if !file.mayBeQuoted {
      let name = path.split(separator: "/").last ?? ""
      if problem.message.contains(name) { reason = nil }
      if advice?.contains(name) == true { advice = nil }
    }
    let named = !file.mayBeQuoted ? "the file named here" : place.reader.quoted(path)
    return file.problem(
      "\(named) cannot be read" + (reason.map { ": \($0)" } ?? ""), advice: advice,
      at: place.range)
  }
}
