extension JSONSchema {
  /// Values that guardrails and `handrail.yml` share.
  static let valueDefinitions = #"""
        "text": {
          "type": ["string", "number", "boolean"],
          "pattern": "\\S",
          "description": "Text. Without quotes it is taken as it stands: no, 1.10 and 2026-01-01 are words."
        },
        "moment": {
          "type": "string",
          "description": "A date such as 2026-12-01, or a time such as 2026-12-01T14:00Z. A date alone is its first second; a time without a zone is UTC.",
          "pattern": "^\\s*[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-6][0-9](\\.[0-9]+)?)? *([Zz]|[+-]([01][0-9]|2[0-3]):?([0-5][0-9])?)?)?\\s*$"
        },
        "term": {
          "description": "Words that are found however they are written: in capitals, with hyphens, as a hashtag, through markup, in disguise.",
          "anyOf": [
            { "type": ["string", "number", "boolean"], "pattern": "[^\\s!-/:-@\\[-`{-~]" },
            {
              "type": "object",
              "required": ["term"],
              "additionalProperties": false,
              "properties": {
                "term": {
                  "description": "The words.",
                  "type": ["string", "number", "boolean"],
                  "pattern": "[^\\s!-/:-@\\[-`{-~]"
                },
                "case": { "$ref": "#/$defs/case" },
                "inflect": { "$ref": "#/$defs/inflect" },
                "from": {
                  "description": "The first moment at which the term is in force.",
                  "$ref": "#/$defs/moment"
                },
                "until": { "description": "The first moment after.", "$ref": "#/$defs/moment" }
              }
            }
          ]
        },
        "vocabulary": {
          "description": "Classes of words: a name in small letters with hyphens, and its terms.",
          "type": "object",
          "propertyNames": { "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "not": { "const": "match" } },
          "additionalProperties": { "type": "array", "items": { "$ref": "#/$defs/term" } }
        },
        "language": {
          "description": "A language tag, such as en or pt-br.",
          "type": "string",
          "pattern": "^[A-Za-z0-9]{2,3}(-[A-Za-z0-9]{1,8})*$"
        },
        "case": {
          "description": "exact: capitals must be as written. any: they do not count.",
          "enum": ["exact", "any"]
        },
        "inflect": {
          "description": "true: regular English endings of the last word count too.",
          "type": "boolean"
        },
        "fingerprint-key": {
          "type": ["string", "number"],
          "description": "32 or more hexadecimal digits, at random, an even number of them. ‘handrail baseline write’ makes one where it needs one.",
          "pattern": "^([0-9a-fA-F]{2}){16,}$"
        }
    """#

  /// Values that only guardrails have.
  static let ruleValueDefinitions = #"""
        "name": {
          "description": "A name in small letters, digits and single hyphens, such as code-names.",
          "type": "string",
          "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
        },
        "reach": {
          "description": "How near: a number of words such as 8 words, or sentence, paragraph or post.",
          "type": "string",
          "pattern": "^(sentence|paragraph|post|([0-9]{1,3}|1000) words?)$",
          "examples": ["8 words", "sentence", "paragraph", "post"]
        },
        "applies": {
          "description": "Which posts it is for. What is not known of a post does not exclude it.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "channels": {
              "description": "Names of channels: blog, linkedin, x, mastodon, …",
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/text" }
            },
            "audiences": {
              "description": "Who can read it.",
              "type": "array",
              "minItems": 1,
              "items": { "enum": ["public", "internal", "followers", "private"] }
            },
            "accounts": {
              "description": "Whose voice it is.",
              "type": "array",
              "minItems": 1,
              "items": { "enum": ["company", "employee", "personal"] }
            },
            "statuses": {
              "description": "How far it has come.",
              "type": "array",
              "minItems": 1,
              "items": { "enum": ["draft", "scheduled", "published", "deleted"] }
            },
            "languages": {
              "description": "Languages; en stands for en-GB too.",
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/language" }
            }
          }
        },
        "waive": {
          "description": "Who may let findings stand. Unless it says, errors are the owner's to waive, warnings and advice the author's.",
          "enum": ["author", "owner", "nobody"]
        }
    """#
}
