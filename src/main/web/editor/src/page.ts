import { Editor, Extension, type Extensions } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { isWeb } from './addresses';
import { Find } from './find';
import { offering } from './offers';
import { passages } from './passages';
import { suggesting } from './suggesting';
import { Keys, Shortcuts } from './keys';
import { clean } from './paste';
import { DOCUMENT } from './schema';
import { say } from './words';

/** What the text asks of the surface around it. */
export interface Around {
  /** What else the keys do. */
  extensions: Extensions;
  /** Whether a key was for a menu. */
  key(event: KeyboardEvent): boolean;
  /** Pictures let fall at a place, or pasted. */
  bring(files: File[], place: number | null): void;
  /** So many pictures of a pasted page lie elsewhere. */
  leftBehind(pictures: number): void;
  changed(): void;
}

const Passages = Extension.create({ name: 'passages', addProseMirrorPlugins: () => [passages(), offering(), suggesting()] });

/** The text itself: an element to type in that belongs to the document's blocks and marks. */
export function page(element: HTMLElement, host: HTMLElement, around: Around): Editor {
  return new Editor({
      element,
      extensions: [...DOCUMENT, Keys, Shortcuts, Find, Passages, ...around.extensions],
      injectCSS: false,
      enableContentCheck: false,
      editable: false,
      editorProps: {
        attributes: {
          role: 'textbox', 'aria-multiline': 'true', 'aria-label': say('text'), spellcheck: 'true', autocapitalize: 'sentences',
          ...(host.dataset.language ? { lang: host.dataset.language } : {}),
          ...(host.dataset.direction ? { dir: host.dataset.direction } : {}),
        },
        handleKeyDown: (_view, event) => around.key(event),
        transformPastedHTML: (html) => {
          const { html: cleaned, pictures } = clean(html);
          if (pictures) around.leftBehind(pictures);
          return cleaned;
        },
        handlePaste: (view, event) => {
          const files = pictures(event.clipboardData);
          const text = event.clipboardData?.getData('text/plain').trim() ?? '';
          if (files.length && !event.clipboardData?.getData('text/html').includes('data-pm-slice')) return around.bring(files, null), true;
          // An address over chosen words links them.
          if (isWeb(text) && !view.state.selection.empty && view.state.selection instanceof TextSelection) {
            const { from, to } = view.state.selection;
            view.dispatch(view.state.tr.addMark(from, to, view.state.schema.marks.link.create({ address: text })));
            return true;
          }
          return false;
        },
        handleTextInput: (view, _from, _to, text) => {
          const { selection, schema, tr } = view.state;
          if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false;
          // A letter takes no chosen block's place; it begins a paragraph below.
          const { $to, to } = selection;
          if ($to.parent.canReplaceWith($to.index(), $to.index(), schema.nodes.paragraph)) {
            tr.insert(to, schema.nodes.paragraph.create(null, schema.text(text)));
            view.dispatch(tr.setSelection(TextSelection.create(tr.doc, to + 1 + text.length)).scrollIntoView());
          }
          return true;
        },
        handleDrop: (view, event) => {
          const files = pictures(event.dataTransfer);
          if (!files.length) return false;
          event.preventDefault();
          around.bring(files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null);
          return true;
        },
      },
      onUpdate: () => around.changed(),
    });
}

function pictures(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}
