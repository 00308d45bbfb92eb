import type { Editor } from '@tiptap/core';
import { SLASH, keys, type Doing } from './doings';
import { el } from './dom';
import { say } from './words';

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
    const margin = document.querySelector('[data-notes]') !== null;
    this.offered = SLASH.filter((one) => margin || !one.always).filter((one) => say(one.name).toLocaleLowerCase().split(/\s+/).some((word) => word.startsWith(sought))
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
