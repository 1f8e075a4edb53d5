/// Names that have broken report programs, all different, none empty.
public enum HostileNames {
  /// The names.
  public static let all =
    markup + paths + formulas + unicode + lookalikes + [String(repeating: "long ", count: 60)]

  /// Names that Markdown, HTML or the template language could take for their own.
  public static let markup = [
    "a|b", "*", "**bold**", "_under_", "`code`", "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>", "\"quoted\"", "it's", "& &amp; &lt;", "[a](javascript:b)",
    "![i](x)", "# heading", "- item", "1. one", "> quote", "line\nbreak", "\n\nparagraph\n\n",
    "tab\there", "{{ x }}", "{% raw %}", "{{ report.title }}", "</h1><h1>two", "\\", "\\|", "---",
    "|---|", "[^1]", "~~~", "    indented", "<!-- comment -->", "]]>", "http://example.com", "*/",
  ]

  /// Names that could lead out of the report, or that some file system reserves.
  public static let paths = [
    "/", "..", ".", "../../etc/passwd", "a/b/c", "C:\\x", "CON", "con", "nul.txt", "com1", "index",
    "-rf", "~", "%2e%2e%2f", "a.html", "a", "A", ".htaccess", "not-recorded-", "(not recorded)",
    "a?b#c", "name ", " name",
  ]

  /// Texts that a spreadsheet would run.
  public static let formulas = [
    "=1+1", "+1+1", "-1+1", "@SUM(1+9)*cmd|' /C calc'!A0", "=cmd|' /C notepad'!'A1'",
    "DDE (\"cmd\";\"/C calc\";\"!A0\")A0", "=HYPERLINK(\"http://x\",\"y\")", "\t=1+1", "\r=1+1",
    "\u{FF1D}1+1", " =1+1",
  ]

  /// Names beyond ASCII, and what cannot be seen.
  public static let unicode = [
    "🧪🇳🇱", "模型", "\u{202E}txt.exe", "zero\u{200B}width", "\u{FEFF}mark", "ſ", "İ", "ß",
    "nul\0byte", "\u{7}bell", "\u{2028}line", "\u{E000}private",
  ]

  /// Names that differ by case, or by how a letter is composed.
  public static let lookalikes = [
    "GPT-4o", "gpt-4o", "Gpt-4O", "caf\u{E9}", "cafe\u{301}", "12", "12.0", "-5", "1e3",
  ]
}
