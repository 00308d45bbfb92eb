import type { Editor } from '@tiptap/core';
import { el } from './dom';
import * as find from './find';
import { say } from './words';

/** The line to find and replace in. */
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
