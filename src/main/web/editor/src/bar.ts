import type { Editor } from '@tiptap/core';
import { redo, undo } from '@tiptap/pm/history';
import { isInTable } from '@tiptap/pm/tables';
import { INSERT, MORE, REMARK, STYLES, TABLE, inside, keys, mark, type Doing } from './doings';
import { el, icon, roving } from './dom';
import type { FindBar } from './findbar';
import { help } from './help';
import { link, said } from './remarks';
import { say } from './words';

/** The toolbar and its menus. */
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
      this.button({ name: 'link', key: 'Mod-k', run: link, active: (one) => inside(one, 'link') }, icon('link')),
      this.button({ name: 'said', key: 'Mod-Alt-q', run: said, active: (one) => inside(one, 'said') }, icon('said')),
      this.menu(say('more'), MORE, el('s', {}, 'S')),
      el('span', { class: 'typing-gap' }),
      this.menu(say('insert'), INSERT, icon('plus')),
      this.tableButton,
      // Where there is no margin, as where somebody suggests, there is no place for notes.
      ...(document.querySelector('[data-notes]') ? [this.button(REMARK, icon('note'))] : []),
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
      onclick: () => (doing.always || this.editor.isEditable) && doing.run(this.editor),
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
