import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/**
 * Words of the text that something is said about. The server knows a place by the letters before it, and the words themselves: both
 * stand outside the document. While one types, the places follow their words as the editor's own marks do; no mark is ever written.
 */

export interface Anchor {
  place: number;
  quoted: string;
}

export interface Place {
  id: string;
  from: number;
  to: number;
}

/** White space may come and go between here and the server, and control characters do; neither is counted. */
// eslint-disable-next-line no-control-regex
const UNCOUNTED = /[\s\u0000-\u0020\u007f-\u009f]+/g;
const LONGEST = 4000;

export function lettersOf(text: string): string {
  return text.replace(UNCOUNTED, '');
}

/** Nodes do not change once made. */
const counted = new WeakMap<Node, string>();

function letters(node: Node): string {
  if (node.isText) return lettersOf(node.text ?? '');
  if (node.isLeaf) return '';
  let known = counted.get(node);
  if (known === undefined) {
    known = '';
    for (let i = 0; i < node.childCount; i++) known += letters(node.child(i));
    // What changes with every key need not be kept: the whole of it is quickly put together from its parts.
    if (node.type.name !== 'doc') counted.set(node, known);
  }
  return known;
}

function before(node: Node, place: number): number {
  if (node.isText) return lettersOf((node.text ?? '').slice(0, place)).length;
  let count = 0;
  let at = 0;
  for (let i = 0; i < node.childCount && at < place; i++) {
    const child = node.child(i);
    if (at + child.nodeSize <= place) count += letters(child).length;
    else count += before(child, place - at - (child.isText ? 0 : 1));
    at += child.nodeSize;
  }
  return count;
}

export function anchor(doc: Node, from: number, to: number): Anchor {
  const quoted = doc.textBetween(from, to, ' ', ' ').replace(/\s+/g, ' ').trim();
  return { place: before(doc, from), quoted: quoted.slice(0, LONGEST) };
}

/** The place right before the letter of this number. */
function positionOf(doc: Node, number: number): number {
  let left = number;
  let found = -1;
  doc.descendants((node, at) => {
    if (found >= 0) return false;
    const own = letters(node);
    if (left >= own.length) {
      left -= own.length;
      return false;
    }
    if (!node.isText) return true;
    const text = node.text ?? '';
    for (let i = 0; i < text.length; i++) {
      if (!lettersOf(text[i])) continue;
      if (left-- === 0) {
        found = at + i;
        break;
      }
    }
    return false;
  });
  return found;
}

/** Where the words of an anchor stand: at its place, or as near to it as they do; null for words that are gone. */
export function locate(doc: Node, { place, quoted }: Anchor): { from: number; to: number } | null {
  const sought = lettersOf(quoted);
  if (!sought) return null;
  const all = letters(doc);
  let at = -1;
  if (all.startsWith(sought, place)) at = place;
  else {
    for (let next = all.indexOf(sought); next >= 0; next = all.indexOf(sought, next + 1)) {
      if (at < 0 || Math.abs(next - place) < Math.abs(at - place)) at = next;
      if (next > place) break;
    }
  }
  if (at < 0) return null;
  return { from: positionOf(doc, at), to: positionOf(doc, at + sought.length - 1) + 1 };
}

const key = new PluginKey<{ places: DecorationSet; now: string }>('passages');

const mark = (one: Place, now: string) =>
  Decoration.inline(one.from, one.to, { class: one.id === now ? 'typing-noted now' : 'typing-noted' }, { id: one.id });

export const passages = () =>
  new Plugin({
    key,
    state: {
      init: () => ({ places: DecorationSet.empty, now: '' }),
      apply(change, before) {
        const told = change.getMeta(key) as { places?: Place[]; now?: string } | undefined;
        if (!told) return change.docChanged ? { ...before, places: before.places.map(change.mapping, change.doc) } : before;
        const now = told.now ?? before.now;
        const all = told.places ?? places(before.places);
        return { places: DecorationSet.create(change.doc, all.filter((one) => one.from < one.to).map((one) => mark(one, now))), now };
      },
    },
    props: { decorations: (state) => key.getState(state)?.places },
  });

function places(set: DecorationSet): Place[] {
  return set.find().map((one) => ({ id: one.spec.id as string, from: one.from, to: one.to }));
}

/** Where they stand now; what has lost its words is not among them. */
export function standing(state: EditorState): Place[] {
  return places(key.getState(state)?.places ?? DecorationSet.empty);
}

export function stand(view: EditorView, all: Place[]): void {
  view.dispatch(view.state.tr.setMeta(key, { places: all }).setMeta('addToHistory', false));
}

/** The one whose words the cursor is in; it is shown more clearly. */
export function here(state: EditorState): string {
  const { from, to } = state.selection;
  return (key.getState(state)?.places.find(from, to)[0]?.spec.id as string | undefined) ?? '';
}

export function point(view: EditorView, id: string): void {
  if (key.getState(view.state)?.now !== id) view.dispatch(view.state.tr.setMeta(key, { now: id }).setMeta('addToHistory', false));
}
