// swift-tools-version: 6.1
import PackageDescription

// A target's dependencies are the rooms that it may look into; the arrows point down this list.
// Every room has its test target under the same name with "Tests".

let package = Package(
  name: "tandem",
  products: [.executable(name: "tandem", targets: ["tandem"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0", traits: []),
  ],
  targets: [
    // MARK: The program
    .executableTarget(name: "tandem", dependencies: ["Commands"]),
    .target(
      name: "Commands",
      dependencies: [
        "Shell", "Notebooks", "Sessions", "ScriptLibrary", "Tracing", "Script", "Graphs", "Ops", "Tensors",
        "Diagnostics", "LineEditing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      plugins: ["EmbedScripts"]),
    .target(
      name: "Shell",
      dependencies: [
        "Sessions", "ScriptLibrary", "Tracing", "Script", "Graphs", "Ops", "Tensors", "Diagnostics", "LineEditing",
      ]),
    .target(
      name: "Notebooks",
      dependencies: ["Sessions", "ScriptLibrary", "Script", "Diagnostics", .product(name: "Yams", package: "Yams")],
      plugins: ["EmbedScripts"]),
    .target(
      name: "Sessions",
      dependencies: ["ScriptLibrary", "Tracing", "Script", "Graphs", "Ops", "Tensors", "Diagnostics"]),

    // MARK: What scripts see
    .target(
      name: "ScriptLibrary",
      dependencies: [
        "Tracing", "Script", "Graphs", "GraphMessages", "Ops", "Tensors", "Kernels", "Integers", "Diagnostics",
      ],
      plugins: ["EmbedScripts"]),
    .target(name: "Tracing", dependencies: ["Script", "Graphs", "GraphMessages", "Ops", "Tensors", "Diagnostics"]),
    // The interpreter's objects are reached from one thread and by unmanaged pointers: checking at run time that no
    // two accesses of a property overlap took half of a list's time, and there is nothing for it to find. The other
    // flags keep the compiler from moving a value of two words as one of sixteen bytes: what was written in halves can
    // not be read whole without waiting for memory.
    .target(
      name: "Script", dependencies: ["Integers", "Diagnostics"],
      swiftSettings: [
        .unsafeFlags(
          [
            "-enforce-exclusivity=unchecked", "-Xllvm", "-vectorize-slp=false", "-Xllvm",
            "-combiner-store-merging=false",
          ], .when(configuration: .release))
      ]),

    // MARK: Graphs, ops, tensors
    .target(name: "Graphs", dependencies: ["GraphMessages", "Ops", "Tensors", "Diagnostics"]),
    .target(
      name: "GraphMessages",
      dependencies: [.product(name: "SwiftProtobuf", package: "swift-protobuf")], exclude: ["Messages"]),
    .target(name: "Ops", dependencies: ["Tensors", "Kernels", "CBLAS", "Diagnostics"]),
    .target(name: "Tensors", dependencies: ["Kernels", "Diagnostics"]),
    .target(name: "Integers", dependencies: ["Diagnostics"]),
    .target(name: "Diagnostics"),

    // MARK: C
    .target(name: "LineEditing", dependencies: ["CEdit", "Diagnostics"]),
    .target(name: "Kernels"),
    .target(name: "CEdit", dependencies: ["CLibEdit"]),
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    // OpenBLAS is no dependency: it is loaded when it is first needed.
    .target(name: "CBLAS"),

    // MARK: Building
    // Files in the script language, style sheets and scripts of pages become string literals of their target.
    .plugin(
      name: "EmbedScripts", capability: .buildTool(), dependencies: ["ScriptEmbedder"], path: "Sources/EmbedScripts"),
    .executableTarget(name: "ScriptEmbedder"),

    // MARK: Tests
    .testTarget(
      name: "ScriptTests", dependencies: ["Script", "Diagnostics"], exclude: ["Conformance/Chapters"]),
    .testTarget(name: "IntegersTests", dependencies: ["Integers"]),
    .testTarget(name: "TensorsTests", dependencies: ["Tensors", "Kernels", "Diagnostics"]),
    .testTarget(name: "OpsTests", dependencies: ["Ops", "Tensors", "Diagnostics"]),
    .testTarget(name: "GraphsTests", dependencies: ["Graphs", "GraphMessages", "Ops", "Tensors", "Diagnostics"]),
    .testTarget(
      name: "TracingTests", dependencies: ["Tracing", "Script", "Graphs", "Ops", "Tensors", "Diagnostics"]),
    .testTarget(
      name: "ScriptLibraryTests",
      dependencies: ["ScriptLibrary", "Sessions", "Tracing", "Script", "Graphs", "Ops", "Tensors", "Diagnostics"]),
    .testTarget(name: "SessionsTests", dependencies: ["Sessions", "Script", "Tensors", "Diagnostics"]),
    .testTarget(name: "NotebooksTests", dependencies: ["Notebooks", "Sessions", "Script", "Diagnostics"]),
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing"]),
    .testTarget(
      name: "ShellTests",
      dependencies: ["Shell", "Notebooks", "Sessions", "Script", "LineEditing", "tandem"]),
    .testTarget(name: "CommandsTests", dependencies: ["Commands", "Sessions"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["tandem", "Commands", "Graphs", "LineEditing"],
      exclude: ["Expected", "GraphDefinitions", "Debugging", "NotebookPackage"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c17
)
