import HandrailCore
import HandrailSyntax

/// Turns a Vale style into a guardrail.
///
/// Every rule that comes out has examples that the engine has judged, and whatever could not be taken
/// over is in ``notes`` and at the top of the file.
public struct ValeImport: Sendable {
  /// The guardrail file; nil when not one rule could be taken over.
  public let text: String?
  /// What was left out or is not quite the same, in the order of the files.
  public let notes: [ValeNote]
  /// How many rules the style has.
  public let ruleCount: Int
  /// How many of them became rules of the guardrail.
  public let takenCount: Int
  /// How many rules the guardrail has.
  public let draftCount: Int

  /// Converts a style.
  ///
  /// - Parameters:
  ///   - style: the style.
  ///   - known: what is known to be left out before it starts, such as files that could not be read.
  public init(_ style: ValeStyle, notes known: [ValeNote] = []) {
    let list = NoteList()
    for note in known { list.add(note) }
    var reader = StyleReader(notes: list)
    let rules = style.files.compactMap { reader.rule(of: $0) }
    let writer = GuardrailWriter(style: style)
    let maker = ExampleMaker(writer: writer)
    var names = RuleName()
    for rule in rules { _ = names.unique(rule.name) }
    var drafts: [Draft] = []
    for rule in rules {
      for var draft in StyleReader.drafts(of: rule) {
        if draft.name != rule.name {
          draft.name = names.unique(String(draft.name.prefix(60)), or: draft.name)
        }
        do throws(ExampleMaker.Failure) {
          drafts.append(try maker.examples(of: draft))
        } catch {
          rule.leaveOut(draft, because: error.reason)
        }
      }
    }
    drafts = Self.holding(drafts, writer).map(\.withFewExamples)
    let taken = Set(drafts.map(\.path)).count
    (ruleCount, takenCount, draftCount) = (reader.count, taken, drafts.count)
    notes = list.notes
    text =
      drafts.isEmpty
      ? nil : writer.file(of: drafts, notes: list.notes, count: taken, of: reader.count)
  }

  /// The rules whose examples hold beside all others, as they did alone: handrail puts no words in place
  /// that another rule would find fault with.
  private static func holding(_ drafts: [Draft], _ writer: GuardrailWriter) -> [Draft] {
    var drafts = drafts
    for _ in 0..<4 where !drafts.isEmpty {
      let outcomes = Dictionary(grouping: Trial.outcomes(of: writer.text(of: drafts))) {
        $0.rule.rule
      }
      var isDone = true
      drafts = drafts.compactMap { draft in
        let outcomes = outcomes[draft.name] ?? []
        if !outcomes.isEmpty, outcomes.allSatisfy(\.holds) { return draft }
        isDone = false
        let failing = outcomes.indices.filter { !outcomes[$0].holds }
        if let mended = draft.mended(without: failing) { return mended }
        draft.origin.leaveOut(draft, because: "its examples do not hold beside the other rules")
        return nil
      }
      if isDone { return drafts }
    }
    return drafts.filter { draft in
      draft.origin.leaveOut(draft, because: "its examples do not hold beside the other rules")
      return false
    }
  }
}

extension StyleRule {
  /// Notes that a rule of the guardrail is left out, in which some of this one would have gone.
  fileprivate func leaveOut(_ draft: Draft, because reason: String) {
    if draft.name == name {
      leaveOut("extends", reason)
    } else {
      let words = draft.samples.first.map { " for “\($0.text)”" } ?? ""
      leave(has("swap") ? "swap" : "extends", "the part\(words) is left out: \(reason)")
    }
  }
}
