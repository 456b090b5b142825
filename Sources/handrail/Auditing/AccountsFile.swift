import HandrailAudit
import HandrailCore

/// The list of accounts that may be looked at, as it lies on the disk.
enum AccountsFile {
  /// The name that it is found by.
  static let name = "accounts.yml"

  /// Reads the list.
  ///
  /// - Parameters:
  ///   - path: the file that was named; nil to use the one beside `handrail.yml`, or in the current
  ///     folder, where there is one.
  ///   - configuration: the path of `handrail.yml`; nil when there is none.
  /// - Returns: the list, its bytes, and everything that is wrong with it.
  static func read(
    _ path: String?, beside configuration: String?
  ) -> (register: AccountRegister, bytes: [UInt8], problems: [Problem]) {
    let usual = configuration.map { Path.join(Path.folder(of: $0), name) } ?? name
    guard let path = path ?? (Disk.kind(of: usual) == nil ? nil : usual) else {
      return (AccountRegister(), [], [])
    }
    do throws(Problem) {
      let bytes = try Disk.read(path, limit: DiskRuleFiles.limit)
      let (register, problems) = AccountLoader.load(path: path, bytes: bytes)
      return (register, bytes, problems)
    } catch {
      return (AccountRegister(), [], [error])
    }
  }
}
