/** JSON in which markup, control, bidirectional and invisible characters are written as escapes. */
export function escapedJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[<\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu,
    (character) =>
      character
        .split("")
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
        .join(""),
  );
}
