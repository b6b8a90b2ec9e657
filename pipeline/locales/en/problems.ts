import type { Phrases } from "../../findings/problems.ts";
import { textIn } from "../../model/edition.ts";
import type { Near } from "../../model/near.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import { type CellRange, formatAddress, formatCells, formatMet } from "../../model/source.ts";
import { isDayOrMonth } from "../is-day-or-month.ts";
import { betweenEditions } from "./between-editions.ts";
import { edition } from "./edition.ts";
import { list, number, quoted, until, written } from "./quoting.ts";
import { reasons } from "./reasons.ts";

const meant = (nearest: string | null): string =>
  nearest === null ? "" : ` Did you mean ${quoted(nearest)}?`;
const nearby = (nearest: Near | null): string =>
  nearest === null ? "" : ` Nearest is ${quoted(nearest.text)} in ${formatCells(nearest.at)}.`;
const shown = (measure: Measure): string => (isMissing(measure) ? "no value" : number(measure.amount));
const named = (name: string, synonyms: readonly string[]): string =>
  synonyms.length === 0 ? quoted(name) : `${quoted(name)} (${list(synonyms, 4)})`;
const cells = (ranges: readonly CellRange[]): string =>
  ranges.length === 0 ? "no cell" : ranges.map(formatAddress).join(" + ");

const readAs = ({ encoding, sample }: { readonly encoding: string; readonly sample: string }): string =>
  sample === "" ? encoding : `${encoding} (${quoted(sample)})`;
const cutBy = (delimiter: string) => (delimiter === "\t" ? "tabs" : quoted(delimiter));

/** What is wrong in a spreadsheet, and what to do about it. */
export const problems: Phrases = {
  unreadable: () => ({
    says: "The file cannot be opened.",
    fix: "Check that it is a plain file and may be read, or ask the office to send it again.",
  }),
  "not-plain": ({ raw, column }) => ({
    says: `${quoted(raw)} in the column ${quoted(column)} is not written as a program writes it.`,
    fix: "Write plain numbers (1234.5), times with their offset (2020-11-22T00:00:00+08:00) and names exactly as the contract has them, or deliver the source as an ordinary CSV file or workbook.",
  }),
  "nested-column": ({ name, type }) => ({
    says: `The column ${quoted(name)} holds lists or records (${type}).`,
    fix: "Write one value a row into it, or leave the column out.",
  }),
  "columns-differ": ({ name, type, other, otherType }) => ({
    says: `The column ${quoted(name)} is of type ${type} here and of type ${otherType} in ${other}.`,
    fix: "Write it as one type in all files of the source.",
  }),
  "rule-in-memory-only": ({ columns }) => ({
    says: `No engine can be asked what the contract demands of ${list(columns.map(quoted), 4)}.`,
    fix: "Deliver the source as an ordinary CSV file or workbook, or take the demand out of the contract.",
  }),
  encrypted: () => ({
    says: "The workbook is protected by a password.",
    fix: "Open it in Excel, remove the password and save it again.",
  }),
  "wrong-format": ({ found, expected, convertible, as, disguised }) => ({
    says: `This is ${formatName(found)}, not ${formatName(expected)}${disguised ? ", whatever its name says" : ""}.`,
    fix:
      found === "git-lfs"
        ? "Fetch the file itself: git lfs pull."
        : found === "numbers"
          ? `Open it in Numbers, choose “Export to” and “${expected === "csv" ? "CSV" : "Excel"}”, and name it ${as}.`
          : !convertible
            ? "This is no spreadsheet: ask the office for the workbook or table itself."
            : expected === "csv"
              ? `Open it, choose “Save as”, the type CSV (UTF-8) and the name ${as}, and send it again.`
              : `Open it in Excel and save it as an Excel workbook (.xlsx) by the name of ${as}.`,
  }),
  damaged: ({ part }) => ({
    says: `The file is damaged or cut short (${part}).`,
    fix: "Open and save it again in Excel, or ask the office to send it again.",
  }),
  "forbidden-xml": ({ part, construct }) => ({
    says: `${part} inside the workbook contains a ${construct}, which no spreadsheet program writes.`,
    fix: "Do not open the file. Ask the office where it comes from.",
  }),
  "invalid-picture": ({ fault }) => ({
    says:
      fault === "damaged"
        ? "The picture of the cover is cut short or broken inside."
        : "The picture of the cover is neither PNG nor JPEG.",
    fix:
      fault === "damaged"
        ? "Put the whole picture there again, or take “cover” out of edition.json."
        : "Save it as PNG or JPEG under this name, or take “cover” out of edition.json.",
  }),
  "unsafe-path": ({ path }) => ({
    says: `The workbook holds an entry ${quoted(path)}, which leads outside its folder.`,
    fix: "Do not open the file. Ask the office where it comes from, and to save it anew in Excel.",
  }),
  "not-a-plain-file": () => ({
    says: "There is a link, a folder or a pipe by this name, not a plain file; nothing was read from it.",
    fix: "Put the file itself in its place (for a link to a folder, the folder), or remove it.",
  }),
  "duplicate-part": ({ path }) => ({
    says: `The workbook holds two parts named ${quoted(path)}; which one is meant nobody can know.`,
    fix: "Open the workbook in Excel, look it through, save it under a new name and send that one.",
  }),
  "lock-file": () => ({
    says: "This is the lock file of an open workbook; it was skipped.",
    fix: "Close the workbook in Excel; the file then disappears.",
  }),
  "limit-exceeded": ({ limit, claimed, allowed }) => ({
    says: `The file is too large: ${limit} ${claimed}, allowed ${allowed}.`,
    fix: "Remove what is not needed (empty rows, pictures, other sheets), or raise the limit in the contract of this source.",
  }),
  "empty-read": ({ hasHeader }) => ({
    says: hasHeader ? "There is no row of data below the header." : "The file is empty.",
    fix: hasHeader
      ? 'Fill in the rows. If there is nothing to report, take the file out and write in edition.json that it was not delivered ("state": "not-delivered") and why.'
      : "Ask the office to send it again; restore a table of data/reference from its history.",
    office: hasHeader
      ? "Fill in the rows, or write to us that there is nothing to report."
      : "Send the file again.",
  }),
  miscounted: ({ part, expected, found }) => ({
    says: `${part} holds ${expected} values but ${found} were understood; nothing of it was used.`,
    fix: "Open and save it again in Excel. If it stays, report the file: the reader is at fault.",
  }),
  "unknown-encoding": ({ declared, readableAs }) => ({
    says: `The text is not UTF-8${declared ? ` nor ${declared}` : ""}.${readableAs.length > 0 ? ` It can be read as ${readableAs.map(readAs).join(" or ")}.` : ""}`,
    fix:
      readableAs.length > 0
        ? "Save it as CSV UTF-8, or declare that encoding in the contract of this source."
        : "Save it as CSV UTF-8.",
  }),
  "garbled-text": ({ sample }) => ({
    says: `The text is garbled: ${quoted(sample)}. It was once saved in a wrong encoding.`,
    fix: "Export it again from the original workbook as CSV UTF-8.",
  }),
  "control-character": ({ codePoint }) => ({
    says: `The text contains the invisible control character U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}.`,
    fix: "Type the cell anew, or export the file again.",
  }),
  "ambiguous-delimiter": ({ candidates }) => ({
    says: `The columns could be parted by ${candidates.map(quoted).join(" or ")}.`,
    fix: "Declare the delimiter in the contract of this source, or save the file with another one.",
  }),
  "unclosed-quote": ({ inside }) => ({
    says: inside
      ? "A quotation mark stands in a cell that is not in quotation marks itself; the borders of the cells beside it are in doubt."
      : "A quotation mark opens here and does not close; all that follows would be one cell.",
    fix: inside
      ? 'Put the whole cell in quotation marks and double the one inside: "Round 48""".'
      : "Close the quotation mark, or double it where it is meant as text.",
  }),
  "ragged-row": ({ expected, found, delimiter }) => ({
    says: delimiter
      ? `The row is parted by ${cutBy(delimiter)}, the others are not: it has one cell, the table ${expected}.`
      : `The row has ${found} cells, the table ${expected}.`,
    fix:
      found > expected
        ? "Look for a comma inside a number or text (1,234) and put the cell in quotation marks."
        : delimiter
          ? "Part its cells as those of the other rows are parted."
          : "Add the missing cells.",
  }),
  "duplicate-file": ({ other }) => ({
    says: `The file is identical to ${other}.`,
    fix: "Remove one of the two.",
  }),
  "empty-edition": () => ({
    says: "The edition has no dataset, so that its report holds no figure.",
    fix: "Name who delivers which file in “deliveries” of edition.json; almanac propose FILE --deliver begins a dataset from a workbook.",
  }),
  "orphan-file": () => ({
    says: "No dataset knows this file; it was not read.",
    fix: "Correct its name, or move it out of the folder.",
  }),
  "missing-file": ({ office, canBeGivenUp, near }) => ({
    says: `The file is missing${office ? ` (expected from ${office})` : ""}.${near ? ` There is ${quoted(near)}, which no dataset knows.` : ""}`,
    fix: near
      ? `If ${quoted(near)} is the file, give it exactly this name.`
      : canBeGivenUp
        ? 'Put it there under exactly this name; or write in edition.json that it was not delivered ("state": "not-delivered") and why.'
        : "Put it there under exactly this name.",
  }),
  "invalid-edition": ({ field, fault, value }) => edition[fault](field, value),
  "not-delivered": ({ office, reason }) => ({
    says: `${office} did not deliver it: ${textIn(reason, "en")}`,
  }),
  "delivered-after-all": () => ({
    says: "The file is there although edition.json says that it was not delivered; it is read.",
    fix: "Remove its state and reason in edition.json.",
  }),
  "undeclared-delivery": () => ({
    says: "Nobody is to deliver this file; it is read all the same.",
    fix: "Add its delivery to edition.json, or move it out of the folder.",
  }),
  "unknown-folder": ({ files }) => ({
    says: `No dataset of this edition reads this folder (${files} ${files === 1 ? "file" : "files"}).`,
    fix: "Correct its name, name the dataset in edition.json, or move the folder elsewhere.",
  }),
  "external-link": ({ targets }) => ({
    says: `Formulas refer to other workbooks (${list(targets, 3)}); their last results are used.`,
    fix: "Paste the values, so that the workbook stands alone.",
  }),
  "sheet-without-part": () => ({
    says: "The workbook lists this sheet and does not hold it; it was skipped.",
    fix: "Ask the office to send the workbook again, unless it is an old macro module.",
  }),
  "irregular-part": ({ what }) => ({
    says: {
      "row-zero": "A row is numbered 0; it was read as the row that follows the one before it.",
      "merged-lines": "Whole rows or columns are merged; they were read as far as the sheet is filled.",
      "styles-missing": "The part with the styles is missing; no number here needs one.",
    }[what],
  }),
  "unknown-style": ({ style }) => ({
    says: `The cell has style ${style}, which the workbook lacks: whether its number is a percentage or a date nobody can know.`,
    fix: "Open the workbook in the program it comes from, set the number format of this cell and save it again.",
  }),
  "unread-sheet": () => ({
    says: "No header known to the contract was found on this sheet; it was not read.",
    fix: "If the sheet holds data, correct its header.",
  }),
  "missing-header": ({ wanted, cut }) => ({
    says: cut
      ? `The columns are parted by ${cutBy(cut.by)}; this source parts them by ${cutBy(cut.declared)}.`
      : `No row has the expected column names (${list(wanted)}).`,
    fix: cut
      ? `Save the file with columns parted by ${cutBy(cut.declared)}, or declare ${cutBy(cut.by)} as the delimiter of this source.`
      : "Give the table its header row back.",
  }),
  "missing-column": ({ name, synonyms, nearest, misplaced }) => ({
    says:
      misplaced && nearest
        ? `${quoted(nearest.text)} stands in ${formatCells(nearest.at)}, where ${named(name, synonyms)} should be.`
        : `No column ${named(name, synonyms)}.${nearby(nearest)}`,
    fix: nearest
      ? `Rename ${formatCells(nearest.at)} to ${quoted(name)}.`
      : "Add the column, or correct its header.",
  }),
  "missing-field": ({ name, synonyms, nearest }) => ({
    says: `No line ${named(name, synonyms)} above the table.${nearby(nearest)}`,
    fix: "Add the line with its value in the next cell, or correct its label.",
  }),
  "unknown-column": ({ name }) => ({
    says: `Column ${quoted(name)} is not in the contract; it was not read.`,
    fix: "If it holds more than remarks, correct its header.",
  }),
  "duplicate-column": ({ name, first }) => ({
    says: `Column ${quoted(name)} stands twice; the first is in ${formatCells(first)}.`,
    fix: "Remove or rename one of the two.",
  }),
  "blank-column": () => ({
    says: "The cells of this column have no header; they were not read.",
    fix: "Give the column its header, or empty it.",
  }),
  "blank-row": () => ({
    says: "A blank row inside the table was skipped.",
    fix: "Remove it if it should not be there.",
  }),
  "second-table": () => ({
    says: "A second table on the sheet was not read.",
    fix: "Move it to a sheet of its own.",
  }),
  "hidden-data": ({ what, names }) => ({
    says:
      what === "sheet"
        ? `Sheet ${quoted(names)} is hidden; it was read like any other.`
        : `Hidden ${what}: ${names}.`,
    fix: "Unhide and look whether the data belongs in the delivery.",
  }),
  "merged-number": ({ raw }) => ({
    says: `The number ${quoted(raw)} is merged over several rows; it is not clear to which it belongs.`,
    fix: "Unmerge the cells and type the number of each row.",
  }),
  "total-row": ({ label, isJudged }) => ({
    says: isJudged
      ? `Row ${quoted(label)} is a total; it was checked and set aside.`
      : `Row ${quoted(label)} is a total; it was set aside. It could not be checked, for it or a part of it is empty or not exact.`,
  }),
  "total-mismatch": ({ label, printed, computed, parts }) => ({
    says: `${quoted(label)} is ${number(printed)}, but its parts ${parts.map(formatCells).join(" + ")} give ${number(computed)}.`,
    fix: "Correct the part that is wrong, or calculate the total again.",
  }),
  "undeclared-total": ({ label }) => ({
    says: `Row ${quoted(label)} is a total that the contract does not know; it was set aside.`,
    fix: "Declare the total in the contract, or correct the label if it is data.",
    office: "Correct the label if it is data; if it is a total, nothing need be done.",
  }),
  "possible-total": ({ label, parts }) => ({
    says: `Row ${quoted(label)} ${parts.length > 0 ? `equals the sum of ${parts.map(formatCells).join(" + ")}` : "is named like a total but is the sum of nothing above it"}; it was read as data.`,
    fix: "If it is a total, label it so, or remove it; if it is data, leave it.",
  }),
  "uncalculated-formula": ({ formula }) => ({
    says: `The formula ${quoted(`=${formula}`)} has never been calculated.`,
    fix: "Open the workbook in Excel, let it calculate, and save it.",
  }),
  "error-value": ({ raw }) => ({
    says: `The cell shows ${raw}.`,
    fix: "Correct the formula, or type the value.",
  }),
  "not-a-number": ({ raw, column, decimal }) => ({
    says: `${quoted(raw)} in ${quoted(column)} is not a number${decimal ? `: ${quoted(decimal)} parts decimals in this source` : ""}.`,
    ...(decimal
      ? {
          fix: `Type it with ${quoted(decimal)}, or correct the decimal sign in the contract of this source.`,
          office: `Type it with ${quoted(decimal)}.`,
        }
      : { fix: "Type the number alone, or n/a if there is none." }),
  }),
  "number-as-text": ({ raw, value }) => ({
    says: `The number ${quoted(raw)} is stored as text; it was read as ${number(value)}.`,
    fix: "Type it again as a number.",
  }),
  "not-whole": ({ raw, column }) => ({
    says: `${quoted(raw)} in ${quoted(column)} is not a whole number.`,
    fix: "Correct the value.",
  }),
  precision: ({ raw, value, exponent }) => ({
    says: exponent
      ? `${quoted(raw)} is written with a power of ten, in which digits may have been lost; it was read as ${number(value)}.`
      : `${quoted(raw)} has more digits than a spreadsheet keeps; it was read as ${number(value)}.`,
  }),
  "ambiguous-number": ({ raw, readings }) => ({
    says: `${quoted(raw)} could be ${readings.map(number).join(" or ")}.`,
    fix: "Type it as a number, or declare the decimal sign in the contract of this source.",
    office: "Type it as a number.",
  }),
  "mixed-percent-scale": ({ raw, other, otherRaw }) => ({
    says: `${quoted(raw)} stands beside ${quoted(otherRaw)} in ${formatCells(other)}: fractions of 1 and per cents are mixed in one column.`,
    fix: "Write both as per cent (53.4), or format the cell as a percentage.",
  }),
  "suspect-percent-scale": ({ raw, column }) => ({
    says: `Every value of ${quoted(column)} is at most 1, such as ${quoted(raw)}; they were read as per cent, not as fractions of 1.`,
    fix: "If they are fractions, write them as per cent (53.4) or format the cells as percentages.",
  }),
  "unexpected-percent": ({ raw, unit }) => ({
    says: `${quoted(raw)} is a percentage, but the column counts ${quoted(unit)}.`,
    fix: "Remove the percent format and type the number.",
  }),
  "unit-in-cell": ({ raw, unit }) => ({
    says: `${quoted(raw)} carries its unit ${quoted(unit)} in the cell.`,
    fix: "Leave the unit to the header or unit column.",
  }),
  "unknown-unit": ({ raw, known, meant }) => ({
    says: meant
      ? `The unit ${quoted(raw)} could be ${meant.join(" or ")}.`
      : raw
        ? `The unit ${quoted(raw)} is not among those that can be used here.`
        : "No unit is given.",
    fix: meant ? "Write the one that is meant, in exactly these letters." : `Use one of: ${list(known)}.`,
  }),
  "qualified-value": ({ raw }) => ({
    says: `${quoted(raw)} is not an exact figure; it is carried on with its qualifier.`,
  }),
  "missing-value": ({ columns, typed = [] }) => ({
    says:
      typed.length > 0
        ? `${list(columns.map(quoted))} must have a value; ${list(typed.map(quoted))} stands there.`
        : `${list(columns.map(quoted))} ${columns.length === 1 ? "is" : "are"} empty.`,
    fix: "Fill in what is missing.",
  }),
  "empty-among-filled": ({ column }) => ({
    says: `The cell of ${quoted(column)} is empty; it is read as not reported, never as 0.`,
    fix: "Fill it in, or type “…” where there is nothing to report.",
  }),
  "missing-marker": ({ raw }) => ({
    says: `${quoted(raw)} stands for a value that is not there; it is never read as 0.`,
  }),
  "notation-key": ({ raw }) => ({
    says: `The notation key ${quoted(raw)} stands for a value that is not there; it is never read as 0.`,
  }),
  "invisible-characters": ({ raw }) => ({
    says: `${quoted(raw)} contains invisible characters; it was read without them.`,
    fix: "Type it anew.",
  }),
  "not-a-date": ({ raw, column, is }) => ({
    says:
      is === "time"
        ? `${quoted(raw)} in ${quoted(column)} is a time of day, not a date.`
        : is === "duration"
          ? `${quoted(raw)} in ${quoted(column)} is a duration, not a date.`
          : `${quoted(raw)} in ${quoted(column)} is not a date that can be read.`,
    fix: "Type it as 2020-12-31, 2020-12 or 2020.",
  }),
  "ambiguous-date": ({ raw, readings }) => ({
    says:
      readings.length === 1
        ? `${quoted(raw)} could be the era's year ${readings[0]}, or a half-year or a number of something else.`
        : `${quoted(raw)} could be ${readings.join(" or ")}.`,
    fix: isDayOrMonth(readings)
      ? "Type it as 2020-12-31, or declare in the contract of this source whether the day or the month comes first."
      : "Type it as 2020-12-31.",
    office: "Type it as 2020-12-31.",
  }),
  "date-as-text": ({ raw, value }) => ({
    says: `The date ${quoted(raw)} is stored as text; it was read as ${value}.`,
    fix: "Type it again as a date.",
  }),
  "implausible-date": ({ raw, value }) => ({
    says: `${quoted(raw)} would be ${value || "no date"}: a day count or the wrong date system.`,
    fix: "Type the whole date, such as 2020-12-31. For a year alone, set the format of the cell to “General” first, then type it.",
  }),
  "out-of-range": ({ raw, column, minimum, maximum }) => ({
    says: `${quoted(raw)} in ${quoted(column)} is ${
      minimum === null
        ? `more than ${maximum === null ? "allowed" : number(maximum)}`
        : maximum === null
          ? `less than ${number(minimum)}`
          : `outside ${number(minimum)} to ${number(maximum)}`
    }.`,
    fix: "Correct the value.",
  }),
  "other-year": ({ raw, column, edition }) => ({
    says: `${quoted(raw)} in ${quoted(column)} is not in ${edition}.`,
    fix: "If it belongs to this edition, correct the date; otherwise move the row to the file of its own year.",
  }),
  "not-in-list": ({ raw, column, nearest, allowed }) => ({
    says: `${quoted(raw)} is not among the values of ${quoted(column)}.${meant(nearest)}`,
    fix: `Use one of: ${list(allowed)}.`,
  }),
  "unknown-area": ({ raw, nearest }) => ({
    says: `${quoted(raw)} is not a known place.${meant(nearest)}`,
    fix: "Correct the name, or add it to data/reference/areas.csv after review, as an alias of a place or in a line of its own.",
    office: "Correct the name, or ask the secretariat to add this place.",
  }),
  "unnamed-place": ({ language, count, example }) => ({
    says: `${count} ${count === 1 ? "place has" : "places have"} no name in the language ${language}, such as ${example}; the English one is shown.`,
    fix: `Fill in the column ${language} of areas.csv.`,
  }),
  unmerged: () => ({
    says: "These rows are not merged: git left two versions of them, between the marks <<<<<<< and >>>>>>>.",
    fix: "Keep the rows that are right, and remove the others and the marks. The file is read once none is left.",
  }),
  "area-cycle": ({ chain }) => ({
    says: `These places lie in one another: ${chain.join(" in ")}.`,
    fix: "Correct the column “parent” of one of them.",
  }),

  "duplicate-key": ({ key, first, isElsewhere, merged }) => ({
    says: merged
      ? `The label merged over ${formatCells(merged)} gives two rows with different contents one key, ${quoted(key)}.`
      : `${quoted(key)} stands twice with different contents; the first is in ${formatMet(first, isElsewhere)}.`,
    fix: merged
      ? "Unmerge it and write the label of each row, or keep the right row and remove the other."
      : "Keep the right row and remove the other.",
  }),
  "duplicate-row": ({ key, first, isElsewhere }) => ({
    says: `The row of ${quoted(key)} is a copy of the one in ${formatMet(first, isElsewhere)}; it was set aside.`,
    fix: "Remove one of the two.",
  }),
  "ambiguous-place": ({ raw, listed }) => ({
    says: `${quoted(raw)} may be more than one place; the table of places has ${quoted(listed)}.`,
    fix: "Write the name with its province, as data/reference/areas.csv has it.",
  }),
  "written-otherwise": ({ raw, value }) => ({
    says: `${quoted(raw)} was read as ${number(value)} and is not a measured figure.`,
  }),
  "date-read": ({ raw, value }) => ({
    says: `${quoted(raw)} was read as ${until(value)}.`,
    fix: "Type a date if another is meant.",
  }),
  "unlisted-places": ({ names, count }) => ({
    says: `${count === 1 ? "One row names a place" : `${count} rows name places`} that data/reference/areas.csv does not have: ${list(names.map(quoted), 200)}. They are counted, but in no place of their own.`,
    fix: "Add the places after review where their figures are wanted.",
  }),
  "outside-region": ({ raw, country }) => ({
    says: `${quoted(raw)} lies outside the region (${country}); no figure of the region counts it.`,
  }),
  "other-country": ({ raw, said, listed }) => ({
    says: `The file puts ${quoted(raw)} in ${quoted(said)}; it is counted in ${listed}, as the table of places has it.`,
  }),
  "conflicting-values": ({ raw, value, kept, keptValue, first }) => ({
    says: `${quoted(raw)} gives ${number(value)} where ${quoted(kept)} gives ${number(keptValue)} (${formatCells(first)}) for the same place and period. ${quoted(kept)} stands; no mean is made.`,
    fix: "Ask the source which of the two holds.",
  }),
  "not-one-year": ({ raw, days }) => ({
    says:
      days === null
        ? `The period ${quoted(raw)} has no end.`
        : `The period ${quoted(raw)} has ${days} days, which is not one year.`,
    fix: "Check the period; figures of it do not compare with those of one year.",
  }),
  "unusual-amount": ({ raw, column, least, most }) => ({
    says: `${quoted(raw)} in column ${quoted(column)} is ${most === null ? `below ${least}` : least === null ? `above ${most}` : `outside ${least} to ${most}`}, which is unusual; it is kept as reported.`,
    fix: "Check the figure with whoever reported it, and correct it in data/reference/corrections.csv if it is wrong.",
  }),
  "reported-without-figures": ({ raw }) => ({
    says: `${quoted(raw)}: an inventory is reported, but no figure of it.`,
  }),
  "told-again": ({ value, before, first }) => ({
    says: `${number(value)} here, ${number(before)} in ${formatAddress(first)} for the same place and period; the later questionnaire stands.`,
  }),
  "target-not-recomputed": ({ value, computed }) => ({
    says: `The target is told as ${number(value)}; the base less the percentage gives ${number(computed)}.`,
    fix: "Check base, percentage and target with whoever reported them.",
  }),
  "parts-exceed-whole": ({ parts, whole, unit, columns, of }) => ({
    says:
      columns.length === 1
        ? `${list(columns.map(quoted))} is ${written(parts, unit)}, more than the ${written(whole, unit)} of ${quoted(of)} that it is part of.`
        : `${list(columns.map(quoted))} add up to ${written(parts, unit)}, more than the ${written(whole, unit)} of ${quoted(of)}.`,
    fix: "Correct the part or the whole.",
  }),
  "parts-do-not-sum": ({ parts, whole, unit, columns, of }) => ({
    says: `${list(columns.map(quoted))} add up to ${written(parts, unit)}, ${quoted(of)} is ${written(whole, unit)}.`,
    fix: "Correct the part or the whole.",
  }),
  "shares-not-100": ({ sum }) => ({
    says: `The shares of the row add up to ${number(sum)} %.`,
    fix: "Correct the share that is wrong; rounding alone does not explain it.",
  }),
  "required-together": ({ column, with: filled }) => ({
    says: `${quoted(column)} is empty although ${list(filled.map(quoted))} is filled.`,
    fix: "Fill in all of them, or none.",
  }),
  "constant-column": ({ value, rows, unit }) => ({
    says: `All ${rows} rows have the same value, ${written(value, unit)}.`,
    fix: "If it was filled down by mistake, type what is right; otherwise leave it.",
  }),
  "copied-column": ({ other }) => ({
    says: `The figures are exactly those of ${quoted(other)}.`,
    fix: "Find out which of the two was copied.",
  }),
  "unlike-period": ({ raw, usual }) => ({
    says: `${quoted(raw)} stands in a series whose other periods are written as ${quoted(usual)} is.`,
    fix: "Write it as the others are. For a year alone, set the format of the cell to “General” first, then type it.",
  }),
  gap: ({ from, to }) => ({
    says: `The series goes from ${from} to ${to}; the years between have no row.`,
    fix: "Add the missing years; write “…” where there is no figure.",
  }),
  jump: ({ value, before, unit }) => ({
    says: `${written(value, unit)} follows ${written(before, unit)}, an unusual change from one year to the next.`,
    fix: "Check the figure, and say in a remark what happened if it is right.",
  }),
  spike: ({ value, before, after, unit }) => ({
    says: `${written(value, unit)} stands between ${written(before, unit)} and ${written(after, unit)}.`,
    fix: "Check the figure; a digit or the decimal sign may be wrong.",
  }),
  flat: ({ value, years, unit }) => ({
    says: `${written(value, unit)} is given for ${years} years in a row.`,
    fix: "Check whether last year's figure was carried on.",
  }),
  "sign-change": ({ value, before, unit }) => ({
    says: `${written(value, unit)} follows ${written(before, unit)}: the sign changed.`,
    fix: "Correct the sign.",
  }),
  "unit-suspect": ({ value, neighbour, ratio, unit }) => ({
    says: `${written(value, unit)} is about ${number(ratio)} times off its neighbour ${written(neighbour, unit)}: a wrong unit?`,
    fix: "Correct the figure or its unit. If it is right, accept the finding in data/reference/accepted-findings.csv.",
    office: "Correct the figure or its unit, or tell the secretariat that it is right.",
  }),
  "future-period": ({ value, published }) => ({
    says: `A figure is reported for ${quoted(until(value))}, which begins after this edition was published (${published}).`,
    fix: "Correct the period, or mark the row as planned, projected or a target.",
  }),
  "end-before-start": ({ start, end }) => ({
    says: `The end ${end} is before the start ${start}.`,
    fix: "Correct one of the two dates.",
  }),
  "expired-acceptance": ({ accepts, expires }) => ({
    says: `The acceptance of ${quoted(accepts)} ran out on ${expires}, before this edition was published; it accepts nothing.`,
    fix: "Mend what it accepted, or look at it again and give it a later date.",
  }),
  "unused-acceptance": ({ accepts }) => ({
    says: `No finding ${quoted(accepts)} has this dataset, column, row key and raw value.`,
    fix: "Remove the line if the problem is mended; else copy the fingerprint from almanac check --format json.",
  }),
  corrected: ({ from, to, reason }) => ({
    says: `${quoted(from)} was corrected to ${quoted(to)} on the way in: ${reason}.`,
    fix: "Ask the office to correct its file; then remove the line from data/reference/corrections.csv.",
    office: "Correct the cell in your own file as well.",
  }),
  "correction-mismatch": ({ expected, found, line }) => ({
    says: `${formatCells(line)} of data/reference/corrections.csv expects ${quoted(expected)} here, but the cell holds ${quoted(found)}.`,
    fix: "Remove the correction if the office has mended the file; otherwise correct the expectation.",
  }),
  "correction-without-cell": ({ cell }) => ({
    says: `There is no ${formatAddress(cell)} to correct.`,
    fix: "Correct the file or cell named, or remove the line.",
  }),
  "not-a-cell": ({ raw }) => ({
    says: `${quoted(raw)} is not the name of a cell.`,
    fix: "Write it as Roster!E10, or E10 in a CSV file.",
  }),
  "expired-correction": ({ cell, expires }) => ({
    says: `The correction of ${formatAddress(cell)} expired on ${expires}; it was still applied.`,
    fix: "Ask the office again, and set a new date or remove the line.",
  }),
  "restatement-between": ({ from, to }) => ({
    says: `The line is from ${quoted(from)} to ${quoted(to)}, which are not an earlier and a later edition.`,
    fix: "Write both as years, such as 2020 and 2021; the same year twice where an edition is published again.",
  }),
  ...betweenEditions,
  "published-total-mismatch": ({ ours, published, ourPeriod }) => ({
    says: `Our figure for ${ourPeriod} is ${shown(ours)}, published was ${shown(published)}.`,
    fix: "Find out which is right; say in the source column why they differ.",
  }),
  "unknown-reference": ({ raw, list: where, nearest }) => ({
    says: `${quoted(raw)} is not in ${lists[where] ?? where}.${meant(nearest)}`,
    fix: `Correct it, or add it to ${lists[where] ?? where}.`,
    office: "Correct it, or ask the secretariat to add it.",
  }),
  "day-month-swap": ({ value, other, otherAt }) => ({
    says: `${quoted(until(value))} stands here, ${quoted(until(other))} in ${formatCells(otherAt)}: day and month seem to be exchanged in one of them.`,
    fix: "Find out which is right and correct the other.",
  }),
  "record-conflict": ({ value, other, otherAt }) => ({
    says: `Two records of one event differ: ${quoted(until(value))} here, ${quoted(until(other))} in ${formatCells(otherAt)}.`,
    fix: "Find out which is right and correct the other.",
  }),

  "missing-definition-sheet": ({ sheet }) => ({
    says: `The definition has no sheet ${quoted(sheet)}.`,
    fix: `Add the sheet ${quoted(sheet)} to definition.xlsx, or ${sheet}.csv to the folder, with a row for each thing it declares.`,
  }),
  "two-definitions": ({ other }) => ({
    says: `The dataset is defined twice: here and in ${other}.`,
    fix: "Keep the one that you go on editing, and take the other out of the folder.",
  }),
  "definition-formula": ({ formula }) => ({
    says: `This cell computes (${formula}); a definition must say what it says.`,
    fix: "Paste its value in its place.",
  }),
  "invalid-id": ({ raw }) => ({
    says: `${quoted(raw)} cannot be an id.`,
    fix: "Choose one of Latin letters, digits and hyphens that begins with a small letter, such as pm25-by-city, and is no word of the programming language, such as constructor.",
  }),
  "undeclared-unit": ({ raw, nearest }) => ({
    says: `The unit ${quoted(raw)} is neither the program's nor declared here.${meant(nearest)}`,
    fix: "Correct it, or give it a row on the sheet “units”; for an indicator, with “base” left empty. In a unit such as “doctor/1000”, “per” and “per head” give so many for each 1,000.",
  }),
  "missing-definition": ({ folder }) => ({
    says: `${quoted(folder)} holds no definition.`,
    fix: "Put definition.xlsx or a CSV file for each sheet into it (almanac propose writes one), or remove the folder.",
  }),
  "taken-id": ({ id, owner }) => ({
    says: `The id ${quoted(id)} is taken: ${owner} has it.`,
    fix: "Choose another.",
  }),
  "not-understood": ({ raw, column, forms }) => ({
    says: `${quoted(raw)} is not understood under ${quoted(column)}.`,
    fix: `Write it as ${list(forms, 12)}.`,
  }),
  "unclosed-brace": ({ raw }) => ({
    says: `The braces in ${quoted(raw)} do not pair.`,
    fix: "Close each { with a } before the next one opens.",
  }),
  "circular-definition": ({ path }) => ({
    says: `This is defined by itself: ${path.join(" → ")}.`,
    fix: "Define one of them by something else.",
  }),
  "wrong-kind": ({ name, is, wanted }) => ({
    says: `${quoted(name)} is ${is}; needed here: ${list(wanted)}.`,
    fix: "Name another, or change what is made of it.",
  }),
  "untold-figure": ({ raw }) => ({
    says: `There is no figure ${quoted(raw)} in this edition; what names it is left out.`,
    fix: "Name a figure that `almanac explain` lists, or say when it is shown.",
  }),
  untranslated: ({ language, count, example }) => ({
    says: `${count} ${count === 1 ? "text lacks" : "texts lack"} the language ${language}, such as ${quoted(example)}; another language is shown.`,
    fix: `Translate what \`almanac words\` lists with --missing ${language}.`,
  }),
  "open-question": ({ question }) => ({
    says: `A question is open: ${quoted(question)}`,
    fix: "Answer it in its row, and empty this cell.",
  }),

  "undeclared-indicator": () => ({
    says: "The dataset computed an indicator that it does not declare.",
    fix: "Declare it in the dataset's indicators.",
  }),
  "wrong-unit": ({ unit, declared }) => ({
    says: `The figure is in ${quoted(unit)}, the indicator in ${quoted(declared)}.`,
    fix: "Correct the unit in the source.",
  }),
  "duplicate-observation": ({ first, second }) => ({
    says: `Two figures stand for one: one from ${cells(first)}, the other from ${cells(second)}.`,
    fix: "Make the breakdown tell the two apart.",
  }),
  "two-sources": ({ raw, source, other, otherSource, first, indicator }) => ({
    says: `${source} gives ${raw} where ${otherSource} gives ${other} in ${formatCells(first)}: two sources of one figure. Both are shown, and neither as the figure.`,
    fix:
      indicator === null
        ? "Write “yes” under “Preferred” in the row that is to be shown, or take one of them out."
        : `Name the source that is to be shown under “prefer” of ${quoted(indicator)} in the definition, or take one of them out.`,
  }),
  "empty-indicator": () => ({
    says: "The indicator is declared but has no figure in this edition.",
  }),
  "check-failed": ({ message }) => ({
    says: `A check or computation of this dataset broke off: ${message}.`,
    fix: "Report this: the program is at fault. Nothing of the dataset was published.",
  }),
  "illustrative-data": ({ rows }) => ({
    says: `${rows} ${rows === 1 ? "row is" : "rows are"} illustrative; every figure and chart they reach says so.`,
    fix: "Replace them when real data arrives.",
  }),
  "bounds-point-both-ways": () => ({
    says: "A sum of “more than” and “less than” has no bound; the figure is left out.",
  }),
  "method-undefined": ({ method, reason }) => ({
    says: `The method ${quoted(method)} does not apply here: ${reasons[reason] ?? reason}.`,
  }),
  "missing-coordinates": ({ chart, areas }) => ({
    says: `Chart ${quoted(chart)} is a map without ${list(areas)}: data/reference/areas.csv does not say where ${areas.length === 1 ? "it lies" : "they lie"}.`,
    fix: "Add latitude and longitude to the place's row in data/reference/areas.csv, after review.",
  }),
  "chart-left-out": ({ chart }) => ({ says: `Chart ${quoted(chart)} has nothing to show and is left out.` }),
  "unprintable-text": ({ raw, characters }) => ({
    says: `${quoted(raw)} is shown in the report, and its typefaces do not have ${characters}: PDF and PNG show � for each; pages use the reader's own typefaces.`,
    fix: "Write it in Latin, Greek, Cyrillic, Chinese, Japanese or Korean letters, add the package of its typeface (almanac help add-a-language), or accept that print shows it so.",
  }),
  "empty-chart": ({ chart }) => ({
    says: `Chart ${quoted(chart)} has nothing to show.`,
    fix: "Report this: the program is at fault.",
  }),
  "chart-warning": ({ chart, message }) => ({
    says: `Chart ${quoted(chart)} could not be drawn cleanly: ${message}.`,
    fix: "Report this: the program is at fault.",
  }),
};

const lists: { readonly [list: string]: string } = { "weather-files": "the weather files" };

function formatName(format: string): string {
  const names: { readonly [format: string]: string } = {
    xlsx: "an Excel workbook (.xlsx)",
    xls: "an old Excel workbook (.xls)",
    xlsb: "a binary Excel workbook (.xlsb)",
    ods: "an OpenDocument spreadsheet (.ods)",
    numbers: "an Apple Numbers spreadsheet (.numbers)",
    "git-lfs": "a pointer to a file in Git LFS",
    csv: "a CSV text file",
    text: "a text file",
    html: "a web page",
    pdf: "a PDF document",
    zip: "a zip archive",
    docx: "a Word document",
    doc: "an old Word document (.doc)",
    odt: "an OpenDocument text (.odt)",
    image: "a picture",
    empty: "an empty file",
  };
  return names[format] ?? `a file of another kind (${format})`;
}
