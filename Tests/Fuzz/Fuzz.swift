import Foundation
import HandrailCore
import HandrailEngine
import HandrailRules
import HandrailText
import TestSupport

/// Runs libFuzzer: any bytes, read as a post or as a rule file, must neither crash nor hang, and no
/// span may lie outside the file. Built and run by `make fuzz`.
///
/// Source: llvm.org/docs/LibFuzzer.html, “Using libFuzzer as a library”.
@main
struct Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runDriver(&count, &arguments, tryOne))
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private func tryOne(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  guard let kind = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  switch kind % 5 {
  case 0: check(rest, path: "post.md")
  case 1: check(rest, path: "post.html")
  case 2: check(rest, path: "post.txt")
  case 3: check(rest, path: "post.mdx")
  default: load(rest)
  }
  return 0
}

private let plan: Plan = {
  let (ruleSet, _) = RuleLoader(files: MemoryFiles()).load(configuration: nil, packs: ["starter"])
  var configuration = ruleSet.configuration
  for guardrail in ruleSet.guardrails {
    guard let sample = guardrail.sampleVocabulary else { continue }
    configuration.vocabulary = configuration.vocabulary.overridden(by: sample)
  }
  return Plan.compile(RuleSet(configuration: configuration, guardrails: ruleSet.guardrails)).plan
}()

private func check(_ bytes: [UInt8], path: String) {
  guard case .success(let source) = SourceText.decode(path: path, bytes: bytes) else { return }
  let document = DocumentReader.read(source)
  let result = Engine(plan: plan).check(document, metadata: document.metadata, asOf: nil)
  for finding in result.findings {
    precondition(finding.span.end <= bytes.count, "a span lies outside the file")
    precondition(finding.related.allSatisfy { $0.span.end <= bytes.count })
  }
}

private func load(_ bytes: [UInt8]) {
  var files = MemoryFiles(["handrail.yml": "guardrails: [rules.yml]"])
  files.contents["rules.yml"] = bytes
  let (ruleSet, _) = RuleLoader(files: files).load(configuration: "handrail.yml")
  _ = Plan.compile(ruleSet)
}
