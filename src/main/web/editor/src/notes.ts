import { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { dialog, el } from './dom';
import { link } from './remarks';
import { readNote } from './reading';
import { NOTE } from './schema';
import { say } from './words';
import { text } from './writing';

/** The note at a place, or a new one at the cursor. It has its own small surface, for a note has links and italics too. */
export function footnote(editor: Editor, place: number | null): Promise<void> {
  return new Promise((done) => {
    const node = place === null ? null : editor.state.doc.nodeAt(place);
    const host = el('div', { class: 'typing-page' });
    const small = new Editor({
      element: host, extensions: NOTE, injectCSS: false, enableInputRules: false,
      editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': say('footnote.words'), spellcheck: 'true' } },
    });
    const begun = readNote(small.schema, node?.attrs.note ?? []);
    small.view.dispatch(small.state.tr.replaceWith(0, small.state.doc.content.size, begun.content));
    const toggle = (mark: string, word: string) => el('button', { type: 'button', class: 'button quiet', onclick: () => small.chain().focus().toggleMark(mark).run() }, word);
    let keep = false;
    const close = (kept: boolean) => {
      keep = kept;
      box.close();
    };
    const box = dialog(say('footnote'), false,
      el('div', { class: 'typing-small' }, toggle('emphasis', say('mark.emphasis')), toggle('strong', say('mark.strong')),
        el('button', { type: 'button', class: 'button quiet', onclick: () => void link(small) }, say('link'))),
      host,
      el('div', { class: 'actions' },
        el('button', { type: 'button', class: 'button', onclick: () => close(false) }, say('cancel')),
        el('button', { type: 'button', class: 'button main', onclick: () => close(true) }, say('footnote.set'))));
    host.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        event.stopPropagation();
        close(true);
      }
    }, true);
    box.addEventListener('close', () => {
      const note = text(small.state.doc.child(0)).filter((one) => one.type !== 'text' || one.text);
      small.destroy();
      if (keep) {
        const blank = !note.some((one) => typeof one.text === 'string' && one.text.trim());
        const { tr } = editor.state;
        if (node && place !== null) {
          editor.view.dispatch(blank ? tr.delete(place, place + 1) : tr.setNodeMarkup(place, null, { note }));
        } else if (!blank) {
          const at = editor.state.selection.to;
          tr.insert(at, editor.schema.nodes.footnote.create({ note }));
          editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)));
        }
      }
      editor.view.focus();
      done();
    });
    small.commands.focus('end');
  });
}
