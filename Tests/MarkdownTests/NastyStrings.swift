/// Values that have broken other programs: each must come out of every page as itself.
enum NastyStrings {
  static let all =
    markdown + tables + html + addresses + templates + entities + controls + directions + unicode
    + paths + spreadsheets + numbers + lines + veryLong + placeholders

  static let markdown = [
    "*", "**", "***", "*a*", "**bold**", "***both***", "_", "__", "_a_", "__bold__", "a_b_c",
    "~", "~~", "~~gone~~", "`", "``", "```", "`code`", "```swift", "~~~", "#", "# Heading",
    "###### six", "####### seven", "Heading #", "=", "===", "---", "- - -", "***", "- item",
    "+ item", "* item", "1. item", "1) item", "99999999999. x", "- [ ] task", "- [x] task",
    "> quote", ">>> deep", "    code", "\tcode", "[", "]", "[]", "[x]", "[x](y)", "[x][y]",
    "[x]: /url", "![x](y)", "![", "[^1]", "[^1]: note", "<https://a.b>", "https://a.b/c?d=e&f",
    "www.example.com", "mail@example.com", "\\", "\\\\", "\\*", "\\`", "a\\", "  two spaces  ",
    "trailing  ", "**bold** [x](javascript:alert(1)) ![x](http://t/p.gif)", "(", ")", "((", "*(x)*",
    "!", "a*b", "*a", "a*", "$x$", "==mark==", "^sup^", ":smile:", "@user", "#123", "[[wiki]]",
  ]

  static let tables = [
    "|", "||", "a|b", "|a|b|", "\\|", "a\\|b", "|---|", "| - | - |", ":-:", "|\n|---|\n|", "`|`",
  ]

  static let html = [
    "<", ">", "<>", "</", "<a", "<a>", "</a>", "<b>bold</b>", "<br>", "<br/>", "<!-- x -->",
    "<!--", "-->", "--!>", "<![CDATA[x]]>", "]]>", "<?php x ?>", "<!DOCTYPE html>",
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<!--<script>", "<title>x",
    "</title>", "</textarea>", "</td></tr></table>", "</p>", "</code></pre>", "<td>",
    "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)", "\" onmouseover=\"alert(1)", "`onmouseover=alert(1)",
    "<style>*{display:none}</style>", "<meta http-equiv=refresh content=0>", "<base href=//evil>",
    "<iframe srcdoc='x'>", "<plaintext>", "<xmp>", "<math><mi//xlink:href=\"data:x,y\">", "<bdi>",
    "</bdi>", "<x:y z='w'>", "<a href='javascript:x'>", "<ScRiPt>", "< script >", "<\u{0}script>",
  ]

  static let addresses = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "java\tscript:x",
    "java\nscript:x", "\u{1}javascript:x", "vbscript:x", "data:text/html,<script>x</script>",
    "data:image/png;base64,AAAA", "//evil.example", "/\\evil.example", "\\\\evil.example",
    "https:evil", "https://user:pass@host/", "file:///etc/passwd", "ftp://x", "?q=1&r=2#s",
    "#fragment", "%00", "%2e%2e%2f", "%", "%zz", "%25", "a b", "a+b", "mailto:a@b?cc=c@d",
  ]

  static let templates = [
    "{{ secret }}", "{% include 'x' %}", "{%- raw -%}", "{# x #}", "{{", "}}", "{%", "%}", "${x}",
    "#{x}", "%s", "%n%n", "%1$s", "<%= x %>", "$(id)", "`id`", "\\(x)", "{{{x}}}", "\\u0041",
  ]

  static let entities = [
    "&", "&&", "&amp;", "&amp;amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&apos;", "&nbsp;", "&copy",
    "&copy;", "&#0;", "&#x0;", "&#60;", "&#x3C;", "&#xD800;", "&#x110000;", "&unknown;", "AT&T",
    "a&b=c", "&#", "&#x", "&;", "&Tab;", "&NewLine;", "&#xE000;0&#xE001;",
  ]

  static let controls =
    ["\u{0}", "a\u{0}b", "\u{1B}[31mred", "\u{1B}]0;title\u{7}", "\u{8}\u{8}", "\u{7F}", "\u{C}"]
    + ["\u{80}", "\u{85}", "\u{9B}31m", "\u{9F}", "\u{FFFE}"]
    + [0xFFFF, 0xFDD0, 0x1FFFF].compactMap(Unicode.Scalar.init).map { String($0) }
    + ["\t", "a\tb", "\u{B}", "\u{1C}\u{1D}\u{1E}", "\u{1A}"]

  static let directions = [
    "שלום", "مرحبا", "abc שלום def", "\u{202E}gpt.exe", "\u{202A}a", "\u{2066}a\u{2069}",
    "\u{2069}", "\u{200F}", "\u{200E}x", "(שלום)", "1 - מודל", "\u{061C}", "ܫܠܡܐ", "ߒߞߏ",
  ]

  static let unicode = [
    "é", "e\u{301}", "\u{301}", "ﬁ", "ﬀ", "ß", "İ", "ı", "Ω", "Å", "Ａ＝１", "日本語", "한국어", "ไทย",
    "हिन्दी", "😀", "👨‍👩‍👧‍👦", "🇳🇴", "👍🏽", "\u{200B}", "a\u{200B}b", "\u{200D}", "\u{FEFF}x", "\u{AD}",
    "\u{A0}", "\u{2028}", "\u{2029}", "\u{3000}", "Z\u{335}\u{322}a\u{33F}l\u{353}go", "\u{E0041}",
    "𝕏", "\u{10FFFD}", "\u{FFFD}", "gрt-4о", "“quoted”", "…", "—",
  ]

  static let paths = [
    "", " ", "  ", ".", "..", "...", "../..", "../../etc/passwd", "/", "//", "///", "a/b",
    "a/../b", "./a", "C:\\x", "CON", ".htaccess", "-rf", "--help", "~", "a:b", "a?b", "a#b",
    "a;b", "'", "\"", "''", "\"\"", "it's", "a,b", "a;b", "index.html",
  ]

  static let spreadsheets = [
    "=1+1", "=cmd|'/c calc'!A1", "+1", "-2", "@SUM(A1)", "'=1", "＝1", " =1", "\t=1",
  ]

  static let numbers = [
    "0", "007", "1E5", "-0", "NaN", "Infinity", "1,234.5", "true", "null", "None",
  ]

  static let lines = [
    "a\nb", "a\n\nb", "\n", "\n\n", "a\n", "\na", "a\r\nb", "a\rb", "a  \nb", "a\\\nb",
    "a\n---\nb", "a\n===", "a\n# b", "a\n- b", "a\n> b", "a\n\n    code", "a\n```\nb", "a\n<div>\n",
    "x\r\nBcc: evil@x",
  ]

  static let veryLong = [
    String(repeating: "a", count: 3_000), String(repeating: "[", count: 5_000),
    String(repeating: "*a ", count: 3_000), String(repeating: "<", count: 5_000),
    String(repeating: "`", count: 5_000), String(repeating: "| ", count: 3_000),
    String(repeating: "&amp;", count: 3_000), String(repeating: "> ", count: 3_000),
    String(repeating: "![[]()", count: 1_500), String(repeating: "😀", count: 3_000),
  ]

  static let placeholders = [
    "\u{E000}", "\u{E001}", "\u{E000}0\u{E001}", "\u{E000}1\u{E001}", "\u{E001}0\u{E000}",
    "\u{E000}99999999999999999999\u{E001}", "\u{E002}", "\u{F8FF}", "START", "END",
  ]
}
