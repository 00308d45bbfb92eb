import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/** Find and replace: what is sought, where it stands, which of the places is looked at. */

export interface Sought {
  words: string;
  exact: boolean;
  whole: boolean;
}

export interface Place {
  from: number;
  to: number;
}

interface Finding {
  sought: Sought;
  places: Place[];
  now: number;
  marks: DecorationSet;
}

const NOTHING: Finding = { sought: { words: '', exact: false, whole: false }, places: [], now: -1, marks: DecorationSet.empty };
const key = new PluginKey<Finding>('find');

function pattern({ words, exact, whole }: Sought): RegExp | null {
  if (!words) return null;
  // A space finds any, a straight quotation mark every shape of it.
  const shape = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[\\s\u00a0]+')
    .replace(/'/g, "['’‘]").replace(/"/g, '["“”„«»]');
  return new RegExp(whole ? `(?<![\\p{L}\\p{N}])${shape}(?![\\p{L}\\p{N}])` : shape, exact ? 'gu' : 'giu');
}

function places(doc: Node, sought: Sought): Place[] {
  const shape = pattern(sought);
  if (!shape) return [];
  const found: Place[] = [];
  doc.descendants((node, place) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc');
    for (const match of text.matchAll(shape)) {
      if (match[0]) found.push({ from: place + 1 + match.index, to: place + 1 + match.index + match[0].length });
    }
    return false;
  });
  return found;
}

function marks(doc: Node, all: Place[], now: number): DecorationSet {
  return DecorationSet.create(doc, all.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === now ? 'typing-found now' : 'typing-found' })));
}

export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<Finding>({
      key,
      state: {
        init: () => NOTHING,
        apply(change, before) {
          const told = change.getMeta(key) as Partial<Finding> | undefined;
          if (!told && (!change.docChanged || !before.sought.words)) return before;
          const sought = told?.sought ?? before.sought;
          const found = told?.sought || change.docChanged ? places(change.doc, sought) : before.places;
          const now = Math.min(told?.now ?? before.now, found.length - 1);
          return { sought, places: found, now, marks: marks(change.doc, found, now) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    }),
  ],
});

export function finding(state: EditorState): { places: Place[]; now: number } {
  return key.getState(state) ?? NOTHING;
}

/** Begins a search at the cursor; no words end it. */
export function seek(view: EditorView, sought: Sought): void {
  const all = places(view.state.doc, sought);
  const next = all.findIndex((place) => place.to > view.state.selection.from);
  view.dispatch(view.state.tr.setMeta(key, { sought, now: all.length ? Math.max(0, next) : -1 }));
  showNow(view);
}

export function step(view: EditorView, by: 1 | -1): void {
  const { places: all, now } = finding(view.state);
  if (!all.length) return;
  view.dispatch(view.state.tr.setMeta(key, { now: (now + by + all.length) % all.length }));
  showNow(view);
}

function showNow(view: EditorView): void {
  const { places: all, now } = finding(view.state);
  const place = all[now];
  if (!place) return;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place.from, place.to)));
  const at = view.domAtPos(place.from).node;
  (at instanceof HTMLElement ? at : at.parentElement)?.scrollIntoView({ block: 'center' });
}

/** Replaces the place that is looked at, with the marks of its first letter, and goes to the next. */
export function replace(view: EditorView, words: string): void {
  const { places: all, now } = finding(view.state);
  if (!all[now]) return;
  view.dispatch(put(view.state, [all[now]], words).setMeta(key, { now }));
  showNow(view);
}

export function replaceAll(view: EditorView, words: string): number {
  const { places: all } = finding(view.state);
  if (all.length) view.dispatch(put(view.state, all, words));
  return all.length;
}

function put(state: EditorState, all: Place[], words: string) {
  const change = state.tr;
  for (const { from, to } of [...all].reverse()) {
    if (words) change.replaceWith(from, to, state.schema.text(words, state.doc.resolve(from + 1).marks()));
    else change.delete(from, to);
  }
  return change;
}
