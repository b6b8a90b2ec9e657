/** Every newline outside quotes becomes one line feed; those inside quotes stay. The quotes must be sound. */
export function normaliseNewlines(text: string, delimiter: string): string {
  const special = new RegExp(`["\\r\\n\\u${delimiter.charCodeAt(0).toString(16).padStart(4, "0")}]`, "g");
  const parts: string[] = [];
  let from = 0;
  let fieldStart = 0;
  for (let match = special.exec(text); match; match = special.exec(text)) {
    const at = match.index;
    if (match[0] === '"') {
      if (at === fieldStart) special.lastIndex = behindQuotes(text, at);
      continue;
    }
    if (match[0] === "\r") {
      const to = text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
      parts.push(text.slice(from, at), "\n");
      from = to;
      special.lastIndex = to;
    }
    fieldStart = special.lastIndex;
  }
  parts.push(text.slice(from));
  return parts.join("");
}

function behindQuotes(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (text.charCodeAt(close + 1) === 34) close = text.indexOf('"', close + 2);
  return close + 1;
}
