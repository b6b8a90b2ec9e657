/** JSON with markup, control, bidirectional and invisible characters escaped; on one line if `indent` is 0. */
export function escapedJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replace(
    /[<\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu,
    (character) =>
      character
        .split("")
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
        .join(""),
  );
}
