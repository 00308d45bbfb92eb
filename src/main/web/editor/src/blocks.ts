import type { Editor } from '@tiptap/core';
import { Fragment, type Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import * as tables from '@tiptap/pm/tables';
import { isStoryPath, isWeb, mended, provider } from './addresses';
import { ask } from './dom';
import { storyPicker } from './picker';
import { say } from './words';

/** The tools that put blocks into a story. */

/** Puts a block after the one the cursor is in, or in place of an empty one; the cursor goes into it. */
export function insert(editor: Editor, node: Node): void {
  const { state, view } = editor;
  const { $from } = state.selection;
  const paragraph = state.schema.nodes.paragraph;
  for (let depth = $from.depth; depth >= 0; depth--) {
    const parent = $from.node(depth);
    const index = state.selection instanceof NodeSelection && depth === $from.depth ? $from.index(depth) + 1 : $from.indexAfter(depth);
    const block = depth < $from.depth ? $from.node(depth + 1) : null;
    const empty = block?.type === paragraph && !block.content.size;
    const gallery = parent.type.name === 'gallery' && node.type.name === 'picture';
    if (!(gallery || parent.type.spec.content?.match(/block|inner/)) || !parent.canReplaceWith(index, index, node.type)) continue;
    const from = empty ? $from.before(depth + 1) : depth < $from.depth ? $from.after(depth + 1) : state.selection.to;
    const to = empty ? $from.after(depth + 1) : from;
    const last = !gallery && index >= parent.childCount;
    const change = state.tr.replaceWith(from, to, last ? Fragment.from([node, paragraph.create()]) : Fragment.from(node));
    const inside = node.isAtom || (!node.isTextblock && !node.content.size) ? null : TextSelection.near(change.doc.resolve(from + 1));
    if (node.isAtom && last) change.setSelection(TextSelection.create(change.doc, from + node.nodeSize + 1));
    else change.setSelection(inside ?? NodeSelection.create(change.doc, from));
    view.dispatch(change.scrollIntoView());
    view.focus();
    return;
  }
}

export function table(editor: Editor, columns = 3, rows = 3): void {
  const { nodes } = editor.schema;
  const row = (head: boolean) => nodes.tableRow.create({ head },
    Array.from({ length: columns }, () => (head ? nodes.tableHeader : nodes.tableCell).createAndFill() as Node));
  insert(editor, nodes.tableBlock.create(null, [
    nodes.tableCaption.create(),
    nodes.table.create(null, Array.from({ length: rows }, (_, index) => row(index === 0))),
  ]));
}

export const TABLE: [string, (editor: Editor) => void][] = [
  ['table.row.above', (editor) => tables.addRowBefore(editor.state, editor.view.dispatch)],
  ['table.row.below', (editor) => tables.addRowAfter(editor.state, editor.view.dispatch)],
  ['table.row.remove', (editor) => tables.deleteRow(editor.state, editor.view.dispatch)],
  ['table.row.head', headRow],
  ['table.column.before', (editor) => tables.addColumnBefore(editor.state, editor.view.dispatch)],
  ['table.column.after', (editor) => tables.addColumnAfter(editor.state, editor.view.dispatch)],
  ['table.column.remove', (editor) => tables.deleteColumn(editor.state, editor.view.dispatch)],
  ['table.cell.head', (editor) => tables.toggleHeaderCell(editor.state, editor.view.dispatch)],
  ['table.merge', (editor) => tables.mergeCells(editor.state, editor.view.dispatch)],
  ['table.split', (editor) => tables.splitCell(editor.state, editor.view.dispatch)],
  ['table.remove', removeTable],
];

/** Makes the row of the cursor, and those above it, a part of the head, or the head end above it. */
function headRow(editor: Editor): void {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 1; depth--) {
    if ($from.node(depth).type.name !== 'tableRow') continue;
    const whole = $from.node(depth - 1);
    const index = $from.index(depth - 1);
    const head = !$from.node(depth).attrs.head;
    const change = editor.state.tr;
    whole.forEach((_row, offset, at) => {
      if (head ? at <= index : at >= index) change.setNodeAttribute($from.start(depth - 1) + offset, 'head', head);
    });
    editor.view.dispatch(change);
    return;
  }
}

function removeTable(editor: Editor): void {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name !== 'tableBlock') continue;
    const change = editor.state.tr.replaceWith($from.before(depth), $from.after(depth), editor.schema.nodes.paragraph.create());
    editor.view.dispatch(change.setSelection(TextSelection.create(change.doc, $from.before(depth) + 1)));
    return;
  }
}

export function factBox(editor: Editor): void {
  const { nodes } = editor.schema;
  insert(editor, nodes.factbox.create(null, [nodes.boxTitle.create(), nodes.paragraph.create()]));
}

export function divider(editor: Editor): void {
  insert(editor, editor.schema.nodes.divider.create());
}

/** The embed at a place, or a new one. */
export async function embed(editor: Editor, place: number | null): Promise<void> {
  const node = place === null ? null : editor.state.doc.nodeAt(place);
  const given = await ask({
    title: say('embed'),
    questions: [
      { name: 'address', label: say('embed.address'), value: node?.attrs.address, type: 'url', needed: true, hint: say('embed.hint') },
      { name: 'provider', label: say('embed.provider'), value: node?.attrs.provider },
    ],
    send: say('embed.set'),
    check: ({ address }) => (isWeb(mended(address)) ? undefined : say('embed.wrong')),
  });
  if (given && given !== 'remove') {
    const address = mended(given.address);
    const attrs = { address, provider: given.provider || provider(address) };
    if (node && place !== null) editor.view.dispatch(editor.state.tr.setNodeMarkup(place, null, attrs));
    else insert(editor, editor.schema.nodes.embed.create(attrs));
  }
  editor.view.focus();
}

/** The card at a place, or a new one. */
export async function related(editor: Editor, place: number | null): Promise<void> {
  const node = place === null ? null : editor.state.doc.nodeAt(place);
  const given = await ask({
    title: say('related'),
    questions: [{ name: 'address', label: say('related.address'), value: node?.attrs.address, type: 'url', needed: true }],
    more: (form) => storyPicker('', (story) => ((form.elements.namedItem('address') as HTMLInputElement).value = story.address)),
    send: say('related.set'),
    check: ({ address }) => (isStoryPath(address.replace(location.origin, '')) ? undefined : say('related.wrong')),
  });
  if (given && given !== 'remove') {
    const address = given.address.replace(location.origin, '');
    if (node && place !== null) editor.view.dispatch(editor.state.tr.setNodeMarkup(place, null, { address }));
    else insert(editor, editor.schema.nodes.related.create({ address }));
  }
  editor.view.focus();
}
