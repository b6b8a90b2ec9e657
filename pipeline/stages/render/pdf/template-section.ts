import { fullWidth, margin } from "../../../charts/theme.ts";

/** The elements of sections: runs of prose, tables, charts, definitions. */
export const section = `
#let run(it) = if "mark" in it {
  box({
    it.text
    if it.mark != "" { super(it.mark) }
    it.ending
  })
} else { it.text }

#let legend(entries, note: "") = {
  let parts = entries.map(it => [#super(it.mark) #it.text]) + if note != "" { (note,) } else { () }
  if parts.len() > 0 { block(above: 6pt, text(size: 8pt, fill: quiet, parts.join(h(12pt)))) }
}

// A number stands on a line with what it counts, which languages without spaces would part.
#let amount(it) = if it.match(regex("^\\S{1,8}$")) == none { it } else { box(it) }

// Marks hang in a column of their own, so that digits stand under digits.
#let cell(parts, marked) = parts.map(part => {
  if part.gap { text(fill: quiet, part.text) } else { amount(part.text) }
  if marked { box(width: 8pt, align(left, if part.mark != "" { super(part.mark) })) }
}).join[ ]

// A shorter table stays on one page.
#let is-long(it) = it.rows.len() > 14 * it.layout.strips or it.note.len() > 600

#let data-table(it) = {
  let count = it.columns.len()
  let lead = it.heads.len()
  let strips = it.layout.strips
  let shares = it.layout.shares
  let roomy = count <= 4 and strips == 1
  let marked = it.legend.len() > 0
  set text(size: if count > 5 { 8pt } else { 8.5pt })
  set par(leading: 0.5em)
  // A list in several strips runs across, so that its rows read on over a page's end.
  let columns = if shares.len() > 0 { shares.map(share => share * 1fr) } else {
    (auto,) * lead + (if roomy { (auto,) * count } else { (1fr,) * count })
  }
  let wide = lead + count
  let narrow = if count > 8 { 2pt } else { 4pt }
  let table-of = table(
    columns: columns * strips,
    inset: (column, row) => {
      let at = calc.rem(column, wide)
      (
        left: if at == 0 { if column == 0 { 0pt } else { 18pt } } else if roomy { 16pt } else { narrow },
        right: if at + 1 == wide { 0pt } else if roomy { 10pt } else { narrow },
        y: 3.6pt,
      )
    },
    align: (column, row) => (if calc.rem(column, wide) < lead { left } else { right }) + (if row == 0 { bottom } else { top }),
    stroke: (column, row) => (bottom: if row == 0 { 1pt + axis-color } else { 0.5pt + line-color }),
    table.header(repeat: true, ..((it.heads.map(strong) + it.columns.map(strong)) * strips)),
    ..it.rows.map(row => row.heads + row.cells.map(each => cell(each, marked))).flatten(),
  )
  let body = figure(
    kind: table,
    supplement: none,
    numbering: none,
    caption: if it.caption != "" { figure.caption(position: top, it.caption) },
    {
      table-of
      legend(it.legend, note: it.note)
    },
  )
  let long = is-long(it)
  // Room that is asked for and given back: a table that breaks begins with more than a row.
  if long {
    block(above: 14pt, below: 0pt, height: 130pt, breakable: false)
    v(-130pt)
  }
  block(above: if it.caption == "" or long { 0pt } else { 14pt }, below: 14pt, breakable: long, body)
}

#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set align(left)
#show figure.caption: it => block(sticky: true, below: 6pt, text(size: 9pt, weight: "bold", it.body))

#show figure.where(kind: "chart"): it => block(
  above: 18pt, below: 14pt, breakable: false, width: 100%, align(left, it.body),
)

// All charts at one scale, so that their words are of one size and the smallest is readable; only what would be higher than
// a page is smaller. Between the margins of its picture a chart is as wide as the text.
#let picture(it, scale) = context {
  let tallest = room - 26pt
  let part = it.width / ${fullWidth - 2 * margin}
  let drawn(..size) = image(bytes(it.svg), format: "svg", alt: it.alt, ..size)
  let full = measure(drawn(width: scale * part * width))
  let size = if full.height <= tallest { full } else { measure(drawn(height: tallest)) }
  pad(x: -${margin} / it.width * size.width, drawn(width: size.width))
}

#let chart(it, scale) = block(breakable: false, {
  v(6pt)
  figure(
    kind: "chart",
    supplement: none,
    numbering: none,
    outlined: true,
    caption: it.title,
    picture(it, scale),
  )
})

// A table stays with what defines it; without one, the next heading may begin a page.
#let labelled(leads, ..pairs) = block(below: 8pt, breakable: false, sticky: leads, grid(
  columns: (auto, 1fr),
  column-gutter: 12pt,
  row-gutter: 6pt,
  ..pairs.pos().map(((label, body)) => (
    text(size: 9pt, fill: quiet, label),
    { set par(leading: 0.55em); text(size: 9pt, body) },
  )).flatten(),
))

#let notice-box(body) = block(
  above: 14pt, below: 14pt, width: 100%, inset: (x: 12pt, y: 9pt), fill: notice, sticky: true,
  stroke: (left: 3pt + palette.at(1)), text(size: 9pt, body),
)

// What marks mean stays with the last paragraph.
#let paragraphs(it) = it.prose.enumerate().map(((index, passage)) => {
  let last = index + 1 == it.prose.len()
  block(breakable: not last or it.legend.len() == 0, {
    par(passage.map(run).join())
    if last { legend(it.legend) }
  })
})
`;
