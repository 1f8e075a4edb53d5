import ArgumentParsing
import Testing

@testable import tallypress

@Suite struct ProgramDeclarationTests {
  @Test("the declaration has no fault")
  func faults() {
    #expect(ProgramDeclaration.program.declarationFaults().isEmpty)
  }

  @Test("the example command lines of every command parse")
  func examples() throws {
    let program = ProgramDeclaration.program
    for path in program.commandPaths {
      for example in program.command(at: path)?.examples ?? [] {
        let words = example.commandLine.split(separator: " ").dropFirst().map(String.init)
        guard case .run(let call) = try program.parse(words) else {
          Issue.record("\(example.commandLine) runs nothing")
          continue
        }
        #expect(path.isEmpty || call.commandPath == path)
      }
    }
  }
}
