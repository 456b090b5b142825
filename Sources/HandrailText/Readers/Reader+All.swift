/// Every reader. The last one reads whatever no other claims.
let allReaders: [any Reader] = [
  MarkdownReader(),
  HTMLReader(),
  PlainTextReader(),
]
