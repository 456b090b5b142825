import Foundation

/// A post that costs far more than it looks, or is far larger than posts are.
struct Attack: Sendable {
  /// What must come of it.
  enum Outcome: Sendable {
    /// The word Titan is found, so many times at least, and nothing is in doubt.
    case found(Int)
    /// The post is incomplete, and the report says so in words such as these.
    case incomplete(String)
  }

  let name: String
  var markup = "plain"
  let text: String
  let outcome: Outcome

  /// The name of its file.
  var file: String {
    let endings = ["plain": "txt", "markdown": "md", "html": "html"]
    return "\(name).\(endings[markup] ?? "txt")"
  }

  /// The attacks, each about so many bytes long.
  static func all(size: Int) -> [Attack] {
    func much(_ text: String) -> String {
      String(repeating: text, count: max(size / text.utf8.count, 2))
    }
    return [
      Attack(
        name: "one-word", text: much("Titan "), outcome: .incomplete("names/titan was broken")),
      Attack(name: "unbroken", text: much("a") + " Titan", outcome: .incomplete("took too long")),
      Attack(name: "no-space", text: much("Titan"), outcome: .incomplete("names/titan was broken")),
      Attack(name: "spaced", text: much("T i t a n "), outcome: .incomplete("single letters")),
      Attack(name: "singles", text: much("a ") + "Titan", outcome: .incomplete("single letters")),
      Attack(name: "marks", text: "e" + much("\u{301}") + " Titan", outcome: .found(1)),
      Attack(name: "reordered", text: "e" + much("\u{301}\u{323}") + " Titan", outcome: .found(1)),
      Attack(
        name: "hashtags", text: much("#ProjectTitan "),
        outcome: .incomplete("names/titan was broken")
      ),
      Attack(name: "joined-tags", text: much("#titan"), outcome: .found(1)),
      Attack(name: "ones", text: much("T1!") + " T1tan", outcome: .found(1)),
      Attack(name: "digits", text: much("t1 !1t ") + " T1tan", outcome: .found(1)),
      Attack(name: "look-alikes", text: much("аеос ") + "Тitan", outcome: .found(1)),
      Attack(name: "unseen", text: much("\u{200B}\u{AD}") + " Ti\u{200B}tan", outcome: .found(1)),
      Attack(
        name: "references", markup: "html", text: "<p>" + much("&#x42;&#98; ") + "&#84;itan",
        outcome: .found(1)),
      Attack(
        name: "deep-quotes", markup: "markdown", text: much("> ") + "Titan", outcome: .found(1)),
      Attack(
        name: "deep-brackets", markup: "markdown", text: much("[") + " Titan", outcome: .found(1)),
      Attack(
        name: "deep-stars", markup: "markdown", text: much("*a **a ") + " Titan",
        outcome: .found(1)),
      Attack(name: "deep-html", markup: "html", text: much("<div>") + "Titan", outcome: .found(1)),
      Attack(
        name: "hidden-html", markup: "html", text: much("<b hidden>x") + "Titan", outcome: .found(1)
      ),
      Attack(
        name: "open-tags", markup: "html", text: "Titan " + much("<a title=\""), outcome: .found(1)),
    ]
  }
}
