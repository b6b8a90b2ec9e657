import { type Html, html } from "../../escape/html.ts";
import type { Delivered } from "../../findings/deliveries.ts";
import { deliveryText } from "../../findings/delivery-text.ts";
import { marksFor } from "../../findings/findings.ts";
import { setPrefix, typedLine } from "../actions.ts";
import { linkTo, type Visit } from "../visit.ts";
import { formOf, labelled } from "./form.ts";
import { wayView } from "./way-view.ts";

/** The steps to the release, and a row for each delivery by office: what arrived, what to fix, and where to drop a file. */
export function deliveriesView(visit: Visit): Html {
  const { state, desk, words } = visit;
  const { frame } = words.book;
  const bodies = [...state.offices].map(
    ([
      office,
      delivered,
    ]) => html`<tbody><tr class="of"><th scope="rowgroup" colspan="4">${officeHead(office, delivered, visit)}</th></tr>
${delivered.map((delivery) => row(delivery, visit))}</tbody>`,
  );
  return html`${wayView(visit)}
<section aria-labelledby="offices"><h2 id="offices">${words.book.deliveries.byOffice}</h2>
<p class="same">${desk.sameAs} <code>${typedLine(["receive", "…", "--as", "…", "--edition", state.year])}</code></p>
<table class="desk" aria-labelledby="offices"><thead><tr><th scope="col">${frame.file}</th><th scope="col">${desk.due}</th><th scope="col">${frame.state}</th><th scope="col">${desk.put}</th></tr></thead>
${bodies}</table></section>
`;
}

function officeHead(office: string, delivered: readonly Delivered[], visit: Visit): Html {
  const { desk, words } = visit;
  const links = [
    html`<a href="${linkTo(visit, "pack", { office })}" download>${desk.pack}</a>`,
    html`<a href="${linkTo(visit, "letter", { office })}">${desk.letter}</a>`,
    ...(delivered.some((each) => hasMarks(each, visit))
      ? [html`<a href="${linkTo(visit, "marked", { office })}" download>${desk.marked}</a>`]
      : []),
  ];
  return html`<strong>${words.office(office)}</strong> <span>${links.map((link) => html`${link} `)}</span>`;
}

/** Whether a marked copy would show the office anything. */
function hasMarks({ files, findings }: Delivered, { words }: Visit): boolean {
  return files.length > 0 && marksFor(findings, words.book).length > 0;
}

const marks: { readonly [S in Delivered["state"]]: readonly [mark: string, style: string] } = {
  arrived: ["✓", "good"],
  unchanged: ["✓", "warning"],
  "to-mend": ["!", "warning"],
  unreadable: ["✗", "error"],
  awaited: ["…", "soft"],
  "not-delivered": ["–", "soft"],
};

function row(delivered: Delivered, visit: Visit): Html {
  const { desk, words, today } = visit;
  const { delivery, path, state, findings, toMend, isUnchanged } = delivered;
  const isLate = state === "awaited" && delivery.due !== undefined && delivery.due < today;
  const [mark, style] =
    findings.some(({ severity }) => severity === "error") && state === "to-mend"
      ? ["✗", "error"]
      : marks[state];
  const text =
    state === "to-mend" && isUnchanged
      ? words.book.deliveries.toMendUnchanged(toMend)
      : deliveryText(delivered, words.book, words.locale);
  const shown =
    toMend > 0 ? html`<a href="${linkTo(visit, "findings", { office: delivery.office })}">${text}</a>` : text;
  return html`<tr class="drop"><th scope="row"><code>${path}</code></th><td>${delivery.due ?? "–"}${isLate ? html` <strong class="error">${desk.overdue}</strong>` : null}</td><td class="text"><span class="${style}" aria-hidden="true">${mark}</span> ${shown}</td>
<td class="text">${dropForm(path, visit)}${filesForms(delivered, visit)}${outcomeForm(delivered, visit)}</td></tr>
`;
}

function dropForm(path: string, visit: Visit): Html {
  const { desk } = visit;
  const input = html`<input type="file" name="file" required aria-label="${desk.choose(path)}"><span class="single notice" role="alert" hidden>${desk.oneFile}</span>`;
  return formOf("receive", { button: desk.put, given: { as: path }, inside: input, isTerse: true }, visit);
}

/** Forms to take a received file back, and to put back one that was kept. */
function filesForms({ path, files }: Delivered, visit: Visit): Html | null {
  const { desk, state, words } = visit;
  const kept = state.kept.get(path) ?? [];
  if (files.length + kept.length === 0) return null;
  const time = new Intl.DateTimeFormat(words.locale, { dateStyle: "medium", timeStyle: "short" });
  const back = files.map((received) =>
    formOf("take-back", { button: desk.takeBackOf(received), given: { received } }, visit),
  );
  const again = kept.map((each) => {
    const button = desk.putBack(each.name, time.format(each.replaced));
    return formOf("receive", { button, given: { kept: each.path, as: path }, isTerse: true }, visit);
  });
  return html`<details><summary>${desk.takeBack}</summary>${back}${again}</details>`;
}

/** A form to give up a delivery with a reason, or to expect it again. */
function outcomeForm({ delivery, path }: Delivered, visit: Visit): Html {
  const { desk } = visit;
  const field = (name: string) => `${setPrefix}deliveries[${path}].${name}`;
  if (delivery.state === "not-delivered") {
    const given = { [field("state")]: "", [field("reason")]: "", ...wasOf(path) };
    return formOf("set", { button: desk.expectAgain, given }, visit);
  }
  const reason = html`<input type="text" name="${field("reason")}" required>`;
  const given = { [field("state")]: "not-delivered" };
  return html`<details><summary>${desk.giveUp}</summary>${formOf("set", { button: desk.giveUp, given, inside: labelled(desk.fields.reason, reason) }, visit)}</details>`;
}

function wasOf(path: string): { readonly [name: string]: string } {
  return { [`was:deliveries[${path}].state`]: "not-delivered", [`was:deliveries[${path}].reason`]: "…" };
}
