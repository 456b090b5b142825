extension JSONSchema {
  /// What a rule is, and its texts.
  static let ruleDefinitions = #"""
        "rule": {
          "description": "One check: its name, what it looks for, what it says, and its examples.",
          "type": "object",
          "required": ["rule", "examples"],
          "additionalProperties": false,
          "properties": {
            "rule": {
              "description": "Its name within the guardrail, such as code-names.",
              "$ref": "#/$defs/name"
            },
            "severity": {
              "description": "error: this must not go out. warning: look again. advice: a thought; it never fails a post.",
              "enum": ["error", "warning", "advice"]
            },
            "flag": { "description": "What makes a finding.", "$ref": "#/$defs/located" },
            "require": {
              "description": "What must hold; a finding where it does not.",
              "$ref": "#/$defs/requirement"
            },
            "protect": {
              "description": "What makes protected speech: findings of other rules nearby are left alone.",
              "$ref": "#/$defs/located"
            },
            "within": {
              "description": "Beside protect: how far it protects.",
              "$ref": "#/$defs/reach"
            },
            "when": {
              "description": "Beside require: what sets the requirement off.",
              "$ref": "#/$defs/located"
            },
            "unless": { "description": "What excuses a hit.", "$ref": "#/$defs/excuse" },
            "in": {
              "description": "Where the rule looks. Without it, at the author's own words that readers see.",
              "type": "array",
              "minItems": 1,
              "items": {
                "enum": [
                  "own-words",
                  "everything",
                  "title",
                  "heading",
                  "prose",
                  "quote",
                  "code",
                  "link",
                  "alt",
                  "comment",
                  "metadata"
                ]
              },
              "examples": [["everything"], ["title", "heading"]]
            },
            "message": {
              "description": "What is risky here, said to the author. {match} stands for the words found.",
              "$ref": "#/$defs/message"
            },
            "why": {
              "description": "A reason of its own, in place of the guardrail's.",
              "$ref": "#/$defs/text"
            },
            "instead": { "description": "The better sentence.", "$ref": "#/$defs/message" },
            "replace": {
              "description": "The words to put in place of those found: a text for all of them, or a map from terms to texts. --fix writes them.",
              "anyOf": [
                { "$ref": "#/$defs/line" },
                {
                  "type": "object",
                  "minProperties": 1,
                  "additionalProperties": { "$ref": "#/$defs/line" }
                }
              ],
              "examples": [{ "utilise": "use" }]
            },
            "applies": { "$ref": "#/$defs/applies" },
            "from": {
              "description": "The first moment at which the rule is in force.",
              "$ref": "#/$defs/moment"
            },
            "until": { "description": "The first moment after.", "$ref": "#/$defs/moment" },
            "during": {
              "description": "The period of handrail.yml that it is in force in, such as quiet.",
              "$ref": "#/$defs/text"
            },
            "case": { "$ref": "#/$defs/case" },
            "inflect": { "$ref": "#/$defs/inflect" },
            "waive": { "$ref": "#/$defs/waive" },
            "also-in-protected-speech": {
              "description": "true: findings stand in protected speech too.",
              "type": "boolean"
            },
            "may-loosen": {
              "description": "true: a handrail.yml that extends the one with this may weaken it.",
              "type": "boolean"
            },
            "examples": {
              "description": "Sentences that it must flag and sentences that it must let pass; of a rule that protects, sentences that it protects.",
              "type": "object"
            }
          },
          "oneOf": [{ "required": ["flag"] }, { "required": ["require"] }, { "required": ["protect"] }],
          "dependentRequired": { "when": ["require"], "replace": ["flag"], "within": ["protect"] },
          "if": { "required": ["protect"] },
          "then": {
            "properties": {
              "examples": { "$ref": "#/$defs/protected-examples" },
              "severity": false,
              "instead": false,
              "replace": false,
              "waive": false,
              "also-in-protected-speech": false
            }
          },
          "else": {
            "required": ["severity", "message"],
            "properties": { "examples": { "$ref": "#/$defs/examples" } }
          }
        },
        "message": {
          "description": "Text in which {match} stands for the words found, and {company} and the like for the first word of a class.",
          "type": ["string", "number", "boolean"],
          "pattern": "^[^{]*(\\{[^{}]+\\}[^{]*)*$"
        },
        "line": {
          "type": ["string", "number", "boolean"],
          "pattern": "^[^\\n\\r]*\\S[^\\n\\r]*$",
          "description": "Text on one line."
        }
    """#
}
