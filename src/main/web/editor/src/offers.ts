import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Node, Schema } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { changes, wordsOf, type Change } from './changes';
import { el } from './dom';
import type { DocumentJson } from './document';
import { read } from './reading';
import { write } from './writing';

/**
 * Changes that others suggest, shown in the text by words and never part of it: a decoration strikes what would go, another shows what
 * would come. Each suggestion is two texts on the server, as it began and as its author would have it; what differs is what they suggest.
 */

export interface SuggestionJson {
  id: string;
  by: string;
  at: string;
  version: number;
  base: DocumentJson;
  document: DocumentJson;
}

/** One change, where it would stand in the text as it is now. */
export interface Offer {
  id: string;
  of: Suggestion;
  change: Change;
  /** Null where somebody changed the same words since. */
  at: { from: number; to: number } | null;
  gone: string;
  come: string;
}

export class Suggestion {
  accepted: string[] = [];
  refused: string[] = [];

  constructor(readonly id: string, readonly by: string, readonly at: string, public version: number, public base: Node, public body: Node) {}

  static read(schema: Schema, json: SuggestionJson): Suggestion {
    return new Suggestion(json.id, json.by, json.at, json.version, read(schema, json.base), read(schema, json.document));
  }

  /** What is still to be decided, against the text as it is now; what stands there already is not. */
  offers(now: Node): Offer[] {
    const moved = changes(this.base, now);
    return changes(this.base, this.body).flatMap((change, index) => {
      const at = placed(change, moved, (their) => now.slice(their.fromB, their.toB).eq(this.body.slice(change.fromB, change.toB)));
      if (at === 'there') return [];
      return [{
        id: `${this.id}:${index}`, of: this, change, at,
        gone: wordsOf(this.base, change.fromA, change.toA), come: wordsOf(this.body, change.fromB, change.toB),
      }];
    });
  }

  /** What was accepted is no longer a difference, for it is in the base; what was refused, for it is out of the body. */
  decide(offers: Offer[], accept: boolean): void {
    const backwards = [...offers].sort((one, two) => two.change.fromA - one.change.fromA);
    if (accept) {
      const base = new Transform(this.base);
      for (const { change } of backwards) base.replace(change.fromA, change.toA, this.body.slice(change.fromB, change.toB));
      this.base = base.doc;
    } else {
      const body = new Transform(this.body);
      for (const { change } of backwards) body.replace(change.fromB, change.toB, this.base.slice(change.fromA, change.toA));
      this.body = body.doc;
    }
    (accept ? this.accepted : this.refused).push(...offers.map((one) => [one.gone && `−${one.gone}`, one.come && `+${one.come}`].filter(Boolean).join(' ')));
  }

  get decided(): boolean {
    return this.accepted.length + this.refused.length > 0;
  }

  json() {
    return { id: this.id, version: this.version, base: write(this.base), document: write(this.body), accepted: this.accepted, refused: this.refused };
  }
}

function placed(change: Change, moved: Change[], same: (their: Change) => boolean): { from: number; to: number } | null | 'there' {
  let shift = 0;
  for (const their of moved) {
    if (their.fromA === change.fromA && their.toA === change.toA && same(their)) return 'there';
    const apart = their.toA <= change.fromA || their.fromA >= change.toA;
    const within = change.fromA === change.toA && their.fromA < change.fromA && change.fromA < their.toA;
    if (within || !apart) return null;
    if (their.toA <= change.fromA && their.fromA < Math.max(change.toA, change.fromA + 1)) shift += their.toB - their.fromB - (their.toA - their.fromA);
  }
  return { from: change.fromA + shift, to: change.toA + shift };
}

const key = new PluginKey<DecorationSet>('offers');

export const offering = () =>
  new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (change, before) => (change.getMeta(key) as DecorationSet | undefined) ?? (change.docChanged ? before.map(change.mapping, change.doc) : before),
    },
    props: { decorations: (state) => key.getState(state) },
  });

export function come(text: string, whole: boolean): HTMLElement {
  return el('ins', { class: whole ? 'typing-come whole' : 'typing-come', dir: 'auto' }, text);
}

export function gone(text: string, whole: boolean): HTMLElement {
  return el('del', { class: whole ? 'typing-gone whole' : 'typing-gone', dir: 'auto' }, text);
}

/** Shows them in the text. */
export function show(view: EditorView, offers: Offer[]): void {
  const { doc } = view.state;
  const all = offers.flatMap(({ id, at, come: words }) => {
    if (!at) return [];
    const whole = !doc.resolve(at.to).parent.inlineContent;
    return [
      ...(at.from < at.to ? [Decoration.inline(at.from, at.to, { nodeName: 'del', class: 'typing-gone' }, { id })] : []),
      ...(words ? [Decoration.widget(at.to, () => come(words, whole), { side: 1, key: `${id} ${words}`, id })] : []),
    ];
  });
  view.dispatch(view.state.tr.setMeta(key, DecorationSet.create(doc, all)).setMeta('addToHistory', false));
}

/** Where each stands now, by its name. */
export function standing(state: EditorState): Map<string, { from: number; to: number }> {
  const found = new Map<string, { from: number; to: number }>();
  for (const one of key.getState(state)?.find() ?? []) {
    const id = one.spec.id as string;
    const before = found.get(id);
    found.set(id, { from: Math.min(one.from, before?.from ?? one.from), to: Math.max(one.to, before?.to ?? one.to) });
  }
  return found;
}
