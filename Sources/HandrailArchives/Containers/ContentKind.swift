/// What a file is, as far as its first bytes tell without knowing any platform.
enum ContentKind: Equatable {
  /// A zip archive.
  case zip
  /// A tar archive.
  case tar
  /// Anything compressed as one stream: a tar archive, or one file.
  case compressed
  /// An archive of a form that cannot be read, by its name.
  case sealed(String)
  /// A picture, film or sound, or anything else.
  case other(DataKind)

  /// How many bytes are looked at.
  static let length = 512

  /// Tells what begins with some bytes.
  init(_ head: [UInt8]) {
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = Self.isDocument(head) ? .other(.other) : .zip
    } else if Self.marks.contains(where: { head.starts(with: $0) }) {
      self = .compressed
    } else if Self.isTar(head) {
      self = .tar
    } else if let form = Self.sealedForms.first(where: { head.starts(with: $0.mark) }) {
      self = .sealed(form.name)
    } else {
      self = .other(DataKind(head))
    }
  }

  /// Whether it is an archive, or something compressed, that can be opened.
  var isArchive: Bool { self == .zip || self == .tar || self == .compressed }

  // Sources: RFC 1952 2.3.1; RFC 8878 3.1.1; the bzip2 and xz file formats.
  private static let marks: [[UInt8]] = [
    [0x1F, 0x8B, 0x08], [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
    [0x42, 0x5A, 0x68, 0x31], [0x42, 0x5A, 0x68, 0x32], [0x42, 0x5A, 0x68, 0x33],
    [0x42, 0x5A, 0x68, 0x34], [0x42, 0x5A, 0x68, 0x35], [0x42, 0x5A, 0x68, 0x36],
    [0x42, 0x5A, 0x68, 0x37], [0x42, 0x5A, 0x68, 0x38], [0x42, 0x5A, 0x68, 0x39],
  ]

  private static let sealedForms: [(name: String, mark: [UInt8])] = [
    ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    ("RAR", [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]),
    ("LZ4", [0x04, 0x22, 0x4D, 0x18]),
    ("lzip", [0x4C, 0x5A, 0x49, 0x50, 0x01]),
    ("cabinet", [0x4D, 0x53, 0x43, 0x46, 0, 0, 0, 0]),
    ("split zip", [0x50, 0x4B, 0x07, 0x08]),
  ]

  /// Whether a zip is a document of an office program, a book or a program, none of which is opened.
  private static func isDocument(_ head: [UInt8]) -> Bool {
    let names: [StaticString] = [
      "[Content_Types].xml", "mimetype", "_rels/.rels", "META-INF/MANIFEST.MF",
    ]
    return names.contains { name in
      head.count >= 30 + name.utf8CodeUnitCount
        && Int(head[26]) | Int(head[27]) << 8 == name.utf8CodeUnitCount
        && name.withUTF8Buffer { head[30..<30 + $0.count].elementsEqual($0) }
    }
  }

  /// Whether the first block is a tar header: its checksum is right. Source: POSIX.1, pax, “ustar
  /// Interchange Format”.
  private static func isTar(_ head: [UInt8]) -> Bool {
    guard head.count >= 512, head[0] != 0 else { return false }
    var (told, digits) = (0, 0)
    for byte in head[148..<156] {
      if byte >= 0x30, byte <= 0x37 {
        told = told << 3 | Int(byte - 0x30)
        digits += 1
      } else if digits > 0 || byte != 0x20 {
        break
      }
    }
    guard digits > 0 else { return false }
    let sum = head[..<512].enumerated().reduce(0) { sum, item in
      sum + (148..<156 ~= item.offset ? 0x20 : Int(item.element))
    }
    return sum == told
  }
}
