extension JSONSchema {
  /// The report on an audit of `--format json`.
  public static let audit = JSONSchema(
    name: "audit", summary: "the report on an audit with --format json",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:handrail:schema:audit:1",
        "title": "A report on an audit",
        "description": "What handrail audit and handrail report say with --format json. It names no person.",
        "type": "object",
        "required": [
          "handrail", "verdict", "fail-on", "audit", "totals", "months", "guardrails", "rules",
          "minimum-group", "channels", "departments", "locations", "not-checked", "other-members",
          "inclusions",
          "switched-off", "clusters", "posts", "unlisted-posts", "problems", "unlisted-problems"
        ],
        "additionalProperties": false,
        "properties": {
          "handrail": { "const": 1, "description": "The version of this format." },
          "verdict": { "$ref": "#/$defs/verdict" },
          "fail-on": { "$ref": "#/$defs/severity" },
          "audit": {
            "type": "object",
            "required": ["number", "started", "as-of", "rules-version", "archives"],
            "additionalProperties": false,
            "properties": {
              "number": { "type": "integer", "minimum": 1 },
              "name": { "type": "string", "description": "What the report is called." },
              "started": { "type": "string", "format": "date-time" },
              "finished": { "type": "string", "format": "date-time", "description": "Absent when it did not end." },
              "as-of": { "type": "string", "format": "date-time", "description": "The clock for posts without a date." },
              "since": { "type": "string", "format": "date-time", "description": "Posts from before were left out." },
              "rules-version": { "type": "string", "description": "Alike for the same rules." },
              "archives": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": ["name", "formats", "posts"],
                  "additionalProperties": false,
                  "properties": {
                    "name": { "type": "string" },
                    "formats": { "type": "array", "items": { "type": "string" } },
                    "posts": { "$ref": "#/$defs/count" }
                  }
                }
              }
            }
          },
          "totals": {
            "type": "object",
            "required": [
              "read", "posts", "failing", "incomplete", "findings", "waived", "protected", "problems", "people", "not-compared"
            ],
            "additionalProperties": false,
            "properties": {
              "read": { "$ref": "#/$defs/count", "description": "Posts in the archives." },
              "posts": { "$ref": "#/$defs/count", "description": "Posts that were checked." },
              "failing": { "$ref": "#/$defs/count" },
              "incomplete": { "$ref": "#/$defs/count" },
              "findings": { "$ref": "#/$defs/findings" },
              "waived": { "$ref": "#/$defs/count", "description": "Findings that stand because somebody decided so." },
              "protected": { "$ref": "#/$defs/count", "description": "Posts with protected speech, left alone." },
              "problems": { "$ref": "#/$defs/count" },
              "people": { "$ref": "#/$defs/people" },
              "not-compared": {
                "$ref": "#/$defs/count",
                "description": "Posts that were not compared with those of other people: there were too many."
              }
            }
          },
          "previous": {
            "description": "The audit before. Absent when there is none.",
            "type": "object",
            "required": [
              "number", "finished", "verdict", "posts", "failing", "findings", "other-rules", "other-archives"
            ],
            "additionalProperties": false,
            "properties": {
              "number": { "type": "integer", "minimum": 1 },
              "finished": { "type": "string", "format": "date-time" },
              "verdict": { "$ref": "#/$defs/verdict" },
              "posts": { "$ref": "#/$defs/count" },
              "failing": { "$ref": "#/$defs/count" },
              "findings": { "$ref": "#/$defs/findings" },
              "other-rules": { "type": "boolean" },
              "other-archives": { "type": "boolean" }
            }
          },

      """# + tallies + auditDefinitions)
}
