extension JSONSchema {
  /// What stands behind the keys of conditions.
  static let conditionParts = #"""
        "all-of": {
          "type": "array",
          "minItems": 1,
          "prefixItems": [{ "$ref": "#/$defs/located" }],
          "items": { "$ref": "#/$defs/condition" }
        },
        "near": {
          "description": "Several conditions close together. The finding is where the first of them is.",
          "type": "object",
          "required": ["all", "within"],
          "additionalProperties": false,
          "properties": {
            "all": {
              "description": "What must stand together.",
              "$ref": "#/$defs/all-of",
              "minItems": 2
            },
            "within": { "$ref": "#/$defs/reach" },
            "in-order": { "description": "true: in the order of the list.", "type": "boolean" }
          },
          "examples": [
            { "all": [{ "vocabulary": "products" }, { "terms": ["guarantee"] }], "within": "8 words" }
          ]
        },
        "link": {
          "description": "Addresses of links, in link targets and in the text.",
          "type": "object",
          "minProperties": 1,
          "additionalProperties": false,
          "properties": {
            "hosts": {
              "description": "Hosts: wiki.acme.example, *.corp.acme.example, go/*.",
              "$ref": "#/$defs/words-or-class"
            },
            "paths": { "description": "Paths: /go/*.", "$ref": "#/$defs/words-or-class" },
            "schemes": { "description": "Schemes: http, ftp.", "$ref": "#/$defs/words-or-class" },
            "tracking": {
              "description": "true: parameters that track readers, on any link.",
              "const": true
            }
          },
          "dependentSchemas": { "tracking": { "maxProperties": 1 } },
          "examples": [{ "hosts": ["*.corp.acme.example"] }, { "tracking": true }]
        },
        "measure": {
          "description": "Too much of something, or too little. above: 3 holds when there are four.",
          "type": "object",
          "required": ["count"],
          "additionalProperties": false,
          "properties": {
            "count": {
              "description": "What is counted: a kind of thing, or the hits of a condition.",
              "anyOf": [
                {
                  "enum": [
                    "exclamation-marks",
                    "capitals",
                    "hashtags",
                    "mentions",
                    "emoji",
                    "links",
                    "styled-letters",
                    "words"
                  ]
                },
                { "$ref": "#/$defs/located" }
              ]
            },
            "above": {
              "description": "More than so many.",
              "type": "integer",
              "minimum": 0,
              "maximum": 1000000
            },
            "below": {
              "description": "Fewer than so many; of a whole post only.",
              "type": "integer",
              "minimum": 1,
              "maximum": 1000000
            },
            "per": {
              "description": "What the limit is for; post, unless it says.",
              "enum": ["post", "paragraph", "sentence", "100 words"]
            }
          },
          "oneOf": [
            { "required": ["above"] },
            { "required": ["below"], "properties": { "per": { "enum": ["post", "100 words"] } } }
          ],
          "examples": [{ "count": "exclamation-marks", "above": 3 }]
        },
        "metadata": {
          "description": "What is known of a post besides its text. Where several stand together, all must hold.",
          "type": "object",
          "minProperties": 1,
          "additionalProperties": false,
          "properties": {
            "missing": {
              "description": "One of these keys is not there, or has no value.",
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/text" }
            },
            "present": {
              "description": "One of these keys is there.",
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/text" }
            },
            "equals": {
              "description": "Each of these keys has its value, or one of its values; * stands for anything.",
              "type": "object",
              "minProperties": 1,
              "additionalProperties": {
                "anyOf": [
                  { "$ref": "#/$defs/text" },
                  { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/text" } }
                ]
              }
            }
          },
          "examples": [{ "missing": ["reviewed-by"] }, { "equals": { "status": "published" } }]
        },
        "data": {
          "enum": [
            "card-number",
            "iban",
            "email",
            "phone",
            "ip-address",
            "us-ssn",
            "uk-nino",
            "private-key",
            "access-token",
            "jwt",
            "password"
          ]
        },
        "pattern": {
          "description": "A regular expression (PCRE2, with Unicode), matched against the text as a person reads it, a paragraph at a time. {products} stands for any word of that class. Write it in single quotes.",
          "type": ["string", "number", "boolean"],
          "minLength": 1
        },
        "words-or-class": {
          "description": "A text, a list of texts, or a class of words; a text in braces is a class, such as ‘{internal-hosts}’.",
          "anyOf": [
            { "$ref": "#/$defs/text" },
            { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/text" } },
            {
              "type": "object",
              "required": ["vocabulary"],
              "additionalProperties": false,
              "properties": {
                "vocabulary": { "description": "A class of words.", "$ref": "#/$defs/text" }
              }
            }
          ]
        }
    """#
}
