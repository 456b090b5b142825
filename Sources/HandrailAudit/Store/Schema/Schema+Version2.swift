extension Schema {
  /// What reports could not say of the first tables: rules that were switched off, problems beyond those
  /// that have rows, posts that were not compared with others.
  static let version2 = """
    ALTER TABLE audits ADD COLUMN not_compared INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE switched_off (
      rule_set INTEGER NOT NULL REFERENCES rule_sets,
      guardrail TEXT NOT NULL, name TEXT NOT NULL, reason TEXT NOT NULL,
      PRIMARY KEY (rule_set, guardrail, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE problem_counts (
      archive INTEGER NOT NULL REFERENCES archives, kind INTEGER NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (archive, kind)
    ) STRICT, WITHOUT ROWID;

    """
}
