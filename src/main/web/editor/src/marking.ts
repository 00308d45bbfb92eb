import { Mark, type Extensions } from '@tiptap/core';
import { isLink } from './addresses';
import { attribution, heard, told, unseen } from './attributes';

/** What may be said of a piece of text. */

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
export const MARKS: Extensions = [
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
