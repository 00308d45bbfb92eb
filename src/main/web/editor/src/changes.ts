import type { Mark, Node } from '@tiptap/pm/model';
import { compare } from './compare';

/** What differs between two texts of the editor: by blocks first, within them by words; as places in both. */

export interface Change {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

export function changes(a: Node, b: Node): Change[] {
  const found: Change[] = [];
  if (!a.eq(b)) blocks(a, b, 0, 0, found);
  return found;
}

/** Nodes do not change once made. */
const known = new WeakMap<Node, string>();

function key(node: Node): string {
  let made = known.get(node);
  if (made === undefined) known.set(node, (made = JSON.stringify(node.toJSON())));
  return made;
}

function children(node: Node): Node[] {
  const all: Node[] = [];
  node.forEach((child) => all.push(child));
  return all;
}

const size = (nodes: Node[]) => nodes.reduce((sum, one) => sum + one.nodeSize, 0);

function blocks(a: Node, b: Node, startA: number, startB: number, found: Change[]): void {
  let atA = startA;
  let atB = startB;
  for (const { same, mine, theirs } of compare(children(a), children(b), key)) {
    if (!same) pairs(mine, theirs, atA, atB, found);
    atA += size(mine);
    atB += size(theirs);
  }
}

/** Blocks that came in the place of others: those that are still alike are looked into, the others go or come whole. */
function pairs(mine: Node[], theirs: Node[], startA: number, startB: number, found: Change[]): void {
  let [atA, atB, i, j] = [startA, startB, 0, 0];
  const whole = (gone: number, come: number) => {
    const [sizeA, sizeB] = [size(mine.slice(i, i + gone)), size(theirs.slice(j, j + come))];
    if (gone || come) found.push({ fromA: atA, toA: atA + sizeA, fromB: atB, toB: atB + sizeB });
    [atA, atB, i, j] = [atA + sizeA, atB + sizeB, i + gone, j + come];
  };
  while (i < mine.length && j < theirs.length) {
    if (alike(mine[i], theirs[j])) {
      inside(mine[i], theirs[j], atA, atB, found);
      [atA, atB, i, j] = [atA + mine[i].nodeSize, atB + theirs[j].nodeSize, i + 1, j + 1];
      continue;
    }
    const come = theirs.slice(j + 1).findIndex((one) => alike(mine[i], one)) + 1;
    const gone = mine.slice(i + 1).findIndex((one) => alike(one, theirs[j])) + 1;
    if (come && (!gone || come <= gone)) whole(0, come);
    else if (gone) whole(gone, 0);
    else whole(1, 1);
  }
  whole(mine.length - i, theirs.length - j);
}

function inside(a: Node, b: Node, atA: number, atB: number, found: Change[]): void {
  if (a.isTextblock) words(a, b, atA + 1, atB + 1, found);
  else blocks(a, b, atA + 1, atB + 1, found);
}

const WORD = /[\p{L}\p{M}\p{N}’'-]+/gu;

/** Whether one became the other by some of its words. */
function alike(one: Node, other: Node): boolean {
  if (!one.sameMarkup(other) || one.isLeaf) return false;
  if (key(one) === key(other)) return true;
  const [a, b] = [one.textContent.match(WORD) ?? [], other.textContent.match(WORD) ?? []];
  if (!a.length || !b.length) return a.length === b.length;
  const of = new Set(a);
  return b.filter((word) => of.has(word)).length >= 0.3 * Math.min(a.length, b.length);
}

interface Piece {
  key: string;
  size: number;
  blank: boolean;
}

const marks = (all: readonly Mark[]) => (all.length ? JSON.stringify(all.map((mark) => mark.toJSON())) : '');

function pieces(block: Node): Piece[] {
  return children(block).flatMap((child) => {
    if (!child.isText) return [{ key: key(child), size: child.nodeSize, blank: false }];
    const marked = marks(child.marks);
    return (child.text?.match(/\s+|[\p{L}\p{M}\p{N}’'-]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []).map((text) => (
      { key: `${text}\u0000${marked}`, size: text.length, blank: /^\s+$/.test(text) }));
  });
}

const length = (all: Piece[]) => all.reduce((sum, one) => sum + one.size, 0);

function words(a: Node, b: Node, startA: number, startB: number, found: Change[]): void {
  let [atA, atB] = [startA, startB];
  let last: Change | null = null;
  let blankOnly = false;
  for (const { same, mine, theirs } of compare(pieces(a), pieces(b), (piece) => piece.key)) {
    const [sizeA, sizeB] = [length(mine), length(theirs)];
    if (same) blankOnly = mine.length === 1 && mine[0].blank;
    else if (last && blankOnly) {
      // Words one after the other are one change, with the space between them.
      last.toA = atA + sizeA;
      last.toB = atB + sizeB;
    } else found.push((last = { fromA: atA, toA: atA + sizeA, fromB: atB, toB: atB + sizeB }));
    if (!same) blankOnly = false;
    [atA, atB] = [atA + sizeA, atB + sizeB];
  }
}

/** What a piece of a document says, for people to read. */
export function wordsOf(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to, '\n', (leaf) => (leaf.type.name === 'lineBreak' ? '\n' : `[${String(leaf.attrs.picture ?? leaf.attrs.address ?? '*')}]`));
}
