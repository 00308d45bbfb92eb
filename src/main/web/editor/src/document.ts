/**
 * The server's JSON of a document. Nothing is guessed: what is not known here is refused by a sentence with its place, for what the
 * editor drops would be lost at the next save.
 */

export type Json = Record<string, unknown>;
export interface DocumentJson {
  version: number;
  blocks: Json[];
}

export class Strange extends Error {}

export function strange(place: string, what: string): never {
  throw new Strange(`${place}: ${what}`);
}
