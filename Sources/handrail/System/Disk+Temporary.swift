extension Disk {
  /// The folder for files that go with the process: `TMPDIR`, or the system's.
  static var temporaryFolder: String {
    guard let folder = Console.environment("TMPDIR"), !folder.isEmpty else { return "/tmp" }
    return folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }
}
