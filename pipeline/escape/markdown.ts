import { visible } from "./visible.ts";

/** Text in one line of Markdown, as GitHub and GitLab show it: nothing in it is a mark, a link, a mention or HTML. */
export function inMarkdown(text: string): string {
  return visible(text.replace(/\s+/g, " "))
    .replace(/[\\`*_{}[\]()#+!|~]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/@/g, "&#64;")
    .replace(/(https?|ftp):/gi, "$1&#58;");
}
