import PackagePlugin

/// Before a target is compiled: writes the Swift file that holds the text of its `.py` files.
@main
struct EmbedScripts: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let target = target as? SourceModuleTarget else { return [] }
    let scripts = target.sourceFiles(withSuffix: ".py").map { $0.url }.sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedScripts.swift")
    return [
      .buildCommand(
        displayName: "Embedding the scripts of \(target.name)",
        executable: try context.tool(named: "ScriptEmbedder").url,
        arguments: [output.path] + scripts.map { $0.path },
        inputFiles: scripts, outputFiles: [output])
    ]
  }
}
