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
