import { Extension, InputRule, markInputRule, nodeInputRule, textblockTypeInputRule, wrappingInputRule, type Editor } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list';
import { goToNextCell, isInTable, addRowAfter, tableEditing } from '@tiptap/pm/tables';
import { selectParentNode } from '@tiptap/pm/commands';
import { Fragment, type Node } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import { isLink } from './addresses';

/** What the keys do, and the shortcuts known from Markdown. */

/** The server refuses deeper lists. */
const DEEPEST_LIST = 6;

const MOVABLE = ['doc', 'factbox', 'gallery', 'bulletList', 'orderedList', 'table'];

/** Moves what the cursor is in past its neighbour: an item in its list, a row in its table, else the block. */
export function move(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    const chosen = state.selection instanceof NodeSelection ? state.selection.node : null;
    for (let depth = chosen ? $from.depth : $from.sharedDepth($to.pos); depth >= 0; depth--) {
      const parent = $from.node(depth);
      if (!MOVABLE.includes(parent.type.name)) continue;
      const first = $from.index(depth);
      const last = chosen && depth === $from.depth ? first : $to.index(depth);
      const swapped = by < 0 ? first - 1 : last + 1;
      const lowest = parent.type.name === 'factbox' ? 1 : 0;
      if (first < lowest || swapped < lowest || swapped >= parent.childCount) continue;
      if (dispatch) dispatch(swap(state, depth, first, last, by));
      return true;
    }
    return false;
  };
}

function swap(state: EditorState, depth: number, first: number, last: number, by: -1 | 1) {
  const { $from } = state.selection;
  const parent = $from.node(depth);
  const begin = $from.start(depth);
  const at = (index: number) => {
    let place = begin;
    for (let i = 0; i < index; i++) place += parent.child(i).nodeSize;
    return place;
  };
  const own: Node[] = [];
  for (let i = first; i <= last; i++) own.push(parent.child(i));
  const other = parent.child(by < 0 ? first - 1 : last + 1);
  const from = by < 0 ? at(first - 1) : at(first);
  const size = own.reduce((sum, node) => sum + node.nodeSize, 0);
  const shift = by * other.nodeSize;
  const whole = by < 0 ? [...own, other] : [other, ...own];
  const change = state.tr.replaceWith(from, from + size + other.nodeSize, Fragment.from(whole));
  const { selection } = state;
  change.setSelection(selection instanceof NodeSelection
    ? NodeSelection.create(change.doc, selection.from + shift)
    : TextSelection.create(change.doc, selection.anchor + shift, selection.head + shift));
  return change.scrollIntoView();
}

/** Puts a paragraph after the block that the cursor is in and goes there. */
const leave = (depthOf: (state: EditorState) => number): Command => (state, dispatch) => {
  const depth = depthOf(state);
  if (depth < 1) return false;
  const { $from } = state.selection;
  const after = $from.after(depth);
  const parent = $from.node(depth - 1);
  const index = $from.indexAfter(depth - 1);
  const paragraph = state.schema.nodes.paragraph;
  if (!parent.canReplaceWith(index, index, paragraph)) return false;
  if (dispatch) {
    const change = state.tr.insert(after, paragraph.create());
    dispatch(change.setSelection(TextSelection.create(change.doc, after + 1)).scrollIntoView());
  }
  return true;
};

function ancestor(state: EditorState, ...names: string[]): number {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if (names.includes($from.node(depth).type.name)) return depth;
  return -1;
}

function enter(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from, empty } = state.selection;
  const here = $from.parent.type.name;
  if (state.selection instanceof NodeSelection && state.selection.node.isBlock) {
    const after = state.selection.to;
    const change = state.tr.insert(after, state.schema.nodes.paragraph.create());
    if (!$from.parent.canReplaceWith($from.indexAfter(), $from.indexAfter(), state.schema.nodes.paragraph)) return false;
    view.dispatch(change.setSelection(TextSelection.create(change.doc, after + 1)).scrollIntoView());
    return true;
  }
  if (here === 'boxTitle' || here === 'tableCaption') {
    const next = Selection.findFrom(state.doc.resolve($from.after()), 1, true);
    if (next) view.dispatch(state.tr.setSelection(next).scrollIntoView());
    return true;
  }
  if (here === 'picture' || here === 'embed') {
    const inGallery = ancestor(state, 'gallery');
    return leave(() => (inGallery > 0 ? inGallery : $from.depth))(state, view.dispatch);
  }
  if (isInTable(state)) {
    const row = ancestor(state, 'tableRow');
    const table = $from.node(row - 1);
    if ($from.index(row - 1) === table.childCount - 1) return leave(() => ancestor(state, 'tableBlock'))(state, view.dispatch);
    return goToNextCell(1)(state, view.dispatch);
  }
  if (here === 'heading' && empty && $from.parentOffset === $from.parent.content.size) return leave(() => $from.depth)(state, view.dispatch);
  const box = ancestor(state, 'factbox');
  // An empty paragraph at the end of a box leads out of it.
  if (box > 0 && here === 'paragraph' && $from.depth === box + 1 && !$from.parent.content.size
    && $from.index(box) === $from.node(box).childCount - 1 && $from.node(box).childCount > 2) {
    const change = state.tr.delete($from.before(), $from.after());
    const after = change.mapping.map($from.after(box));
    change.insert(after, state.schema.nodes.paragraph.create());
    view.dispatch(change.setSelection(TextSelection.create(change.doc, after + 1)).scrollIntoView());
    return true;
  }
  const item = state.schema.nodes.listItem;
  return splitListItem(item)(state, view.dispatch) || (!$from.parent.content.size && liftListItem(item)(state, view.dispatch));
}

function listsIn(node: Node): number {
  let deepest = 0;
  node.forEach((child) => (deepest = Math.max(deepest, listsIn(child) + (child.type.name.endsWith('List') ? 1 : 0))));
  return deepest;
}

/** Whether the item of the cursor may go a step deeper. */
function deeper(state: EditorState): boolean {
  const { $from } = state.selection;
  let depth = 0;
  for (let i = 1; i <= $from.depth; i++) if ($from.node(i).type.name.endsWith('List')) depth++;
  const item = ancestor(state, 'listItem');
  const below = item > 0 ? listsIn($from.node(item)) : 0;
  return depth + below < DEEPEST_LIST;
}

function tab(editor: Editor, back: boolean): boolean {
  const { state, view } = editor;
  if (state.selection instanceof NodeSelection) return false;
  if (isInTable(state)) {
    if (goToNextCell(back ? -1 : 1)(state, view.dispatch)) return true;
    if (back) return false;
    return addRowAfter(state, view.dispatch) && goToNextCell(1)(editor.state, view.dispatch);
  }
  const item = state.schema.nodes.listItem;
  if (ancestor(state, 'listItem') < 0) return false;
  try {
    if (back) liftListItem(item)(state, view.dispatch);
    else if (deeper(state)) sinkListItem(item)(state, view.dispatch);
  } catch {
    // The item above has a list of the other kind below it: the item stays where it is.
  }
  return true;
}

function apart(state: EditorState): boolean {
  const { $from } = state.selection;
  return $from.depth > 1 || !['paragraph', 'heading'].includes($from.parent.type.name);
}

export const Keys = Extension.create({
  name: 'keys',
  priority: 500,
  addKeyboardShortcuts() {
    const marks: Record<string, string> = {
      'Mod-b': 'strong', 'Mod-i': 'emphasis', 'Mod-Shift-x': 'strike', 'Mod-,': 'subscript', 'Mod-.': 'superscript', 'Mod-e': 'code',
    };
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch);
    return {
      ...Object.fromEntries(Object.entries(marks).map(([key, mark]) => [key, () => this.editor.commands.toggleMark(mark)])),
      'Mod-z': run(undo),
      'Mod-y': run(redo),
      'Mod-Shift-z': run(redo),
      'Alt-ArrowUp': run(move(-1)),
      'Alt-ArrowDown': run(move(1)),
      'Shift-Enter': () => this.editor.commands.insertContent({ type: 'lineBreak' }),
      'Mod-Alt-0': () => this.editor.commands.setNode('paragraph'),
      'Mod-Alt-2': () => this.editor.commands.setNode('heading', { level: 2 }),
      'Mod-Alt-3': () => this.editor.commands.setNode('heading', { level: 3 }),
      'Mod-Alt-4': () => this.editor.commands.setNode('heading', { level: 4 }),
      'Mod-Shift-8': () => this.editor.commands.toggleList('bulletList', 'listItem'),
      'Mod-Shift-7': () => this.editor.commands.toggleList('orderedList', 'listItem'),
      'Mod-Shift-9': () => this.editor.commands.toggleWrap('quotation'),
      Enter: () => enter(this.editor),
      Tab: () => tab(this.editor, false),
      'Shift-Tab': () => tab(this.editor, true),
      // A plain paragraph is not chosen: the next letter would take its place.
      Escape: () => !(this.editor.state.selection instanceof NodeSelection) && apart(this.editor.state) && run(selectParentNode)(),
    };
  },
  addProseMirrorPlugins() {
    return [history({ depth: 500 }), dropCursor({ color: false, class: 'typing-drop' }), gapCursor(), tableEditing()];
  },
});

export const Shortcuts = Extension.create({
  name: 'shortcuts',
  addInputRules() {
    const { nodes, marks } = this.editor.schema;
    return [
      textblockTypeInputRule({ find: /^(#{1,4})\s$/, type: nodes.heading, getAttributes: (found) => ({ level: Math.max(2, found[1].length) }) }),
      wrappingInputRule({ find: /^\s*>\s$/, type: nodes.quotation }),
      wrappingInputRule({ find: /^\s*[-*+]\s$/, type: nodes.bulletList }),
      wrappingInputRule({ find: /^\s*1[.)]\s$/, type: nodes.orderedList }),
      nodeInputRule({ find: /^(?:---|\*\*\*|—-)\s$/, type: nodes.divider }),
      markInputRule({ find: /(?:^|\s)(\*\*(?!\s)((?:[^*]+))\*\*(?!\*))$/, type: marks.strong }),
      markInputRule({ find: /(?:^|[\s(])(\*(?![\s*])((?:[^*]+))\*(?!\*))$/, type: marks.emphasis }),
      markInputRule({ find: /(?:^|[\s(])(_(?![\s_])((?:[^_]+))_(?!_))$/, type: marks.emphasis }),
      markInputRule({ find: /(?:^|\s)(~~(?!\s)((?:[^~]+))~~)$/, type: marks.strike }),
      markInputRule({ find: /(?:^|\s)(`((?:[^`]+))`)$/, type: marks.code }),
      new InputRule({
        find: /\[([^\]]+)\]\(([^()\s]+)\)$/,
        handler: ({ state, range, match }) => {
          if (!isLink(match[2])) return null;
          state.tr.replaceWith(range.from, range.to, state.schema.text(match[1], [marks.link.create({ address: match[2] })]))
            .removeStoredMark(marks.link);
          return undefined;
        },
      }),
    ];
  },
});
