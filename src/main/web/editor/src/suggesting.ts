import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { changes, wordsOf } from './changes';
import { gone } from './offers';

/** Shows whoever suggests what they changed: their words underlined, those that would go struck where they stood. */

const key = new PluginKey<DecorationSet>('suggesting');

export const suggesting = () =>
  new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (change, before) => (change.getMeta(key) as DecorationSet | undefined) ?? (change.docChanged ? before.map(change.mapping, change.doc) : before),
    },
    props: { decorations: (state) => key.getState(state) },
  });

/** How many changes there are, once they are shown. */
export function showChanges(view: EditorView, base: Node): number {
  const { doc } = view.state;
  const found = changes(base, doc);
  const all = found.flatMap(({ fromA, toA, fromB, toB }) => {
    const words = wordsOf(base, fromA, toA);
    const whole = !doc.resolve(fromB).parent.inlineContent;
    return [
      ...(fromB < toB ? [Decoration.inline(fromB, toB, { nodeName: 'ins', class: 'typing-come' })] : []),
      ...(words ? [Decoration.widget(fromB, () => gone(words, whole), { side: -1, key: `${fromA} ${words}` })] : []),
    ];
  });
  view.dispatch(view.state.tr.setMeta(key, DecorationSet.create(doc, all)).setMeta('addToHistory', false));
  return found.length;
}
