extension JSONSchema {
  /// The keys that introduce a condition, as the engine knows them.
  private static let conditionKinds = [
    "terms", "terms-from", "vocabulary", "pattern", "patterns", "data", "link", "near", "measure",
    "metadata", "any", "all",
  ]

  /// What a condition is: anywhere, where it must say a place, as an excuse and as a requirement.
  static let conditionDefinitions = [
    condition(
      "condition", "What a rule looks for: one kind of condition, and what may stand beside it.",
      kinds: conditionKinds + ["not"],
      extra: #"""
                "not": {
                  "description": "Within all and near: holds where this condition does not.",
                  "$ref": "#/$defs/condition"
                }
        """#),
    condition(
      "located", "A condition that says where: any but not.",
      examples: #"""
              "examples": [
                { "terms": ["Project Titan"] },
                { "vocabulary": "competitors" },
                { "pattern": "\\b{products}\\b.{0,40}\\bin \\d+ minutes\\b" }
              ]
        """#),
    condition(
      "excuse",
      "A condition that excuses a hit: where it overlaps the hit, or stands within reach of it.",
      extra: #"""
                "within": {
                  "description": "How near is enough; without it the words must overlap.",
                  "$ref": "#/$defs/reach"
                }
        """#),
    condition(
      "requirement", "A condition that must hold, and where.",
      extra: #"""
                "where": {
                  "description": "How far up it must stand; anywhere, unless it says.",
                  "type": "string",
                  "pattern": "^(anywhere|first sentence|first paragraph|before the fold|first [1-9][0-9]* (characters?|words?))$",
                  "examples": [
                    "first 200 characters",
                    "first 30 words",
                    "first sentence",
                    "first paragraph",
                    "before the fold"
                  ]
                }
        """#),
    conditionParts,
  ].joined(separator: ",\n")

  private static func condition(
    _ name: String, _ description: String, kinds: [String] = conditionKinds, extra: String? = nil,
    examples: String? = nil
  ) -> String {
    let keys = [conditionKeys, extra].compactMap(\.self).joined(separator: ",\n")
    let required = kinds.map { #"        { "required": ["\#($0)"] }"# }.joined(separator: ",\n")
    let end = [conditionOptions, examples].compactMap(\.self).joined(separator: ",\n")
    return #"""
          "\#(name)": {
            "description": "\#(description)",
            "type": "object",
            "additionalProperties": false,
            "properties": {
      \#(keys)
            },
            "oneOf": [
      \#(required)
            ],
      \#(end)
          }
      """#
  }

  private static let conditionOptions = #"""
          "dependentSchemas": {
            "case": {
              "anyOf": [
                { "required": ["terms"] },
                { "required": ["terms-from"] },
                { "required": ["vocabulary"] },
                { "required": ["pattern"] },
                { "required": ["patterns"] }
              ]
            },
            "inflect": {
              "anyOf": [
                { "required": ["terms"] },
                { "required": ["terms-from"] },
                { "required": ["vocabulary"] }
              ]
            },
            "secret": {
              "anyOf": [{ "required": ["pattern"] }, { "required": ["patterns"] }]
            },
            "except": { "required": ["data"] }
          }
    """#

  private static let conditionKeys = #"""
            "terms": {
              "description": "Whole words and sequences of words, however they are written.",
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/term" }
            },
            "terms-from": {
              "description": "A file of terms, one a line; its path is seen from the folder of the guardrail.",
              "$ref": "#/$defs/text"
            },
            "vocabulary": {
              "description": "A class of words, of handrail.yml or of the guardrail's own.",
              "$ref": "#/$defs/text"
            },
            "pattern": { "$ref": "#/$defs/pattern" },
            "patterns": {
              "description": "Any of several patterns.",
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/pattern" }
            },
            "data": {
              "description": "Data, told by shape and check digits. Values that are published for documentation are left alone.",
              "anyOf": [
                { "$ref": "#/$defs/data" },
                { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/data" } }
              ]
            },
            "link": { "$ref": "#/$defs/link" },
            "near": { "$ref": "#/$defs/near" },
            "measure": { "$ref": "#/$defs/measure" },
            "metadata": { "$ref": "#/$defs/metadata" },
            "any": {
              "description": "Holds wherever one of these does.",
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/located" },
              "examples": [[{ "terms": ["insider tip"] }, { "pattern": "buy (?:now|today)" }]]
            },
            "all": {
              "description": "Holds where the first of these does, if the others hold somewhere in the post.",
              "$ref": "#/$defs/all-of"
            },
            "case": { "$ref": "#/$defs/case" },
            "secret": {
              "description": "Beside pattern or patterns, true: what it finds is secret in itself, such as a password, and is shown nowhere.",
              "type": "boolean"
            },
            "inflect": { "$ref": "#/$defs/inflect" },
            "except": {
              "description": "Beside data: values that are let be.",
              "$ref": "#/$defs/words-or-class"
            },
            "unless": { "description": "What excuses a hit.", "$ref": "#/$defs/excuse" }
    """#
}
