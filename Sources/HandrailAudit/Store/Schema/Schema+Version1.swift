extension Schema {
  /// The first tables. docs/audit-store.md says what each holds.
  static let version1 = """
    CREATE TABLE settings (name TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
    CREATE TABLE codes (
      field TEXT NOT NULL, code INTEGER NOT NULL, name TEXT NOT NULL,
      PRIMARY KEY (field, code)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE rule_sets (
      id INTEGER PRIMARY KEY,
      digest BLOB NOT NULL,
      handrail TEXT NOT NULL,
      UNIQUE (digest, handrail)
    ) STRICT;
    CREATE TABLE rules (
      id INTEGER PRIMARY KEY,
      rule_set INTEGER NOT NULL REFERENCES rule_sets,
      guardrail TEXT NOT NULL, name TEXT NOT NULL,
      severity INTEGER NOT NULL,
      title TEXT NOT NULL, message TEXT NOT NULL, why TEXT NOT NULL, instead TEXT,
      owner TEXT NOT NULL, reference TEXT,
      UNIQUE (rule_set, guardrail, name)
    ) STRICT;

    CREATE TABLE audits (
      id INTEGER PRIMARY KEY,
      started INTEGER NOT NULL, finished INTEGER,
      as_of INTEGER NOT NULL,
      rule_set INTEGER NOT NULL REFERENCES rule_sets,
      fail_on INTEGER NOT NULL,
      verdict INTEGER,
      since INTEGER,
      group_size INTEGER NOT NULL,
      keeps_text INTEGER NOT NULL,
      options TEXT NOT NULL,
      is_known INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE inclusions (
      audit INTEGER NOT NULL REFERENCES audits, what TEXT NOT NULL, reason TEXT NOT NULL,
      PRIMARY KEY (audit, what)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE archives (
      id INTEGER PRIMARY KEY,
      audit INTEGER NOT NULL REFERENCES audits,
      name TEXT NOT NULL, identity BLOB,
      formats TEXT NOT NULL DEFAULT '',
      posts INTEGER NOT NULL DEFAULT 0,
      marker TEXT,
      is_read INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE skipped (
      archive INTEGER NOT NULL REFERENCES archives, reason TEXT NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (archive, reason)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE other_members (
      archive INTEGER NOT NULL REFERENCES archives, what TEXT NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (archive, what)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE members (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE people (
      id INTEGER PRIMARY KEY,
      author TEXT NOT NULL, channel TEXT NOT NULL,
      department TEXT NOT NULL, location TEXT NOT NULL,
      account INTEGER NOT NULL,
      UNIQUE (author, channel, department, location, account)
    ) STRICT;
    CREATE TABLE contexts (
      id INTEGER PRIMARY KEY,
      channel TEXT NOT NULL, audience INTEGER NOT NULL, account INTEGER NOT NULL,
      status INTEGER NOT NULL, kind INTEGER NOT NULL, language TEXT NOT NULL,
      UNIQUE (channel, audience, account, status, kind, language)
    ) STRICT;

    CREATE TABLE posts (
      id INTEGER PRIMARY KEY,
      post_id TEXT NOT NULL,
      member INTEGER NOT NULL REFERENCES members,
      record INTEGER NOT NULL, start_byte INTEGER, end_byte INTEGER,
      context INTEGER NOT NULL REFERENCES contexts,
      person INTEGER REFERENCES people,
      published INTEGER, url TEXT,
      content_hash BLOB NOT NULL,
      verdict INTEGER NOT NULL,
      protected INTEGER NOT NULL,
      text TEXT
    ) STRICT;
    CREATE TABLE findings (
      post INTEGER NOT NULL REFERENCES posts, number INTEGER NOT NULL,
      rule INTEGER NOT NULL REFERENCES rules, severity INTEGER NOT NULL,
      field TEXT,
      start_byte INTEGER NOT NULL, start_line INTEGER NOT NULL, start_column INTEGER NOT NULL,
      end_byte INTEGER NOT NULL, end_line INTEGER NOT NULL, end_column INTEGER NOT NULL,
      match TEXT, message INTEGER NOT NULL REFERENCES texts,
      fingerprint TEXT NOT NULL,
      suppression INTEGER NOT NULL, note INTEGER REFERENCES texts,
      PRIMARY KEY (post, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE problems (
      id INTEGER PRIMARY KEY,
      archive INTEGER NOT NULL REFERENCES archives, post INTEGER REFERENCES posts,
      member INTEGER REFERENCES members, record INTEGER, post_id TEXT,
      kind INTEGER NOT NULL,
      message INTEGER NOT NULL REFERENCES texts, advice INTEGER REFERENCES texts,
      byte INTEGER, line INTEGER, "column" INTEGER
    ) STRICT;
    CREATE TABLE known (
      rule_set INTEGER NOT NULL REFERENCES rule_sets, content_hash BLOB NOT NULL,
      post INTEGER NOT NULL REFERENCES posts,
      PRIMARY KEY (rule_set, content_hash)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE clusters (
      id INTEGER PRIMARY KEY,
      audit INTEGER NOT NULL REFERENCES audits,
      template TEXT NOT NULL, similarity REAL NOT NULL, authors INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE cluster_posts (
      cluster INTEGER NOT NULL REFERENCES clusters, post INTEGER NOT NULL REFERENCES posts,
      PRIMARY KEY (cluster, post)
    ) STRICT, WITHOUT ROWID;

    """
}
