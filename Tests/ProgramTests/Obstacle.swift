import Foundation
import Testing

/// What can stand in the place of a file that nobody can read.
enum Obstacle: String, CaseIterable, Sendable {
  case nothing, folder, linkToAFolder, deadLink, loop, pipe, pipeBehindALink, device, nonsense,
    noUTF8

  /// Puts it there, whatever stood there before.
  func stand(at path: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    func link(to target: String) throws {
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }
    switch self {
    case .nothing: break
    case .folder: try makeFolder(path)
    case .linkToAFolder:
      try makeFolder(path + ".folder")
      try link(to: path + ".folder")
    case .deadLink: try link(to: "nowhere-\(UUID().uuidString)")
    case .loop: try link(to: URL(fileURLWithPath: path).lastPathComponent)
    case .pipe: try #require(mkfifo(path, 0o644) == 0)
    case .pipeBehindALink:
      try #require(mkfifo(path + ".pipe", 0o644) == 0)
      try link(to: path + ".pipe")
    // It never ends, and nobody may read all of it.
    case .device: try link(to: "/dev/zero")
    case .nonsense: try Data("[{\"\u{0}\"\n  - : *x &\n\t".utf8).write(to: URL(filePath: path))
    case .noUTF8: try Data([0xFF, 0x00, 0xC3, 0x28, 0x0A]).write(to: URL(filePath: path))
    }
  }

  private func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }
}
