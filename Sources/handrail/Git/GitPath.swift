/// A path as Git knows it: bytes below the top of the work tree, with `/` between its parts.
///
/// A name need not be text. It is compared as it is, and shown with its stray bytes spelt out.
struct GitPath: Hashable, Comparable, Sendable {
  /// The bytes; none for the top itself.
  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// The path for people: bytes that are no UTF-8 as `\xE9`.
  var shown: String {
    var shown = ""
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var index = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar):
        shown.unicodeScalars.append(Unicode.UTF8.decode(scalar))
        index += scalar.count
      case .error(let length):
        for byte in bytes[index..<index + length] {
          shown += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        index += length
      case .emptyInput: return shown
      }
    }
  }

  /// The folders above, and the name.
  var parts: [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "/")) }

  /// Whether this is one of some paths, or lies in one of them.
  func lies(inOneOf paths: Set<GitPath>) -> Bool {
    if paths.contains(self) || paths.contains(GitPath([])) { return true }
    return bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: "/") && paths.contains(GitPath(bytes[..<index]))
    }
  }

  /// Whether this is `folder`, or lies in it; everything lies in the top.
  func lies(in folder: GitPath) -> Bool {
    folder.bytes.isEmpty || self == folder
      || bytes.starts(with: folder.bytes) && bytes[folder.bytes.count] == UInt8(ascii: "/")
  }

  /// The part below a folder that it lies in.
  func below(_ folder: GitPath) -> GitPath {
    folder.bytes.isEmpty ? self : GitPath(bytes.dropFirst(folder.bytes.count + 1))
  }

  static func < (a: GitPath, b: GitPath) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}
