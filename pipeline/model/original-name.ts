import { stemOf } from "./file-name.ts";

const before = /^(?:copy of|copie de|コピー\s*[～〜-]|副本\s*-)\s*/iu;
const after =
  /(?:\s*[(（]\d+[)）]|\s+-?\s*(?:copy|copie)(?:\s+\d+)?|\s*(?:の|-\s*)コピー|\s*(?:的|-\s*)(?:副本|複製)|\s*(?:의|-)\s*(?:복사본|사본)|\s*-\s*хуулбар)$/iu;

/** The name of which a browser or a desktop made this of a copy: `members.xlsx` of `members (1).xlsx`. */
export function originalName(name: string): string {
  const plain = stemOf(name);
  let stem = plain.normalize("NFC");
  for (let shorter = ""; shorter !== stem; ) {
    shorter = stem;
    stem = stem.replace(before, "").replace(after, "") || stem;
  }
  return stem + name.slice(plain.length);
}
