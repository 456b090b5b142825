extension JSONSchema {
  /// A guardrail file, for editors.
  public static let guardrail = JSONSchema(
    name: "guardrail", summary: "a guardrail file",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:handrail:schema:guardrail:1",
        "title": "A guardrail of handrail",
        "description": "A file of rules on one topic, with its owner and its reason. docs/guardrails.md says more.",
        "type": "object",
        "required": ["guardrail", "title", "owner", "reviewed", "why", "rules"],
        "additionalProperties": false,
        "properties": {
          "guardrail": {
            "description": "Its name, in small letters with hyphens; the first half of a rule's full name.",
            "$ref": "#/$defs/name",
            "not": { "enum": ["baseline", "waivers"] }
          },
          "title": { "description": "Its title, for people.", "$ref": "#/$defs/text" },
          "owner": {
            "description": "Who answers questions: an address, a team, a channel.",
            "$ref": "#/$defs/text"
          },
          "reviewed": {
            "description": "The day on which a person last read it.",
            "$ref": "#/$defs/moment"
          },
          "why": { "description": "The reason, for the reader of a finding.", "$ref": "#/$defs/text" },
          "reference": {
            "description": "The clause of the policy: a link, or words.",
            "$ref": "#/$defs/text"
          },
          "applies": { "$ref": "#/$defs/applies" },
          "from": {
            "description": "The first moment at which it is in force.",
            "$ref": "#/$defs/moment"
          },
          "until": { "description": "The first moment after.", "$ref": "#/$defs/moment" },
          "waive": { "$ref": "#/$defs/waive" },
          "also-in-protected-speech": {
            "description": "true: findings stand in protected speech too.",
            "type": "boolean"
          },
          "may-loosen": {
            "description": "true: a handrail.yml that extends the one with this may weaken it.",
            "type": "boolean"
          },
          "redact": { "description": "true: its words are never shown.", "type": "boolean" },
          "fingerprint-key": {
            "description": "Beside redact: true, the key for naming findings among its words. 32 or more hexadecimal digits.",
            "$ref": "#/$defs/fingerprint-key"
          },
          "vocabulary": { "description": "Classes of words of its own.", "$ref": "#/$defs/vocabulary" },
          "sample-vocabulary": {
            "description": "The words that its examples are written in.",
            "$ref": "#/$defs/vocabulary"
          },
          "rules": {
            "description": "Its rules.",
            "type": "array",
            "minItems": 1,
            "items": { "$ref": "#/$defs/rule" }
          }
        },
        "dependentSchemas": { "fingerprint-key": { "required": ["redact"] } },
        "examples": [
          {
            "guardrail": "naming",
            "title": "We call things by their names",
            "owner": "comms@acme.example",
            "reviewed": "2026-11-01",
            "why": "Customers search for the name on the box.",
            "rules": [
              {
                "rule": "one-robot",
                "severity": "warning",
                "flag": { "terms": ["robo hoover", "vacuum bot"] },
                "message": "“{match}” is not what it says on the box.",
                "instead": "Write RoboVac.",
                "examples": {
                  "flagged": ["My [[vacuum bot]] is stuck again."],
                  "passed": ["My RoboVac is stuck again."]
                }
              }
            ]
          }
        ],
        "$defs": {

      """#
        + [
          ruleDefinitions, exampleDefinitions, conditionDefinitions, valueDefinitions,
          ruleValueDefinitions,
        ].joined(
          separator: ",\n") + "\n  }\n}\n")
}
