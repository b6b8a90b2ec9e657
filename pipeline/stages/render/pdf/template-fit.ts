/**
 * Fits sections to pages. Parts are measured before they are set, so that charts shrink if that saves or fills a page, a
 * section continues on the page of the one before if there is room, and a title is never separated from what it introduces.
 * A `whole` part does not break; one that `leads` stays with the next; a `chart` may move up past another and past what `gives-way`.
 */
export const fit = `
// What stands between parts, which is lost at the edges of what is measured: the spacing of paragraphs.
#let between = 11.4pt
#let sized(parts) = parts.map(part => (
  (above: if part.whole { between } else { 22pt }, ..part, height: height-of(part.body))
))

// What it costs, in pages, to leave so much of one blank: less than a fifth is not seen.
#let blank-cost(left) = calc.max(0, 2 * (left / room - 0.2)) + calc.max(0, 6 * (left / room - 0.45))

// What breaks begins a page where less of it would stand before: its title, and a few lines. A page is taken for a bit
// lower than it is, since what goes over by a hair takes a page of its own.
#let fewest = 84pt
#let safe = room - 4pt

// Where parts end that begin at a height of a page: pages further down, at what height, and what the blanks before cost.
// Above the first is no more than its section was begun with.
#let end-of(parts, from) = {
  let (pages, y, cost, led) = (0, from, 0, none)
  for (at, part) in parts.enumerate() {
    let (height, above) = if led == none { (part.height, if at > 0 { part.above } else { 0pt }) } else {
      (led.height + part.above + part.height, led.above)
    }
    led = if part.at("leads", default: false) { (height: height, above: above) }
    if led != none { continue }
    let top = if y > 0pt { y + above } else { y }
    if top + (if part.whole { height } else { calc.min(height, part.at("fewest", default: fewest)) }) > safe {
      cost += blank-cost(room - y)
      pages += 1
      y = height
    } else { y = top + height }
    // What breaks leaves up to a line of a page blank.
    while y > safe { y = y - safe + 14pt; pages += 1 }
  }
  (pages: pages, y: y, cost: cost)
}

// A chart moves up past charts and paragraphs of its subject where that costs less.
#let packed(parts, from) = {
  let cost-of(parts) = { let end = end-of(parts, from); end.pages + end.cost + end.y / room / 10 }
  let best = (parts: parts, cost: cost-of(parts))
  for index in range(1, parts.len()) {
    let now = best.parts
    let part = now.at(index)
    let to = index
    while "chart" in part and to > 0 and ("chart" in now.at(to - 1) or "gives-way" in now.at(to - 1)) {
      to -= 1
      let moved = now.slice(0, to) + (part,) + now.slice(to, index) + now.slice(index + 1)
      let cost = cost-of(moved)
      if cost < best.cost { best = (parts: moved, cost: cost) }
    }
  }
  best.parts
}

// Every chart as far up as it may move.
#let early(parts) = {
  let moved = ()
  for part in parts {
    let to = moved.len()
    while "chart" in part and to > 0 and "gives-way" in moved.at(to - 1) { to -= 1 }
    moved.insert(to, part)
  }
  moved
}

// What it costs to end so far down a page, where nothing is known of what follows.
#let end-cost(it) = it.cost + it.y / room / 2

#let cheapest(all) = all.sorted(key: end-cost).first()

// A section on a page of its own, or going on where the one before ends: each with its charts at a size and in an order that
// cost least: pages, blanks, smaller words.
#let fits(section, before, scales) = {
  let starts = ((from: 0pt, cost: 1 + blank-cost(room - before)),)
  if before <= 0.9 * room { starts.push((from: before + 30pt, cost: 0)) }
  let ways = scales.map(scale => (scale, sized(section(scale))))
  starts.map(((from, cost)) => cheapest(ways.map(((scale, in-order)) => (
    (in-order, 0), (packed(in-order, from), 0.05), (packed(early(in-order), from), 0.1),
  ).map(((parts, moved)) => {
    let end = end-of(parts, from)
    (
      from: from, parts: parts, y: end.y, pages: end.pages + if from == 0pt { 1 } else { 0 },
      cost: cost + end.pages + end.cost + moved + (100% - scale) / 100%,
    )
  })).flatten()))
}

#let fitted(section, before, scales) = cheapest(fits(section, before, scales))

#let set-out(it) = {
  if it.from == 0pt { pagebreak(weak: true) } else { v(30pt, weak: true) }
  for part in it.parts { part.body }
}

// Sections one after another, each where all of them together cost least: of those that end on a page of their own, only
// the cheapest leads on.
#let set-all(sections, scales: (100%, 90%, 80%, 72%)) = {
  let plans = ((y: room, cost: 0, laid: ()),)
  for section in sections.filter(it => it(100%).len() > 0) {
    let next = plans.map(plan => fits(section, plan.y, scales).map(it => (
      y: it.y, cost: plan.cost + it.cost, fresh: it.from == 0pt, laid: plan.laid + (it,),
    ))).flatten()
    plans = next.filter(it => not it.fresh)
    plans.push(next.filter(it => it.fresh).sorted(key: it => it.cost).first())
  }
  for it in cheapest(plans).laid { set-out(it) }
}
`;
