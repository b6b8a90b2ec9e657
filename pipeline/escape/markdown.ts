import { visible } from "./visible.ts";

/** Text on one line of Markdown for GitHub and GitLab, without marks, links, mentions or HTML. */
export function inMarkdown(text: string): string {
  return visible(text.replace(/\s+/g, " "))
    .replace(/[\\`*_{}[\]()#+!|~]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/@/g, "&#64;")
    .replace(/(https?|ftp):/gi, "$1&#58;");
}
