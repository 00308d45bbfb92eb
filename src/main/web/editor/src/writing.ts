import type { Node } from '@tiptap/pm/model';
import { strange, type DocumentJson, type Json } from './document';

/** The editor's nodes to the server's JSON of a document. */

/** Blocks do not change once made, so what was written of one is true for good. */
const written = new WeakMap<Node, Json | null>();

export function write(whole: Node): DocumentJson {
  return { version: 1, blocks: blocksOf(whole) };
}

function blocksOf(parent: Node, from = 0): Json[] {
  const blocks: Json[] = [];
  parent.forEach((child, _offset, index) => {
    if (index < from) return;
    let json = written.get(child);
    if (json === undefined) written.set(child, (json = block(child)));
    if (json) blocks.push(json);
  });
  return blocks;
}

/** Null for what has no words yet: an empty quotation or list is a place to type, not a part of the story. */
function block(node: Node): Json | null {
  switch (node.type.name) {
    case 'paragraph':
      return isBlank(node) ? null : { type: 'paragraph', text: text(node) };
    case 'heading':
      return isBlank(node) ? null : { type: 'heading', level: node.attrs.level, text: text(node) };
    case 'quotation': {
      const said = children(node).filter((one) => !isBlank(one));
      if (!said.length) return null;
      const json: Json = { type: 'quotation', form: node.attrs.form, paragraphs: said.map(text) };
      if (node.attrs.by) json.attribution = node.attrs.by;
      if (node.attrs.language) json.language = node.attrs.language;
      return json;
    }
    case 'picture':
      return { type: 'picture', ...picture(node) };
    case 'gallery':
      return { type: 'gallery', pictures: children(node).map(picture) };
    case 'bulletList':
    case 'orderedList': {
      const json = listing(node);
      return json && { type: 'list', ...json };
    }
    case 'tableBlock':
      return table(node);
    case 'divider':
      return { type: 'divider' };
    case 'factbox': {
      const title = node.child(0);
      const blocks = blocksOf(node, 1);
      if (isBlank(title) && !blocks.length) return null;
      return { type: 'factbox', ...(isBlank(title) ? {} : { title: text(title) }), blocks };
    }
    case 'embed':
      return {
        type: 'embed', provider: node.attrs.provider, address: node.attrs.address,
        ...(isBlank(node) ? {} : { title: text(node) }),
      };
    case 'related':
      return { type: 'related', address: node.attrs.address };
    default:
      return strange(node.type.name, 'cannot be written');
  }
}

function children(node: Node): Node[] {
  const found: Node[] = [];
  node.forEach((child) => found.push(child));
  return found;
}

function picture(node: Node): Json {
  return { picture: node.attrs.picture, ...(isBlank(node) ? {} : { caption: text(node) }) };
}

function listing(node: Node): Json | null {
  const items = children(node).flatMap((item) => {
    const words = item.child(0);
    const nested = item.childCount > 1 ? listing(item.child(1)) : null;
    if (!nested) return isBlank(words) ? [] : [{ text: text(words) }];
    return [{ text: text(words), nested }];
  });
  if (!items.length) return null;
  return node.type.name === 'orderedList' ? { numbered: true, items } : { items };
}

function table(node: Node): Json | null {
  const head: Json[][] = [];
  const body: Json[][] = [];
  node.child(1).forEach((row) => {
    if (!row.childCount) return;
    (row.attrs.head && !body.length ? head : body).push(children(row).map(cell));
  });
  if (!head.length && !body.length) return null;
  return {
    type: 'table',
    ...(isBlank(node.child(0)) ? {} : { caption: text(node.child(0)) }),
    ...(head.length ? { head } : {}),
    ...(body.length ? { body } : {}),
  };
}

function cell(node: Node): Json {
  const words = node.child(0);
  return {
    text: text(words),
    ...(node.type.name === 'tableHeader' && !isBlank(words) ? { heading: true } : {}),
    ...(node.attrs.colspan > 1 ? { columns: node.attrs.colspan } : {}),
    ...(node.attrs.rowspan > 1 ? { rows: node.attrs.rowspan } : {}),
  };
}

/** Whether the server would find nothing in it: white space, control characters, breaks. */
// eslint-disable-next-line no-control-regex
const NOTHING = /^[\u0000-\u0020\u007f-\u009f]*$/;

export function isBlank(node: Node): boolean {
  for (let i = 0; i < node.childCount; i++) {
    const child = node.child(i);
    if (child.isText ? !NOTHING.test(child.text ?? '') : child.type.name === 'footnote') return false;
  }
  return true;
}

export function text(node: Node): Json[] {
  return children(node).map((child) => {
    if (child.type.name === 'footnote') return { type: 'footnote', text: child.attrs.note };
    const marks = child.marks.map((one) => {
      const json: Json = { type: one.type.name };
      for (const [name, value] of Object.entries(one.attrs)) if (value !== null) json[name] = value;
      return json;
    });
    return {
      ...(child.isText ? { type: 'text', text: child.text } : { type: 'break' }),
      ...(marks.length ? { marks } : {}),
    };
  });
}
