import { Extension, Node, type Extensions } from '@tiptap/core';
import { unseen } from './attributes';

/** Tables: a caption and rows of cells; the rows above know that they are the head. */

const TableBlock = Node.create({
  name: 'tableBlock',
  group: 'block inner',
  content: 'tableCaption table',
  isolating: true,
  parseHTML: () => [{ tag: 'figure[data-table]' }],
  renderHTML: () => ['figure', { 'data-table': '', class: 'tabular' }, 0],
});

const TableCaption = Node.create({
  name: 'tableCaption',
  content: 'inline*',
  isolating: true,
  parseHTML: () => [{ tag: 'figure[data-table] > figcaption' }],
  renderHTML: () => ['figcaption', { dir: 'auto', 'data-caption': 'table' }, 0],
});

const Table = Node.create({
  name: 'table',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  tableRole: 'table',
} as Parameters<typeof Node.create>[0]);

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  addAttributes: () => ({ head: unseen(false) }),
  parseHTML: () => [
    {
      tag: 'tr',
      getAttrs: (element) => ({ head: element.hasAttribute('data-head') || element.parentElement?.tagName === 'THEAD' }),
    },
  ],
  renderHTML: ({ node }) => ['tr', node.attrs.head ? { 'data-head': '' } : {}, 0],
  tableRole: 'row',
} as Parameters<typeof Node.create>[0]);

const span = (element: HTMLElement, name: string) =>
  Math.min(100, Math.max(1, Number.parseInt(element.getAttribute(name) ?? '1', 10) || 1));

const cell = (name: string, tag: string, role: string) =>
  Node.create({
    name,
    content: 'paragraph',
    isolating: true,
    addAttributes: () => ({ colspan: unseen(1), rowspan: unseen(1), colwidth: unseen(null) }),
    parseHTML: () => [
      { tag, getAttrs: (element: HTMLElement) => ({ colspan: span(element, 'colspan'), rowspan: span(element, 'rowspan') }) },
    ],
    renderHTML: ({ node }: { node: { attrs: Record<string, number> } }) => [
      tag,
      {
        ...(node.attrs.colspan > 1 ? { colspan: node.attrs.colspan } : {}),
        ...(node.attrs.rowspan > 1 ? { rowspan: node.attrs.rowspan } : {}),
      },
      0,
    ],
    tableRole: role,
  } as Parameters<typeof Node.create>[0]);

/** Tells the table commands what each node is. */
const Roles = Extension.create({
  name: 'roles',
  extendNodeSchema: (extension) => {
    const role = (extension.config as unknown as { tableRole?: string }).tableRole;
    return role ? { tableRole: role } : {};
  },
});

export const TABLE: Extensions = [
  TableBlock,
  TableCaption,
  Table,
  TableRow,
  cell('tableCell', 'td', 'cell'),
  cell('tableHeader', 'th', 'header_cell'),
  Roles,
];
