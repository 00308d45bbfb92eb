import { el } from './dom';
import { say } from './words';

/** What a person should know above the text, one of a kind, until it is over or closed. */
export class Notices {
  readonly element = el('div', { class: 'typing-notices' });

  say(kind: string, sentence: string, ...buttons: [string, () => void][]): void {
    const before = this.element.querySelector(`[data-kind="${kind}"]`);
    if (before?.firstChild?.textContent === sentence) return;
    const grave = kind === 'refused' || kind === 'broken' || kind === 'unsent';
    const made = el('div', { class: grave ? 'notice stopped' : 'notice waiting', 'data-kind': kind, role: grave ? 'alert' : null },
      el('p', {}, sentence),
      ...(buttons.length ? buttons : [[say('close'), () => made.remove()] as [string, () => void]])
        .map(([word, run]) => el('button', { type: 'button', class: 'button', onclick: run }, word)));
    if (before) before.replaceWith(made);
    else this.element.append(made);
  }

  quiet(...kinds: string[]): void {
    for (const kind of kinds) this.element.querySelector(`[data-kind="${kind}"]`)?.remove();
  }
}
