/// The lines that handrail puts into a hook, between two marks.
struct HookBlock {
  static let firstLine =
    "# handrail: begin (written by ‘handrail hook install’, removed by ‘handrail hook uninstall’)"
  static let lastLine = "# handrail: end"

  /// Where to look for the program beside the PATH; nil in a hook that others share.
  let program: String?
  /// What it asks of handrail.
  let command: HookRequest

  /// The lines, in the language of every POSIX shell.
  var text: String {
    let places =
      (program.map { [Self.quoted($0)] } ?? [])
      + ["\"$HOME/.local/bin/handrail\"", "/usr/local/bin/handrail", "/opt/homebrew/bin/handrail"]
    return """
      \(Self.firstLine)
      handrail_program=
      for handrail_place in "$(command -v handrail || true)" \(places.joined(separator: " ")); do
        if [ -x "$handrail_place" ]; then
          handrail_program=$handrail_place
          break
        fi
      done
      if [ -z "$handrail_program" ]; then
        echo "handrail is not installed here, so the posts in this commit cannot be checked." >&2
        echo "Install it, or put it on the PATH, and commit again. In an emergency:" >&2
        echo "  git commit --no-verify" >&2
        exit 1
      fi
      "$handrail_program" \(command.text) || exit $?
      \(Self.lastLine)

      """
  }

  /// A text as one word of a shell.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
