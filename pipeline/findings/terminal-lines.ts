const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const opening = /[“‘「『（《【(]/u;
const closing = /[”’」』）》】)、。，．：；！？,.:;!?…]/u;

/** Terminal columns of a text: a wide CJK character takes two, a combining mark none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text)
    columns += wide.test(character) ? 2 : /[\p{Mn}\p{Me}]/u.test(character) ? 0 : 1;
  return columns;
}

const command = /almanac [a-z]+ "[^"]*"(?: --[a-z]+ (?:"[^"]*"|[^\s"]+))*/u;

/**
 * Wraps to at most `width` columns, at spaces, between wide characters, and within words that fit on no line. A command with
 * a quoted argument stays on one line, so that it can be copied.
 */
export function wrapLines(text: string, width: number): string[] {
  const found = command.exec(text);
  if (!found) return wrapWords(text, width);
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  return [...wrapWords(before.trim(), width), found[0], ...wrapWords(after.trim(), width)];
}

function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    let gap = line === "" ? "" : " ";
    for (const piece of piecesOf(word, width)) {
      if (columnsOf(line + gap + piece) > width && line !== "") {
        lines.push(line);
        line = piece;
      } else line += gap + piece;
      gap = "";
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** Joins parts that must not be broken, such as addresses; a line beyond `width` continues at the indent. */
export function joinParts(parts: readonly string[], width: number, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (line !== "" && columnsOf(line + part) > width) {
      lines.push(line);
      line = indent + part.trimStart();
    } else line += part;
  }
  return [...lines, line].join("\n");
}

/** Where a word may be broken: beside wide characters, but not between a bracket and its content. */
function piecesOf(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let last = "";
  for (const character of word) {
    const breakable = wide.test(character) || wide.test(last);
    const glued = closing.test(character) || opening.test(last);
    if (piece !== "" && ((breakable && !glued) || columnsOf(piece + character) > width)) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
    last = character;
  }
  return [...pieces, piece];
}
