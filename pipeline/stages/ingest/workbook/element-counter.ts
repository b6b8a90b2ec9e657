/**
 * Counts elements by local name in raw XML chunks, knowing nothing of the scanner:
 * what it finds and what the scanner saw must agree.
 */
export class ElementCounter {
  count = 0;
  private readonly wanted: number;
  private readonly alsoWanted: number;
  private state: "text" | "name" | "bang" | "comment" | "cdata" | "instruction" = "text";
  /** The local name's letters so far as one number; 0 once it is too long to be wanted. */
  private letters = 0;
  private length = 0;
  private last = 0;
  private lastButOne = 0;

  /** A name, or two, of one or two letters. */
  constructor(name: string, other = name) {
    this.wanted = lettersOf(name);
    this.alsoWanted = lettersOf(other);
  }

  write(chunk: Uint8Array): void {
    const { length } = chunk;
    let at = this.goOn(chunk, 0);
    while (at < length) {
      while (at < length && chunk[at] !== 0x3c) at++;
      if (at === length) return;
      // Half of all tags are end tags; they need no change of state.
      if (chunk[at + 1] === 0x2f) at += 2;
      else {
        this.state = "name";
        this.letters = 0;
        this.length = 0;
        at = this.goOn(chunk, at + 1);
      }
    }
  }

  /** Goes on with what a tag has begun, in this chunk or in the last, until text follows. */
  private goOn(chunk: Uint8Array, from: number): number {
    let at = from;
    while (this.state !== "text" && at < chunk.length)
      at = this.state === "name" ? this.name(chunk, at) : this.skip(chunk, at);
    return at;
  }

  private name(chunk: Uint8Array, from: number): number {
    let { letters, length } = this;
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === 0x3e || byte <= 0x20 || (byte === 0x2f && length > 0)) {
        if (length <= 2 && (letters === this.wanted || letters === this.alsoWanted)) this.count++;
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

function lettersOf(name: string): number {
  return [...name].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
}
