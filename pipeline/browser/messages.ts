import type { Severity } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";

/** A file as it was dropped, and which of those wanted it is where somebody has said so. */
export interface Dropped {
  readonly file: File;
  readonly path: string | null;
}

/** What the page asks its worker. */
export type Question =
  | { readonly kind: "open"; readonly edition: string; readonly disk: Uint8Array }
  | { readonly kind: "check"; readonly files: readonly Dropped[]; readonly locale: Locale }
  | { readonly kind: "tell"; readonly locale: Locale }
  | { readonly kind: "copy"; readonly path: string; readonly locale: Locale };

/** What the worker answers. */
export type Answer =
  | { readonly kind: "checked"; readonly files: readonly FileTold[]; readonly document: string }
  | { readonly kind: "copied"; readonly copy: Copy | null }
  | { readonly kind: "failed"; readonly message: string };

export interface Copy {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `unknown`: no file that is asked for has such a name; `twice`: another stands for the same; `elsewhere`: only the secretariat reads it. */
export type FileState = "clean" | "look" | "mend" | "unreadable" | "unknown" | "twice" | "elsewhere";

/** What of a workbook's form or a file's bytes shows that it belongs to another year or another page. */
export type Age = "last-form" | "newer-form" | "other-form" | "unchanged";

/** The result for one dropped file. */
export interface FileTold {
  readonly name: string;
  /** The wanted file that it is; null where that is not known. */
  readonly path: string | null;
  readonly state: FileState;
  readonly age: Age | null;
  readonly summary: string;
  readonly rows: readonly RowTold[];
  /** How many more there are than are shown. */
  readonly left: number;
  /** A marked copy can be made. */
  readonly hasCopy: boolean;
}

export interface RowTold {
  readonly severity: Severity;
  readonly kind: string;
  readonly where: string;
  readonly says: string;
  readonly fix: string;
}
