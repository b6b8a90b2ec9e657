import { bare, lastPart } from "../../../model/file-name.ts";
/** A file that may be the missing one, since its name contains the requested name. */
export function nearName(wanted: string, names: readonly string[]): string | null {
  const { stem, ending } = partsOf(wanted);
  return (
    names.find((name) => {
      const other = partsOf(name);
      return other.ending === ending && other.stem.includes(stem);
    }) ?? null
  );
}

/** Without folder, case and word separators, which offices do not keep. */
function partsOf(name: string): { readonly stem: string; readonly ending: string } {
  const plain = bare(lastPart(name));
  const dot = plain.lastIndexOf(".");
  return { stem: plain.slice(0, dot), ending: plain.slice(dot) };
}
