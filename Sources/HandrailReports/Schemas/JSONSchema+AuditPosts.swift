extension JSONSchema {
  /// The rest of the schema of a report on an audit.
  static let auditDefinitions = #"""
        "posts": {
          "description": "The posts with findings and those that could not be decided, the worst first.",
          "type": "array",
          "items": { "$ref": "#/$defs/post" }
        },
        "unlisted-posts": { "$ref": "#/$defs/count", "description": "How many more there are." },
        "problems": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["kind", "message"],
            "additionalProperties": false,
            "properties": {
              "kind": { "enum": ["rules", "input", "limit"] },
              "message": { "type": "string" },
              "advice": { "type": "string" },
              "path": { "type": "string", "description": "The member of the archive." },
              "post": { "type": "string" },
              "span": { "type": "object" }
            }
          }
        },
        "unlisted-problems": {
          "description": "How many more there are, by kind.",
          "type": "object",
          "required": ["rules", "input", "limit"],
          "additionalProperties": false,
          "properties": {
            "rules": { "$ref": "#/$defs/count" },
            "input": { "$ref": "#/$defs/count" },
            "limit": { "$ref": "#/$defs/count" }
          }
        }
      },
      "$defs": {
        "post": {
          "type": "object",
          "required": ["member", "record", "verdict", "findings"],
          "additionalProperties": false,
          "properties": {
            "id": { "type": "string", "description": "Absent where it would name its author." },
            "member": { "type": "string", "description": "The member of the archive." },
            "record": { "$ref": "#/$defs/count", "description": "The record in the member, from 1." },
            "record-span": { "$ref": "#/$defs/bytes" },
            "verdict": { "$ref": "#/$defs/verdict" },
            "channel": { "type": "string" },
            "department": { "type": "string" },
            "location": { "type": "string" },
            "published": { "type": "string", "format": "date-time" },
            "link": { "type": "string", "description": "Absent where it would name its author." },
            "findings": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["rule", "severity", "message", "span", "line", "column"],
                "additionalProperties": false,
                "properties": {
                  "rule": { "$ref": "#/$defs/rule" },
                  "severity": { "$ref": "#/$defs/severity" },
                  "message": { "type": "string" },
                  "field": { "type": "string", "description": "Which text the span counts in." },
                  "span": { "$ref": "#/$defs/bytes" },
                  "line": { "type": "integer", "minimum": 0 },
                  "column": { "type": "integer", "minimum": 0 },
                  "match": { "type": "string", "description": "The words. Absent when the rule is under redact." },
                  "waived": { "const": true, "description": "Somebody decided to let it stand." }
                }
              }
            }
          }
        },
        "groups": {
          "type": "object",
          "required": ["groups"],
          "additionalProperties": false,
          "properties": {
            "groups": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["people", "posts", "failing", "findings"],
                "additionalProperties": false,
                "properties": {
                  "name": { "type": "string", "description": "Absent where it is not known." },
                  "people": { "$ref": "#/$defs/count", "description": "0: the company’s own accounts alone." },
                  "posts": { "$ref": "#/$defs/count" },
                  "failing": { "$ref": "#/$defs/count" },
                  "findings": { "$ref": "#/$defs/findings" }
                }
              }
            },
            "folded": {
              "description": "Groups of few people, told of as one. Absent when there are none.",
              "type": "object",
              "required": ["groups", "people", "posts", "failing", "findings"],
              "additionalProperties": false,
              "properties": {
                "groups": { "$ref": "#/$defs/count" },
                "people": { "$ref": "#/$defs/people" },
                "posts": { "$ref": "#/$defs/count" },
                "failing": { "$ref": "#/$defs/count" },
                "findings": { "$ref": "#/$defs/findings" }
              }
            }
          }
        },
        "people": {
          "description": "A number of people, or the number that they are fewer than.",
          "type": "object",
          "minProperties": 1,
          "maxProperties": 1,
          "additionalProperties": false,
          "properties": {
            "exactly": { "$ref": "#/$defs/count" },
            "fewer-than": { "$ref": "#/$defs/count" }
          }
        },
        "findings": {
          "description": "Findings that count, by severity.",
          "type": "object",
          "required": ["error", "warning", "advice"],
          "additionalProperties": false,
          "properties": {
            "error": { "$ref": "#/$defs/count" },
            "warning": { "$ref": "#/$defs/count" },
            "advice": { "$ref": "#/$defs/count" }
          }
        },
        "bytes": {
          "description": "A half-open range of bytes.",
          "type": "object",
          "required": ["start", "end"],
          "additionalProperties": false,
          "properties": { "start": { "$ref": "#/$defs/count" }, "end": { "$ref": "#/$defs/count" } }
        },
        "count": { "type": "integer", "minimum": 0 },
        "rule": { "type": "string", "pattern": "^[^/]+/[^/]+$", "description": "guardrail/rule" },
        "severity": { "enum": ["error", "warning", "advice"] },
        "verdict": { "enum": ["pass", "fail", "incomplete"] }
      }
    }

    """#
}
