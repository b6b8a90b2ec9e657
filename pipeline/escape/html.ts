/** Markup that is already safe to place in a page. */
export interface Html {
  readonly markup: string;
}

export type Content = string | number | Html | null | readonly Content[];

/** Builds markup from a template; every text in it is escaped, and only markup built here is placed as it is. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const markup = strings.map(
    (string, index) => string + (index < values.length ? render(values[index] ?? null) : ""),
  );
  return { markup: markup.join("") };
}

export function escapeHtml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML and HTML forbid.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, "")
      .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}

/** Markup that comes from a trusted maker of its own, such as a drawn chart or the style sheet. */
export function trusted(markup: string): Html {
  return { markup };
}

function render(content: Content): string {
  if (content === null) return "";
  if (typeof content === "string") return escapeHtml(content);
  if (typeof content === "number") return String(content);
  return "markup" in content ? content.markup : content.map(render).join("");
}
