extension JSONSchema {
  /// The tables of a report on an audit, and its posts.
  static let tallies = #"""
        "months": {
          "description": "Month by month, UTC; posts without a date come last.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["posts", "failing", "findings"],
            "additionalProperties": false,
            "properties": {
              "month": { "type": "string", "pattern": "^-?[0-9]{4,}-[0-9]{2}$" },
              "posts": { "$ref": "#/$defs/count" },
              "failing": { "$ref": "#/$defs/count" },
              "findings": { "$ref": "#/$defs/findings" }
            }
          }
        },
        "guardrails": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["guardrail", "title", "owner", "rules", "posts", "findings"],
            "additionalProperties": false,
            "properties": {
              "guardrail": { "type": "string" },
              "title": { "type": "string" },
              "owner": { "type": "string" },
              "reference": { "type": "string" },
              "rules": { "$ref": "#/$defs/count" },
              "posts": { "$ref": "#/$defs/count" },
              "findings": { "$ref": "#/$defs/findings" },
              "before": { "$ref": "#/$defs/count", "description": "Findings in the audit before." }
            }
          }
        },
        "rules": {
          "description": "Rules with findings, now or in the audit before.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["rule", "severity", "title", "message", "why", "owner", "posts", "findings", "reasons"],
            "additionalProperties": false,
            "properties": {
              "rule": { "$ref": "#/$defs/rule" },
              "severity": { "$ref": "#/$defs/severity" },
              "title": { "type": "string" },
              "message": { "type": "string" },
              "why": { "type": "string" },
              "instead": { "type": "string" },
              "owner": { "type": "string" },
              "reference": { "type": "string" },
              "posts": { "$ref": "#/$defs/count" },
              "findings": { "$ref": "#/$defs/count" },
              "before": { "$ref": "#/$defs/count" },
              "reasons": {
                "description": "What its findings say most often.",
                "type": "array",
                "items": {
                  "type": "object",
                  "required": ["message", "findings"],
                  "additionalProperties": false,
                  "properties": {
                    "message": { "type": "string" },
                    "findings": { "$ref": "#/$defs/count" }
                  }
                }
              }
            }
          }
        },
        "minimum-group": {
          "type": "integer",
          "minimum": 1,
          "description": "How many people a group has at least to be told of."
        },
        "channels": { "$ref": "#/$defs/groups" },
        "departments": { "$ref": "#/$defs/groups" },
        "locations": { "$ref": "#/$defs/groups" },
        "not-checked": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["name", "reason", "posts"],
            "additionalProperties": false,
            "properties": {
              "name": { "type": "string" },
              "reason": { "type": "string", "description": "A clause that follows a number of posts." },
              "posts": { "$ref": "#/$defs/count" }
            }
          }
        },
        "other-members": {
          "description": "Files of the archives that hold no posts.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["what", "count"],
            "additionalProperties": false,
            "properties": {
              "what": { "type": "string" },
              "count": { "$ref": "#/$defs/count" }
            }
          }
        },
        "inclusions": {
          "description": "What was looked at because somebody asked.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["include", "reason", "posts"],
            "additionalProperties": false,
            "properties": {
              "include": { "enum": ["unlisted", "followers", "private", "deleted", "reposts", "others"] },
              "reason": { "type": "string" },
              "posts": { "$ref": "#/$defs/count" }
            }
          }
        },
        "switched-off": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["rules", "reason"],
            "additionalProperties": false,
            "properties": {
              "rules": { "type": "array", "items": { "$ref": "#/$defs/rule" } },
              "reason": { "type": "string", "description": "A clause that follows “because”." }
            }
          }
        },
        "clusters": {
          "description": "Posts of different people that say nearly the same.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["posts", "people", "channels"],
            "additionalProperties": false,
            "properties": {
              "text": { "type": "string", "description": "The words that they share. Absent when they were not kept." },
              "posts": { "$ref": "#/$defs/count" },
              "people": { "$ref": "#/$defs/people" },
              "channels": { "type": "array", "items": { "type": "string" } },
              "first": { "type": "string" },
              "last": { "type": "string" }
            }
          }
        },

    """#
}
