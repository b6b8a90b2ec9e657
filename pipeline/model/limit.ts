/** What a file may have too much of. */
export type Limit =
  | "file bytes"
  | "zip entries"
  | "part bytes"
  | "bytes in all"
  | "compression ratio"
  | "cells"
  | "rows"
  | "empty rows"
  | "columns"
  | "shared strings"
  | "characters in all"
  | "cell characters"
  | "nesting"
  | "text length";
