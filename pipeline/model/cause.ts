/** Why a figure moved: its raw files, the program's rules, or both; unknown where the old raw files cannot be read. */
export type Cause = "source" | "method" | "source-and-method" | "unknown";
