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
