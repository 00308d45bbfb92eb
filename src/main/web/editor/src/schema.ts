import { Node, type Extensions } from '@tiptap/core';
import { isStoryPath, isWeb } from './addresses';
import { attribution, heard, sound, told, unseen } from './attributes';
import { MARKS } from './marking';
import { TABLE } from './tabular';
import { embedView, footnoteView, pictureView, quotationView, relatedView } from './views';

/**
 * The blocks, inlines and marks of the server's Document, one for one. What the server has no place for cannot be typed
 * here; what it has a place for survives the way through here unchanged.
 */

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
  ...TABLE,
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
