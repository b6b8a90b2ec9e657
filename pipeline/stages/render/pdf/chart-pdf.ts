import { cleanText } from "../../../charts/clean-text.ts";
import type { PrintChart } from "./print.ts";

/** One chart as vectors, on a page of its own size. */
export const chartTemplate = `
#set document(title: data.title, date: none)
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(data.svg), format: "svg", alt: data.description)
`;

export function chartPdfData({ heading, description, svg }: Omit<PrintChart, "brief">): object {
  return { title: cleanText(heading), description: cleanText(description), svg };
}
