const longest = 31;

/** A sheet name valid in every spreadsheet program: short, without `: \ / ? * [ ] '`, and unique. */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const clean = shortened(
    wanted
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}:\\/?*[\]'<>&"_]/gu, " ")
      .replace(/\s+/g, " ")
      .trim(),
    longest,
  );
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  for (let copy = 1; ; copy++) {
    const suffix = copy === 1 ? "" : ` ${copy}`;
    const name = `${shortened(clean, longest - suffix.length) || "-"}${suffix}`;
    if (!lower.has(name.toLowerCase())) return name;
  }
}

/** Cut at the end of a word, never within a character. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const end = cut.lastIndexOf(" ");
  const kept = end > length / 2 ? cut.slice(0, end) : cut.slice(0, length);
  return kept.replace(/[\uD800-\uDBFF]$/, "").trim();
}
