/**
 * Counts elements by local name in raw XML chunks, knowing nothing of the scanner:
 * what it finds and what the scanner saw must agree.
 */
export class ElementCounter {
  count = 0;
  private readonly wanted: readonly number[];
  private state: "text" | "name" | "bang" | "comment" | "cdata" | "instruction" = "text";
  /** The local name's letters so far as one number; 0 once it is too long to be wanted. */
  private letters = 0;
  private length = 0;
  private last = 0;
  private lastButOne = 0;

  /** `names` of one or two letters. */
  constructor(names: readonly string[]) {
    this.wanted = names.map((name) => [...name].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0));
  }

  write(chunk: Uint8Array): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.state === "text") {
        while (at < chunk.length && chunk[at] !== 0x3c) at++;
        if (at === chunk.length) return;
        // Half of all tags are end tags; they need no change of state.
        if (chunk[at + 1] === 0x2f) {
          at += 2;
          continue;
        }
        this.state = "name";
        this.letters = 0;
        this.length = 0;
        at++;
      } else if (this.state === "name") at = this.name(chunk, at);
      else at = this.skip(chunk, at);
    }
  }

  private name(chunk: Uint8Array, from: number): number {
    let { letters, length } = this;
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === 0x3e || byte <= 0x20 || (byte === 0x2f && length > 0)) {
        if (length <= 2 && this.wanted.includes(letters)) this.count++;
        this.state = "text";
        return at;
      }
      if (length === 0 && (byte === 0x2f || byte === 0x21 || byte === 0x3f) && letters === 0) {
        this.state = byte === 0x2f ? "text" : byte === 0x21 ? "bang" : "instruction";
        this.last = 0;
        this.lastButOne = 0;
        return at + 1;
      }
      if (byte === 0x3a) {
        letters = 0;
        length = 0;
        continue;
      }
      letters = length < 2 ? letters * 256 + byte : 0;
      length++;
    }
    this.letters = letters;
    this.length = length;
    return chunk.length;
  }

  private skip(chunk: Uint8Array, at: number): number {
    const byte = chunk[at] ?? 0;
    if (this.state === "bang") {
      this.state = byte === 0x2d ? "comment" : byte === 0x5b ? "cdata" : "text";
    } else if (byte === 0x3e) {
      const closes =
        this.state === "instruction"
          ? this.last === 0x3f
          : this.state === "comment"
            ? this.last === 0x2d && this.lastButOne === 0x2d
            : this.last === 0x5d && this.lastButOne === 0x5d;
      if (closes) this.state = "text";
    }
    this.lastButOne = this.last;
    this.last = byte;
    return at + 1;
  }
}
