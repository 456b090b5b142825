/// What an importer says of a member that it knows.
public struct Claim: Hashable, Sendable {
  /// How sure an importer is. When several claim one member, the surest reads it.
  public enum Certainty: Int, Comparable, Sendable {
    /// It has the general form: a table, a page, a text.
    case general
    /// It has the fields that the platform writes.
    case likely
    /// It has a mark that only this platform writes.
    case certain
    /// The command line says how to read it.
    case told

    /// Orders by how sure it is.
    public static func < (a: Certainty, b: Certainty) -> Bool { a.rawValue < b.rawValue }
  }

  /// What the member is to the importer, in a word of the importer's own: `tweets`, `notes`, `users`.
  public let role: String
  /// How sure the importer is.
  public let certainty: Certainty
  /// Whether it holds posts, rather than what helps to understand them. An archive without any member
  /// that holds posts is not recognised.
  public let holdsPosts: Bool

  /// Creates a claim.
  public init(_ role: String, _ certainty: Certainty, holdsPosts: Bool = true) {
    self.role = role
    self.certainty = certainty
    self.holdsPosts = holdsPosts
  }
}
