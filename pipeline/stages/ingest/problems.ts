import { defineProblem } from "../../model/define-problem.ts";

export const unreadable = defineProblem({
  code: "unreadable",
  group: "file",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches: "A file that is there but cannot be opened, for instance because it may not be read.",
  example: "members.xlsx without read permission",
});

export const wrongFormat = defineProblem({
  code: "wrong-format",
  /**
   * `convertible`: a spreadsheet program can save it as what was expected, under the name `as`; `disguised`: its name says
   * it is that already.
   */
  tells: { found: "format", expected: "format", convertible: "whether", as: "plain", disguised: "whether" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A file whose content is of another kind than its name says; the first bytes tell, not the name.",
  example: "members.xlsx that is an old .xls, an .xlsb, an .ods or a web page",
});

export const packedTables = defineProblem({
  code: "packed-tables",
  tells: { tables: "plain list to 5" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "An archive with tables inside. Which of them is meant, and what a cell in it is called, a person decides.",
  example: "API_EN.ATM.PM25.zip of a data portal, with a table and two files about it",
});

export const invalidPicture = defineProblem({
  code: "invalid-picture",
  tells: { fault: "not-a-picture | damaged" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "A picture of the cover that cannot be printed: neither PNG nor JPEG, cut short, or broken inside.",
  example: "cover.jpg that is a web page, or of which the half was copied",
});

export const invalidLook = defineProblem({
  code: "invalid-look",
  /** `part`: what an SVG may not contain; `most`: the largest size, in KB. */
  tells: {
    field: "quoted",
    file: "quoted",
    fault: "absent | wrong-type | damaged | too-large | forbidden | untranslated",
    part: "quoted?",
    most: "count?",
    language: "language?",
  },
  group: "file",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "A logo, photograph or foreword that edition.json names and that cannot be shown: not there, of another type, damaged, too large, an SVG with more than shapes, or a foreword that a language lacks.",
  example: "logo.svg with a script, or a foreword in English alone of an edition in two languages",
});

export const invalidBoundaries = defineProblem({
  code: "invalid-boundaries",
  tells: { fault: "not-geojson | no-polygons | not-in-degrees" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "A file of boundaries that no map can be drawn with: not GeoJSON or TopoJSON, without areas, or in other units than degrees.",
  example: "boundaries.geojson exported in metres of a national grid",
});

export const unsafePath = defineProblem({
  code: "unsafe-path",
  tells: { path: "quoted" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches: "An entry of a workbook whose path leads out of its folder.",
  example: "an entry named `../../etc/passwd`",
});

export const notAPlainFile = defineProblem({
  code: "not-a-plain-file",
  group: "file",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "A link, a folder or a pipe by the name of a delivery, of edition.json or of a reviewed table. Nothing is read through it.",
  example: "data/reference/corrections.csv that is a link to a file on a shared drive",
});

export const lockFile = defineProblem({
  code: "lock-file",
  group: "file",
  severity: "note",
  movable: true,
  mends: "secretariat",
  catches: "The small file that Excel leaves beside a workbook that somebody has open. It is skipped.",
  example: "~$members.xlsx",
});

export const limitExceeded = defineProblem({
  code: "limit-exceeded",
  tells: { limit: "limit", claimed: "number", allowed: "number" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "A file that is larger than its source may be: bytes, rows, columns, cells, parts or how much it unpacks to.",
  example: "a sheet with a million formatted empty rows",
});

export const costlyFile = defineProblem({
  code: "costly-file",
  tells: { what: "seconds | memory", allowed: "number" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches:
    "A workbook in an older or another format than .xlsx whose reading takes more time or memory than a file may cost.",
  example: "members.xls that claims strings by the billion",
});

export const emptyRead = defineProblem({
  code: "empty-read",
  tells: { hasHeader: "whether" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A file without a single row of data below its header, or without any content.",
  example: "targets.csv with nothing but its header",
});

export const miscounted = defineProblem({
  code: "miscounted",
  tells: { part: "content", expected: "number", found: "number" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "program",
  catches: "A part in which fewer or more values were understood than it holds. Nothing of the file is used.",
  example: "a sheet with 400 cells of which the reader met 399",
});

/** An encoding in which a file makes sense, and its first text beyond ASCII in it. */
export interface ReadableAs {
  readonly encoding: string;
  readonly sample: string;
}

export const unknownEncoding = defineProblem({
  code: "unknown-encoding",
  tells: { declared: "plain?", readableAs: "encoding or" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A text file in another encoding than UTF-8 and than the one its contract declares.",
  example: "rates.csv saved as CP949 by a Korean Excel",
});

export const controlCharacterMet = defineProblem({
  code: "control-character",
  tells: { codePoint: "code point" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "An invisible control character inside a cell, which no one can have typed.",
  example: "a NUL or bell character in the middle of a name",
});

export const invisibleCharacters = defineProblem({
  code: "invisible-characters",
  tells: { raw: "quoted" },
  group: "value",
  severity: "warning",
  movable: true,
  mends: "office",
  catches:
    "Characters that nobody sees inside a value: two equal texts differ by them, or a text runs backwards.",
  example: "a zero-width space before `Kyoto`; a right-to-left override in a title",
});

export const duplicateFile = defineProblem({
  code: "duplicate-file",
  tells: { other: "plain" },
  group: "file",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches: "Two files with the same bytes under different names.",
  example: "foshan.xlsx and a copy of it, kaili.xlsx",
});

export const orphanFile = defineProblem({
  code: "orphan-file",
  group: "file",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches: "A file in a dataset's folder that no contract knows by its name. It is not read.",
  example: "members-final-v2.docx",
});

export const emptyEdition = defineProblem({
  code: "empty-edition",
  group: "file",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches: "An edition without a dataset: nobody is to deliver anything, and its report holds no figure.",
  example: '`"deliveries": []` in edition.json',
});

export const otherName = defineProblem({
  code: "other-name",
  /** `file`: the name that it should have. */
  tells: { file: "plain" },
  group: "file",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches:
    "A file that by its name is plainly the one that is missing, though something was added to it; it is read.",
  example: "members (1).xlsx where there is no members.xlsx",
});
export const missingFile = defineProblem({
  code: "missing-file",
  /**
   * `canBeGivenUp`: false for what is not a delivery, such as edition.json itself.
   * `near`: an unknown file with a similar name.
   */
  tells: { office: "office?", canBeGivenUp: "whether", near: "quoted?" },
  group: "file",
  severity: "error",
  movable: true,
  isInEditionFile: true,
  mends: "secretariat",
  catches:
    "A file that edition.json or a contract expects and that is not there; edition.json itself or the table of places.",
  example: "no workbook of Kaili although Kaili owes it",
});

export const invalidEdition = defineProblem({
  code: "invalid-edition",
  tells: {
    field: "quoted",
    fault: "edition fault",
    value: "quoted",
    allowed: "plain list to 99",
    contrast: "number?",
    nearest: "quoted?",
  },
  group: "file",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "An edition.json that is no JSON, or in which a field is missing, unknown or at odds with another. Every fault is told, with its line.",
  example: '`"published": "30 June"`',
});

export const notDelivered = defineProblem({
  code: "not-delivered",
  tells: { office: "office", reason: "text" },
  group: "file",
  severity: "note",
  movable: true,
  mends: null,
  catches:
    "A delivery that edition.json declares as not delivered. What rests on it is left out of the report, which says so.",
  example: "Kaili made no assessment in 2021",
});

export const deliveredAfterAll = defineProblem({
  code: "delivered-after-all",
  group: "file",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches: "A file that is there although edition.json says that it was not delivered. It is read.",
  example: "Kaili's assessment arrives a month late",
});

export const undeclaredDelivery = defineProblem({
  code: "undeclared-delivery",
  group: "file",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches: "A file that a dataset reads although nobody is to deliver it. It is read.",
  example: "a workbook of Suwon without a line in edition.json",
});

export const unknownFolder = defineProblem({
  code: "unknown-folder",
  tells: { files: "number" },
  group: "file",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches: "A folder among the raw files that no dataset of the edition reads.",
  example: "a folder of waste figures that nobody is to deliver",
});
