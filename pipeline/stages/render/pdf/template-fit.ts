/**
 * Fits sections to pages. Parts are measured before they are set, so that charts shrink if that saves or fills a page, a
 * section continues on the page of the one before if there is room, and a title is never separated from what it introduces.
 * A `whole` part does not break; one that `leads` stays with the next; a `chart` may swap places with the next.
 */
export const fit = `
// What stands between parts is lost at the edges of what is measured.
#let sized(parts) = parts.map(part => (
  (above: if part.whole { 13pt } else { 26pt }, ..part, height: height-of(part.body))
))

// What it costs, in pages, to leave so much of one blank: no more than a quarter is seen.
#let blank-cost(left) = calc.max(0, 2 * (left / room - 0.25)) + calc.max(0, 6 * (left / room - 0.45))

// What breaks begins a page where less of it would stand before: its title, and a few lines. A page is taken for a bit
// lower than it is, since what goes over by a hair takes a page of its own.
#let fewest = 84pt
#let safe = room - 4pt

// Where parts end that begin at a height of a page: pages further down, at what height, and what the blanks before cost.
#let end-of(parts, from) = {
  let (pages, y, cost, led) = (0, from, 0, none)
  for part in parts {
    let (height, above) = if led == none { (part.height, part.above) } else {
      (led.height + part.above + part.height, led.above)
    }
    led = if part.at("leads", default: false) { (height: height, above: above) }
    if led != none { continue }
    let top = if y > 0pt { y + above } else { y }
    if top + (if part.whole { height } else { calc.min(height, fewest) }) > safe {
      cost += blank-cost(room - y)
      pages += 1
      y = height
    } else { y = top + height }
    while y > safe { y -= safe; pages += 1 }
  }
  (pages: pages, y: y, cost: cost)
}

// Two charts in a row change places where that costs less.
#let packed(parts, from) = {
  let cost-of(parts) = { let end = end-of(parts, from); end.pages + end.cost + end.y / room / 10 }
  for index in range(parts.len() - 1) {
    let (one, next) = (parts.at(index), parts.at(index + 1))
    if not ("chart" in one and "chart" in next) { continue }
    let swapped = parts.slice(0, index) + (next, one) + parts.slice(index + 2)
    if cost-of(swapped) < cost-of(parts) { parts = swapped }
  }
  parts
}

// A section on a page of its own or going on where the one before ends, with its charts at a size and in an order that
// cost least: pages and blanks.
#let fitted(section, before, scales: (100%, 90%, 80%, 72%)) = {
  let starts = ((from: 0pt, cost: 1 + blank-cost(room - before)),)
  if before <= 0.75 * room { starts.push((from: before + 30pt, cost: 0)) }
  let best = none
  for scale in scales {
    let in-order = sized(section(scale))
    for (from, cost) in starts.map(start => (start.from, start.cost)) {
      for (parts, moved) in ((in-order, 0), (packed(in-order, from), 0.1)) {
        let end = end-of(parts, from)
        let all = cost + end.pages + end.cost + moved
        if best == none or all < best.cost { best = (from: from, parts: parts, y: end.y, cost: all) }
      }
    }
  }
  best
}

// Sections one after another.
#let set-all(sections, ..how) = {
  let y = room
  for section in sections {
    let best = fitted(section, y, ..how)
    if best.from == 0pt { pagebreak(weak: true) } else { v(30pt, weak: true) }
    for part in best.parts { part.body }
    y = best.y
  }
}
`;
