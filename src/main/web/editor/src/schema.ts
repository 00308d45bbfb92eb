import { Extension, Mark, Node, type Extensions } from '@tiptap/core';
import { isLink, isStoryPath, isWeb } from './addresses';
import { pictureView, embedView, footnoteView, quotationView, relatedView } from './views';

/**
 * The blocks, inlines and marks of the server's Document, one for one. What the server has no place for cannot be typed
 * here; what it has a place for survives the way through here unchanged.
 */

/** Who said it, as the server writes it. */
export interface Attribution {
  speaker: string;
  role?: string;
  occasion?: string;
  source?: string;
}

/** Kept in the element so that what is copied here can be pasted here. */
function told(value: unknown): Record<string, string> {
  return value == null ? {} : { 'data-told': JSON.stringify(value) };
}

function heard(element: HTMLElement): unknown {
  try {
    return JSON.parse(element.getAttribute('data-told') ?? 'null');
  } catch {
    return null;
  }
}

function attribution(value: unknown): Attribution | null {
  if (typeof value !== 'object' || value === null) return null;
  const { speaker, role, occasion, source } = value as Record<string, unknown>;
  if (typeof speaker !== 'string' || !speaker.trim()) return null;
  const by: Attribution = { speaker };
  if (typeof role === 'string' && role) by.role = role;
  if (typeof occasion === 'string' && occasion) by.occasion = occasion;
  if (typeof source === 'string' && isWeb(source)) by.source = source;
  return by;
}

/** A note from the clipboard, which anybody may have filled: its words, and of its marks those that are simple. */
function sound(value: unknown): object[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Record<string, unknown> | null) => {
    if (typeof one?.text !== 'string' || !one.text || one.type !== 'text') return [];
    const marks = (Array.isArray(one.marks) ? one.marks : []).flatMap((mark: Record<string, unknown> | null) => {
      if (mark?.type === 'link' && typeof mark.address === 'string' && isLink(mark.address)) return [{ type: 'link', address: mark.address }];
      return mark?.type === 'strong' || mark?.type === 'emphasis' ? [{ type: mark.type }] : [];
    });
    return [{ type: 'text', text: one.text, ...(marks.length ? { marks } : {}) }];
  });
}

const unseen = (value: unknown) => ({ default: value, rendered: false });

const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });

const Words = Node.create({ name: 'text', group: 'inline' });

const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block inner',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', { dir: 'auto' }, 0],
});

const Heading = Node.create({
  name: 'heading',
  group: 'block inner',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: unseen(2) }),
  parseHTML: () => [2, 3, 4].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node }) => [`h${node.attrs.level}`, { dir: 'auto' }, 0],
});

const Quotation = Node.create({
  name: 'quotation',
  group: 'block inner',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({ form: unseen('block'), by: unseen(null), language: unseen(null) }),
  parseHTML: () => [
    {
      tag: 'blockquote',
      getAttrs: (element) => {
        const by = attribution(heard(element));
        return {
          form: element.getAttribute('data-form') === 'pull' ? 'pull' : 'block',
          by,
          language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.exec(element.getAttribute('data-language') ?? '')?.[0] ?? null,
        };
      },
    },
  ],
  renderHTML: ({ node }) => [
    'blockquote',
    { 'data-form': node.attrs.form, 'data-language': node.attrs.language, lang: node.attrs.language, ...told(node.attrs.by) },
    0,
  ],
  addNodeView: () => quotationView,
});

const Picture = Node.create({
  name: 'picture',
  group: 'block inner',
  content: 'inline*',
  isolating: true,
  draggable: true,
  addAttributes: () => ({ picture: unseen('') }),
  parseHTML: () => [
    {
      tag: 'figure[data-picture]',
      getAttrs: (element) => {
        const picture = element.getAttribute('data-picture') ?? '';
        return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(picture) ? { picture } : false;
      },
    },
  ],
  renderHTML: ({ node }) => ['figure', { 'data-picture': node.attrs.picture }, ['figcaption', 0]],
  addNodeView: () => pictureView,
});

const Gallery = Node.create({
  name: 'gallery',
  group: 'block inner',
  content: 'picture+',
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-gallery]' }],
  renderHTML: () => ['div', { 'data-gallery': '', class: 'gallery', role: 'group' }, 0],
});

const list = (name: string, tag: string) =>
  Node.create({
    name,
    group: 'block inner list',
    content: 'listItem+',
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  });

const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph list?',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
});

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

const Divider = Node.create({
  name: 'divider',
  group: 'block inner',
  atom: true,
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
});

const FactBox = Node.create({
  name: 'factbox',
  group: 'block',
  content: 'boxTitle inner+',
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'section[data-factbox]' }],
  renderHTML: () => ['section', { 'data-factbox': '', class: 'factbox' }, 0],
});

const BoxTitle = Node.create({
  name: 'boxTitle',
  content: 'inline*',
  isolating: true,
  parseHTML: () => [{ tag: 'p[data-box-title]', priority: 60 }],
  renderHTML: () => ['p', { 'data-box-title': '', dir: 'auto', class: 'box-title' }, 0],
});

const Embed = Node.create({
  name: 'embed',
  group: 'block inner',
  content: 'inline*',
  isolating: true,
  draggable: true,
  addAttributes: () => ({ provider: unseen(''), address: unseen('') }),
  parseHTML: () => [
    {
      tag: 'figure[data-embed]',
      getAttrs: (element) => {
        const address = element.getAttribute('data-embed') ?? '';
        const provider = element.getAttribute('data-provider') ?? '';
        return isWeb(address) && provider ? { address, provider } : false;
      },
    },
  ],
  renderHTML: ({ node }) => [
    'figure',
    { 'data-embed': node.attrs.address, 'data-provider': node.attrs.provider },
    ['figcaption', 0],
  ],
  addNodeView: () => embedView,
});

const Related = Node.create({
  name: 'related',
  group: 'block inner',
  atom: true,
  draggable: true,
  addAttributes: () => ({ address: unseen('') }),
  parseHTML: () => [
    {
      tag: 'a[data-related]',
      priority: 60,
      getAttrs: (element) => {
        const address = element.getAttribute('data-related') ?? '';
        return isStoryPath(address) ? { address } : false;
      },
    },
  ],
  renderHTML: ({ node }) => ['a', { 'data-related': node.attrs.address }],
  addNodeView: () => relatedView,
});

const LineBreak = Node.create({
  name: 'lineBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => ({ note: unseen([]) }),
  parseHTML: () => [
    {
      tag: 'sup[data-footnote]',
      priority: 60,
      getAttrs: (element) => {
        const note = sound(heard(element));
        return note.length ? { note } : false;
      },
    },
  ],
  renderHTML: ({ node }) => ['sup', { 'data-footnote': '', ...told(node.attrs.note) }, '*'],
  renderText: () => '',
  addNodeView: () => footnoteView,
});

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ address: unseen('') }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const address = element.getAttribute('href') ?? '';
        return isLink(address) ? { address } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => ['a', { href: mark.attrs.address, title: mark.attrs.address, rel: 'noopener' }, 0],
});

const Said = Mark.create({
  name: 'said',
  inclusive: false,
  addAttributes: () => ({ by: unseen(null) }),
  parseHTML: () => [
    { tag: 'span[data-said]', getAttrs: (element) => ({ by: attribution(heard(element)) }) },
    { tag: 'q' },
  ],
  renderHTML: ({ mark }) => [
    'span',
    { 'data-said': '', class: 'said', title: mark.attrs.by?.speaker, ...told(mark.attrs.by) },
    0,
  ],
});

const Foreign = Mark.create({
  name: 'foreign',
  addAttributes: () => ({ language: unseen('') }),
  parseHTML: () => [
    {
      tag: 'span[data-foreign]',
      getAttrs: (element) => {
        const language = element.getAttribute('data-foreign') ?? '';
        return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? { language } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => [
    'span',
    { 'data-foreign': mark.attrs.language, lang: mark.attrs.language, dir: 'auto', class: 'foreign', title: mark.attrs.language },
    0,
  ],
});

const plain = (name: string, tags: string[], excludes?: string) =>
  Mark.create({
    name,
    ...(excludes ? { excludes } : {}),
    parseHTML: () => tags.map((tag) => ({ tag })),
    renderHTML: () => [tags[0], 0],
  });

/** In the server's wrapping order, the first outermost. */
const MARKS: Extensions = [
  Link,
  Said,
  Foreign,
  plain('strong', ['strong', 'b']),
  plain('emphasis', ['em', 'i']),
  plain('strike', ['s', 'del', 'strike']),
  plain('subscript', ['sub'], 'subscript superscript'),
  plain('superscript', ['sup'], 'subscript superscript'),
  plain('code', ['code', 'kbd', 'samp']),
];

export const DOCUMENT: Extensions = [
  Doc,
  Paragraph,
  Words,
  Heading,
  Quotation,
  Picture,
  Gallery,
  list('bulletList', 'ul'),
  list('orderedList', 'ol'),
  ListItem,
  TableBlock,
  TableCaption,
  Table,
  TableRow,
  cell('tableCell', 'td', 'cell'),
  cell('tableHeader', 'th', 'header_cell'),
  Roles,
  Divider,
  FactBox,
  BoxTitle,
  Embed,
  Related,
  LineBreak,
  Footnote,
  ...MARKS,
];

/** What a footnote may hold: one text without notes of its own. */
export const NOTE: Extensions = [
  Node.create({ name: 'doc', topNode: true, content: 'paragraph' }),
  Paragraph,
  Words,
  LineBreak,
  ...MARKS,
];
