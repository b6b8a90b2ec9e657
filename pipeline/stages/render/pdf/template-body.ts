/** The body: the summary with the key figures, a chapter for each pathway, what changed, and how it was measured. */
export const body = `
#let sentence(it, scale) = block(breakable: false, below: 15pt * scale, {
  block(below: 6pt * scale, text(size: 10.5pt, it.prose.map(run).join()))
  set text(size: 8pt, fill: quiet)
  if it.mark != "" {
    let color = standing-color.at(it.standing)
    box(
      inset: (x: 5pt), outset: (y: 3pt), radius: 6pt, stroke: 0.5pt + color, text(fill: color, it.mark),
    )
    h(7pt)
  }
  (it.data, it.change).filter(each => each != "").join(" · ")
})

#let key(it) = {
  let value = text(size: 15pt, weight: "bold", it.value)
  block(below: 5pt, if it.spark == none { value } else {
    grid(
      columns: (1fr, auto), column-gutter: 6pt, value,
      image(bytes(it.spark.svg), format: "svg", alt: it.spark.alt, height: 14pt),
    )
  })
  set par(leading: 0.55em)
  text(size: 8pt, fill: quiet, it.what)
  if it.change != "" { block(above: 5pt, below: 0pt, text(size: 8pt, fill: quiet, it.change)) }
}

#let keys(keys, scale) = grid(
  columns: (1fr,) * if keys.len() in (2, 4) { 2 } else { 3 },
  column-gutter: 10pt,
  row-gutter: 10pt * scale,
  inset: (x: 10pt, y: 8pt * scale),
  ..keys.map(it => grid.cell(
    fill: panel, stroke: (left: 3pt + palette.at(0)), block(breakable: false, key(it)),
  )),
)

// The first sentence is the heading of the year.
#let verdict(sentences, scale, size) = block(breakable: false, below: 18pt * scale, for (at, it) in sentences.enumerate() {
  block(above: if at > 0 { 16pt * scale } else { 0pt }, below: 8pt * scale, {
    set par(leading: 0.6em)
    text(size: if at == 0 { 15pt } else { 12pt }, weight: "bold", {
      phrases(it, run)
      // It stays with the last word.
      if it.mark != "" { sym.wj; super(it.mark) }
    })
  })
  text(size: size, fill: quiet, it.below)
})

// What is other than in an earlier year.
#let changed-sentences(sentences, scale, noted) = block(breakable: false, above: 4pt, below: 18pt * scale, {
  block(below: 8pt * scale, text(size: 10.5pt, weight: "bold", data.words.changed))
  for it in sentences {
    block(above: 9pt * scale, below: 0pt, text(size: 9.5pt, it.prose.map(run).join()))
    let notes = if noted { it.notes } else { it.furtherNotes }
    if notes != "" { block(above: 4pt, below: 0pt, text(size: 8pt, fill: quiet, notes)) }
  }
})

// Counts with words and shapes, over a bar that they part.
#let strip(it) = block(breakable: false, width: 100%, inset: 10pt, fill: panel, above: 0pt, below: 14pt, {
  block(below: 9pt)[#text(weight: "bold", it.title) #h(4pt) #text(size: 8.5pt, fill: quiet, it.about)]
  grid(
    columns: (auto,) * it.counts.len(), column-gutter: 1fr,
    inset: (column, row) => (right: if column + 1 < it.counts.len() { 8pt } else { 0pt }),
    ..it.counts.map(each => {
      let color = standing-color.at(each.standing)
      set par(leading: 0.5em)
      box(shape(each.standing, color))
      h(4pt)
      text(size: 14pt, weight: "bold", fill: color, each.number)
      h(4pt)
      text(size: 9pt, each.name)
      if each.parts != "" { linebreak(); text(size: 8pt, fill: quiet, each.parts) }
    }),
  )
  let drawn = it.counts.filter(each => each.places > 0)
  if drawn.len() > 0 {
    block(above: 9pt, below: 0pt, grid(
      columns: drawn.map(each => each.places * 1fr), column-gutter: 2pt,
      ..drawn.map(each => {
        let color = standing-color.at(each.standing)
        let is-known = each.standing == "on-track" or each.standing == "behind"
        rect(width: 100%, height: 7pt, fill: if is-known { color }, stroke: if not is-known { 0.6pt + axis-color })
      }),
    ))
  }
  for each in it.counts.filter(each => each.reasons != "") {
    block(above: 9pt, below: 0pt, text(size: 8pt, fill: quiet, each.reasons))
  }
})

// Its words keep their size, caveats nearly: only the gaps between them shrink, by much more.
#let opened(key-figures, noted, scale) = {
  let size = calc.max(8.5pt, 9pt * scale)
  let cubed = scale * scale * scale
  let scale = cubed * cubed * cubed
  let parts = ()
  if data.verdict.len() > 0 or data.brief.len() > 0 {
    parts.push((whole: true, leads: true, body: heading(level: 1, data.words.brief)))
    if data.verdict.len() > 0 { parts.push((whole: true, body: verdict(data.verdict, scale, size))) }
    if data.changed.len() > 0 { parts.push((whole: true, body: changed-sentences(data.changed, scale, noted))) }
    for it in data.standings { parts.push((whole: true, body: strip(it))) }
    parts.push((body: for it in data.brief { sentence(it, scale) }, whole: true))
    if data.words.withoutTarget != "" {
      parts.push((body: text(size: 8.5pt, fill: quiet, data.words.withoutTarget), whole: true))
    }
    parts.push((body: legend(data.briefLegend), whole: true))
  }
  if key-figures.len() > 0 {
    parts.push((whole: true, above: 16pt, body: block(above: 16pt, breakable: false, {
      heading(level: 1, data.words.keyFigures)
      keys(key-figures, scale)
    })))
  }
  if data.asBefore.len() > 0 {
    parts.push((whole: true, above: 10pt, body: block(above: 10pt, text(size: 8pt, fill: quiet, data.asBefore.map(run).join()))))
  }
  parts
}

// Key figures that stand above already are told once more where the page holds them.
#let opening(scale) = {
  let further = data.keys.filter(it => not it.given)
  // Beside key figures stand their notes, which the chapters tell, too.
  let ways = ((data.keys, false), (further, true), (further, false))
  let all = ways.map(((keys, noted)) => opened(keys, noted, scale))
  // What stands apart here is up to two lines more than what is measured.
  let held = all.filter(parts => end-of(sized(parts), 24pt).pages == 0)
  (held + all.slice(-1)).first()
}

#let subject(it, scale) = {
  let prose = paragraphs(it)
  // A title at the foot of a page has a paragraph below it.
  let parts = ((whole: true, above: 22pt, body: block(above: 22pt, breakable: false, {
    heading(level: 2, it.title)
    block(above: 10pt, below: 11pt, text(size: 10pt, fill: quiet, it.about))
    prose.slice(0, calc.min(1, prose.len())).join()
  })),)
  // The last stays with the legend; of the others two lines may stand before a page's end.
  parts += prose.enumerate().slice(calc.min(1, prose.len())).map(((at, each)) => {
    let whole = at + 1 == prose.len() and it.legend.len() > 0
    (whole: whole, fewest: 30pt, gives-way: true, above: between, body: each)
  })
  parts += it.charts.map(each => (whole: true, chart: true, body: chart(each, scale)))
  parts
}

#let chapter(it, scale) = {
  let parts = ((whole: true, leads: true, body: heading(level: 1, it.title)),)
  for each in it.subjects { parts += subject(each, scale) }
  parts
}

// The places of a reason by country.
#let names(it, breakable: true) = block(above: 10pt, below: 0pt, breakable: breakable, {
  set text(size: 9pt)
  set par(leading: 0.6em)
  block(below: 5pt, sticky: true, text(size: 9.5pt, weight: "bold", it.reason))
  for each in it.lists {
    // A name is not parted.
    block(above: 4pt, below: 0pt)[#strong(each.country) #each.names.map(box).join(data.words.comma)]
  }
  if it.rest != "" { block(above: 4pt, below: 0pt, it.rest) }
})

// How each place stands: in tables those that are judged, and by name those that are not.
#let places(it) = {
  let about = if it.about != "" {
    set par(leading: 0.55em)
    block(below: 12pt, text(size: 9pt, fill: quiet, it.about))
  }
  // What it takes to be judged explains who is not.
  let head = { heading(level: 1, it.title); if it.unjudged.len() == 0 { about } }
  // Tables that are compared are on one page, and that of their title.
  let joined = if it.tables.any(is-long) { () } else { it.tables.slice(0, calc.min(2, it.tables.len())) }
  let parts = (if joined.len() == 0 { (whole: true, leads: true, body: head) } else {
    (whole: true, body: block(breakable: false, width: 100%, { head; joined.map(data-table).join() }))
  },)
  parts += it.tables.slice(joined.len()).map(each => (whole: not is-long(each), above: 14pt, body: data-table(each)))
  let named(each, above, head: none) = {
    let whole = each.lists.all(list => list.names.len() <= 40)
    (whole: whole, above: above, body: { head; names(each, breakable: not whole) })
  }
  parts += it.alike.map(each => named(each, 14pt))
  if it.more != "" { parts.push((whole: true, body: text(size: 8pt, fill: quiet, it.more))) }
  for (at, each) in it.unjudged.enumerate() {
    parts.push(if at > 0 { named(each, 10pt) } else {
      named(each, 22pt, head: { heading(level: 2, it.unjudgedTitle); about })
    })
  }
  parts
}

#let changed(it, told) = {
  let reasons = (:)
  for (..row, why) in it.rows.slice(0, told) {
    reasons.insert(why, reasons.at(why, default: ()) + (row,))
  }
  let rest = if told > 0 { it.more.at(told - 1) } else { "" }
  let parts = ((whole: true, above: 30pt, body: block(above: 30pt, below: 0pt, breakable: false, {
    heading(level: 1, it.title)
    par(it.summary)
    if reasons.len() > 0 {
      set text(size: 8.5pt)
      set par(leading: 0.5em)
      // A reason stands once, apart from what is above it, and its rows are indented below.
      table(
        columns: (5fr, 1fr, 1fr),
        inset: (x: 4pt, y: 4pt),
        align: (column, row) => (if column == 0 { left } else { right }) + bottom,
        stroke: none,
        table.header(repeat: true, ..it.heads.map(strong)),
        ..reasons.pairs().map(((why, rows)) => (
          table.hline(stroke: 0.75pt + axis-color),
          if why != "" { table.cell(colspan: 3, align: left, inset: (top: 7pt, bottom: 3pt), why) },
          ..rows.map(((what, ..values)) => (table.cell(inset: (left: 18pt), what), ..values)),
        ).filter(each => each != none)).flatten(),
      )
      if rest != "" { text(fill: quiet, rest) }
    }
  })),)
  if it.sentences.len() > 0 {
    parts.push((whole: true, leads: true, body: heading(level: 2, it.stale)))
    for pieces in it.sentences {
      parts.push((whole: true, body: par(
        pieces.map(piece => if piece.stale { strong(piece.text) } else { piece.text }).join(),
      )))
    }
  }
  parts
}

#let undelivered() = ((whole: true, above: 30pt, body: block(above: 30pt, {
  heading(level: 1, data.words.notDelivered)
  list(..data.undelivered)
})),)

// What changed, and what is missing, behind what ends at a height of a page: with as many figures, one of each edition in
// turn, as take no further page.
#let closing(before) = {
  let laid(told, ..more) = {
    let parts = data.changes.zip(told).map(((it, told)) => changed(it, told)).flatten()
    if data.undelivered.len() > 0 { parts += undelivered() }
    fitted(scale => parts + more.pos(), before, (100%,))
  }
  // Its tables and lists stand apart by up to two lines more than what is measured.
  let pages(told) = laid(told, (whole: true, body: v(24pt))).pages
  // What the last holds, readers may have quoted.
  let told = data.changes.map(it => 0)
  if told.len() > 0 { told.last() = calc.min(3, data.changes.last().rows.len()) }
  let fewest = pages(told)
  let grows = true
  while grows {
    grows = false
    for (at, it) in data.changes.enumerate() {
      let next = told
      next.at(at) += 1
      if next.at(at) <= it.rows.len() and pages(next) == fewest { (told, grows) = (next, true) }
    }
  }
  laid(told)
}

#let photograph() = {
  let it = data.photograph
  block(below: 0pt, breakable: false, {
    image("/" + it.file, alt: it.alt, width: calc.min(width, 0.32 * room * it.ratio))
    block(above: 5pt, inset: (bottom: 10pt), text(size: 8pt, fill: quiet, it.credit))
  })
}

#let foreword = {
  let parts = ()
  if data.photograph != none { parts.push((whole: true, body: photograph())) }
  if data.foreword.len() > 0 {
    parts.push((whole: true, leads: true, body: heading(level: 1, data.words.foreword)))
  }
  for it in data.foreword {
    parts.push(if it.kind == "heading" { (whole: true, leads: true, body: heading(level: 2, it.text)) } else {
      (whole: false, body: par(text(size: 11pt, it.text)))
    })
  }
  if data.foreword.len() > 0 and data.signature != "" {
    parts.push((whole: true, body: align(end, text(size: 11pt, weight: "bold", data.signature))))
  }
  parts
}

#let methods(scale) = {
  if data.methods.len() == 0 { return () }
  let parts = ((whole: true, leads: true, body: heading(level: 1, data.words.measured)),)
  for it in data.methods {
    // Taken for a bit higher than it is, since the last would stand alone on a page.
    parts.push((whole: true, above: 9pt, body: block(above: 6pt, below: 0pt, breakable: false, {
      set par(leading: 0.55em)
      grid(columns: (1fr, 4.4fr), column-gutter: 14pt, strong(it.title), text(size: 8.5pt, it.measured))
    })))
  }
  parts
}

#context {
  let sections = if data.foreword.len() > 0 or data.photograph != none { (scale => foreword,) } else { () }
  sections.push(opening)
  // At less than 94 %, words of charts would be under eight points.
  let scales = (100%, 97%, 94%)
  set-all(sections, scales: scales)
  // The first chapter begins a page.
  sections = data.chapters.map(it => (scale => chapter(it, scale)))
  sections.push(methods)
  sections += data.places.map(it => (scale => places(it)))
  set-all(sections, scales: scales)
  [#metadata(none) <sections-end>]
  context {
    // Behind the contents alone it begins a page.
    let ends = query(<sections-end>).map(it => it.location()).filter(it => it.page() > 2)
    set-out(closing(ends.map(it => it.position().y - 76pt).at(0, default: room)))
  }
  if not imprint-in-front() { imprint }
}
`;
