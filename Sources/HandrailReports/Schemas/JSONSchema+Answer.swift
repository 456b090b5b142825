extension JSONSchema {
  /// One line of the answer of `--format ndjson`.
  public static let answer = JSONSchema(
    name: "answer", summary: "one line of the answer of --format ndjson",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:handrail:schema:answer:1",
        "title": "A handrail answer",
        "description": "One line of --format ndjson. Every post gets one, in order. A last line without id and path tells of problems, and of findings about waivers and the baseline, that belong to no one post.",
        "type": "object",
        "required": ["verdict", "findings"],
        "additionalProperties": false,
        "properties": {
          "id": { "type": "string", "description": "The post's id, where it has one." },
          "path": { "type": "string", "description": "The post's file, where it has no id." },
          "verdict": { "$ref": "#/$defs/verdict" },
          "left-alone": {
            "type": "string",
            "description": "Why the post as a whole was left alone. Absent when it was checked."
          },
          "findings": { "type": "array", "items": { "$ref": "#/$defs/finding" } },
          "problems": { "type": "array", "items": { "$ref": "#/$defs/problem" } }
        },
        "$defs": {

      """# + sharedDefinitions + "\n  }\n}\n")
}
