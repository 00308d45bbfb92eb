import { Fragment, type Mark, type Node, type Schema } from '@tiptap/pm/model';

/**
 * The server's JSON of a document to the editor's nodes and back. Nothing is guessed: what is not known here is refused by a
 * sentence with its place, for what the editor drops would be lost at the next save.
 */

export type Json = Record<string, unknown>;
export interface DocumentJson {
  version: number;
  blocks: Json[];
}

export class Strange extends Error {}

function strange(place: string, what: string): never {
  throw new Strange(`${place}: ${what}`);
}

function object(value: unknown, place: string, ...fields: string[]): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) strange(place, 'not an object');
  const other = Object.keys(value).find((name) => !fields.includes(name));
  if (other !== undefined) strange(place, `unknown field “${other}”`);
  return value as Json;
}

function array(value: unknown, place: string): unknown[] {
  return Array.isArray(value) ? value : strange(place, 'not a list');
}

function string(value: unknown, place: string): string {
  return typeof value === 'string' ? value : strange(place, 'not a text');
}

function typeOf(value: unknown, place: string): string {
  return string((value as Json | null)?.type, `${place}.type`);
}

const PLAIN = ['strong', 'emphasis', 'strike', 'subscript', 'superscript', 'code'];

class Reader {
  constructor(private readonly schema: Schema) {}

  private make(name: string, attrs: Json | null, content: Node[] | Fragment = []): Node {
    return this.schema.nodes[name].createChecked(attrs, content);
  }

  blocks(value: unknown, place: string): Node[] {
    return array(value, place).map((one, index) => this.block(one, `${place}[${index}]`));
  }

  private block(value: unknown, at: string): Node {
    const type = typeOf(value, at);
    switch (type) {
      case 'paragraph': {
        const { text } = object(value, at, 'type', 'text');
        return this.make('paragraph', null, this.text(text, `${at}.text`));
      }
      case 'heading': {
        const { level, text } = object(value, at, 'type', 'level', 'text');
        if (level !== 2 && level !== 3 && level !== 4) strange(`${at}.level`, 'not 2, 3 or 4');
        return this.make('heading', { level }, this.text(text, `${at}.text`));
      }
      case 'quotation':
        return this.quotation(value, at);
      case 'picture':
        return this.picture(value, at, 'type', 'picture', 'caption');
      case 'gallery': {
        const { pictures } = object(value, at, 'type', 'pictures');
        return this.make('gallery', null, array(pictures, `${at}.pictures`)
          .map((one, index) => this.picture(one, `${at}.pictures[${index}]`, 'picture', 'caption')));
      }
      case 'list':
        return this.list(value, at, 'type', 'numbered', 'items');
      case 'table':
        return this.table(value, at);
      case 'divider':
        object(value, at, 'type');
        return this.make('divider', null);
      case 'factbox': {
        const { title, blocks } = object(value, at, 'type', 'title', 'blocks');
        const inside = this.blocks(blocks, `${at}.blocks`);
        const named = this.make('boxTitle', null, this.optional(title, `${at}.title`));
        return this.make('factbox', null, [named, ...(inside.length ? inside : [this.make('paragraph', null)])]);
      }
      case 'embed': {
        const { provider, address, title } = object(value, at, 'type', 'provider', 'address', 'title');
        const attrs = { provider: string(provider, `${at}.provider`), address: string(address, `${at}.address`) };
        return this.make('embed', attrs, this.optional(title, `${at}.title`));
      }
      case 'related': {
        const { address } = object(value, at, 'type', 'address');
        return this.make('related', { address: string(address, `${at}.address`) });
      }
      default:
        return strange(at, `unknown block “${type}”`);
    }
  }

  private quotation(value: unknown, at: string): Node {
    const { form, paragraphs, attribution, language } = object(value, at, 'type', 'form', 'paragraphs', 'attribution', 'language');
    if (form !== 'block' && form !== 'pull') strange(`${at}.form`, 'not “block” or “pull”');
    const by = attribution === undefined ? null : this.attribution(attribution, `${at}.attribution`);
    const tongue = language === undefined ? null : string(language, `${at}.language`);
    return this.make('quotation', { form, by, language: tongue }, array(paragraphs, `${at}.paragraphs`)
      .map((one, index) => this.make('paragraph', null, this.text(one, `${at}.paragraphs[${index}]`))));
  }

  private attribution(value: unknown, at: string): Json {
    const by = object(value, at, 'speaker', 'role', 'occasion', 'source');
    for (const [name, said] of Object.entries(by)) string(said, `${at}.${name}`);
    string(by.speaker, `${at}.speaker`);
    return by;
  }

  private picture(value: unknown, at: string, ...fields: string[]): Node {
    const { picture, caption } = object(value, at, ...fields);
    return this.make('picture', { picture: string(picture, `${at}.picture`) }, this.optional(caption, `${at}.caption`));
  }

  private list(value: unknown, at: string, ...fields: string[]): Node {
    const { numbered, items } = object(value, at, ...fields);
    if (numbered !== undefined && typeof numbered !== 'boolean') strange(`${at}.numbered`, 'not true or false');
    return this.make(numbered ? 'orderedList' : 'bulletList', null, array(items, `${at}.items`).map((one, index) => {
      const here = `${at}.items[${index}]`;
      const { text, nested } = object(one, here, 'text', 'nested');
      const words = this.make('paragraph', null, this.text(text, `${here}.text`));
      return this.make('listItem', null,
        nested === undefined ? [words] : [words, this.list(nested, `${here}.nested`, 'numbered', 'items')]);
    }));
  }

  private table(value: unknown, at: string): Node {
    const { caption, head, body } = object(value, at, 'type', 'caption', 'head', 'body');
    const rows = (part: unknown, name: string): Node[] => part === undefined ? [] : array(part, `${at}.${name}`)
      .map((row, index) => this.make('tableRow', { head: name === 'head' },
        array(row, `${at}.${name}[${index}]`).map((one, place) => this.cell(one, `${at}.${name}[${index}][${place}]`))));
    return this.make('tableBlock', null, [
      this.make('tableCaption', null, this.optional(caption, `${at}.caption`)),
      this.make('table', null, [...rows(head, 'head'), ...rows(body, 'body')]),
    ]);
  }

  private cell(value: unknown, at: string): Node {
    const { text, heading, columns, rows } = object(value, at, 'text', 'heading', 'columns', 'rows');
    return this.make(heading === true ? 'tableHeader' : 'tableCell', { colspan: columns ?? 1, rowspan: rows ?? 1 },
      [this.make('paragraph', null, this.text(text, `${at}.text`))]);
  }

  private optional(value: unknown, at: string): Node[] {
    return value === undefined ? [] : this.text(value, at);
  }

  text(value: unknown, place: string): Node[] {
    return array(value, place).map((one, index) => this.inline(one, `${place}[${index}]`));
  }

  private inline(value: unknown, at: string): Node {
    const type = typeOf(value, at);
    switch (type) {
      case 'text': {
        const { text, marks } = object(value, at, 'type', 'text', 'marks');
        return this.schema.text(string(text, `${at}.text`), this.marks(marks, `${at}.marks`));
      }
      case 'break': {
        const { marks } = object(value, at, 'type', 'marks');
        return this.schema.nodes.lineBreak.create(null, null, this.marks(marks, `${at}.marks`));
      }
      case 'footnote': {
        const { text } = object(value, at, 'type', 'text');
        this.text(text, `${at}.text`);
        if (!this.schema.nodes.footnote) strange(at, 'a footnote in a footnote');
        return this.schema.nodes.footnote.create({ note: text });
      }
      default:
        return strange(at, `“${type}” cannot stand in a text`);
    }
  }

  private marks(value: unknown, place: string): Mark[] {
    if (value === undefined) return [];
    return array(value, place).map((one, index) => this.mark(one, `${place}[${index}]`));
  }

  private mark(value: unknown, at: string): Mark {
    const type = typeOf(value, at);
    const { marks } = this.schema;
    switch (type) {
      case 'link':
        return marks.link.create({ address: string(object(value, at, 'type', 'address').address, `${at}.address`) });
      case 'said': {
        const { by } = object(value, at, 'type', 'by');
        return marks.said.create({ by: by === undefined ? null : this.attribution(by, `${at}.by`) });
      }
      case 'foreign':
        return marks.foreign.create({ language: string(object(value, at, 'type', 'language').language, `${at}.language`) });
      default:
        if (!PLAIN.includes(type)) strange(at, `unknown mark “${type}”`);
        object(value, at, 'type');
        return marks[type].create();
    }
  }
}

/** @throws Strange if there is anything in it that the editor could not keep */
export function read(schema: Schema, value: unknown): Node {
  const { version, blocks } = object(value, 'document', 'version', 'blocks');
  if (version !== 1) strange('version', `${String(version)} is not known here`);
  const inside = new Reader(schema).blocks(blocks, 'blocks');
  const whole = schema.nodes.doc.createChecked(null, inside.length ? inside : [schema.nodes.paragraph.create()]);
  whole.check();
  return whole;
}

export function readNote(schema: Schema, value: unknown): Node {
  return schema.nodes.doc.create(null, schema.nodes.paragraph.create(null, new Reader(schema).text(value, 'note')));
}

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
