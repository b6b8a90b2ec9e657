import type { ReadBlock, ReadText } from "../text.ts";

const sentenceEnd = /[.!?。！？：:；;」”"’)]$/;
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，]$/u;

/** The paragraphs of a plain text, separated by empty lines, with hard line breaks joined. */
export function readPlain(source: string): ReadText {
  const blocks: ReadBlock[] = [];
  let text = "";
  /** Its last characters: reading a growing string would copy all of it. */
  let end = "";
  let line = 1;
  const flush = () => {
    const bare = text.trim();
    if (bare !== "")
      blocks.push({ kind: isHeading(bare) ? "heading" : "paragraph", text: bare, place: { line } });
    text = "";
    end = "";
  };
  for (const [index, written] of source.split(/\r\n|\r|\n/).entries()) {
    const bare = written.trim();
    // A short line that ends a sentence, or a list item, ends its paragraph; so does any line in a script without spaces
    // that ends a sentence.
    const starts = /^(?:[-*•·–]|\d{1,3}[.)]|#{1,6}) /.test(bare);
    if (bare === "" || starts || (sentenceEnd.test(end) && spaceless.test(end.slice(0, -1)))) flush();
    if (text === "") line = index + 1;
    if (bare === "") continue;
    const isJoined = text === "" || spaceless.test(end) || hyphenated(end, bare);
    text += isJoined ? bare : ` ${bare}`;
    end = (isJoined ? end + bare : ` ${bare}`).slice(-4);
    if (/^#{1,6} /.test(bare)) flush();
  }
  flush();
  return { format: "text", blocks, remarks: [] };
}

function hyphenated(text: string, next: string): boolean {
  return /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next);
}

function isHeading(text: string): boolean {
  return (
    /^#{1,6} /.test(text) ||
    (text.length <= 60 &&
      !sentenceEnd.test(text) &&
      !/\d.*\d.*[,，、]/.test(text) &&
      text.split(" ").length <= 9 &&
      !/\d/.test(text.replace(/(?:19|20)\d{2}|^\d+(?:\.\d+)*/g, "")))
  );
}
