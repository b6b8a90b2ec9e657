/** The code units of a text where they lie, bytes where all are ASCII; the next text that is asked for may take their place. */
export interface TextUnits {
  codes: Uint8Array | Uint16Array;
  from: number;
  to: number;
}

let room = new Uint16Array(256);
const copied: TextUnits = { codes: room, from: 0, to: 0 };

/** The code units of a string. */
export function unitsOf(text: string): TextUnits {
  const { length } = text;
  if (length > room.length) room = new Uint16Array(length * 2);
  for (let at = 0; at < length; at++) room[at] = text.charCodeAt(at);
  copied.codes = room;
  copied.to = length;
  return copied;
}
