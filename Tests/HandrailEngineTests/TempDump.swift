import Testing
import Foundation
@testable import HandrailEngine
@Suite struct TempDump {
  @Test func dump() throws {
    for path in (ProcessInfo.processInfo.environment["DUMP"] ?? "").split(separator: ":") {
      let text = try String(contentsOfFile: String(path), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let costs = GramCosts()
        guard let r = Requirement(ofPattern: Array(line.utf8), isCaseExact: false, costs) else { print("NONE", line); continue }
        print("P", line)
        for c in r.clauses {
          print("   C", c.lookUp, c.attempt)
          for s in c.shapes.prefix(12) { let route = GramRoute(to: s, costs)!; print("      ", s, route.key, route.lookUp, route.attempt) }
        }
      }
    }
  }
}
import HandrailText
import HandrailCore
import HandrailRules
@Suite struct TempFired {
  @Test func fired() throws {
    let lines = try String(contentsOfFile: "/tmp/b-bench/bench/corpus-200/patterns.txt", encoding: .utf8).split(separator: "\n").map(String.init)
    let templates = lines.map { PatternTemplate($0, isCaseExact: false, vocabulary: Vocabulary()) }
    let filter = PatternFilter(templates)
    let posts = try Data(contentsOf: URL(fileURLWithPath: "/tmp/b-grams-s/posts.txt"))
    let index = try Data(contentsOf: URL(fileURLWithPath: "/tmp/b-grams-s/posts.idx"))
    let offsets = index.withUnsafeBytes { Array($0.bindMemory(to: UInt64.self)) }
    var fired = [Int](repeating: 0, count: lines.count)
    var windows = fired, bytes = fired, matched = fired
    let scratch = PatternScratch()
    let codes = try templates.map { try PatternCode($0.source(at: nil)!, isCaseExact: false) }
    for (a, b) in zip(offsets, offsets.dropFirst()) {
      let doc = DocumentReader.read(SourceText(path: "", utf8: Array(posts[Int(a)..<Int(b)])), markup: .plain)
      let text = FoldedText(doc)
      let c = filter.candidates(in: text)
      for p in c.fired {
        fired[p] += 1
        var budget = MatchBudget()
        var any = false
        for w in c.windows(of: p) ?? [] { windows[p] += 1; bytes[p] += w.starts.count
          if codes[p].matches(in: text.view, range: text.blocks[w.block].range, startingIn: w.starts, scratch: scratch, budget: &budget) != [] { any = true } }
        if any { matched[p] += 1 }
      }
    }
    print("TOTAL", fired.reduce(0,+), windows.reduce(0,+), bytes.reduce(0,+), matched.reduce(0, +))
    for p in lines.indices.sorted(by: { fired[$0] - matched[$0] > fired[$1] - matched[$1] }).prefix(45) { print(fired[p], windows[p], bytes[p], matched[p], lines[p]) }
  }
}
