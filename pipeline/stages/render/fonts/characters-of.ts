/** The distinct characters of a text in order of appearance; pages of a report have millions. */
export function charactersOf(text: string): Set<string> {
  const found = new Set<string>();
  turn++;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xdc00) {
      const pair = String.fromCodePoint(text.codePointAt(at) ?? unit);
      found.add(pair);
      at += pair.length - 1;
    } else if (lastSeen[unit] !== turn) {
      lastSeen[unit] = turn;
      found.add(text.charAt(at));
    }
  }
  return found;
}

/** For each code unit, the last text that contained it, so that nothing is cleared between texts. */
const lastSeen = new Uint32Array(0x10000);
let turn = 0;
