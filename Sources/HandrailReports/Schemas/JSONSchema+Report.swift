extension JSONSchema {
  /// The report of `--format json`.
  public static let report = JSONSchema(
    name: "report", summary: "the report of --format json",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:handrail:schema:report:1",
        "title": "A handrail report",
        "description": "What handrail check and handrail audit say with --format json.",
        "type": "object",
        "required": ["handrail", "verdict", "fail-on", "summary", "posts", "findings", "problems"],
        "additionalProperties": false,
        "properties": {
          "handrail": { "const": 1, "description": "The version of this format." },
          "verdict": { "$ref": "#/$defs/verdict" },
          "fail-on": { "$ref": "#/$defs/severity" },
          "summary": {
            "type": "object",
            "required": [
              "posts", "passed", "failed", "incomplete", "left-alone", "findings", "suppressed",
              "protected", "problems", "guardrails", "rules", "switched-off"
            ],
            "additionalProperties": false,
            "properties": {
              "posts": {
                "type": "integer",
                "minimum": 0,
                "description": "All posts: passed, failed, incomplete and left-alone."
              },
              "passed": { "type": "integer", "minimum": 0 },
              "failed": { "type": "integer", "minimum": 0 },
              "incomplete": { "type": "integer", "minimum": 0 },
              "left-alone": { "type": "integer", "minimum": 0 },
              "findings": {
                "description": "The number of findings of each severity that count.",
                "type": "object",
                "required": ["error", "warning", "advice"],
                "additionalProperties": false,
                "properties": {
                  "error": { "type": "integer", "minimum": 0 },
                  "warning": { "type": "integer", "minimum": 0 },
                  "advice": { "type": "integer", "minimum": 0 }
                }
              },
              "suppressed": {
                "description": "The number of findings that do not count, by the reason why.",
                "type": "object",
                "required": ["waived", "baseline", "unchanged"],
                "additionalProperties": false,
                "properties": {
                  "waived": { "type": "integer", "minimum": 0 },
                  "baseline": { "type": "integer", "minimum": 0 },
                  "unchanged": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "Those outside the change under review. They are among the findings only when they were asked for."
                  }
                }
              },
              "protected": {
                "type": "integer",
                "minimum": 0,
                "description": "The number of findings in protected speech, which were left alone. Nothing else is told of them."
              },
              "problems": { "type": "integer", "minimum": 0 },
              "guardrails": {
                "description": "The names of the guardrails in force.",
                "type": "array",
                "items": { "type": "string" }
              },
              "rules": {
                "type": "integer",
                "minimum": 0,
                "description": "How many rules are in force."
              },
              "switched-off": {
                "description": "Rules that are switched off for the whole run.",
                "type": "array",
                "items": { "$ref": "#/$defs/skipped" }
              }
            }
          },
          "posts": {
            "description": "Every post, in order.",
            "type": "array",
            "items": { "$ref": "#/$defs/post" }
          },
          "findings": {
            "description": "Every finding, by path, post, position and rule; those about waivers and the baseline come last.",
            "type": "array",
            "items": { "$ref": "#/$defs/finding" }
          },
          "problems": {
            "description": "Every problem: the run's own first, then each post's.",
            "type": "array",
            "items": { "$ref": "#/$defs/problem" }
          }
        },
        "$defs": {
          "post": {
            "type": "object",
            "required": ["path", "verdict", "rules-applied", "skipped"],
            "additionalProperties": false,
            "properties": {
              "path": { "type": "string" },
              "id": { "type": "string", "description": "The post's id, in a batch or an archive." },
              "verdict": { "$ref": "#/$defs/verdict" },
              "channel": { "type": "string" },
              "audience": { "enum": ["public", "internal", "followers", "private"] },
              "account": { "enum": ["company", "employee", "personal"] },
              "status": { "enum": ["draft", "scheduled", "published", "deleted"] },
              "published": { "type": "string", "format": "date-time" },
              "language": { "type": "string", "description": "A BCP 47 language tag." },
              "left-alone": {
                "type": "string",
                "description": "Why the post as a whole was left alone. Absent when it was checked."
              },
              "rules-applied": { "type": "integer", "minimum": 0 },
              "skipped": {
                "description": "Rules that did not apply to the post.",
                "type": "array",
                "items": { "$ref": "#/$defs/skipped" }
              }
            }
          },
          "skipped": {
            "description": "Rules that did not look, and the one reason why.",
            "type": "object",
            "required": ["rules", "reason"],
            "additionalProperties": false,
            "properties": {
              "rules": { "type": "array", "items": { "$ref": "#/$defs/rule" } },
              "reason": { "type": "string", "description": "A clause that follows “because”." }
            }
          },

      """# + sharedDefinitions + "\n  }\n}\n")
}
