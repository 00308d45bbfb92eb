import { el } from './dom';
import { say } from './words';

/** What stands beside the text on a wide screen: what is said of the story, or the notes on its words. Below each other on a narrow one. */
export class Sides {
  private readonly sheet: HTMLElement | null;
  private readonly buttons: HTMLButtonElement[];

  constructor(private readonly section: HTMLElement, private readonly turned: () => void) {
    this.sheet = section.closest('.story-sheet');
    this.buttons = ['story', 'notes'].map((side) =>
      el('button', { type: 'button', 'data-side': side, 'aria-pressed': 'false', onclick: () => this.show(side) }, say(`side.${side}`)));
    if (!this.sheet?.querySelector('.story-beside')) return;
    section.before(el('div', { class: 'story-sides', role: 'group', 'aria-label': say('side') }, ...this.buttons));
    this.show('story');
  }

  show(side: string): void {
    if (!this.sheet) return;
    this.sheet.dataset.side = side;
    for (const one of this.buttons) one.setAttribute('aria-pressed', String(one.dataset.side === side));
    requestAnimationFrame(this.turned);
  }

  count(open: number): void {
    const [, notes] = this.buttons;
    const word = open ? `${say('side.notes')} ${open}` : say('side.notes');
    if (notes.textContent !== word) notes.textContent = word;
  }

  /** Whether the notes stand beside the text now, and not below it. */
  beside(): boolean {
    const page = this.sheet?.querySelector('.story-text')?.getBoundingClientRect();
    const own = this.section.getBoundingClientRect();
    return !!page && own.width > 0 && (own.left >= page.right || own.right <= page.left);
  }
}
