import HandrailArchives
import HandrailCore

/// What a post was judged by, as one keyed hash.
extension AuditChecker {
  /// The hash of a line of a batch, which holds all there is but what was stated of all posts and whose
  /// account it is.
  func hash(_ line: UnsafeRawBufferPointer, _ metadata: PostMetadata) -> ContentHash {
    settings.key.hash { hasher in
      hasher.addHalves(line)
      hasher.add(stated)
      hasher.add(metadata.account.code)
      addEra(of: metadata, to: &hasher)
    }
  }

  /// The hash of a post: its texts, and what rules may ask of it.
  func hash(_ post: ArchivePost, _ metadata: PostMetadata) -> ContentHash {
    settings.key.hash { hasher in
      hasher.add(post.id)
      hasher.add(post.kind.rawValue)
      hasher.add(metadata)
      addEra(of: metadata, to: &hasher)
      switch post.content {
      case .file(let bytes, let name):
        hasher.add(name)
        hasher.add(bytes)
      case .texts(let texts, let markup):
        hasher.add(markup.rawValue)
        for text in texts {
          hasher.add(text.name)
          hasher.add(text.text)
        }
      }
    }
  }

  /// Adds which rules are in force for a post.
  private func addEra(of metadata: PostMetadata, to hasher: inout ContentHasher) {
    hasher.add(metadata.published == nil ? settings.era : -1)
  }
}
