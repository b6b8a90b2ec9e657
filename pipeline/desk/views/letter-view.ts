import { type Html, html } from "../../escape/html.ts";
import type { CommandFiles } from "../downloads.ts";
import type { Visit } from "../visit.ts";

/** The letter with an office's forms, to copy into a message. */
export function letterView(pack: CommandFiles, { desk }: Visit): Html {
  const [, bytes] = [...pack].find(([path]) => path.endsWith(".txt")) ?? [];
  if (!bytes) return html`<p class="summary">${desk.none}</p>`;
  const text = new TextDecoder().decode(bytes);
  return html`<p><label><span>${desk.letter}</span> <textarea id="letter" rows="24" readonly>${text}</textarea></label></p>
<p><button type="button" data-copies="letter" hidden>${desk.copy}</button></p>
`;
}
