import Foundation
import PackagePlugin

/// Turns the guardrail packs under `rules/` into Swift source whenever HandrailRules is built.
@main
struct EmbedPacksPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "rules")
    let packs = try FileManager.default
      .contentsOfDirectory(at: rules, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yml" }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPacks.swift")
    return [
      .buildCommand(
        displayName: "Embedding the guardrail packs",
        executable: try context.tool(named: "EmbedPacks").url,
        arguments: [output.path] + packs.map(\.path),
        inputFiles: packs,
        outputFiles: [output])
    ]
  }
}
