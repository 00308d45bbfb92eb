import type { Editor } from '@tiptap/core';
import { redo, undo } from '@tiptap/pm/history';
import { isInTable } from '@tiptap/pm/tables';
import { dialog, el, icon, roving } from './dom';
import * as find from './find';
import * as tools from './tools';
import { say } from './words';

/** The toolbar, its menus, the menu that a slash opens, the line to find and replace, and the help. */

export interface Doing {
  name: string;
  key?: string;
  run: (editor: Editor) => unknown;
  active?: (editor: Editor) => boolean;
}

const apple = /Mac|iPhone|iPad/.test(navigator.platform);

function keys(key: string): string {
  return key.replace(/-([a-z])$/, (_, letter: string) => '-' + letter.toUpperCase()).replace('Mod', apple ? '⌘' : say('key.ctrl')).replace('Alt', apple ? '⌥' : 'Alt').replace('Shift', apple ? '⇧' : say('key.shift')).replaceAll('-', apple ? '' : '+');
}

const inside = (editor: Editor, name: string, attrs?: Record<string, unknown>) => editor.isActive(name, attrs);

export const STYLES: Doing[] = [
  { name: 'paragraph', key: 'Mod-Alt-0', run: (editor) => plainText(editor), active: (editor) => inside(editor, 'paragraph') },
  ...[2, 3, 4].map((level): Doing => ({
    name: `heading.${level}`, key: `Mod-Alt-${level}`,
    run: (editor) => editor.chain().focus().setNode('heading', { level }).run(),
    active: (editor) => inside(editor, 'heading', { level }),
  })),
  { name: 'list.bullets', key: 'Mod-Shift-8', run: (editor) => editor.chain().focus().toggleList('bulletList', 'listItem').run(), active: (editor) => inside(editor, 'bulletList') },
  { name: 'list.numbers', key: 'Mod-Shift-7', run: (editor) => editor.chain().focus().toggleList('orderedList', 'listItem').run(), active: (editor) => inside(editor, 'orderedList') },
  { name: 'quotation', key: 'Mod-Shift-9', run: (editor) => tools.quotation(editor, null), active: (editor) => inside(editor, 'quotation') },
];

function plainText(editor: Editor): void {
  editor.chain().focus().setNode('paragraph').run();
  if (inside(editor, 'listItem')) editor.commands.liftListItem('listItem');
  else if (inside(editor, 'quotation')) editor.commands.lift('quotation');
}

const mark = (name: string, key: string): Doing => ({
  name: `mark.${name}`, key,
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
  active: (editor) => inside(editor, name),
});

const MORE: Doing[] = [
  mark('strike', 'Mod-Shift-x'),
  mark('subscript', 'Mod-,'),
  mark('superscript', 'Mod-.'),
  mark('code', 'Mod-e'),
  { name: 'foreign', run: tools.foreign, active: (editor) => inside(editor, 'foreign') },
  { name: 'mark.none', key: 'Mod-\\', run: (editor) => editor.chain().focus().unsetAllMarks().run() },
];

export const INSERT: Doing[] = [
  { name: 'picture', run: (editor) => tools.picture(editor, null) },
  { name: 'gallery', run: tools.gallery },
  { name: 'table', run: (editor) => tools.table(editor) },
  { name: 'factbox', run: tools.factBox },
  { name: 'embed', run: (editor) => tools.embed(editor, null) },
  { name: 'related', run: (editor) => tools.related(editor, null) },
  { name: 'footnote', key: 'Mod-Alt-f', run: (editor) => tools.footnote(editor, null) },
  { name: 'divider', run: tools.divider },
  { name: 'signs', key: 'Mod-Alt-s', run: tools.signs },
];

/** What the slash offers: every kind of block. */
export const SLASH: Doing[] = [...STYLES, ...INSERT];

const TABLE: Doing[] = tools.TABLE.map(([name, run]) => ({ name, run: (editor) => (run(editor), editor.view.focus()) }));

/** Keys that open a tool; those of the text itself are in keys.ts. */
export const TOOL_KEYS: Record<string, (editor: Editor) => unknown> = {
  'Mod-k': tools.link,
  'Mod-Alt-q': tools.said,
  'Mod-Alt-f': (editor) => tools.footnote(editor, null),
  'Mod-Alt-s': tools.signs,
  'Mod-\\': (editor) => editor.chain().unsetAllMarks().run(),
};

export class Bar {
  readonly element: HTMLElement;
  private readonly watched: { button: HTMLElement; active: (editor: Editor) => boolean }[] = [];
  private readonly style: HTMLElement;
  private readonly tableButton: HTMLElement;
  private waiting = false;

  constructor(private readonly editor: Editor, findBar: FindBar) {
    this.style = el('span', { class: 'typing-style' });
    const styles = this.menu(say('style'), STYLES, this.style);
    this.tableButton = this.menu(say('table'), TABLE, say('table'));
    this.element = el('div', { role: 'toolbar', 'aria-label': say('toolbar'), class: 'typing-bar', 'aria-controls': 'typing-page' },
      styles,
      this.button(mark('strong', 'Mod-b'), el('b', {}, 'B')),
      this.button(mark('emphasis', 'Mod-i'), el('i', {}, 'I')),
      this.button({ name: 'link', key: 'Mod-k', run: tools.link, active: (one) => inside(one, 'link') }, icon('link')),
      this.button({ name: 'said', key: 'Mod-Alt-q', run: tools.said, active: (one) => inside(one, 'said') }, icon('said')),
      this.menu(say('more'), MORE, el('s', {}, 'S')),
      el('span', { class: 'typing-gap' }),
      this.menu(say('insert'), INSERT, icon('plus')),
      this.tableButton,
      el('span', { class: 'typing-gap' }),
      this.button({ name: 'undo', key: 'Mod-z', run: (one) => undo(one.state, one.view.dispatch) }, icon('undo')),
      this.button({ name: 'redo', key: 'Mod-Shift-z', run: (one) => redo(one.state, one.view.dispatch) }, icon('redo')),
      this.button({ name: 'find', key: 'Mod-f', run: () => findBar.open() }, icon('find')),
      this.button({ name: 'help', key: 'Mod-/', run: help }, icon('help')));
    roving(this.element, ':scope > button', 'across');
    editor.on('transaction', () => this.soon());
    this.show();
  }

  focus(): void {
    this.element.querySelector<HTMLElement>(':scope > [tabindex="0"]')?.focus();
  }

  /** After the letter is on the screen, not before. */
  private soon(): void {
    if (this.waiting) return;
    this.waiting = true;
    setTimeout(() => {
      this.waiting = false;
      if (!this.editor.isDestroyed) this.show();
    }, 60);
  }

  private show(): void {
    for (const { button, active } of this.watched) {
      const now = String(active(this.editor));
      if (button.getAttribute('aria-pressed') !== now) button.setAttribute('aria-pressed', now);
    }
    const now = [...STYLES].reverse().find((one) => one.active?.(this.editor)) ?? STYLES[0];
    const word = say(now.name);
    if (this.style.textContent !== word) this.style.textContent = word;
    const hidden = !isInTable(this.editor.state);
    if (this.tableButton.hidden !== hidden) this.tableButton.hidden = hidden;
  }

  private button(doing: Doing, drawn: Node): HTMLElement {
    const word = say(doing.name);
    const made = el('button', {
      type: 'button', class: 'typing-tool', 'aria-label': word, title: doing.key ? `${word} (${keys(doing.key)})` : word,
      onmousedown: (event: Event) => event.preventDefault(),
      onclick: () => this.editor.isEditable && doing.run(this.editor),
    }, drawn);
    if (doing.active) this.watched.push({ button: made, active: doing.active });
    return made;
  }

  private menu(word: string, doings: Doing[], drawn: Node | string): HTMLElement {
    const button = el('button', { type: 'button', class: 'typing-tool wide', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-label': word, title: word,
      onmousedown: (event: Event) => event.preventDefault() }, drawn, icon('down'));
    button.addEventListener('click', () => this.editor.isEditable && openMenu(button, word, doings, this.editor));
    button.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      button.click();
    });
    return button;
  }
}

function openMenu(button: HTMLElement, word: string, doings: Doing[], editor: Editor): void {
  const before = document.querySelector<HTMLElement>('.typing-menu');
  before?.dispatchEvent(new Event('leave'));
  if (before?.dataset.of === word) return;
  const menu = el('div', { role: 'menu', 'aria-label': word, class: 'typing-menu', 'data-of': word },
    ...doings.map((doing) => el('button', {
      type: 'button',
      role: doing.active ? 'menuitemradio' : 'menuitem',
      'aria-checked': doing.active ? String(doing.active(editor)) : null,
      onmousedown: (event: Event) => event.preventDefault(),
      onclick: () => {
        leave();
        editor.view.focus();
        void doing.run(editor);
      },
    }, el('span', {}, say(doing.name)), doing.key && el('kbd', {}, keys(doing.key)))));
  const leave = () => {
    menu.remove();
    button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', outside, true);
  };
  const outside = (event: Event) => {
    if (!menu.contains(event.target as Node) && !button.contains(event.target as Node)) leave();
  };
  menu.addEventListener('leave', leave);
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      leave();
      button.focus();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      const all = [...menu.querySelectorAll('button')];
      const now = all.indexOf(document.activeElement as HTMLButtonElement);
      const letter = event.key.toLocaleLowerCase();
      [...all.slice(now + 1), ...all.slice(0, now + 1)].find((one) => one.textContent?.toLocaleLowerCase().startsWith(letter))?.focus();
    }
  });
  button.parentElement?.append(menu);
  button.setAttribute('aria-expanded', 'true');
  const bar = button.parentElement as HTMLElement;
  const room = bar.getBoundingClientRect();
  const place = button.getBoundingClientRect();
  menu.style.left = `${Math.max(0, Math.min(place.left - room.left, room.width - menu.offsetWidth))}px`;
  menu.style.top = `${place.bottom - room.top + 2}px`;
  roving(menu, 'button', 'down');
  document.addEventListener('pointerdown', outside, true);
  (menu.querySelector<HTMLElement>('[aria-checked=true]') ?? menu.querySelector('button'))?.focus();
}

/** The menu that a slash at the beginning of a paragraph opens; the focus stays in the text. */
export class Slash {
  private readonly list = el('div', { role: 'listbox', id: 'typing-slash', tabindex: '0', class: 'typing-menu slash', 'aria-label': say('insert'), hidden: true });
  private offered: Doing[] = [];
  private now = 0;
  private refused = '';

  constructor(private readonly editor: Editor, host: HTMLElement) {
    host.append(this.list);
    editor.on('transaction', () => this.show());
    editor.on('blur', () => this.close());
  }

  private query(): string | null {
    const { selection } = this.editor.state;
    const { $from, empty } = selection;
    if (!empty || $from.parent.type.name !== 'paragraph' || !this.editor.isEditable) return null;
    if ($from.parentOffset === 0 || $from.parentOffset > 24 || $from.parent.firstChild?.text?.[0] !== '/') return null;
    const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
    return /^\/[^/\s]*( [^/\s]*)?$/.test(before) ? before : null;
  }

  private show(): void {
    const query = this.query();
    if (query === null) {
      this.refused = '';
      if (!this.list.hidden) this.close();
      return;
    }
    if (this.refused && query.startsWith(this.refused)) return;
    const sought = query.slice(1).toLocaleLowerCase();
    this.offered = SLASH.filter((one) => say(one.name).toLocaleLowerCase().split(/\s+/).some((word) => word.startsWith(sought))
      || say(one.name).toLocaleLowerCase().startsWith(sought));
    if (!this.offered.length) return this.close();
    this.now = 0;
    this.list.replaceChildren(...this.offered.map((one, index) => el('div', {
      role: 'option', id: `typing-slash-${index}`, 'aria-selected': String(index === 0),
      onmousedown: (event: Event) => {
        event.preventDefault();
        this.now = index;
        this.choose();
      },
    }, el('span', {}, say(one.name)), one.key && el('kbd', {}, keys(one.key)))));
    this.list.hidden = false;
    this.place();
    this.point();
  }

  private place(): void {
    const cursor = this.editor.view.coordsAtPos(this.editor.state.selection.from);
    const room = (this.list.offsetParent ?? document.body).getBoundingClientRect();
    this.list.style.left = `${Math.max(0, Math.min(cursor.left - room.left, room.width - this.list.offsetWidth))}px`;
    const below = cursor.bottom + this.list.offsetHeight + 8 < innerHeight;
    this.list.style.top = `${below ? cursor.bottom - room.top + 6 : cursor.top - room.top - this.list.offsetHeight - 6}px`;
  }

  private point(): void {
    [...this.list.children].forEach((one, index) => one.setAttribute('aria-selected', String(index === this.now)));
    this.list.children[this.now]?.scrollIntoView({ block: 'nearest' });
    const page = this.editor.view.dom;
    page.setAttribute('aria-controls', this.list.id);
    page.setAttribute('aria-activedescendant', `typing-slash-${this.now}`);
  }

  private close(): void {
    this.list.hidden = true;
    this.editor.view.dom.removeAttribute('aria-activedescendant');
    this.editor.view.dom.removeAttribute('aria-controls');
  }

  private choose(): void {
    const doing = this.offered[this.now];
    const { $from } = this.editor.state.selection;
    this.close();
    this.editor.view.dispatch(this.editor.state.tr.delete($from.start(), $from.pos));
    void doing.run(this.editor);
  }

  /** Whether the key was for the menu. */
  key(event: KeyboardEvent): boolean {
    if (this.list.hidden || event.isComposing) return false;
    const all = this.offered.length;
    if (event.key === 'ArrowDown') this.now = (this.now + 1) % all;
    else if (event.key === 'ArrowUp') this.now = (this.now - 1 + all) % all;
    else if (event.key === 'Enter' || event.key === 'Tab') return this.choose(), true;
    else if (event.key === 'Escape') return (this.refused = this.query() ?? ''), this.close(), true;
    else return false;
    this.point();
    return true;
  }
}

export class FindBar {
  readonly element: HTMLFormElement;
  private readonly words = el('input', { type: 'search', 'aria-label': say('find.words'), placeholder: say('find.words'), dir: 'auto' });
  private readonly other = el('input', { type: 'text', 'aria-label': say('find.replace'), placeholder: say('find.replace'), dir: 'auto' });
  private readonly exact = el('input', { type: 'checkbox' });
  private readonly whole = el('input', { type: 'checkbox' });
  private readonly told = el('span', { role: 'status', class: 'hint' });

  constructor(private readonly editor: Editor) {
    const button = (word: string, run: () => void) => el('button', { type: 'button', class: 'button', onclick: run }, word);
    this.element = el('form', { class: 'typing-find', hidden: true, role: 'search', 'aria-label': say('find') },
      el('div', {}, this.words, button(say('find.before'), () => this.go(-1)), button(say('find.next'), () => this.go(1)), this.told),
      el('div', {}, this.other, button(say('find.one'), () => this.replace()), button(say('find.all'), () => this.replaceAll())),
      el('div', {}, el('label', {}, this.exact, ' ', say('find.exact')), el('label', {}, this.whole, ' ', say('find.whole')),
        button(say('close'), () => this.close())));
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
    });
    this.element.addEventListener('input', (event) => {
      event.stopPropagation();
      if (event.target !== this.other) this.seek();
    });
    this.element.addEventListener('change', (event) => event.stopPropagation());
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
      if (event.key !== 'Enter') return;
      event.preventDefault();
      if (event.target === this.other) this.replace();
      else if (event.target === this.words) this.go(event.shiftKey ? -1 : 1);
      else (event.target as HTMLElement).click();
    });
  }

  open(): void {
    const { from, to } = this.editor.state.selection;
    const chosen = this.editor.state.doc.textBetween(from, to, ' ');
    this.element.hidden = false;
    if (chosen && chosen.length < 80) this.words.value = chosen;
    this.words.focus();
    this.words.select();
    this.seek();
  }

  private close(): void {
    this.element.hidden = true;
    find.seek(this.editor.view, { words: '', exact: false, whole: false });
    this.editor.view.focus();
  }

  private seek(): void {
    find.seek(this.editor.view, { words: this.words.value, exact: this.exact.checked, whole: this.whole.checked });
    this.tell();
  }

  private go(by: 1 | -1): void {
    find.step(this.editor.view, by);
    this.tell();
  }

  private replace(): void {
    if (!this.editor.isEditable) return;
    find.replace(this.editor.view, this.other.value);
    this.tell();
  }

  private replaceAll(): void {
    if (!this.editor.isEditable) return;
    this.told.textContent = say('find.replaced', find.replaceAll(this.editor.view, this.other.value));
  }

  private tell(): void {
    const { places, now } = find.finding(this.editor.state);
    this.told.textContent = !this.words.value ? '' : places.length ? say('find.of', now + 1, places.length) : say('search.nothing');
  }
}

export function help(): void {
  const line = (key: string, word: string) => el('div', {}, el('dt', {}, el('kbd', {}, key)), el('dd', {}, word));
  const own = [...STYLES, mark('strong', 'Mod-b'), mark('emphasis', 'Mod-i'), ...MORE,
    { name: 'link', key: 'Mod-k' }, { name: 'said', key: 'Mod-Alt-q' }, { name: 'footnote', key: 'Mod-Alt-f' }, { name: 'signs', key: 'Mod-Alt-s' },
    { name: 'find', key: 'Mod-f' }, { name: 'undo', key: 'Mod-z' }, { name: 'redo', key: 'Mod-Shift-z' }];
  const box = dialog(say('help.title'), true,
    el('dl', { class: 'keys typing-keys' },
      line('/', say('help.slash')),
      line(keys('Alt-↑ ↓'), say('help.move')),
      line(keys('Shift-Enter'), say('help.break')),
      line('Tab', say('help.tab')),
      line('Esc', say('help.escape')),
      line(keys('Alt-F10'), say('help.toolbar')),
      line('## ### ####', say('help.headings')),
      line('- 1. > ---', say('help.blocks')),
      line('**  _  ~~  `', say('help.marks')),
      line('[…](…)', say('link')),
      ...own.filter((one) => one.key).map((one) => line(keys(one.key ?? ''), say(one.name)))),
    el('div', { class: 'actions' }, el('button', { type: 'button', class: 'button main', onclick: () => box.close() }, say('close'))));
}
