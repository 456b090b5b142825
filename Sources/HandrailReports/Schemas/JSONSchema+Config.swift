extension JSONSchema {
  /// The file `handrail.yml`, for editors.
  public static let config = JSONSchema(
    name: "config", summary: "handrail.yml",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:handrail:schema:config:1",
        "title": "handrail.yml",
        "description": "What handrail checks, by which rules, and the words that packs are written in. Paths in it are seen from its folder. docs/guardrails.md says more.",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "extends": {
            "description": "Packs that ship with handrail, by name, and paths to other handrail.yml files. starter stands for all packs.",
            "type": "array",
            "items": { "type": "string", "pattern": "^\\s*([a-z][a-z0-9-]*|.*\\.ya?ml)\\s*$" },
            "examples": [["starter"]]
          },
          "guardrails": {
            "description": "The company's own guardrail files: paths, or patterns of paths.",
            "type": "array",
            "items": { "type": "string", "pattern": "\\.ya?ml\\s*$|[*?{\\[]" },
            "examples": [["rules/*.yml"]]
          },
          "rules": {
            "description": "What this file sets of rules that it is handed: by the name of a rule, or of a guardrail for all of its rules. Only tighter, unless the rule may be loosened.",
            "type": "object",
            "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$" },
            "additionalProperties": {
              "type": "object",
              "minProperties": 1,
              "additionalProperties": false,
              "properties": {
                "severity": {
                  "description": "How much the rule weighs here; off switches it off.",
                  "enum": ["off", "advice", "warning", "error"]
                },
                "waive": { "$ref": "#/$defs/waive" },
                "may-loosen": {
                  "description": "true: files that extend this one may weaken the rule again.",
                  "type": "boolean"
                }
              }
            },
            "examples": [{ "disclosure/say-you-work-here": { "severity": "error" } }]
          },
          "waivers": {
            "description": "Files of waivers: paths, or patterns of paths. Unless it says, waivers.yml beside this file.",
            "type": "array",
            "items": { "type": "string", "pattern": "\\.ya?ml\\s*$|[*?{\\[]" },
            "examples": [["waivers.yml"]]
          },
          "vocabulary": {
            "description": "Classes of words, for the packs and for guardrails of your own.",
            "$ref": "#/$defs/vocabulary",
            "properties": {
              "company": {
                "description": "The names of the company; the first is the one that messages use.",
                "type": "array",
                "items": { "$ref": "#/$defs/term" }
              },
              "products": {
                "description": "What it makes.",
                "type": "array",
                "items": { "$ref": "#/$defs/term" }
              },
              "competitors": {
                "description": "Who else makes such things.",
                "type": "array",
                "items": { "$ref": "#/$defs/term" }
              },
              "unannounced": {
                "description": "Work that is not announced.",
                "type": "array",
                "items": { "$ref": "#/$defs/term" }
              },
              "unannounced-customers": {
                "description": "Customers that are not announced.",
                "type": "array",
                "items": { "$ref": "#/$defs/term" }
              },
              "internal-hosts": {
                "description": "Hosts that only the company can reach.",
                "type": "array",
                "items": { "$ref": "#/$defs/term" }
              },
              "ticker": {
                "description": "Its ticker symbol.",
                "type": "array",
                "items": { "$ref": "#/$defs/term" }
              }
            },
            "examples": [{ "company": ["Acme"], "products": ["RoboVac"] }]
          },
          "periods": {
            "description": "Named stretches of time, such as quiet: each a list of windows.",
            "type": "object",
            "propertyNames": { "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" },
            "additionalProperties": { "type": "array", "items": { "$ref": "#/$defs/window" } },
            "examples": [{ "quiet": [{ "from": "2026-10-01", "until": "2026-11-05" }] }]
          },
          "posts": {
            "description": "What each file is. Front matter overrides it; handrail check without paths checks all files that match.",
            "type": "array",
            "items": {
              "type": "object",
              "required": ["files"],
              "additionalProperties": false,
              "properties": {
                "files": {
                  "description": "A pattern of paths, such as content/blog/**/*.md.",
                  "type": ["string", "number", "boolean"],
                  "pattern": "\\S",
                  "not": { "type": "string", "pattern": "/\\s*$" }
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
            },
            "examples": [[{ "files": "content/blog/**/*.md", "channel": "blog", "audience": "public" }]]
          },
          "folds": {
            "description": "Where each channel cuts a post off behind “more”, in characters.",
            "type": "object",
            "additionalProperties": { "type": "integer", "minimum": 1, "maximum": 1000000 },
            "examples": [{ "linkedin": 210 }]
          },
          "fail-on": {
            "description": "The severity at and above which findings fail a post; error, unless it says.",
            "enum": ["error", "warning"]
          },
          "may-loosen": {
            "description": "true: files that extend this one may set a weaker fail-on.",
            "type": "boolean"
          },
          "baseline": {
            "description": "The file of the findings that were there before handrail came.",
            "$ref": "#/$defs/text"
          },
          "fingerprint-key": {
            "description": "The key for naming findings among secret words. 32 or more hexadecimal digits.",
            "$ref": "#/$defs/fingerprint-key"
          }
        },
        "examples": [
          {
            "extends": ["starter"],
            "guardrails": ["rules/*.yml"],
            "vocabulary": { "company": ["Acme"], "products": ["RoboVac"] },
            "posts": [{ "files": "content/blog/**/*.md", "channel": "blog", "audience": "public" }]
          }
        ],
        "$defs": {

      """# + [valueDefinitions, windowDefinition].joined(separator: ",\n") + "\n  }\n}\n")

  /// A stretch of time.
  static let windowDefinition = #"""
        "window": {
          "description": "A stretch of time; it has a start, an end or both.",
          "type": "object",
          "minProperties": 1,
          "additionalProperties": false,
          "properties": {
            "from": { "description": "The first moment.", "$ref": "#/$defs/moment" },
            "until": { "description": "The first moment after.", "$ref": "#/$defs/moment" }
          }
        }
    """#
}
