/** What the surface says, in the language of the person at the desk; filled from the page's `data-words`. */
let words: Record<string, string> = {};

export function speak(given: Record<string, string>): void {
  words = given;
}

/** A sentence with its parts in the places of {0} and {1}; a missing one is a fault of the build and is seen. */
export function say(key: string, ...parts: (string | number)[]): string {
  const found = words[key] ?? `[${key}]`;
  return found.replace(/\{(\d)\}/g, (_, index) => String(parts[Number(index)] ?? ''));
}

/** The browser's own kind of the desk's language, for 3 pm is not said everywhere where English is. */
function kind(): string | undefined {
  const desk = document.documentElement.lang;
  return navigator.languages.find((one) => one.split('-')[0] === desk.split('-')[0]) ?? (desk || undefined);
}

export function clock(when: string | number): string {
  return new Date(when).toLocaleTimeString(kind(), { hour: '2-digit', minute: '2-digit' });
}

/** Day and time of something that may be older than today. */
export function moment(when: string): string {
  const at = new Date(when);
  const today = at.toDateString() === new Date().toDateString();
  return today ? clock(when) : at.toLocaleString(kind(), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}

export function number(count: number): string {
  return count.toLocaleString(kind());
}
