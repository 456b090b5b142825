extension JSONSchema {
  /// One line of a batch of posts.
  public static let post = JSONSchema(
    name: "post", summary: "one line of a batch of posts, as handrail reads it",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:handrail:schema:post:1",
        "title": "A post in a batch",
        "description": "One line of a .ndjson or .jsonl file that handrail check and handrail audit read.",
        "type": "object",
        "required": ["id", "text"],
        "additionalProperties": false,
        "properties": {
          "id": { "type": "string", "description": "Names the post in the answer." },
          "text": { "type": "string", "description": "What the post says, in its markup." },
          "markup": { "enum": ["markdown", "html", "plain"] },
          "title": { "type": "string" },
          "alt": {
            "description": "The text alternatives of its pictures.",
            "type": "array",
            "items": { "type": "string" }
          },
          "channel": {
            "type": "string",
            "description": "Where it appears: blog, linkedin, x, mastodon, …"
          },
          "audience": {
            "description": "Who can read it.",
            "enum": ["public", "internal", "followers", "private"]
          },
          "account": {
            "description": "Whose voice it is: the company's, an employee's by choice, or a person's own, which is never audited.",
            "enum": ["company", "employee", "personal"]
          },
          "author": { "type": "string" },
          "status": { "enum": ["draft", "scheduled", "published", "deleted"] },
          "published": {
            "type": "string",
            "format": "date-time",
            "description": "When it was or will be published (RFC 3339): the clock that embargoes are read by."
          },
          "language": { "type": "string", "description": "A BCP 47 language tag." },
          "url": { "type": "string", "description": "The address at which it can be read." }
        }
      }

      """#)
}
