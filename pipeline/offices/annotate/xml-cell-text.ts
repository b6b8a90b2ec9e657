const longestCell = 32_767;

/** Text for a cell or comment: illegal characters removed, `_x0041_` kept as text, cut to a cell's limit, escaped. */
export function xmlCellText(text: string): string {
  const cut = legal(legal(text).slice(0, longestCell));
  return escapeXml(cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}

export function xmlAttribute(text: string): string {
  return escapeXml(legal(text).replace(/[\t\n\r]/g, " "));
}

function legal(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, "");
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
