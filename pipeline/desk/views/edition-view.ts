import { type Html, html } from "../../escape/html.ts";
import { nextEdition } from "../../flow/next-edition.ts";
import { completeLocales, phrasebooks } from "../../locales/phrasebooks.ts";
import { type Delivery, deliveryPath, type Edition } from "../../model/edition.ts";
import { setPrefix, wasPrefix } from "../actions.ts";
import { linkTo, type Visit } from "../visit.ts";
import { formOf, hiddenField, labelled, select } from "./form.ts";

/** The contents of edition.json as a form. */
export function settingsView(visit: Visit): Html {
  const { state, desk } = visit;
  const { edition } = state.checked;
  if (!edition) return html`<p class="summary">${desk.none}</p>`;
  const inside = html`${about(edition, visit)}${owed(edition, visit)}${addition(visit)}`;
  return formOf("set", { inside }, visit);
}

/** The questions for a new edition, answered as last year. */
export function newView(visit: Visit): Html {
  const { state, desk, words } = visit;
  const { edition: last } = state.checked;
  const year = String(Number(state.editions.at(-1)) + 1);
  if (!last) return html`<p class="summary">${desk.none}</p>`;
  const next = nextEdition(last, year);
  const inside = html`<p>${desk.beginHow}</p>${about(next, visit)}${owed(next, visit)}`;
  const back = linkTo({ words, state: { ...state, year } }, "deliveries");
  return formOf("new", { button: desk.begin(year), given: { year }, inside, back }, visit);
}

/** A value of edition.json, and what it is now. */
function setting(field: string, value: string): { readonly name: string; readonly was: Html } {
  return { name: setPrefix + field, was: hiddenField(wasPrefix + field, value) };
}

function textSetting(label: string, field: string, value: string, type: "text" | "date"): Html {
  const { name, was } = setting(field, value);
  return html`${labelled(label, html`<input type="${type}" name="${name}" value="${value}">`)}${was}`;
}

function about(edition: Edition, { desk }: Visit): Html {
  const { fields } = desk;
  const localized = (field: "network" | "title" | "contact" | "licence") => {
    const value = edition[field] ?? "";
    if (typeof value === "string") return textSetting(fields[field], field, value, "text");
    return edition.locales.map((locale) =>
      textSetting(`${fields[field]} (${locale})`, `${field}.${locale}`, value[locale] ?? "", "text"),
    );
  };
  const { name, was } = setting("locales", edition.locales.join(","));
  const inOrder = [
    ...edition.locales,
    ...completeLocales().filter((locale) => !edition.locales.includes(locale)),
  ];
  const boxes = inOrder.map(
    (locale) =>
      html`<label class="box"><input type="checkbox" name="${name}" value="${locale}"${edition.locales.includes(locale) ? html` checked` : null}> <span lang="${locale}">${phrasebooks[locale].languageName}</span></label> `,
  );
  return html`${textSetting(fields.published, "published", edition.published, "date")}${localized("network")}
${localized("title")}
<fieldset><legend>${fields.locales}</legend>${boxes}${was}</fieldset>
${localized("contact")}${localized("licence")}`;
}

const languages = () =>
  completeLocales().map((locale) => [locale, phrasebooks[locale].languageName] as const);

/** Who delivers what, by when, and in which language offices are written to. */
function owed({ deliveries }: Edition, { desk, words }: Visit): Html {
  const { fields } = desk;
  const heads = [words.book.frame.file, desk.office, desk.due, fields.locale, desk.owed];
  const rows = deliveries.map((delivery) => owedRow(delivery, heads));
  const written = heads.map((head) => html`<th scope="col">${head}</th>`);
  return html`<fieldset><legend>${desk.views.deliveries}</legend><table class="desk" aria-label="${desk.views.deliveries}"><thead><tr>${written}</tr></thead><tbody>${rows}</tbody></table></fieldset>
`;

  function owedRow(
    delivery: Delivery,
    [, office = "", due = "", language = "", still = ""]: readonly string[],
  ): Html {
    const path = deliveryPath(delivery);
    const of = (name: string, value: string) => setting(`deliveries[${path}].${name}`, value);
    const sent = of("office", delivery.office);
    const wanted = of("due", delivery.due ?? "");
    const written = of("locale", delivery.locale);
    const kept = setting(`deliveries[${path}]`, "owed");
    const answers = [
      ["owed", desk.owed],
      ["", desk.notOwed],
    ] as const;
    return html`<tr><th scope="row"><code>${path}</code></th><td class="text" data-head="${office}"><input type="text" name="${sent.name}" value="${delivery.office}" aria-label="${office} ${path}">${sent.was}</td><td class="text" data-head="${due}"><input type="date" name="${wanted.name}" value="${delivery.due ?? ""}" aria-label="${due} ${path}">${wanted.was}</td><td class="text" data-head="${language}">${select(written.name, delivery.locale, languages(), `${language} ${path}`)}${written.was}</td><td class="text" data-head="${still}">${select(kept.name, "owed", answers, `${still} ${path}`)}${kept.was}</td></tr>
`;
  }
}

/** A form for a new delivery. */
function addition({ desk, state, words }: Visit): Html {
  const datasets = state.datasets.map(({ id, words: named }) => [id, named[words.locale].title] as const);
  const input = (name: string, type: string) => html`<input type="${type}" name="add:${name}">`;
  return html`<details><summary>${desk.newDelivery}</summary>
${labelled(desk.fields.dataset, select("add:dataset", "", datasets, ""))}${labelled(desk.fields.file, input("file", "text"))}${labelled(desk.office, input("office", "text"))}${labelled(desk.fields.locale, select("add:locale", words.locale, languages(), ""))}${labelled(desk.due, input("due", "date"))}</details>
`;
}
