import { z } from "zod";

export const findingsFormat = "almanac-findings";

const count = z.number().int().min(0);
const place = z.number().int().min(1);

/** A finding as `almanac check --format json` writes it; docs/findings.schema.json is generated from this. */
const findingRecord = z.strictObject({
  code: z.string().describe("What is wrong, in kebab-case; stable."),
  severity: z.enum(["error", "warning", "note"]),
  message: z.string().describe("What is wrong, as a sentence; invisible characters are spelt out."),
  fix: z.string().describe("What to do about it; empty where there is nothing to mend."),
  address: z
    .string()
    .describe("File, sheet and cells as people write them: waste/kyoto.xlsx › 评估表!D17; or the figure."),
  path: z
    .string()
    .nullable()
    .describe("The file, from the folder the command ran in; null for a computed figure."),
  sheet: z.string().nullable().describe("null for CSV and for the file as a whole."),
  cells: z
    .string()
    .nullable()
    .describe("D17 or D8:D20, as the spreadsheet shows it; in CSV the header is row 1."),
  range: z
    .strictObject({ row: place, column: place, toRow: place, toColumn: place })
    .nullable()
    .describe("The same cells as numbers from 1, both corners included."),
  text: z
    .strictObject({ part: z.string(), from: place.nullable(), to: place.nullable() })
    .nullable()
    .describe(
      "The stretch of a written text, such as a line of edition.json, from and to included; null of what is not counted.",
    ),
  figure: z
    .strictObject({ indicator: z.string(), area: z.string(), period: z.string(), breakdown: z.string() })
    .nullable()
    .describe("The computed figure that the finding is about, where it is about no cell."),
  typed: z
    .string()
    .nullable()
    .describe("The value exactly as typed; of one above 200 characters its start and its length."),
  reason: z
    .string()
    .nullable()
    .describe("Why the source's contract gives it another severity than the default."),
  accepted: z
    .strictObject({ reason: z.string(), author: z.string(), expires: z.string() })
    .nullable()
    .describe("Who accepted it in data/reference/accepted-findings.csv; it neither blocks nor counts."),
  fingerprint: z
    .strictObject({
      code: z.string(),
      dataset: z.string(),
      column: z.string(),
      "row key": z.string(),
      "raw value": z.string(),
      line: z.string().describe("The line for accepted-findings.csv, without reason, author and expires."),
    })
    .nullable()
    .describe(
      "What accepts it, by the columns of accepted-findings.csv; null when edition.json cannot be read.",
    ),
});

export const findingsDocument = z
  .strictObject({
    format: z.literal(findingsFormat),
    version: z.literal(1).describe("Grows when a field goes or changes its meaning."),
    edition: z.string(),
    file: z.string().nullable().describe("The one file asked for with --file, or null."),
    files: z.array(z.string()).describe("Every file that was looked at."),
    verdict: z.strictObject({
      exitCode: z.union([z.literal(0), z.literal(1)]),
      errors: count,
      warnings: count,
      notes: count,
      accepted: count.describe("Accepted findings; the other counts leave them out."),
      maxWarnings: count.nullable(),
      says: z.string(),
    }),
    findings: z.array(findingRecord).describe("By file, errors first, then sheet, row and column."),
  })
  .describe("What almanac check --format json writes.");

export type FindingsDocument = z.infer<typeof findingsDocument>;
export type FindingRecord = FindingsDocument["findings"][number];
