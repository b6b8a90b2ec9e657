import { fits } from "./contract.ts";

/** Whether a file has this name, or fits this pattern, but for its ending. */
export function fitsButForEnding(pattern: string, name: string): boolean {
  return fits(pattern, stemOf(name)) || fits(stemOf(pattern), stemOf(name));
}

/** The workbook that an office is sent for a file: `members.xlsx` for `members.csv`, which comes back as it is. */
export function formName(file: string): string {
  return file.endsWith(".csv") ? `${stemOf(file)}.xlsx` : file;
}

/** Whether a name is plainly that of a file, whatever was added to it: `Copy of members (1).xlsx`; another year makes it another. */
export function isPlainly(file: string, name: string, edition: string): boolean {
  const wanted = bare(stemOf(file));
  const ending = /\.(csv|xlsx)$/i.exec(name)?.[1]?.toLowerCase();
  if (file.includes("*") || (ending !== "xlsx" && !file.endsWith(`.${ending}`))) return false;
  // A folder says nothing of whose file it is.
  const given = bare(stemOf(stemOf(name.slice(name.lastIndexOf("/") + 1))));
  const [before = "", ...after] = given.split(wanted);
  const added = before + after.join("");
  return after.length > 0 && (added.match(/(19|20)\d\d/g) ?? []).every((year) => year === edition);
}

/** A file's name without its ending. */
function stemOf(name: string): string {
  return name.replace(/\.[^./]*$/, "");
}

/** Without what no office means by a name: capitals, and what parts its words. */
function bare(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}
