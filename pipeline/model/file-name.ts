import { fits } from "./contract.ts";

/** Whether a file has this name, or matches this pattern, apart from its ending. */
export function fitsButForEnding(pattern: string, name: string): boolean {
  return fits(pattern, stemOf(name)) || fits(stemOf(pattern), stemOf(name));
}

/** The workbook that an office receives for a file: `members.xlsx` for `members.csv`. It is read as returned. */
export function formName(file: string): string {
  return file.endsWith(".csv") ? `${stemOf(file)}.xlsx` : file;
}

/** The file that a name clearly means despite additions, as `Copy of members (1).xlsx`; the longest of several. */
export function fileMeant(files: readonly string[], name: string, edition: string): string | null {
  const meant = files.filter((file) => isPlainly(file, name, edition));
  return meant.sort((a, b) => lastPart(b).length - lastPart(a).length)[0] ?? null;
}

/** Whether a name has the whole of a file's, wherever that lies; a different year means another file. */
function isPlainly(file: string, name: string, edition: string): boolean {
  const wanted = bare(stemOf(lastPart(file)));
  const ending = /\.(csv|xlsx)$/i.exec(name)?.[1]?.toLowerCase();
  if (file.includes("*") || (ending !== "xlsx" && !file.endsWith(`.${ending}`))) return false;
  const given = bare(stemOf(stemOf(lastPart(name))));
  const [before = "", ...after] = given.split(wanted);
  const added = before + after.join("");
  return after.length > 0 && (added.match(/(19|20)\d\d/g) ?? []).every((year) => year === edition);
}

/** A name valid in every file system, without a path or a reserved character; an office's name is also its folder. */
export function fileName(text: string): string {
  const name = text
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
    .slice(0, 120);
  return name === "" ? "office" : name;
}

/** A file's name without its folder. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A file's name without its ending. */
export function stemOf(name: string): string {
  return name.replace(/\.[^./]*$/, "");
}

/** The name without what offices do not distinguish: capitals, and the separators of words. */
export function bare(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}
