import type { Editor } from '@tiptap/core';
import type { Mark } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { isLink, isWeb, mended } from './addresses';
import type { Attribution } from './attributes';
import { ask, el, isLanguage } from './dom';
import { storyPicker } from './picker';
import { say } from './words';

/** The tools for what may be said of words: links, who said them, their language. */

type Given = Record<string, string>;

/** The mark of a kind around the cursor, and how far it reaches. */
export function around(editor: Editor, name: string): { mark: Mark; from: number; to: number } | null {
  const { $from, from, to, empty } = editor.state.selection;
  const type = editor.schema.marks[name];
  const mark = empty
    ? type.isInSet($from.marks()) ?? ($from.nodeAfter ? type.isInSet($from.nodeAfter.marks) : undefined)
    : $from.nodeAfter ? type.isInSet($from.nodeAfter.marks) : undefined;
  if (!mark) return null;
  let begin = from;
  let end = to;
  $from.parent.forEach((child, offset) => {
    const place = $from.start() + offset;
    if (!mark.isInSet(child.marks)) return;
    if (place + child.nodeSize >= begin && place <= end) {
      begin = Math.min(begin, place);
      end = Math.max(end, place + child.nodeSize);
    }
  });
  return { mark, from: begin, to: end };
}

/** Puts a mark on what is selected or was marked before; with nothing selected, on the words given. */
function put(editor: Editor, name: string, attrs: object, words: string): void {
  const { state, view } = editor;
  const before = around(editor, name);
  const mark = editor.schema.marks[name].create(attrs as Record<string, unknown>);
  const { from, to } = before ?? state.selection;
  const change = state.tr;
  if (from === to) change.replaceWith(from, to, state.schema.text(words, [...state.selection.$from.marks(), mark]));
  else change.addMark(from, to, mark);
  const end = change.mapping.map(to);
  view.dispatch(change.setSelection(TextSelection.create(change.doc, end)).removeStoredMark(mark.type).scrollIntoView());
  view.focus();
}

function drop(editor: Editor, name: string): void {
  const before = around(editor, name);
  if (before) editor.view.dispatch(editor.state.tr.removeMark(before.from, before.to, editor.schema.marks[name]));
  editor.view.focus();
}

export async function link(editor: Editor): Promise<void> {
  const before = around(editor, 'link');
  const { from, to } = before ?? editor.state.selection;
  const words = editor.state.doc.textBetween(from, to, ' ');
  const given = await ask({
    title: say('link'),
    questions: [
      { name: 'address', label: say('link.address'), value: before?.mark.attrs.address ?? (isLink(words) && /[/:]/.test(words) ? words : ''), type: 'url', needed: true, hint: say('link.hint') },
      ...(from === to ? [{ name: 'words', label: say('link.words') }] : []),
    ],
    more: (form) => storyPicker(words.length > 2 && words.length < 60 ? words : '', (story) => {
      (form.elements.namedItem('address') as HTMLInputElement).value = story.address;
      const shown = form.elements.namedItem('words') as HTMLInputElement | null;
      if (shown && !shown.value) shown.value = story.headline;
    }),
    send: say('link.set'),
    remove: before ? say('link.remove') : undefined,
    check: ({ address }) => (isLink(mended(address)) ? undefined : say('link.wrong')),
  });
  if (given === 'remove') drop(editor, 'link');
  else if (given) put(editor, 'link', { address: mended(given.address) }, given.words || mended(given.address).replace(/^(https?:\/\/|mailto:)/, ''));
  editor.view.focus();
}

function speakerQuestions(by: Attribution | null) {
  return [
    { name: 'speaker', label: say('quotation.speaker'), value: by?.speaker },
    { name: 'role', label: say('quotation.role'), value: by?.role },
    { name: 'occasion', label: say('quotation.occasion'), value: by?.occasion, hint: say('quotation.occasion.hint') },
    { name: 'source', label: say('quotation.source'), value: by?.source, type: 'url', hint: say('quotation.source.hint') },
  ];
}

function speakerTrouble(given: Given): string | undefined {
  if (given.source && !isWeb(mended(given.source))) return say('quotation.source.wrong');
  if (!given.speaker && (given.role || given.occasion || given.source)) return say('needed', say('quotation.speaker'));
  return undefined;
}

function speaker(given: Given): Attribution | null {
  if (!given.speaker) return null;
  const by: Attribution = { speaker: given.speaker };
  if (given.role) by.role = given.role;
  if (given.occasion) by.occasion = given.occasion;
  if (given.source) by.source = mended(given.source);
  return by;
}

/** A direct quotation within the text, so that a statement can be traced. */
export async function said(editor: Editor): Promise<void> {
  const before = around(editor, 'said');
  if (!before && editor.state.selection.empty) {
    await quotation(editor, null);
    return;
  }
  const given = await ask({
    title: say('said'), questions: speakerQuestions(before?.mark.attrs.by ?? null), check: speakerTrouble,
    send: say('said.set'), remove: before ? say('said.remove') : undefined,
  });
  if (given === 'remove') drop(editor, 'said');
  else if (given) put(editor, 'said', { by: speaker(given) }, '');
  editor.view.focus();
}

/** The quotation at a place, or a new one around what is selected. */
export async function quotation(editor: Editor, place: number | null): Promise<void> {
  const { $from } = editor.state.selection;
  let at = place;
  for (let depth = $from.depth; at === null && depth > 0; depth--) if ($from.node(depth).type.name === 'quotation') at = $from.before(depth);
  const node = at === null ? null : editor.state.doc.nodeAt(at);
  const given = await ask({
    title: say('quotation'),
    questions: [...speakerQuestions(node?.attrs.by ?? null),
      { name: 'language', label: say('language.other'), value: node?.attrs.language ?? '', hint: say('language.hint'), language: true }],
    check: (answer) => speakerTrouble(answer) ?? (answer.language && !isLanguage(answer.language) ? say('language.wrong') : undefined),
    send: say('quotation.set'),
    more: () => el('label', { class: 'radio' }, el('input', { type: 'checkbox', name: 'pull', checked: node?.attrs.form === 'pull' }), ' ', say('quotation.pull')),
    remove: node ? say('quotation.remove') : undefined,
  });
  if (given === null) return editor.view.focus();
  if (given === 'remove') {
    if (at !== null && node) editor.view.dispatch(editor.state.tr.replaceWith(at, at + node.nodeSize, node.content));
    return editor.view.focus();
  }
  const attrs = { form: given.pull ? 'pull' : 'block', by: speaker(given), language: given.language || null };
  if (at !== null && node) editor.view.dispatch(editor.state.tr.setNodeMarkup(at, null, attrs));
  else editor.chain().setNode('paragraph').wrapIn('quotation', attrs).run();
  editor.view.focus();
}

export async function foreign(editor: Editor): Promise<void> {
  const before = around(editor, 'foreign');
  // With nothing selected, the whole block is in that language.
  if (!before && editor.state.selection.empty) {
    const { $from } = editor.state.selection;
    if (!$from.parent.content.size) return;
    editor.commands.setTextSelection({ from: $from.start(), to: $from.end() });
  }
  const given = await ask({
    title: say('foreign'),
    questions: [{ name: 'language', label: say('foreign.language'), value: before?.mark.attrs.language, hint: say('language.hint'), needed: true, language: true }],
    check: ({ language }) => (isLanguage(language) ? undefined : say('language.wrong')),
    send: say('foreign.set'),
    remove: before ? say('foreign.remove') : undefined,
  });
  if (given === 'remove') drop(editor, 'foreign');
  else if (given) put(editor, 'foreign', { language: given.language }, '');
  editor.view.focus();
}
