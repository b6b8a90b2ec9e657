const longest = 32_767;

/** Text valid in a cell: no character that XML forbids, nothing that Excel would decode, not too long. */
export function cellText(text: string): string {
  const clean = text
    .replace(/\p{Cs}/gu, "")
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids or a spreadsheet drops.
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, "");
  return escaped(clean.length > longest ? `${clean.slice(0, longest - 1).replace(/\p{Cs}$/u, "")}…` : clean);
}

/** `_x0041_` in a cell means A; an escaped underscore keeps it as typed. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
