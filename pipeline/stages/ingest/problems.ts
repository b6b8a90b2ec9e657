import { listedProblem } from "../../words/listed-problem.ts";

export const unreadable = listedProblem("unreadable");

/**
 * `convertible`: a spreadsheet program can save it as what was expected, under the name `as`; `disguised`: its name says
 * it is that already.
 */
export const wrongFormat = listedProblem("wrong-format", {
  found: "format",
  expected: "format",
  convertible: "whether",
  as: "plain",
  disguised: "whether",
});

export const packedTables = listedProblem("packed-tables", { tables: "plain list to 5" });
export const invalidPicture = listedProblem("invalid-picture", { fault: "not-a-picture | damaged" });

/** `part`: what an SVG may not contain; `most`: the largest size, in KB. */
export const invalidLook = listedProblem("invalid-look", {
  field: "quoted",
  file: "quoted",
  fault: "absent | wrong-type | damaged | too-large | forbidden | untranslated",
  part: "quoted?",
  most: "count?",
  language: "language?",
});

export const invalidBoundaries = listedProblem("invalid-boundaries", {
  fault: "not-geojson | no-polygons | not-in-degrees",
});

export const unsafePath = listedProblem("unsafe-path", { path: "quoted" });
export const notAPlainFile = listedProblem("not-a-plain-file");
export const lockFile = listedProblem("lock-file");

export const limitExceeded = listedProblem("limit-exceeded", {
  limit: "limit",
  claimed: "number",
  allowed: "number",
});

export const costlyFile = listedProblem("costly-file", { what: "seconds | memory", allowed: "number" });
export const emptyRead = listedProblem("empty-read", { hasHeader: "whether" });

export const miscounted = listedProblem("miscounted", {
  part: "content",
  expected: "number",
  found: "number",
});

/** An encoding in which a file makes sense, and its first text beyond ASCII in it. */
export interface ReadableAs {
  readonly encoding: string;
  readonly sample: string;
}

export const unknownEncoding = listedProblem("unknown-encoding", {
  declared: "plain?",
  readableAs: "encoding or",
});

export const controlCharacterMet = listedProblem("control-character", { codePoint: "code point" });
export const invisibleCharacters = listedProblem("invisible-characters", { raw: "quoted" });
export const duplicateFile = listedProblem("duplicate-file", { other: "plain" });
export const orphanFile = listedProblem("orphan-file");
export const emptyEdition = listedProblem("empty-edition");

/** `file`: the name that it should have. */
export const otherName = listedProblem("other-name", { file: "plain" });
/**
 * `canBeGivenUp`: false for what is not a delivery, such as edition.json itself.
 * `near`: an unknown file with a similar name.
 */
export const missingFile = listedProblem("missing-file", {
  office: "office?",
  canBeGivenUp: "whether",
  near: "quoted?",
});

export const invalidEdition = listedProblem("invalid-edition", {
  field: "quoted",
  fault: "edition fault",
  value: "quoted",
  allowed: "plain list to 99",
  contrast: "number?",
  nearest: "quoted?",
});

export const notDelivered = listedProblem("not-delivered", { office: "office", reason: "text" });
export const deliveredAfterAll = listedProblem("delivered-after-all");
export const undeclaredDelivery = listedProblem("undeclared-delivery");
export const unknownFolder = listedProblem("unknown-folder", { files: "number" });
