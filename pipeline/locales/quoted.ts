/** Quotes a text with the outer marks; such marks inside it become inner ones. */
export function quotedIn(outer: string, inner: string): (text: string) => string {
  return (text) => {
    const within = [...text].map((character) => inner[outer.indexOf(character)] ?? character);
    return `${outer[0]}${within.join("")}${outer[1]}`;
  };
}
