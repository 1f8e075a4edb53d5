import Foundation
import PackagePlugin

/// Writes the files of `templates/` into a Swift source, so that the binary runs from anywhere.
@main struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let tool = try context.tool(named: "ThemeEmbedder")
    let inputs = try filePaths(below: folder.path)
    return [
      .buildCommand(
        displayName: "Embedding the default theme", executable: tool.url,
        arguments: [folder.path, output.path],
        inputFiles: inputs.map { folder.appending(path: $0) } + [folder], outputFiles: [output])
    ]
  }

  private func filePaths(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
  }
}
