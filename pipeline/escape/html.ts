/** Markup that is safe to put into a page. */
export interface Html {
  readonly markup: string;
}

export type HtmlContent = string | number | Html | null | readonly HtmlContent[];

/** Builds markup from a template; every text in it is escaped, only markup made here is inserted as it is. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlContent[]): Html {
  let markup = strings[0] ?? "";
  // Appending once, when a page is written, avoids copying its parts at each step.
  for (const [index, value] of values.entries()) markup += render(value) + (strings[index + 1] ?? "");
  return { markup };
}

/** Characters that XML and HTML forbid, that change the direction of text, and that are markup. */
const special =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|([&<>"'])/g;

export function escapeHtml(text: string): string {
  return text.replace(special, (_, mark?: string) => (mark === undefined ? "" : `&#${mark.charCodeAt(0)};`));
}

/** Marks markup as safe that comes from a trusted maker, such as a drawn chart or the style sheet. */
export function trusted(markup: string): Html {
  return { markup };
}

function render(content: HtmlContent): string {
  if (content === null) return "";
  if (typeof content === "string") return escapeHtml(content);
  if (typeof content === "number") return String(content);
  return "markup" in content ? content.markup : content.reduce<string>((all, part) => all + render(part), "");
}

/** Parts in a row, with the same text between them. */
export function joined(parts: readonly HtmlContent[], between: string): Html {
  return html`${parts.map((part, index) => (index > 0 ? html`${between}${part}` : part))}`;
}
