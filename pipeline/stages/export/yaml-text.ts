/** A mapping as YAML, one line for each key, written as JSON without characters that YAML does not accept. */
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
