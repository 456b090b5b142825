import HandrailCore

extension ClaimedArchive {
  /// Reads a member that holds one post, and hands it on; or what keeps it from being read.
  ///
  /// - Parameters:
  ///   - member: The member.
  ///   - deliver: Takes the post or the problem.
  ///   - post: Makes a post of its bytes.
  /// - Throws: What `deliver` throws.
  func whole(
    _ member: Member, deliver: (ArchiveItem) throws(Problem) -> Void,
    _ post: ([UInt8]) -> ArchivePost
  ) throws(Problem) {
    let bytes: [UInt8]
    do throws(Problem) {
      bytes = try member.all(limit: options.recordLimit)
    } catch {
      return try deliver(.problem(error, Origin(member: member.path, record: 1)))
    }
    try deliver(.post(post(bytes)))
  }
}
