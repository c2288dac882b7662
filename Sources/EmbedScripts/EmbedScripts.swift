import PackagePlugin

/// Before a target is compiled: writes the Swift file that holds the texts of its scripts (`.py`), of its pages of help
/// (`.pages`), and of what its web pages look like and do (`.css`, `.js`).
@main
struct EmbedScripts: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let target = target as? SourceModuleTarget else { return [] }
    let files = [".py", ".pages", ".css", ".js"].flatMap { suffix in Array(target.sourceFiles(withSuffix: suffix)) }
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
