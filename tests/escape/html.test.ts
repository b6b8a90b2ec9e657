import { expect, test } from "vitest";
import { html } from "../../pipeline/escape/html.ts";

test("a text in a page is no markup, and turns nothing around it", () => {
  expect(html`<p>${"<b> \u202Egnp.exe\u2066 \u0007"}</p>`.markup).toBe("<p>&#60;b&#62; gnp.exe </p>");
});
