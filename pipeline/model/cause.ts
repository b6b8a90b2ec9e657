/** What moved it: the raw files, the program's rules, or both; unknown where the last raw files cannot be read as they were. */
export type Cause = "source" | "method" | "source-and-method" | "unknown";
