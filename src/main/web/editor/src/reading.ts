import type { Mark, Node, Schema } from '@tiptap/pm/model';
import { strange, type Json } from './document';

/** The server's JSON of a document to the editor's nodes. */

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

  private make(name: string, attrs: Json | null, content: Node[] = []): Node {
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
