import HandrailAudit
import HandrailCore

/// How far an audit is: a bar that stays on its line on a terminal, a line now and then elsewhere.
struct ProgressLine {
  private let isShown: Bool
  private let isTerminal: Bool
  /// How many packed bytes there are in all; nil when that is not known.
  private let total: Int?
  private let started = Clock.monotonic
  private var told: Double

  /// Starts to tell.
  ///
  /// - Parameters:
  ///   - total: how many packed bytes there are; nil when that is not known.
  ///   - quiet: whether nothing is to be told.
  init(total: Int?, quiet: Bool) {
    self.total = total
    isShown = !quiet
    isTerminal = isatty(STDERR_FILENO) == 1 && Console.environment("TERM") != "dumb"
    told = Clock.monotonic
  }

  /// Tells how far it is, when it is time to.
  ///
  /// - Parameters:
  ///   - progress: what was done.
  ///   - bytes: how many packed bytes were read.
  mutating func tell(_ progress: Auditor.Progress, bytes: Int) {
    guard isShown else { return }
    let now = Clock.monotonic
    guard now - told >= (isTerminal ? 0.2 : 10) else { return }
    told = now
    let text = text(progress, bytes: bytes, elapsed: now - started)
    if isTerminal { write("\r\u{1B}[2K" + text) } else { Console.note("handrail: " + text) }
  }

  /// Takes the bar away.
  func end() {
    if isShown, isTerminal { write("\r\u{1B}[2K") }
  }

  private func text(_ progress: Auditor.Progress, bytes: Int, elapsed: Double) -> String {
    let posts = progress.posts + progress.skipped
    var parts = [
      "\(posts) \(posts == 1 ? "post" : "posts") read",
      "\(progress.failing) \(progress.failing == 1 ? "fails" : "fail")",
    ]
    if elapsed > 0 { parts.append("\(Int(Double(posts) / elapsed)) a second") }
    guard let total, total > 0 else { return parts.joined(separator: ", ") }
    let share = min(max(Double(bytes) / Double(total), 0), 1)
    if share > 0.02, share < 1 {
      parts.append("about \(Duration.shown(elapsed / share - elapsed)) left")
    }
    let percent = "\(Int(share * 100)) %"
    guard isTerminal else { return percent + ", " + parts.joined(separator: ", ") }
    let filled = Int(share * 20)
    let bar = String(repeating: "━", count: filled) + String(repeating: "─", count: 20 - filled)
    return "\(bar) \(percent)  " + parts.joined(separator: ", ")
  }

  private func write(_ text: String) {
    var text = text
    _ = text.withUTF8 { Descriptor.writeAll($0, to: STDERR_FILENO) }
  }
}
