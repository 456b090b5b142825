public import HandrailCore

/// What holds members: a file, a folder, a packed archive. It can be gone over several times, always
/// in the same order.
public protocol Container {
  /// Goes over the members. What is not wanted is passed over without being unpacked where that can
  /// be helped.
  ///
  /// - Parameters:
  ///   - wanted: says of a path whether its member is wanted.
  ///   - body: takes each wanted member, which lasts as long as the call.
  /// - Throws: what `body` throws, and what keeps the container from being read: damage, a limit.
  func forEachMember(
    where wanted: (String) -> Bool, _ body: (Member) throws(Problem) -> Void
  ) throws(Problem)
}
