import type { Severity } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";

/** A dropped file, and the wanted file it is, where the user said so. */
export interface Dropped {
  /** Of several files by one name, which one it is. */
  readonly id: number;
  readonly file: File;
  readonly path: string | null;
}

/** Messages from the page to its worker. */
export type Question =
  | { readonly kind: "open"; readonly edition: string; readonly disk: Uint8Array }
  | { readonly kind: "check"; readonly files: readonly Dropped[]; readonly locale: Locale }
  | { readonly kind: "tell"; readonly locale: Locale }
  | { readonly kind: "copy"; readonly path: string; readonly locale: Locale };

/** Messages from the worker. */
export type Answer =
  | { readonly kind: "checked"; readonly files: readonly FileTold[]; readonly document: string }
  | { readonly kind: "copied"; readonly copy: Copy | null }
  | { readonly kind: "failed"; readonly message: string };

export interface Copy {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `unknown`: no such file is wanted; `twice`: another is the same file; `elsewhere`: only the secretariat reads it. */
export type FileState = "clean" | "look" | "mend" | "unreadable" | "unknown" | "twice" | "elsewhere";

/** How a form or a file's bytes show that it belongs to another year or another page. */
export type Age = "last-form" | "newer-form" | "other-form" | "unchanged";

/** The result for one dropped file. */
export interface FileTold {
  readonly id: number;
  readonly name: string;
  /** The wanted file that it is; null where unknown. */
  readonly path: string | null;
  /** The delivery that it is, which a form in place of a CSV file has another ending than. */
  readonly wanted: string | null;
  readonly state: FileState;
  readonly age: Age | null;
  readonly summary: string;
  readonly rows: readonly RowTold[];
  /** How many findings are not shown. */
  readonly left: number;
  /** Whether a marked copy can be made. */
  readonly hasCopy: boolean;
}

export interface RowTold {
  readonly severity: Severity;
  readonly kind: string;
  readonly where: string;
  readonly says: string;
  readonly fix: string;
}
