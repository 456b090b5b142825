public import HandrailCore

extension BaselineEntry {
  /// The entries that stand for the findings of a post.
  ///
  /// - Parameters:
  ///   - report: the report on the post. What somebody decided to let stand needs no entry.
  ///   - path: its file, as the baseline calls it.
  /// - Returns: an entry for each finding that can have one.
  public static func entries(of report: PostReport, path: String) -> [BaselineEntry] {
    let post = PostName(path: path, id: report.id)
    var ordinals: [Digest: Int] = [:]
    return report.findings.compactMap { finding in
      guard let mark = finding.identity.own else { return nil }
      let ordinal = ordinals[mark.place, default: 0]
      ordinals[mark.place] = ordinal + 1
      guard finding.mayBeInBaseline else { return nil }
      let place = place(of: mark, in: post, ordinal: ordinal)
      return BaselineEntry(
        post: post, rule: finding.rule, words: digest(of: mark.words, in: post, at: place),
        place: place, opening: digest(of: mark.opening, in: post, at: place), isKeyed: mark.isKeyed)
    }
  }
}

extension Finding {
  /// Whether somebody decided to let it stand.
  var isWaived: Bool {
    if case .waived = suppression { true } else { false }
  }

  /// Whether the baseline may say of it that it was there: not when somebody decided to let it stand.
  var mayBeInBaseline: Bool {
    !isWaived && !identity.marks.isEmpty
  }

  /// Whether the baseline could list it if only the company had a key.
  public var needsKey: Bool {
    !isWaived && identity.lacksKey
  }
}
