public import HandrailCore

/// Something that a `handrail.yml` says, and where it says so.
public struct SettingOrigin: Sendable {
  /// What is said.
  public enum Setting: Sendable {
    /// Another file is extended.
    case extended(String)
    /// Words are added to a class. They may be secret.
    case vocabulary(String, [Term])
    /// Windows are added to a period.
    case period(String, windows: Int)
    /// So many entries say what files are.
    case posts(Int)
    /// The severity that fails a post.
    case failOn(Severity)
  }

  /// What is said.
  public let setting: Setting
  /// Where.
  public let source: RuleSource

  init(_ setting: Setting, source: RuleSource) {
    self.setting = setting
    self.source = source
  }
}
