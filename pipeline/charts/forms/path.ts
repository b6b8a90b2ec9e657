import { isMissing } from "../../model/quantity.ts";
import { uprightReferences } from "../across.ts";
import { amountsBeside, categories } from "../categories.ts";
import type { ChartForm } from "../chart-form.ts";
import { cleanText } from "../clean-text.ts";
import type { ChartEntry, Prepared } from "../prepared.ts";
import { type Body, type Room, widthOf } from "../room.ts";
import { quantitative, rowOf } from "../rows.ts";
import { signed } from "../signed.ts";
import { tellAcross } from "../tell.ts";
import { type Json, text } from "../theme.ts";

/** In per cent: the path itself, and the least share that counts as on it, as in methods/progress-status.ts. */
const wholePath = 100;
export const onPathFrom = 95;
const toValue = 10;
const pad = 8;

export const path: ChartForm = {
  means: "shares of the path to a target, in per cent: each place against the line of the path",
  needs: "amount",
  writesValues: true,
  draw,
  tell: tellAcross,
  table: "amounts",
  inSheet: { order: "ranked", keepsGaps: true },
  against: wholePath,
  keeps: (rows) =>
    rows.filter((points) =>
      points.some(({ observation: { value } }) => !isMissing(value) && value.amount >= onPathFrom),
    ),
};

/** A row for each place, farthest first: up on the path or ahead, down behind it, hollow where nothing was achieved. */
function draw(prepared: Prepared, room: Room): Body {
  const rank = ({ amount }: ChartEntry) => amount ?? Number.NEGATIVE_INFINITY;
  const entries = [...prepared.entries].sort((a, b) => rank(b) - rank(a) || 0);
  const names = categories(
    prepared,
    room,
    entries.map(({ category }) => category),
  );
  const labels = entries.map((entry) => signed(prepared, room, entry));
  const values = Math.max(...labels.map((label) => widthOf(room, label, text.strong)));
  const total = room.width - names.width - pad - values - toValue;
  const amounts = [wholePath, ...entries.flatMap(({ amount }) => amount ?? [])];
  const { scale, width } = amountsBeside(prepared, room, amounts, { total, labels: [] });
  const { words } = room;
  // Keeps a mark at 0 off the names.
  const y = { ...names.channel, axis: { ...names.axis, offset: pad } };
  const line = { amount: wholePath, label: words.book.frame.onPath };
  const over = entries.find(
    ({ observation: { value } }) => isMissing(value) && value.missing === "not-applicable",
  );
  const hasAmount = "isValid(datum.amount)";
  const mark = (test: string, look: Json): Json => ({
    transform: [{ filter: `${hasAmount} && ${test}` }],
    mark: { type: "point", size: 90, ...look },
  });
  return {
    left: names.width + pad,
    below: 48,
    notes: [
      words.book.frame.pathMarks(onPathFrom),
      ...(over ? [words.book.frame.pathOver(prepared.amount(over))] : []),
    ].map(cleanText),
    spec: {
      data: { values: entries.map((entry, at) => rowOf(prepared, entry, { label: labels[at] ?? "" })) },
      width,
      height: { step: Math.max(entries.length > 20 ? 20 : 26, names.height + 2) },
      layer: [
        ...uprightReferences([line], room, { scale, width, before: names.width }),
        {
          encoding: { x: { ...quantitative("amount"), ...scale.channel }, y },
          layer: [
            {
              transform: [{ filter: hasAmount }],
              mark: { type: "rule", style: "way" },
              encoding: { x2: { datum: wholePath } },
            },
            mark(`datum.amount >= ${onPathFrom}`, { style: "onPath", shape: "triangle-up" }),
            mark(`datum.amount < ${onPathFrom} && datum.amount !== 0`, {
              style: "behind",
              shape: "triangle-down",
            }),
            mark("datum.amount === 0", {
              style: ["behind", "hollow"],
              shape: "triangle-down",
              filled: false,
            }),
          ],
        },
        {
          encoding: { x: { value: width + toValue }, y },
          layer: [
            { transform: [{ filter: hasAmount }], mark: { type: "text", style: "value" } },
            { transform: [{ filter: `!${hasAmount}` }], mark: { type: "text", style: "quiet" } },
          ].map((layer) => ({ ...layer, encoding: { text: { field: "label" } } })),
        },
      ],
    },
  };
}
