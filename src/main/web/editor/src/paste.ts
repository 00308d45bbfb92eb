import { isLink, isWeb, provider, unwatched } from './addresses';
import { style, wordLists, wordNotes } from './word';

/**
 * What other programs put on the clipboard, made into the few elements that a story knows. Word writes lists as paragraphs with a
 * style, Google Docs bold as a weight, web pages everything at once.
 */

const GONE = 'script, style, meta, link, title, xml, noscript, template, svg, canvas, object, form, button, input, select, textarea, '
  + 'nav, dialog, audio, video, [hidden], [aria-hidden="true"]';
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, ul, ol, li, table, blockquote, hr, figure, div, section, article, aside, header, footer, main, pre, dl, dt, dd, address, center';

export interface Cleaned {
  html: string;
  /** How many pictures could not come along, for they lie elsewhere. */
  pictures: number;
}

export function clean(html: string): Cleaned {
  // What was copied here comes back as it is; the schema checks it.
  if (/data-pm-slice/.test(html)) return { html, pictures: 0 };
  // Styles are read as text and handlers not at all; the page's policy would refuse both.
  const page = new DOMParser().parseFromString(html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/<[^>]+>/g, (tag) => tag.replace(/\s(style|on\w+)\s*=/gi, ' data-$1=')), 'text/html');
  const body = page.body;
  comments(page);
  const notes = wordNotes(body);
  for (const one of body.querySelectorAll(GONE)) one.remove();
  for (const one of [...body.querySelectorAll('[data-style]')]) if (/display\s*:\s*none|mso-hide\s*:\s*all/i.test(style(one))) one.remove();
  wordLists(body);
  for (const one of [...body.getElementsByTagName('*')]) if (one.localName.includes(':')) unwrap(one);
  styled(body);
  named(body);
  embeds(body);
  const pictures = body.querySelectorAll('img, picture').length;
  for (const one of body.querySelectorAll('img, picture, iframe')) one.remove();
  links(body, notes);
  for (const one of body.querySelectorAll('sup:not([data-footnote])')) if (!one.textContent?.trim()) one.remove();
  lists(body);
  cells(body);
  boxes(body);
  paragraphs(body);
  spaces(body);
  for (const one of body.querySelectorAll('p, h2, h3, h4, li, blockquote')) {
    if (!one.textContent?.trim() && !one.querySelector('hr, table, sup')) one.remove();
  }
  for (const one of body.querySelectorAll('*')) {
    for (const { name } of [...one.attributes]) {
      const kept = /^(href|colspan|rowspan|data-(table|told|footnote|embed|provider|foreign|said))$/.test(name);
      if (!kept) one.removeAttribute(name);
    }
  }
  return { html: body.innerHTML, pictures };
}

function unwrap(one: Element): void {
  one.replaceWith(...one.childNodes);
}

function rename(one: Element, tag: string): HTMLElement {
  const made = one.ownerDocument.createElement(tag);
  for (const { name, value } of [...one.attributes]) made.setAttribute(name, value);
  made.append(...one.childNodes);
  one.replaceWith(made);
  return made;
}

function comments(page: Document): void {
  const walk = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walk.nextNode()) found.push(walk.currentNode);
  for (const one of found) (one as Comment).remove();
}

/** What a style says in numbers, said by an element. */
function styled(body: HTMLElement): void {
  for (const one of [...body.querySelectorAll<HTMLElement>('[data-style]')]) {
    const said = style(one);
    if (/^(b|strong)$/.test(one.localName) && /(?<![a-z-])font-weight:\s*(normal|[1-4]00)/i.test(said)) {
      unwrap(one);
      continue;
    }
    if (!/^(span|font|a|b|i|em|strong|u)$/.test(one.localName)) continue;
    const heading = one.closest('h1, h2, h3, h4, h5, h6, th') !== null;
    const tags = [
      !heading && /(?<![a-z-])font-weight:\s*(bold|bolder|[6-9]00)/i.test(said) && 'strong',
      /(?<![a-z-])font-style:\s*(italic|oblique)/i.test(said) && 'em',
      /text-decoration[^;]*:\s*[^;]*line-through/i.test(said) && 's',
      /vertical-align:\s*super/i.test(said) && 'sup',
      /vertical-align:\s*sub/i.test(said) && 'sub',
    ];
    for (const tag of tags) {
      if (!tag) continue;
      const made = body.ownerDocument.createElement(tag);
      made.append(...one.childNodes);
      one.append(made);
    }
    if (/mso-spacerun|mso-tab-count/i.test(said)) one.textContent = ' ';
  }
}

/** Paragraphs that are more by their class or tag. */
function named(body: HTMLElement): void {
  for (const one of [...body.querySelectorAll('p[class*="Mso"]')]) {
    if (/MsoTitle|MsoSubtitle/.test(one.className)) rename(one, 'h2');
    else if (/Quote/.test(one.className)) {
      const quoted = body.ownerDocument.createElement('blockquote');
      one.replaceWith(quoted);
      quoted.append(one);
    }
  }
  for (const one of [...body.querySelectorAll('h1')]) rename(one, 'h2');
  for (const one of [...body.querySelectorAll('h5, h6')]) rename(one, 'h4');
  for (const one of [...body.querySelectorAll('h2 b, h2 strong, h3 b, h3 strong, h4 b, h4 strong')]) unwrap(one);
  for (const one of [...body.querySelectorAll('dt, dd, address, pre, center')]) rename(one, 'p');
}

/** Players and posts of other sites, by their address. */
function embeds(body: HTMLElement): void {
  for (const frame of [...body.querySelectorAll('iframe[src]')]) {
    const address = frame.getAttribute('src')?.replace(/^\/\//, 'https://') ?? '';
    if (!isWeb(address) || frame.getAttribute('width') === '1') continue;
    const figure = body.ownerDocument.createElement('figure');
    const video = /youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(address)?.[1];
    const shown = video ? `https://www.youtube.com/watch?v=${video}` : unwatched(address);
    figure.setAttribute('data-embed', shown);
    figure.setAttribute('data-provider', provider(shown));
    figure.append(body.ownerDocument.createElement('figcaption'));
    frame.replaceWith(figure);
  }
}

function links(body: HTMLElement, notes: Map<string, string>): void {
  for (const one of [...body.querySelectorAll('a')]) {
    const target = one.getAttribute('href') ?? '';
    const note = notes.get(/#(_(?:ftn|edn)\d+)$/.exec(target)?.[1] ?? '');
    if (note) {
      const sup = body.ownerDocument.createElement('sup');
      sup.setAttribute('data-footnote', '');
      sup.setAttribute('data-told', JSON.stringify([{ type: 'text', text: note }]));
      const outer = one.closest('sup') ?? one;
      outer.replaceWith(sup);
      continue;
    }
    const address = unwatched(target);
    if (isLink(address) && !/^(file|#_)/i.test(address) && one.textContent?.trim()) one.setAttribute('href', address);
    else unwrap(one);
  }
}

/** A list belongs into an item, an item has one text and at most one list below it. */
function lists(body: HTMLElement): void {
  for (const list of [...body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')]) {
    const item = list.previousElementSibling;
    if (item?.localName === 'li') item.append(list);
    else {
      const made = body.ownerDocument.createElement('li');
      list.replaceWith(made);
      made.append(list);
    }
  }
  for (const item of [...body.querySelectorAll('li')]) {
    lines(item, ':scope > p, :scope > div');
    const [first, ...others] = item.querySelectorAll(':scope > ul, :scope > ol');
    for (const other of others) {
      first.append(...other.childNodes);
      other.remove();
    }
    if (first) item.append(first);
  }
  // Items that stand in no list.
  for (const item of [...body.querySelectorAll('li')]) {
    if (!item.parentElement || !/^(ul|ol)$/.test(item.parentElement.localName)) rename(item, 'p');
  }
}

function cells(body: HTMLElement): void {
  for (const table of [...body.querySelectorAll('table')]) {
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
    const alone = rows.length === 1 && rows[0].children.length === 1;
    // A table of one cell, or with a table in it, is a layout and no table.
    if (!rows.length || alone || table.querySelector('table')) {
      for (const part of [...table.querySelectorAll('tbody, thead, tfoot, tr, td, th, caption, colgroup, col')]) {
        if (part.closest('table') !== table) continue;
        if (/^(td|th|caption)$/.test(part.localName)) rename(part, 'div');
        else unwrap(part);
      }
      unwrap(table);
      continue;
    }
    const figure = body.ownerDocument.createElement('figure');
    figure.setAttribute('data-table', '');
    const caption = body.ownerDocument.createElement('figcaption');
    caption.append(...(table.querySelector('caption')?.childNodes ?? []));
    table.querySelector('caption')?.remove();
    for (const part of table.querySelectorAll('colgroup, col')) part.remove();
    for (const one of table.querySelectorAll('td, th')) lines(one, ':scope > p, :scope > div, :scope > h2, :scope > h3, :scope > h4, li');
    for (const part of [...table.querySelectorAll('ul, ol')]) unwrap(part);
    table.replaceWith(figure);
    figure.append(caption, table);
  }
}

/** Makes the blocks in something that holds one text into lines of that text. */
function lines(parent: Element, blocks: string): void {
  [...parent.querySelectorAll(blocks)].forEach((one) => {
    if (one.previousSibling && (one.previousElementSibling || one.previousSibling.textContent?.trim())) one.before(parent.ownerDocument.createElement('br'));
    unwrap(one);
  });
}

/** Wrappers of pages become what is in them, or a paragraph. */
function boxes(body: HTMLElement): void {
  const wrappers = 'div, section, article, aside, header, footer, main, figure:not([data-table], [data-embed])';
  for (const one of [...body.querySelectorAll(wrappers)].reverse()) {
    if (one.querySelector(BLOCKS)) unwrap(one);
    else rename(one, 'p');
  }
  for (const one of [...body.querySelectorAll('figcaption')]) if (!one.parentElement?.matches('[data-table], [data-embed]')) rename(one, 'p');
  for (const one of [...body.querySelectorAll('p p')]) unwrap(one);
}

/** Two line breaks are a new paragraph. */
function paragraphs(body: HTMLElement): void {
  for (const one of [...body.querySelectorAll('p')]) {
    const parts: Node[][] = [[]];
    const inside = [...one.childNodes];
    for (let i = 0; i < inside.length; i++) {
      const blank = (node: Node | undefined) => node?.nodeType === 3 && !node.textContent?.trim();
      const next = blank(inside[i + 1]) ? i + 2 : i + 1;
      if (inside[i].nodeName === 'BR' && inside[next]?.nodeName === 'BR') {
        parts.push([]);
        i = next;
      } else parts.at(-1)?.push(inside[i]);
    }
    if (parts.length > 1) {
      one.replaceWith(...parts.map((part) => {
        const made = body.ownerDocument.createElement('p');
        made.append(...part);
        return made;
      }));
    }
  }
  for (const one of body.querySelectorAll('p, li, td, th, h2, h3, h4')) {
    while (one.lastChild?.nodeName === 'BR') one.lastChild.remove();
    while (one.firstChild?.nodeName === 'BR') one.firstChild.remove();
  }
}

/** Word joins words by hard spaces that nobody meant; those of French punctuation and of numbers are meant. */
function spaces(body: HTMLElement): void {
  const walk = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode as Text;
    text.data = text.data
      .replace(/[\r\n\t ]+/g, ' ')
      .replace(/\u00a0(?=[\u00a0 ])|(?<=[\u00a0 ])\u00a0/g, ' ')
      .replace(/(?<![«\d])\u00a0(?![;:!?»%€$£]|\d)/g, ' ')
      .replace(/ {2,}/g, ' ');
  }
}
