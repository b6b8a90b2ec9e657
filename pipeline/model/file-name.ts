import { fits } from "./contract.ts";

/** Whether a file has this name, or fits this pattern, but for its ending. */
export function fitsButForEnding(pattern: string, name: string): boolean {
  return fits(pattern, stemOf(name)) || fits(stemOf(pattern), stemOf(name));
}

/** The workbook that an office is sent for a file: `members.xlsx` for `members.csv`, which comes back as it is. */
export function formName(file: string): string {
  return file.endsWith(".csv") ? `${stemOf(file)}.xlsx` : file;
}

/** The file that a name plainly means: of several that have theirs in it, the one with the longest. */
export function fileMeant(files: readonly string[], name: string, edition: string): string | null {
  const meant = files.filter((file) => isPlainly(file, name, edition));
  return meant.sort((a, b) => lastPart(b).length - lastPart(a).length)[0] ?? null;
}

/** Whether a name is plainly that of a file, whatever was added to it: `Copy of members (1).xlsx`; another year makes it another. */
function isPlainly(file: string, name: string, edition: string): boolean {
  // A folder says nothing of whose file it is.
  const wanted = bare(stemOf(lastPart(file)));
  const ending = /\.(csv|xlsx)$/i.exec(name)?.[1]?.toLowerCase();
  if (file.includes("*") || (ending !== "xlsx" && !file.endsWith(`.${ending}`))) return false;
  const given = bare(stemOf(stemOf(lastPart(name))));
  const [before = "", ...after] = given.split(wanted);
  const added = before + after.join("");
  return after.length > 0 && (added.match(/(19|20)\d\d/g) ?? []).every((year) => year === edition);
}

/** A name that every file system takes: no path, no sign that one of them keeps for itself; an office's names its folder. */
export function fileName(text: string): string {
  const name = text
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
    .slice(0, 120);
  return name === "" ? "office" : name;
}

/** A path's file name, without its folders. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A file's name without its ending. */
export function stemOf(name: string): string {
  return name.replace(/\.[^./]*$/, "");
}

/** Without what no office means by a name: capitals, and what parts its words. */
export function bare(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}
