import HandrailCore

/// What a hook asks of handrail: the lines that this commit changes, by the `handrail.yml` of the folder
/// that the hook was installed from. A commit that passes has nothing to read.
///
/// Git runs hooks at the top of the work tree, where a `handrail.yml` further down would not be found.
struct HookRequest {
  /// The words after `handrail`.
  let text: String

  /// Takes the `handrail.yml` that holds in the current folder.
  ///
  /// - Parameter repository: the repository that the hook is for.
  init(in repository: GitRepository) {
    let plain = "check --staged --changed-since HEAD --quiet"
    guard let file = ConfigurationFinder.find(), let place = repository.path(of: file),
      place.parts.count > 1
    else {
      text = plain
      return
    }
    let isPlain = place.bytes.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "/._-".utf8.contains(byte)
      }
    }
    text = plain + " --config " + (isPlain ? place.shown : HookBlock.quoted(place.shown))
  }
}
