import HandrailCore
import HandrailRules

/// What the findings of a guardrail's rules tell of it.
struct GuardrailInfo: Sendable {
  let why: String
  let owner: String
  let reference: String?
  let applies: Applicability
  let window: TimeWindow
  let isRedacted: Bool
  let path: String

  init(_ guardrail: Guardrail) {
    why = guardrail.why
    owner = guardrail.owner
    reference = guardrail.reference
    applies = guardrail.applies
    window = guardrail.window
    isRedacted = guardrail.isRedacted
    path = guardrail.file.path
  }
}
