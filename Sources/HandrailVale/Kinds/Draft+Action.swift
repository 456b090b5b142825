extension Draft {
  /// Takes over what the rule's `action` would do, and notes what cannot be.
  mutating func takeAction() {
    guard let node = origin.node("action") else { return }
    guard case .map = node.content, case .scalar(let name)? = node["name"]?.content else {
      return origin.leave("action", "handrail does not know this action")
    }
    var parameters: [String] = []
    if case .list(let items)? = node["params"]?.content {
      parameters = items.compactMap { item in
        if case .scalar(let scalar) = item.content { scalar.text } else { nil }
      }
    }
    guard name.text == "replace", !parameters.isEmpty else {
      return origin.leave(
        "action",
        "‘\(name.text)’ is left out: handrail replaces words by words, and leaves the rest to people"
      )
    }
    if parameters.count == 1, Wording.isWriteable(parameters[0]) {
      replacement = .text(parameters[0])
    } else {
      instead = Wording.instead(parameters)
    }
  }
}
