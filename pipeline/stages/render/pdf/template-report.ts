import { annex } from "./template-annex.ts";
import { body } from "./template-body.ts";
import { fit } from "./template-fit.ts";
import { annexFront, front, page } from "./template-page.ts";
import { section } from "./template-section.ts";

/** The report that a board reads: cover and contents, then the body. */
export const reportTemplate = page + front + section + fit + body;

/** For reference: further charts, demonstrations, definitions, tables. */
export const annexTemplate = page + annexFront + section + fit + annex;
