import { type Html, type HtmlContent, html } from "../../escape/html.ts";
import { type Action, type ActionId, actions, type Field, type Filled, typedLine } from "../actions.ts";
import { linkTo, type Visit } from "../visit.ts";

interface FormParts {
  /** By default, the button of a form with a preview says so. */
  readonly button?: string;
  /** Values of its fields, or sent along where it has no such field. */
  readonly given?: { readonly [name: string]: string };
  /** The choices of a field, as value and name. */
  readonly choices?: { readonly [name: string]: readonly (readonly [value: string, name: string])[] };
  /** Further inputs. */
  readonly inside?: HtmlContent;
  /** Where the answer leads; by default to the same page. */
  readonly back?: string;
  /** The page describes the commands itself. */
  readonly isTerse?: true;
}

/** The form of an action: its fields, its button, and the commands it runs. */
export function formOf(
  id: ActionId,
  { button, given = {}, choices = {}, inside = null, back, isTerse }: FormParts,
  visit: Visit,
): Html {
  const { desk, token, state } = visit;
  const { fields, showsFirst }: Action = actions[id];
  const named = new Set<string>(fields.map(({ name }) => name));
  const others = Object.entries(given).filter(([name]) => !named.has(name));
  const page = back ?? placeOf(visit);
  const controls = fields.map((field) => control(field, given[field.name] ?? "", choices[field.name], visit));
  const lines = actions[id].lines(placeholders(fields, given), state.year);
  const sameAs =
    isTerse || lines.length === 0
      ? null
      : html`<p class="same">${desk.sameAs} ${lines.map((line) => html`<code>${typedLine(line)}</code> `)}</p>`;
  return html`<form method="post" action="${linkTo(visit, `do/${id}`)}"${id === "receive" ? html` enctype="multipart/form-data"` : null}>
${hiddenField("token", token)}${hiddenField("back", page)}${others.map(([name, value]) => hiddenField(name, value))}${controls}${inside}
<p><button>${button ?? (showsFirst ? desk.showFirst : desk.save)}</button></p>
${sameAs}</form>
`;
}

/** The page of a form, without the result of the one before. */
function placeOf(visit: Visit): string {
  const query = [...visit.query].filter(([name]) => name !== "ran");
  return linkTo(visit, visit.view, Object.fromEntries(query));
}

export function hiddenField(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}

function control(
  { name, kind, isOptional, label = name, choices: fixed }: Field,
  value: string,
  choices: readonly (readonly [string, string])[] | undefined,
  { desk }: Visit,
): Html {
  const needed = isOptional ? null : html` required`;
  const offered =
    choices ??
    fixed?.map(
      (choice) =>
        [
          choice,
          choice in desk.classes ? desk.classes[choice as keyof typeof desk.classes] : choice,
        ] as const,
    );
  if (offered) return labelled(desk.fields[label], select(name, value, offered, ""));
  if (kind === "long")
    return labelled(desk.fields[label], html`<textarea name="${name}" rows="2"${needed}>${value}</textarea>`);
  const type = kind === "day" ? "date" : "text";
  return labelled(desk.fields[label], html`<input type="${type}" name="${name}" value="${value}"${needed}>`);
}

export function labelled(name: string, field: Html): Html {
  return html`<label><span>${name}</span> ${field}</label>
`;
}

export function select(
  name: string,
  value: string,
  offered: readonly (readonly [value: string, name: string])[],
  label: string,
): Html {
  const options = offered.map(
    ([choice, shown]) =>
      html`<option value="${choice}"${choice === value ? html` selected` : null}>${shown}</option>`,
  );
  return html`<select name="${name}"${label === "" ? null : html` aria-label="${label}"`}>${options}</select>`;
}

/** Values that show the commands before the form is filled in. */
function placeholders(fields: readonly Field[], given: { readonly [name: string]: string }): Filled {
  const asked = fields.flatMap(({ name, isOptional }) => (isOptional ? [] : [[name, ["…"]] as const]));
  const filled = Object.entries(given).flatMap(([name, value]) =>
    value === "" ? [] : [[name, [value]] as const],
  );
  return new Map<string, readonly string[]>([
    ["file", ["…"]],
    ["finding", ["…"]],
    ["claim", ["…"]],
    ...asked,
    ...filled,
  ]);
}
