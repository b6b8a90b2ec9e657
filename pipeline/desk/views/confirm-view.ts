import { type Html, html } from "../../escape/html.ts";
import type { ActionId, Filled } from "../actions.ts";
import { outcomeText } from "../desk-page.ts";
import type { CommandRun } from "../run-line.ts";
import { linkTo, type Visit } from "../visit.ts";
import { formOf, hiddenField } from "./form.ts";

/** The line that would be written, and the button that writes it. */
export function confirmView(
  {
    id,
    filled,
    runs,
  }: { readonly id: ActionId; readonly filled: Filled; readonly runs: readonly CommandRun[] },
  visit: Visit,
): Html {
  const { desk, token } = visit;
  const kept = [...filled].filter(([name]) => name !== "token");
  const [back = "/"] = filled.get("back") ?? [];
  return html`${outcomeText(runs)}
<form method="post" action="${linkTo(visit, `do/${id}`)}">${hiddenField("token", token)}${hiddenField("seen", "yes")}${kept.flatMap(([name, values]) => values.map((value) => hiddenField(name, value)))}
<p><button class="primary">${desk.write}</button> <a href="${back}">${desk.back}</a></p></form>
`;
}

/** A rejected form again with the values typed; a file must be chosen again. */
export function retryForm(id: ActionId, filled: Filled, visit: Visit): Html {
  const [back = "/"] = filled.get("back") ?? [];
  if (id === "receive") return html`<p><a href="${back}">${visit.desk.back}</a></p>`;
  const sent = [...filled].filter(([name]) => !["token", "back", "seen"].includes(name));
  const given = sent.flatMap(([name, [value = "", ...others]]) => (others.length > 0 ? [] : [[name, value]]));
  const several = sent.flatMap(([name, values]) =>
    values.length > 1 ? values.map((value) => hiddenField(name, value)) : [],
  );
  return formOf(id, { given: Object.fromEntries(given), inside: several, back }, visit);
}
