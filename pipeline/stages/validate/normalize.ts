/** Text as it is compared: NFKC (full-width forms folded), invisible characters dropped, spaces collapsed, lower case. */
export function normalize(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}
