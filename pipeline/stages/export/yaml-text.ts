/** A mapping as YAML, a line for each key: JSON, which YAML reads, without the characters that it does not. */
export function yamlText(mapping: object): string {
  return Object.entries(mapping)
    .map(([key, value]) => `${quoted(key)}: ${quoted(value)}\n`)
    .join("");
}

function quoted(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
