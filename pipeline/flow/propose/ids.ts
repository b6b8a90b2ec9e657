/** Letters that do not decompose into a plain letter and a mark. */
const spelled: { readonly [letter: string]: string } = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  þ: "th",
  ð: "d",
};

/** An id for a definition, from the plain Latin letters and digits of a text; `otherwise` where it has none. */
export function idOf(text: string, otherwise: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđþð]/gu, (letter) => spelled[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");
  return words === "" || words in Object.prototype ? otherwise : words.slice(0, 40).replace(/-+$/, "");
}

/** The name, with a number appended if it is taken. */
export function unique(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}-${number}`;
  taken.add(name);
  return name;
}
