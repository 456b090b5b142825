extension JSONSchema {
  /// The definitions that a report and an answer share: the last member of both schemas.
  static let sharedDefinitions = #"""
      "finding": {
        "description": "One rule's hit in one post.",
        "type": "object",
        "required": [
          "rule", "severity", "message", "why", "owner", "path", "span", "rule-source", "related",
          "fingerprint"
        ],
        "additionalProperties": false,
        "properties": {
          "rule": { "$ref": "#/$defs/rule" },
          "severity": { "$ref": "#/$defs/severity" },
          "message": { "type": "string", "description": "What is risky here." },
          "why": { "type": "string", "description": "Why it matters." },
          "instead": { "type": "string", "description": "What to write instead." },
          "replacement": {
            "type": "string",
            "description": "What may take the place of the bytes of the span, exactly. Absent where only the author can say, and where the finding does not count."
          },
          "owner": { "type": "string", "description": "Whom to ask." },
          "reference": { "type": "string", "description": "The clause of the policy." },
          "path": { "type": "string", "description": "The file, as it was named." },
          "post": { "type": "string", "description": "The post's id, in a batch or an archive." },
          "field": {
            "type": "string",
            "description": "Which text of the post the span counts in: text, title, alt[0], … Absent for a file."
          },
          "span": { "$ref": "#/$defs/span" },
          "match": {
            "type": "string",
            "description": "The words found, as a reader sees them. Absent when the guardrail keeps them out of reports."
          },
          "disguises": {
            "description": "How the words were disguised. Absent when they were not.",
            "type": "array",
            "minItems": 1,
            "items": {
              "enum": [
                "styled letters", "look-alike letters", "invisible characters",
                "digits for letters", "spaced letters", "markup inside a word", "emoji inside a word",
                "character references"
              ]
            }
          },
          "rule-source": {
            "description": "Where the rule is written.",
            "type": "object",
            "required": ["path", "line"],
            "additionalProperties": false,
            "properties": {
              "path": { "type": "string" },
              "line": { "type": "integer", "minimum": 1 }
            }
          },
          "related": {
            "description": "Other places in the same file that explain the finding.",
            "type": "array",
            "items": {
              "type": "object",
              "required": ["message", "span"],
              "additionalProperties": false,
              "properties": {
                "message": { "type": "string" },
                "span": { "$ref": "#/$defs/span" }
              }
            }
          },
          "also": {
            "description": "Other rules of the same guardrail that found the same words, or some of them. They have no findings of their own there. Absent when there are none.",
            "type": "array",
            "minItems": 1,
            "items": { "$ref": "#/$defs/rule" }
          },
          "fingerprint": {
            "type": "string",
            "description": "Names the finding across runs, also when lines move."
          },
          "suppression": {
            "description": "Why the finding does not count: somebody decided so, it was there before, or it lies outside the change under review. Absent when it counts.",
            "enum": ["waived", "baseline", "unchanged"]
          },
          "waiver": {
            "description": "The decision to let the finding stand. Absent when there is none.",
            "type": "object",
            "required": ["reason", "source"],
            "additionalProperties": false,
            "properties": {
              "reason": { "type": "string" },
              "approved-by": {
                "type": "string",
                "description": "Who decided. Absent when the author of the post did."
              },
              "until": {
                "type": "string",
                "format": "date-time",
                "description": "When it ends. Absent when it does not."
              },
              "source": {
                "description": "Where it is written.",
                "type": "object",
                "required": ["path", "line"],
                "additionalProperties": false,
                "properties": {
                  "path": { "type": "string" },
                  "line": { "type": "integer", "minimum": 1 }
                }
              }
            }
          }
        }
      },
      "problem": {
        "description": "Something that kept handrail from an answer. Never a finding against anyone, and never a pass.",
        "type": "object",
        "required": ["kind", "message"],
        "additionalProperties": false,
        "properties": {
          "kind": {
            "description": "rules: the configuration or a guardrail is wrong. input: a post could not be read. limit: a limit was reached.",
            "enum": ["rules", "input", "limit"]
          },
          "message": { "type": "string" },
          "advice": { "type": "string", "description": "What to do about it." },
          "path": { "type": "string" },
          "post": { "type": "string" },
          "span": {
            "description": "Where it is; without end when only its start is known.",
            "type": "object",
            "required": ["start"],
            "additionalProperties": false,
            "properties": {
              "start": { "$ref": "#/$defs/position" },
              "end": { "$ref": "#/$defs/position" }
            }
          }
        }
      },
      "rule": {
        "description": "A rule's name: guardrail/rule.",
        "type": "string",
        "pattern": "^[^/]+/[^/]+$"
      },
      "severity": { "enum": ["error", "warning", "advice"] },
      "verdict": {
        "description": "incomplete: something could not be read or decided. Never a pass.",
        "enum": ["pass", "fail", "incomplete"]
      },
      "span": {
        "description": "A half-open range of the file as its author saved it.",
        "type": "object",
        "required": ["start", "end"],
        "additionalProperties": false,
        "properties": {
          "start": { "$ref": "#/$defs/position" },
          "end": { "$ref": "#/$defs/position" }
        }
      },
      "position": {
        "type": "object",
        "required": ["byte", "line", "column"],
        "additionalProperties": false,
        "properties": {
          "byte": {
            "type": "integer",
            "minimum": 0,
            "description": "The offset in UTF-8 bytes, from 0."
          },
          "line": { "type": "integer", "minimum": 1 },
          "column": {
            "type": "integer",
            "minimum": 1,
            "description": "The column in Unicode scalars, from 1."
          }
        }
      }
    """#
}
