import { bare, lastPart } from "../../../model/file-name.ts";
/** The file that may be the one that is missing: its name holds the one that was asked for, whatever was added to it. */
export function nearName(wanted: string, names: readonly string[]): string | null {
  const { stem, ending } = partsOf(wanted);
  return (
    names.find((name) => {
      const other = partsOf(name);
      return other.ending === ending && other.stem.includes(stem);
    }) ?? null
  );
}

/** Without what no office means by a name: its folder, capitals, and what parts its words. */
function partsOf(name: string): { readonly stem: string; readonly ending: string } {
  const plain = bare(lastPart(name));
  const dot = plain.lastIndexOf(".");
  return { stem: plain.slice(0, dot), ending: plain.slice(dot) };
}
