import { annex } from "./template-annex.ts";
import { body } from "./template-body.ts";
import { fit } from "./template-fit.ts";
import { page } from "./template-page.ts";
import { section } from "./template-section.ts";

/** The report in its order: cover and contents, the body, the annexes. */
export const reportTemplate = page + section + fit + body + annex;
