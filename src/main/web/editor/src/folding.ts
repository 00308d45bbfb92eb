/** Documents as they can be known again, whatever spaces and order the server gave them. */

/** A short mark of a long text: two sums of 32 bits (FNV-1a with two seeds), and its length. */
export function digest(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9dc5811c];
  for (let i = 0; i < text.length; i++) {
    one = Math.imul(one ^ text.charCodeAt(i), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return `${text.length}:${one >>> 0}:${other >>> 0}`;
}

/** A document as the server would write it, near enough to know it again: white space folded, empty texts gone, fields in order. */
export function folded(value: unknown): string {
  return JSON.stringify(fold(value));
}

function fold(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\s\u0000-\u001f]+/g, ' ').trim();
  if (Array.isArray(value)) return value.map(fold).filter((one) => (one as { text?: unknown } | null)?.text !== '');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1)).map(([name, inner]) => [name, fold(inner)]));
}
