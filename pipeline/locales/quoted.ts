/** Puts a text within the outer quotation marks; where it holds such itself, those become the inner ones. */
export function quotedIn(outer: string, inner: string): (text: string) => string {
  return (text) => {
    const within = [...text].map((character) => inner[outer.indexOf(character)] ?? character);
    return `${outer[0]}${within.join("")}${outer[1]}`;
  };
}
