import PackagePlugin

/// Before a target is compiled: writes the Swift file that holds the text of its scripts (`.py`) and pages (`.pages`).
@main
struct EmbedScripts: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let target = target as? SourceModuleTarget else { return [] }
    let files = Array(target.sourceFiles(withSuffix: ".py")) + Array(target.sourceFiles(withSuffix: ".pages"))
    let texts = files.map { $0.url }.sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedScripts.swift")
    return [
      .buildCommand(
        displayName: "Embedding the scripts of \(target.name)",
        executable: try context.tool(named: "ScriptEmbedder").url,
        arguments: [output.path] + texts.map { $0.path },
        inputFiles: texts, outputFiles: [output])
    ]
  }
}
