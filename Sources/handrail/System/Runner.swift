/// The service that runs the program in continuous integration, as its environment tells.
enum Runner {
  /// Whether this is a step of GitHub Actions.
  static var isGitHub: Bool { Console.environment("GITHUB_ACTIONS") == "true" }

  /// Where the files of the commit under check can be seen; nil where nobody says.
  ///
  /// Source: GitHub Docs, “Variables reference”; GitLab Docs, “Predefined CI/CD variables reference”.
  static var filesAddress: String? {
    if isGitHub, let server = Console.environment("GITHUB_SERVER_URL"),
      let repository = Console.environment("GITHUB_REPOSITORY"),
      let commit = Console.environment("GITHUB_SHA")
    {
      return "\(server)/\(repository)/blob/\(commit)"
    }
    if Console.environment("GITLAB_CI") == "true",
      let project = Console.environment("CI_PROJECT_URL"),
      let commit = Console.environment("CI_COMMIT_SHA")
    {
      return "\(project)/-/blob/\(commit)"
    }
    return nil
  }
}
