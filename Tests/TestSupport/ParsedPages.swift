import Foundation

/// HTML pages as Python's parser reads them, which shares no code with the program under test.
public struct ParsedPages: Decodable {
  /// A page.
  public struct Page: Decodable {
    /// Its path in the report.
    public let path: String
    /// The text of its first-level headings.
    public let heading: String
    /// Scripts, event handlers and addresses that a report must not have.
    public let dangers: [String]
    /// Links to files that are not in the report.
    public let brokenLinks: [String]
  }

  /// The pages, in order of path.
  public let pages: [Page]

  /// Parses all pages in a folder of a report.
  public init(in report: String, below folder: String) throws {
    let run = try Programs.run("python3", ["-c", Self.script, report, folder])
    guard run.status == 0 else { throw PythonFailure(words: run.errors) }
    pages = try JSONDecoder().decode([Page].self, from: Data(run.output.utf8))
  }

  /// The pages' paths by the UTF-8 of their headings.
  public var pathsByHeading: [[UInt8]: String] {
    Dictionary(pages.map { (Array($0.heading.utf8), $0.path) }) { $0 + " " + $1 }
  }

  private static let script = """
    import glob, html.parser, json, os, sys, urllib.parse
    root, folder = sys.argv[1:]

    class Reader(html.parser.HTMLParser):
        def __init__(self, path):
            super().__init__()
            self.path, self.heading, self.inside = path, '', False
            self.dangers, self.broken = [], []

        def handle_starttag(self, tag, attributes):
            if tag == 'h1': self.inside = True
            if tag in ('script', 'iframe', 'object', 'embed', 'base', 'form', 'img'):
                self.dangers.append(tag)
            for name, value in attributes:
                if name.startswith('on'): self.dangers.append(name)
                if name in ('href', 'src', 'xlink:href'): self.check(value or '')

        def check(self, link):
            parts = urllib.parse.urlsplit(link)
            if parts.scheme or parts.netloc: self.dangers.append(link)
            elif parts.path:
                here = os.path.dirname(os.path.join(root, self.path))
                target = os.path.normpath(os.path.join(here, urllib.parse.unquote(parts.path)))
                if not target.startswith(root + os.sep): self.dangers.append(link)
                elif not os.path.isfile(target): self.broken.append(link)

        def handle_endtag(self, tag):
            if tag == 'h1': self.inside = False

        def handle_data(self, data):
            if self.inside: self.heading += data

    pages = []
    for file in sorted(glob.glob(os.path.join(root, folder, '**', '*.html'), recursive=True)):
        reader = Reader(os.path.relpath(file, root))
        reader.feed(open(file, encoding='utf-8', newline='').read())
        reader.close()
        pages.append({'path': reader.path, 'heading': reader.heading,
                      'dangers': reader.dangers, 'brokenLinks': reader.broken})
    json.dump(pages, sys.stdout)
    """
}

/// CSV files as Python's parser reads them.
public enum PythonCSV {
  /// All records, the header first.
  public static func rows(of file: String) throws -> [[String]] {
    let script = """
      import csv, json, sys
      with open(sys.argv[1], encoding='utf-8', newline='') as file:
          json.dump(list(csv.reader(file, strict=True)), sys.stdout)
      """
    let run = try Programs.run("python3", ["-c", script, file])
    guard run.status == 0 else { throw PythonFailure(words: run.errors) }
    return try JSONDecoder().decode([[String]].self, from: Data(run.output.utf8))
  }
}

/// What Python said when it could not read a file.
public struct PythonFailure: Error {
  /// Its words.
  public let words: String
}
