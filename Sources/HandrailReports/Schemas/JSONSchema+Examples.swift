extension JSONSchema {
  /// What the examples of a rule are.
  static let exampleDefinitions = [
    exampleLists, example("example", of: "sentence", besides: fixed),
    example("passed-example", of: "unmarked"), example("passed-or-marked", of: "sentence"),
    sentences,
  ].joined(separator: ",\n")

  private static let exampleLists = #"""
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
        }
    """#

  /// Only what is flagged can be mended.
  private static let fixed = #"""

                "fixed": {
                  "description": "The whole sentence after ‘replace’ has done its work.",
                  "$ref": "#/$defs/sentence"
                },
    """#

  /// An example: a sentence of a kind, alone or with what is known of the post that it stands in.
  private static func example(_ name: String, of sentence: String, besides more: String = "")
    -> String
  {
    #"""
        "\#(name)": {
          "anyOf": [
            { "$ref": "#/$defs/\#(sentence)" },
            {
              "type": "object",
              "required": ["text"],
              "additionalProperties": false,
              "properties": {
                "text": { "$ref": "#/$defs/\#(sentence)" },\#(more)
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
        }
    """#
  }

  private static let sentences = #"""
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
        }
    """#
}
