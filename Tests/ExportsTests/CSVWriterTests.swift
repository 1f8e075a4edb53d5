import Foundation
import Reports
import TestSupport
import Testing

@testable import Exports

@Suite struct CSVWriterTests {
  private func bytes(_ rows: [[ExportTable.Cell]], columns: [String]? = nil) -> [UInt8] {
    let names = columns ?? (rows.first ?? []).indices.map { "c\($0)" }
    return CSVWriter.bytes(
      of: ExportTable(
        name: "t", summary: "", columns: names.map { .init(name: $0, meaning: "m") }, rows: rows))
  }

  private func readBack(_ texts: [String]) -> [String] {
    CSVReader(bytes(texts.map { [.text($0)] })).rows.dropFirst().map { $0[0] }
  }

  @Test("lines end with CRLF and numbers stand bare")
  func layout() {
    let row: [ExportTable.Cell] = [
      .text("a"), .integer(-5), .decimal("-0.5"), .time("2026-11-02T10:00:00+01:00"), .empty,
      .text(""), .text("a,b"), .text("say \"hi\""),
    ]
    #expect(
      String(decoding: bytes([row]), as: UTF8.self)
        == "c0,c1,c2,c3,c4,c5,c6,c7\r\n"
        + "a,-5,-0.5,2026-11-02T10:00:00+01:00,,\"\",\"a,b\",\"say \"\"hi\"\"\"\r\n")
  }

  @Test("a table without rows is its header")
  func empty() {
    #expect(bytes([], columns: ["a", "b"]) == Array("a,b\r\n".utf8))
  }

  @Test(
    "a text that a spreadsheet would run gets an apostrophe",
    arguments: [
      "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|'/C calc'!A0", "\t=1", "\r=1", "\n=1", "\0=1",
      " =1", "\u{A0}=1", "\u{FEFF}=1", "\u{3000}=1", "\u{1}=1", "\u{200B}=1", "\u{2028}=1",
      "＝1", "＋1", "－1", "＠x", "-", "+", "=", "@", "-1,5", "+49 170", "-0x10", "-1e", "--1", "\tx",
    ])
  func defused(text: String) {
    #expect(readBack([text]) == ["'" + text])
    #expect(String(decoding: bytes([[.text(text)]]), as: UTF8.self).contains("\"'"))
  }

  @Test(
    "other texts and numbers are unharmed",
    arguments: [
      "", " ", "a", "gpt-4o", "a=b", "1-2", "-1", "+1", "-1.5e-7", "-.5", "1e5", "'quoted'",
      "a@b.c",
      "–", "日本語", "é", "e\u{301}", "  a  ", "a\nb", "a\r\nb", "a\rb", "\"", "\"\"", ",", "😀", "|x",
    ])
  func unharmed(text: String) {
    let read = readBack([text])
    #expect(read.count == 1)
    #expect(read.first.map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test("what is read back is what was written, but for the apostrophe")
  func readBackLaw() {
    var random = SampleRandomness(seed: 5)
    let parts = [
      "a", "\"", ",", "\n", "\r", "\r\n", "=", "-", "1", ".", " ", "'", ";", "é", "\0", "\t",
    ]
    let texts = (0..<5_000).map { _ in
      (0..<random.number(below: 7)).map { _ in parts[random.number(below: parts.count)] }.joined()
    }
    let expected = texts.map { CSVWriter.isFormula($0) ? "'" + $0 : $0 }
    #expect(readBack(texts).map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }
}

@Suite(.enabled(if: SharedSuites.isPresent, "the folder of shared suites is missing"))
struct SharedCSVTests {
  @Test(
    "the content of csv-spectrum survives writing and reading", arguments: SharedSuites.spectrum)
  func spectrum(name: String) throws {
    let folder = SharedSuites.folder.appending(path: "csv-spectrum")
    let json = try Data(contentsOf: folder.appending(path: "json/\(name).json"))
    let csv = try Data(contentsOf: folder.appending(path: "csvs/\(name).csv"))
    let records = try #require(
      try JSONSerialization.jsonObject(with: json) as? [[String: String]])
    // The reader of these tests is right if it reads the suite's own files.
    #expect(CSVReader(Array(csv)).records == records)
    let columns = try #require(records.first).keys.sorted()
    let table = ExportTable(
      name: name, summary: "", columns: columns.map { .init(name: $0, meaning: "m") },
      rows: records.map { record in columns.map { .text(record[$0] ?? "") } })
    #expect(CSVReader(CSVWriter.bytes(of: table)).records == records)
  }

  @Test("every payload that begins like a formula is defused")
  func payloads() throws {
    let file = SharedSuites.folder.appending(path: "csv-injection/csv-payload.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    #expect(lines.count >= 5)
    for line in lines.map(String.init) {
      let table = ExportTable(
        name: "t", summary: "", columns: [.init(name: "a", meaning: "m")], rows: [[.text(line)]])
      let read = CSVReader(CSVWriter.bytes(of: table)).rows[1][0]
      #expect(read == line || read == "'" + line)
      #expect(read.first.map { !"=+-@".contains($0) } == true)
    }
  }
}

/// The suites beside the project: `TALLYPRESS_SHARED`, else `../shared`.
private enum SharedSuites {
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["TALLYPRESS_SHARED"] {
      return URL(filePath: path).appending(path: "suites")
    }
    return URL(filePath: #filePath).appending(path: "../../../../shared/suites").standardized
  }()

  static var isPresent: Bool { !spectrum.isEmpty }

  static let spectrum: [String] = {
    let path = folder.appending(path: "csv-spectrum/json").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()
}
