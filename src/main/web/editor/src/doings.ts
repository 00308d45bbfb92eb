import type { Editor } from '@tiptap/core';
import * as blocks from './blocks';
import { footnote } from './notes';
import * as pictures from './pictures';
import * as remarks from './remarks';
import { signs } from './signs';
import { say } from './words';

/** Everything that can be done to a text, by name and key: what the toolbar, its menus and the slash offer. */

/** Asks the surface around the text for a note on its words. */
export const NOTE = 'typing-note';
export const NOTE_KEY = 'Mod-Alt-m';
export const NEXT_KEY = 'Mod-Alt-j';
export const ACCEPT_KEY = 'Mod-Alt-Enter';
export const REFUSE_KEY = 'Mod-Alt-Backspace';

export interface Doing {
  name: string;
  key?: string;
  run: (editor: Editor) => unknown;
  active?: (editor: Editor) => boolean;
  /** It changes no word, and may be done while another writes. */
  always?: boolean;
}

const apple = /Mac|iPhone|iPad/.test(navigator.platform);

export function keys(key: string): string {
  return key.replace(/-([a-z])$/, (_, letter: string) => '-' + letter.toUpperCase()).replace('Mod', apple ? '⌘' : say('key.ctrl')).replace('Alt', apple ? '⌥' : 'Alt').replace('Shift', apple ? '⇧' : say('key.shift')).replaceAll('-', apple ? '' : '+');
}

export const inside = (editor: Editor, name: string, attrs?: Record<string, unknown>) => editor.isActive(name, attrs);

export const STYLES: Doing[] = [
  { name: 'paragraph', key: 'Mod-Alt-0', run: (editor) => plainText(editor), active: (editor) => inside(editor, 'paragraph') },
  ...[2, 3, 4].map((level): Doing => ({
    name: `heading.${level}`, key: `Mod-Alt-${level}`,
    run: (editor) => editor.chain().focus().setNode('heading', { level }).run(),
    active: (editor) => inside(editor, 'heading', { level }),
  })),
  { name: 'list.bullets', key: 'Mod-Shift-8', run: (editor) => editor.chain().focus().toggleList('bulletList', 'listItem').run(), active: (editor) => inside(editor, 'bulletList') },
  { name: 'list.numbers', key: 'Mod-Shift-7', run: (editor) => editor.chain().focus().toggleList('orderedList', 'listItem').run(), active: (editor) => inside(editor, 'orderedList') },
  { name: 'quotation', key: 'Mod-Shift-9', run: (editor) => remarks.quotation(editor, null), active: (editor) => inside(editor, 'quotation') },
];

function plainText(editor: Editor): void {
  editor.chain().focus().setNode('paragraph').run();
  if (inside(editor, 'listItem')) editor.commands.liftListItem('listItem');
  else if (inside(editor, 'quotation')) editor.commands.lift('quotation');
}

export const mark = (name: string, key: string): Doing => ({
  name: `mark.${name}`, key,
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
  active: (editor) => inside(editor, name),
});

export const MORE: Doing[] = [
  mark('strike', 'Mod-Shift-x'),
  mark('subscript', 'Mod-,'),
  mark('superscript', 'Mod-.'),
  mark('code', 'Mod-e'),
  { name: 'foreign', run: remarks.foreign, active: (editor) => inside(editor, 'foreign') },
  { name: 'mark.none', key: 'Mod-\\', run: (editor) => editor.chain().focus().unsetAllMarks().run() },
];

export const REMARK: Doing = {
  name: 'note', key: NOTE_KEY, always: true,
  run: (editor) => editor.view.dom.dispatchEvent(new CustomEvent(NOTE, { bubbles: true })),
};

export const INSERT: Doing[] = [
  { name: 'picture', run: (editor) => pictures.picture(editor, null) },
  { name: 'gallery', run: pictures.gallery },
  { name: 'table', run: (editor) => blocks.table(editor) },
  { name: 'factbox', run: blocks.factBox },
  { name: 'embed', run: (editor) => blocks.embed(editor, null) },
  { name: 'related', run: (editor) => blocks.related(editor, null) },
  { name: 'footnote', key: 'Mod-Alt-f', run: (editor) => footnote(editor, null) },
  { name: 'divider', run: blocks.divider },
  { name: 'signs', key: 'Mod-Alt-s', run: signs },
];

/** What the slash offers: every kind of block. */
export const SLASH: Doing[] = [...STYLES, ...INSERT, REMARK];

export const TABLE: Doing[] = blocks.TABLE.map(([name, run]) => ({ name, run: (editor) => (run(editor), editor.view.focus()) }));

/** Keys that open a tool; those of the text itself are in keys.ts. */
export const TOOL_KEYS: Record<string, (editor: Editor) => unknown> = {
  'Mod-k': remarks.link,
  [NOTE_KEY]: REMARK.run,
  'Mod-Alt-q': remarks.said,
  'Mod-Alt-f': (editor) => footnote(editor, null),
  'Mod-Alt-s': signs,
  'Mod-\\': (editor) => editor.chain().unsetAllMarks().run(),
};
