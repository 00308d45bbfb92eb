import { el } from './dom';
import { stories, type Story } from './shelf';
import { say } from './words';

/** A field to search by and what it finds, to choose from by mouse and arrow keys. */

/** Own stories by their words; the choice is handed on. */
export function storyPicker(begun: string, chosen: (story: Story) => void): HTMLElement {
  return picker(say('story.find'), begun, async (words) => (await stories(words)).map((story) => ({
    label: [el('span', { dir: 'auto' }, story.headline), el('span', { class: 'hint', dir: 'ltr' }, story.address)],
    choose: () => chosen(story),
  })), 'typing-stories');
}

export interface Choice {
  label: globalThis.Node[];
  choose: () => void;
}

export function picker(label: string, begun: string, find: (words: string) => Promise<Choice[]>, kind: string): HTMLElement {
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
