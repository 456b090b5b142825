extension JSONSchema {
  /// What a rule and its examples are.
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
        "examples": {
          "description": "Sentences that the rule must flag, and sentences that it must let pass. [[…]] marks exactly the words that are found.",
          "type": "object",
          "required": ["flagged", "passed"],
          "additionalProperties": false,
          "properties": {
            "flagged": {
              "description": "Sentences that it must flag.",
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/example" }
            },
            "passed": {
              "description": "Sentences that it must let pass: close, and fine.",
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/passed-example" }
            }
          }
        },
        "protected-examples": {
          "description": "Sentences that the rule must protect, and sentences that it must not.",
          "type": "object",
          "required": ["protected", "passed"],
          "additionalProperties": false,
          "properties": {
            "protected": {
              "description": "Sentences that it protects.",
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/passed-or-marked" }
            },
            "passed": {
              "description": "Sentences that it does not protect.",
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/passed-example" }
            }
          }
        },
        "example": {
          "anyOf": [
            { "$ref": "#/$defs/sentence" },
            {
              "type": "object",
              "required": ["text"],
              "additionalProperties": false,
              "properties": {
                "text": { "$ref": "#/$defs/sentence" },
                "fixed": {
                  "description": "The whole sentence after ‘replace’ has done its work.",
                  "$ref": "#/$defs/sentence"
                },
                "markup": {
                  "description": "How it is written; markdown, unless it says.",
                  "enum": ["markdown", "html", "plain"]
                },
                "title": {
                  "description": "The title of the post that it stands in.",
                  "$ref": "#/$defs/text"
                },
                "published": {
                  "description": "When that post was published.",
                  "$ref": "#/$defs/moment"
                },
                "channel": {
                  "description": "Where it appears: blog, linkedin, x, mastodon, …",
                  "$ref": "#/$defs/text"
                },
                "audience": {
                  "description": "Who can read it.",
                  "enum": ["public", "internal", "followers", "private"]
                },
                "account": {
                  "description": "Whose voice it is: the company's, an employee's who speaks as one by choice, or a person's own.",
                  "enum": ["company", "employee", "personal"]
                },
                "status": {
                  "description": "How far it has come.",
                  "enum": ["draft", "scheduled", "published", "deleted"]
                },
                "author": { "description": "Who wrote it.", "$ref": "#/$defs/text" },
                "language": { "$ref": "#/$defs/language" }
              }
            }
          ]
        },
        "passed-example": {
          "anyOf": [
            { "$ref": "#/$defs/unmarked" },
            {
              "type": "object",
              "required": ["text"],
              "additionalProperties": false,
              "properties": {
                "text": { "$ref": "#/$defs/unmarked" },
                "markup": {
                  "description": "How it is written; markdown, unless it says.",
                  "enum": ["markdown", "html", "plain"]
                },
                "title": {
                  "description": "The title of the post that it stands in.",
                  "$ref": "#/$defs/text"
                },
                "published": {
                  "description": "When that post was published.",
                  "$ref": "#/$defs/moment"
                },
                "channel": {
                  "description": "Where it appears: blog, linkedin, x, mastodon, …",
                  "$ref": "#/$defs/text"
                },
                "audience": {
                  "description": "Who can read it.",
                  "enum": ["public", "internal", "followers", "private"]
                },
                "account": {
                  "description": "Whose voice it is: the company's, an employee's who speaks as one by choice, or a person's own.",
                  "enum": ["company", "employee", "personal"]
                },
                "status": {
                  "description": "How far it has come.",
                  "enum": ["draft", "scheduled", "published", "deleted"]
                },
                "author": { "description": "Who wrote it.", "$ref": "#/$defs/text" },
                "language": { "$ref": "#/$defs/language" }
              }
            }
          ]
        },
        "passed-or-marked": {
          "anyOf": [
            { "$ref": "#/$defs/sentence" },
            {
              "type": "object",
              "required": ["text"],
              "additionalProperties": false,
              "properties": {
                "text": { "$ref": "#/$defs/sentence" },
                "markup": {
                  "description": "How it is written; markdown, unless it says.",
                  "enum": ["markdown", "html", "plain"]
                },
                "title": {
                  "description": "The title of the post that it stands in.",
                  "$ref": "#/$defs/text"
                },
                "published": {
                  "description": "When that post was published.",
                  "$ref": "#/$defs/moment"
                },
                "channel": {
                  "description": "Where it appears: blog, linkedin, x, mastodon, …",
                  "$ref": "#/$defs/text"
                },
                "audience": {
                  "description": "Who can read it.",
                  "enum": ["public", "internal", "followers", "private"]
                },
                "account": {
                  "description": "Whose voice it is: the company's, an employee's who speaks as one by choice, or a person's own.",
                  "enum": ["company", "employee", "personal"]
                },
                "status": {
                  "description": "How far it has come.",
                  "enum": ["draft", "scheduled", "published", "deleted"]
                },
                "author": { "description": "Who wrote it.", "$ref": "#/$defs/text" },
                "language": { "$ref": "#/$defs/language" }
              }
            }
          ]
        },
        "sentence": {
          "description": "A sentence; [[…]] marks exactly the words that are found.",
          "type": ["string", "number", "boolean"],
          "minLength": 1
        },
        "unmarked": {
          "description": "A sentence without marks.",
          "type": ["string", "number", "boolean"],
          "minLength": 1,
          "not": { "type": "string", "pattern": "\\[\\[|\\]\\]" }
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
