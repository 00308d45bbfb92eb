import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Attribution } from './attributes';
import { el } from './dom';
import { headline, shown, watch } from './shelf';
import { say } from './words';

/** How blocks with more than words stand in the surface. A button asks the surface to open the tool of its block. */

export const EDIT = 'typing-edit';

function opens(getPos: () => number | undefined): { onclick: (event: Event) => void; onmousedown: (event: Event) => void } {
  return {
    // The press must not move the cursor first.
    onmousedown: (event) => event.preventDefault(),
    onclick: (event) => {
      const place = getPos();
      if (place !== undefined) event.target?.dispatchEvent(new CustomEvent(EDIT, { bubbles: true, detail: place }));
    },
  };
}

function outside(content: HTMLElement | null) {
  return {
    ignoreMutation: (mutation: { target: globalThis.Node; type: string }) =>
      mutation.type !== 'selection' && !(content?.contains(mutation.target) ?? false),
    stopEvent: (event: Event) =>
      event.target instanceof HTMLElement && event.target.closest('button') !== null && /^(mouse|click|key)/.test(event.type),
  };
}

export function told(by: Attribution | null): string {
  return by ? [by.speaker, by.role, by.occasion].filter(Boolean).join(', ') : say('quotation.nobody');
}

export const quotationView: NodeViewRenderer = ({ node, getPos }) => {
  const contentDOM = el('div');
  const button = el('button', { type: 'button', class: 'typing-by', ...opens(getPos) });
  const dom = el('blockquote', {}, contentDOM, el('footer', { contenteditable: 'false' }, button));
  const show = (now: Node) => {
    dom.dataset.form = now.attrs.form;
    if (now.attrs.language) dom.lang = now.attrs.language;
    else dom.removeAttribute('lang');
    button.textContent = told(now.attrs.by);
    button.classList.toggle('missing', !now.attrs.by);
    if (now.attrs.by?.source) button.append(el('span', { class: 'typing-source', dir: 'ltr' }, new URL(now.attrs.by.source).hostname));
  };
  show(node);
  return {
    dom,
    contentDOM,
    update: (now) => now.type === node.type && (show(now), true),
    ...outside(contentDOM),
  };
};

export const pictureView: NodeViewRenderer = ({ node, getPos }) => {
  const image = el('img', { alt: '', draggable: 'false' });
  const alt = el('button', { type: 'button', class: 'typing-by', ...opens(getPos) });
  const frame = el('div', { class: 'typing-frame', contenteditable: 'false' }, image, alt);
  const contentDOM = el('figcaption', { dir: 'auto', 'data-empty': say('picture.caption') });
  const dom = el('figure', { class: 'picture' }, frame, contentDOM);
  let slug = '';
  const show = (now: Node) => {
    slug = now.attrs.picture;
    const found = shown(slug);
    image.hidden = !found;
    if (found) {
      image.src = found.address;
      image.width = found.width;
      image.height = found.height;
      image.alt = found.alt;
    }
    alt.textContent = found ? found.alt || say('picture.no-alt') : say('picture.unknown', slug);
    alt.classList.toggle('missing', !found?.alt);
    contentDOM.classList.toggle('typing-empty', now.content.size === 0);
  };
  let last = node;
  show(node);
  const stop = watch(() => show(last));
  return {
    dom,
    contentDOM,
    update: (now) => now.type === node.type && (show((last = now)), true),
    destroy: stop,
    ...outside(contentDOM),
  };
};

export const embedView: NodeViewRenderer = ({ node, getPos }) => {
  const provider = el('strong');
  const address = el('span', { dir: 'ltr', class: 'typing-source' });
  const card = el('button', { type: 'button', class: 'typing-card', contenteditable: 'false', ...opens(getPos) }, provider, address);
  const contentDOM = el('figcaption', { dir: 'auto', 'data-empty': say('embed.title') });
  const dom = el('figure', { class: 'embed' }, card, contentDOM);
  const show = (now: Node) => {
    provider.textContent = now.attrs.provider;
    address.textContent = now.attrs.address;
    contentDOM.classList.toggle('typing-empty', now.content.size === 0);
  };
  show(node);
  return { dom, contentDOM, update: (now) => now.type === node.type && (show(now), true), ...outside(contentDOM) };
};

export const relatedView: NodeViewRenderer = ({ node, getPos }) => {
  const name = el('strong', { dir: 'auto' });
  const address = el('span', { dir: 'ltr', class: 'typing-source' });
  const dom = el('div', { class: 'related', contenteditable: 'false' },
    el('button', { type: 'button', class: 'typing-card', ...opens(getPos) }, name, address));
  const show = (now: Node) => {
    name.textContent = headline(now.attrs.address);
    address.textContent = now.attrs.address;
  };
  show(node);
  return { dom, update: (now) => now.type === node.type && (show(now), true), ...outside(null) };
};

export const footnoteView: NodeViewRenderer = ({ node, getPos }) => {
  const plain = (now: Node) => (now.attrs.note as { text?: unknown }[])
    .map((one) => (typeof one.text === 'string' ? one.text : ' ')).join('');
  const button = el('button', { type: 'button', class: 'typing-note', ...opens(getPos) });
  const dom = el('sup', { contenteditable: 'false', 'data-footnote': '' }, button);
  const show = (now: Node) => {
    button.title = plain(now);
    button.setAttribute('aria-label', say('footnote.named', plain(now)));
  };
  show(node);
  return { dom, update: (now) => now.type === node.type && (show(now), true), ...outside(null) };
};
