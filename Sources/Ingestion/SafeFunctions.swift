/// The SQL functions that mappings and queries may call: pure ones that only compute.
public enum SafeFunctions {
  /// Their names in lower case.
  public static let names: Set<String> = [
    "abs", "char", "coalesce", "concat", "format", "glob", "hex", "ifnull", "iif", "instr",
    "length", "like", "lower", "ltrim", "max", "min", "nullif", "printf", "quote", "replace",
    "round", "rtrim", "sign", "substr", "substring", "trim", "typeof", "unicode", "upper",
    "avg", "count", "group_concat", "sum", "total", "row_number", "rank", "dense_rank", "lag",
    "lead", "first_value", "last_value", "nth_value", "ntile", "cume_dist", "percent_rank",
    "date", "time", "datetime", "julianday", "strftime", "unixepoch",
    "json", "json_array", "json_array_length", "json_extract", "json_object", "json_type",
    "json_valid", "json_each", "json_tree", "->", "->>",
    "ceil", "ceiling", "exp", "floor", "ln", "log", "log10", "log2", "mod", "pow", "power",
    "sqrt", "trunc", "likely", "unlikely",
  ]
}
