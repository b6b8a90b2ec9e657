/** A page without what differs where fewer languages or formats are made: its switch of languages, its files, its typefaces. */
export function withoutNeighbours(page: string): string {
  return (
    page
      .replace(/<nav class="languages"[\s\S]*?<\/nav>/, "")
      .replace(/^.*<a href="[^"]*" download(?:="[^"]*")?>.*\n/gm, "")
      // The fonts hold the characters of the page, and with them those of the switch.
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
      .replace(/@font-face\s*\{[^}]*\}/g, "")
  );
}
