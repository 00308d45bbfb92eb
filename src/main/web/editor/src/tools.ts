import { Editor } from '@tiptap/core';
import { Fragment, type Mark, type Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import * as tables from '@tiptap/pm/tables';
import { isLink, isStoryPath, isWeb, mended, provider } from './addresses';
import { ask, dialog, el, isLanguage } from './dom';
import { readNote, text } from './document';
import { NOTE, type Attribution } from './schema';
import { search, stories, upload, type Found, type Story } from './shelf';
import { say } from './words';

/** Everything a person can do to the text beyond typing, each as one function of the editor. */

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

/** Own stories by their words; the choice is handed on. */
function storyPicker(begun: string, chosen: (story: Story) => void): HTMLElement {
  return picker(say('story.find'), begun, async (words) => (await stories(words)).map((story) => ({
    label: [el('span', { dir: 'auto' }, story.headline), el('span', { class: 'hint', dir: 'ltr' }, story.address)],
    choose: () => chosen(story),
  })), 'typing-stories');
}

interface Choice {
  label: globalThis.Node[];
  choose: () => void;
}

function picker(label: string, begun: string, find: (words: string) => Promise<Choice[]>, kind: string): HTMLElement {
  const results = el('ul', { class: kind });
  const told = el('p', { class: 'hint', role: 'status' });
  const id = `${kind}-find`;
  const input = el('input', { type: 'search', id, dir: 'auto', class: 'typing-seek' });
  let asked = 0;
  const go = async (): Promise<void> => {
    const mine = ++asked;
    try {
      const all = await find(input.value.trim());
      if (mine !== asked) return;
      results.replaceChildren(...all.slice(0, 24).map((one) =>
        el('li', {}, el('button', { type: 'button', onclick: (event: Event) => {
          for (const other of results.querySelectorAll('button')) other.setAttribute('aria-pressed', String(other === event.currentTarget));
          one.choose();
        } }, ...one.label))));
      told.textContent = all.length ? '' : say('search.nothing');
    } catch (away) {
      told.textContent = (away as Error).message;
    }
  };
  let waiting = 0;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(go, 150);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      results.querySelector('button')?.focus();
    }
  });
  results.addEventListener('keydown', (event) => {
    const all = [...results.querySelectorAll('button')];
    const now = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? now + 1 : event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? now - 1 : null;
    if (to === null) return;
    event.preventDefault();
    (all[to] ?? (to < 0 ? input : null))?.focus();
  });
  input.value = begun;
  void go();
  return el('div', { class: 'field' }, el('label', { for: id }, label), input, told, results);
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

/** Puts a block after the one the cursor is in, or in place of an empty one; the cursor goes into it. */
export function insert(editor: Editor, node: Node): void {
  const { state, view } = editor;
  const { $from } = state.selection;
  const paragraph = state.schema.nodes.paragraph;
  for (let depth = $from.depth; depth >= 0; depth--) {
    const parent = $from.node(depth);
    const index = state.selection instanceof NodeSelection && depth === $from.depth ? $from.index(depth) + 1 : $from.indexAfter(depth);
    const block = depth < $from.depth ? $from.node(depth + 1) : null;
    const empty = block?.type === paragraph && !block.content.size;
    if (!parent.type.spec.content?.match(/block|inner/) || !parent.canReplaceWith(index, index, node.type)) continue;
    const from = empty ? $from.before(depth + 1) : depth < $from.depth ? $from.after(depth + 1) : state.selection.to;
    const to = empty ? $from.after(depth + 1) : from;
    const last = index >= parent.childCount;
    const change = state.tr.replaceWith(from, to, last ? Fragment.from([node, paragraph.create()]) : Fragment.from(node));
    const inside = node.isAtom || (!node.isTextblock && !node.content.size) ? null : TextSelection.near(change.doc.resolve(from + 1));
    if (node.isAtom && last) change.setSelection(TextSelection.create(change.doc, from + node.nodeSize + 1));
    else change.setSelection(inside ?? NodeSelection.create(change.doc, from));
    view.dispatch(change.scrollIntoView());
    view.focus();
    return;
  }
}

export function table(editor: Editor, columns = 3, rows = 3): void {
  const { nodes } = editor.schema;
  const row = (head: boolean) => nodes.tableRow.create({ head },
    Array.from({ length: columns }, () => (head ? nodes.tableHeader : nodes.tableCell).createAndFill() as Node));
  insert(editor, nodes.tableBlock.create(null, [
    nodes.tableCaption.create(),
    nodes.table.create(null, Array.from({ length: rows }, (_, index) => row(index === 0))),
  ]));
}

export const TABLE: [string, (editor: Editor) => void][] = [
  ['table.row.above', (editor) => tables.addRowBefore(editor.state, editor.view.dispatch)],
  ['table.row.below', (editor) => tables.addRowAfter(editor.state, editor.view.dispatch)],
  ['table.row.remove', (editor) => tables.deleteRow(editor.state, editor.view.dispatch)],
  ['table.row.head', headRow],
  ['table.column.before', (editor) => tables.addColumnBefore(editor.state, editor.view.dispatch)],
  ['table.column.after', (editor) => tables.addColumnAfter(editor.state, editor.view.dispatch)],
  ['table.column.remove', (editor) => tables.deleteColumn(editor.state, editor.view.dispatch)],
  ['table.cell.head', (editor) => tables.toggleHeaderCell(editor.state, editor.view.dispatch)],
  ['table.merge', (editor) => tables.mergeCells(editor.state, editor.view.dispatch)],
  ['table.split', (editor) => tables.splitCell(editor.state, editor.view.dispatch)],
  ['table.remove', removeTable],
];

/** Makes the row of the cursor, and those above it, a part of the head, or the head end above it. */
function headRow(editor: Editor): void {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 1; depth--) {
    if ($from.node(depth).type.name !== 'tableRow') continue;
    const whole = $from.node(depth - 1);
    const index = $from.index(depth - 1);
    const head = !$from.node(depth).attrs.head;
    const change = editor.state.tr;
    whole.forEach((_row, offset, at) => {
      if (head ? at <= index : at >= index) change.setNodeAttribute($from.start(depth - 1) + offset, 'head', head);
    });
    editor.view.dispatch(change);
    return;
  }
}

function removeTable(editor: Editor): void {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name !== 'tableBlock') continue;
    const change = editor.state.tr.replaceWith($from.before(depth), $from.after(depth), editor.schema.nodes.paragraph.create());
    editor.view.dispatch(change.setSelection(TextSelection.create(change.doc, $from.before(depth) + 1)));
    return;
  }
}

export function factBox(editor: Editor): void {
  const { nodes } = editor.schema;
  insert(editor, nodes.factbox.create(null, [nodes.boxTitle.create(), nodes.paragraph.create()]));
}

export function divider(editor: Editor): void {
  insert(editor, editor.schema.nodes.divider.create());
}

/** The embed at a place, or a new one. */
export async function embed(editor: Editor, place: number | null): Promise<void> {
  const node = place === null ? null : editor.state.doc.nodeAt(place);
  const given = await ask({
    title: say('embed'),
    questions: [
      { name: 'address', label: say('embed.address'), value: node?.attrs.address, type: 'url', needed: true, hint: say('embed.hint') },
      { name: 'provider', label: say('embed.provider'), value: node?.attrs.provider },
    ],
    send: say('embed.set'),
    check: ({ address }) => (isWeb(mended(address)) ? undefined : say('embed.wrong')),
  });
  if (given && given !== 'remove') {
    const address = mended(given.address);
    const attrs = { address, provider: given.provider || provider(address) };
    if (node && place !== null) editor.view.dispatch(editor.state.tr.setNodeMarkup(place, null, attrs));
    else insert(editor, editor.schema.nodes.embed.create(attrs));
  }
  editor.view.focus();
}

/** The card at a place, or a new one. */
export async function related(editor: Editor, place: number | null): Promise<void> {
  const node = place === null ? null : editor.state.doc.nodeAt(place);
  const given = await ask({
    title: say('related'),
    questions: [{ name: 'address', label: say('related.address'), value: node?.attrs.address, type: 'url', needed: true }],
    more: (form) => storyPicker('', (story) => ((form.elements.namedItem('address') as HTMLInputElement).value = story.address)),
    send: say('related.set'),
    check: ({ address }) => (isStoryPath(address.replace(location.origin, '')) ? undefined : say('related.wrong')),
  });
  if (given && given !== 'remove') {
    const address = given.address.replace(location.origin, '');
    if (node && place !== null) editor.view.dispatch(editor.state.tr.setNodeMarkup(place, null, { address }));
    else insert(editor, editor.schema.nodes.related.create({ address }));
  }
  editor.view.focus();
}

/** Chooses pictures out of the library, or sends new ones there. */
function choosePictures(many: boolean): Promise<Found[]> {
  return new Promise((done) => {
    const chosen = new Map<string, Found>();
    let kept: Found[] = [];
    const finish = () => {
      kept = [...chosen.values()];
      box.close();
    };
    const count = el('p', { class: 'hint', role: 'status' });
    const take = (found: Found) => {
      if (!many) {
        chosen.clear();
        chosen.set(found.picture, found);
        return finish();
      }
      if (chosen.has(found.picture)) chosen.delete(found.picture);
      else chosen.set(found.picture, found);
      count.textContent = say('gallery.chosen', chosen.size);
    };
    const file = el('input', { type: 'file', accept: 'image/*', multiple: many, id: 'typing-file' });
    const progress = el('div', { class: 'typing-sending' });
    file.addEventListener('change', async () => {
      for (const one of [...(file.files ?? [])]) {
        const found = await sending(one, progress);
        if (found) take(found);
      }
    });
    const box = dialog(many ? say('gallery') : say('picture'), true,
      picker(say('picture.find'), '', async (words) => (await search(words)).map((found) => ({
        label: [el('img', { src: found.address, alt: '', loading: 'lazy' }), el('span', { dir: 'auto' }, found.alt || found.picture)],
        choose: () => take(found),
      })), 'typing-pictures'),
      el('div', { class: 'field' }, el('label', { for: 'typing-file' }, say('picture.file')), file), progress, count,
      el('div', { class: 'actions' },
        el('button', { type: 'button', class: 'button', onclick: () => box.close() }, say('cancel')),
        many && el('button', { type: 'button', class: 'button main', onclick: finish }, say('gallery.set'))));
    box.addEventListener('close', () => done(kept));
    box.querySelector<HTMLInputElement>('input[type=search]')?.focus();
  });
}

/** The picture at a place gets another, or a new one comes to the cursor. */
export async function picture(editor: Editor, place: number | null): Promise<void> {
  const [found] = await choosePictures(false);
  if (found) {
    const attrs = { picture: found.picture };
    if (place !== null) editor.view.dispatch(editor.state.tr.setNodeMarkup(place, null, attrs));
    else insert(editor, editor.schema.nodes.picture.create(attrs));
  }
  editor.view.focus();
}

export async function gallery(editor: Editor): Promise<void> {
  const found = await choosePictures(true);
  const { nodes } = editor.schema;
  if (found.length) insert(editor, nodes.gallery.create(null, found.map(({ picture }) => nodes.picture.create({ picture }))));
  editor.view.focus();
}

/** Sends one file and shows how far it is; a refusal stays until it is read. */
export async function sending(file: File, into: HTMLElement): Promise<Found | null> {
  const bar = el('progress', { max: 1, value: 0, 'aria-label': say('picture.sending', file.name) });
  const line = el('p', {}, el('span', { dir: 'auto' }, file.name), ' ', bar);
  into.append(line);
  try {
    const found = await upload(file, (part) => (bar.value = part));
    line.remove();
    return found;
  } catch (refused) {
    line.replaceChildren(`${file.name}: ${(refused as Error).message}`, ' ',
      el('button', { type: 'button', class: 'button quiet', onclick: () => line.remove() }, say('close')));
    line.className = 'error';
    line.setAttribute('role', 'alert');
    return null;
  }
}

const SIGNS: [string, string][] = [
  ['signs.quotes', '“ ” ‘ ’ „ ‚ « » ‹ ›'],
  ['signs.dashes', '– — … · • / ¶ § † ‡ № ° ′ ″'],
  ['signs.figures', '× ÷ ± − ≈ ≠ ≤ ≥ ½ ⅓ ¼ ¾ ‰ € £ ¥ ₪ ₺ ¢ © ® ™'],
  ['signs.letters', 'ä ö ü ß Ä Ö Ü à á â ã å æ ç è é ê ë ì í î ï ñ ò ó ô õ ø œ ş š ù ú û ý ž ł ż ğ ı'],
];

const UNSEEN: [string, string][] = [
  ['\u00a0', 'signs.hard-space'], ['\u202f', 'signs.narrow-space'], ['\u00ad', 'signs.soft-hyphen'],
  ['\u200b', 'signs.break'], ['\u200e', 'signs.ltr'], ['\u200f', 'signs.rtl'],
];

export function signs(editor: Editor): void {
  const type = (sign: string) => () => {
    box.close();
    editor.chain().focus().insertContent({ type: 'text', text: sign }).run();
  };
  const groups = SIGNS.map(([name, all]) => el('div', { class: 'typing-signs', role: 'group', 'aria-label': say(name) },
    el('h3', {}, say(name)), ...all.split(' ').map((sign) => el('button', { type: 'button', onclick: type(sign) }, sign))));
  const box = dialog(say('signs'), true, ...groups,
    el('div', { class: 'typing-signs words', role: 'group', 'aria-label': say('signs.unseen') }, el('h3', {}, say('signs.unseen')),
      ...UNSEEN.map(([sign, name]) => el('button', { type: 'button', onclick: type(sign) }, say(name)))),
    el('div', { class: 'actions' }, el('button', { type: 'button', class: 'button', onclick: () => box.close() }, say('close'))));
  box.addEventListener('close', () => editor.view.focus());
}
