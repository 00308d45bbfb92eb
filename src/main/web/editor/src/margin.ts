import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { ask, el } from './dom';
import { NOTE_KEY, keys } from './doings';
import { Review, type Told } from './review';
import { Sides } from './sides';
import { anchor, here, locate, point, stand, standing, type Anchor, type Place } from './passages';
import { moment, say } from './words';

export interface Note extends Anchor {
  id: string;
  resolved: { by: string; at: string } | null;
  remarks: { by: string; at: string; words: string; mine: boolean }[];
}

function button(key: string, word: string, run: () => unknown): HTMLElement {
  return el('button', { type: 'button', class: 'button', 'data-key': key, onclick: () => void run() }, word);
}

/** The notes beside the text: made here, kept on the server, following their words while one types. */
export class Margin {
  private notes: Note[] = [];
  /** Where the server has each. */
  private readonly known = new Map<string, string>();
  private readonly list: HTMLElement;
  private readonly sides: Sides;
  private shown = '';
  private waiting = 0;
  private high = 0;
  readonly review: Review;

  constructor(
    private readonly editor: Editor,
    private readonly section: HTMLElement,
    private readonly around: { trouble(sentence: string): void; decided(): void },
  ) {
    this.review = new Review(editor, section.dataset.suggestions ?? '', {
      looks: () => this.show(), decided: () => around.decided(), trouble: (sentence) => around.trouble(sentence),
    });
    this.list = section.querySelector<HTMLElement>('[data-notes-list]') ?? section;
    this.sides = new Sides(section, () => this.align());
    this.list.replaceChildren();
    editor.on('transaction', () => this.soon());
    addEventListener('resize', () => ((this.high = 0), this.soon()));
    section.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const id = (event.target as Element).closest<HTMLElement>('[data-note], [data-offer]')?.dataset;
      const to = id?.note ?? id?.offer;
      if (to) this.goTo(to);
      else editor.view.focus();
    });
  }

  /** A text that was read from the server, with its notes. */
  adopt(copy: { notes?: Note[]; suggestions?: Told[] }): void {
    this.take(copy.notes ?? []);
    this.again();
    if (this.open().length || copy.suggestions?.length) this.sides.show('notes');
    this.show();
    this.review.told(copy.suggestions ?? [], false);
  }

  /** What is wrong beside the text has to be seen. */
  aside(): void {
    this.sides.show('story');
  }

  /** The text is another now; the notes are the same. */
  again(): void {
    this.put(this.notes.flatMap((note) => this.found(note)));
    this.review.again();
  }

  /** What the server says of the notes while one types: their places here are newer. */
  told({ notes, suggestions }: { notes?: Note[]; suggestions?: Told[] }, saving: boolean): void {
    if (suggestions) this.review.told(suggestions, saving);
    if (!notes) return;
    this.take(notes);
    const now = standing(this.editor.state);
    const places = this.open().flatMap((note) => now.find((one) => one.id === note.id) ?? this.found(note));
    if (JSON.stringify(places) !== JSON.stringify(now)) this.put(places);
    this.show();
  }

  private take(notes: Note[]): void {
    this.notes = notes;
    this.known.clear();
    for (const { id, place, quoted } of notes) this.known.set(id, JSON.stringify({ place, quoted }));
  }

  private put(places: Place[]): void {
    stand(this.editor.view, places);
  }

  private open(): Note[] {
    return this.notes.filter((note) => !note.resolved);
  }

  private found(note: Note): Place[] {
    const at = note.resolved ? null : locate(this.editor.state.doc, note);
    return at ? [{ id: note.id, ...at }] : [];
  }

  /** Those that stand elsewhere, or on other words, than the server has them. */
  anchors(): (Anchor & { id: string })[] {
    const { doc } = this.editor.state;
    return standing(this.editor.state).flatMap(({ id, from, to }) => {
      const now = anchor(doc, from, to);
      return now.quoted && this.known.has(id) && this.known.get(id) !== JSON.stringify(now) ? [{ id, ...now }] : [];
    });
  }

  /** After the letter is on the screen, not before. */
  private soon(): void {
    if (this.waiting || (!this.notes.length && !this.review.offers.length)) return;
    this.waiting = window.setTimeout(() => {
      this.waiting = 0;
      if (this.editor.isDestroyed) return;
      this.find();
      this.show();
      // As long as the text is as high as it was, nobody's words stand elsewhere.
      const high = this.editor.view.dom.offsetHeight;
      if (high !== this.high) this.align();
      this.high = high;
    }, 300);
  }

  /** Words that were cut and put back, or moved, are found again. */
  private find(): void {
    const now = standing(this.editor.state);
    const lost = this.open().filter((note) => !now.some((one) => one.id === note.id));
    const again = lost.flatMap((note) => this.found(note));
    if (again.length) this.put([...now, ...again]);
  }

  /** Puts a note on the chosen words, or on the paragraph of the cursor; goes to the note that is there already. */
  async write(): Promise<void> {
    const { state } = this.editor;
    const already = here(state);
    if (already && state.selection.empty) return this.focus(already);
    const [from, to] = this.chosen();
    const at = anchor(state.doc, from, to);
    if (!at.quoted) return this.around.trouble(say('note.none'));
    const given = await ask({
      title: say('note'), send: say('note.put'),
      questions: [{ name: 'words', label: say('note.words'), lines: true, needed: true }],
      more: (form) => (form.prepend(el('blockquote', { class: 'note-quoted', dir: 'auto' }, at.quoted)), undefined),
    });
    // At once: whoever goes on writing while the note is on its way must not be called back.
    this.editor.view.focus();
    if (given && given !== 'remove') {
      this.sides.show('notes');
      await this.send('', { ...at, words: given.words });
    }
  }

  private chosen(): [number, number] {
    const { selection, doc } = this.editor.state;
    if (selection instanceof NodeSelection || !selection.empty) return [selection.from, selection.to];
    const { $from } = selection;
    if ($from.parent.textContent.trim()) return [$from.start(), $from.end()];
    // Nothing is written here yet: the words before are meant.
    const last = doc.resolve($from.before(1)).nodeBefore;
    return last ? [$from.before(1) - last.nodeSize, $from.before(1)] : [0, 0];
  }

  private async answer(note: Note): Promise<void> {
    const given = await ask({
      title: say('note.answer'), send: say('note.answer'),
      questions: [{ name: 'words', label: say('note.answer.words'), lines: true, needed: true }],
      more: (form) => (form.prepend(el('blockquote', { class: 'note-quoted', dir: 'auto' }, note.remarks.at(-1)?.words)), undefined),
    });
    if (given && given !== 'remove') await this.send(`/${note.id}/answers`, { words: given.words });
    this.focus(note.id);
  }

  private async send(where: string, fields: Record<string, unknown>): Promise<void> {
    const body = new URLSearchParams(Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]));
    try {
      const answer = await fetch(`${this.section.dataset.notes}${where}`, { method: 'POST', body, headers: { Accept: 'application/json' }, redirect: 'manual' });
      const json = (await answer.json()) as { notes?: Note[]; sentence?: string };
      if (answer.ok && json.notes) this.told({ notes: json.notes }, false);
      else this.around.trouble(json.sentence || say('note.failed'));
    } catch {
      this.around.trouble(say('note.failed'));
    }
  }

  /** Every note and every suggested change that has its place, in the order of the text. */
  private stations(): { id: string; from: number; to: number }[] {
    const offers = [...this.review.places()].map(([id, at]) => ({ id, ...at }));
    return [...standing(this.editor.state), ...offers].sort((one, two) => one.from - two.from);
  }

  /** Goes from one to the next. */
  next(): void {
    const all = this.stations();
    const { from } = this.editor.state.selection;
    const to = all.find((one) => one.from > from) ?? all[0];
    if (!to) return;
    this.sides.show('notes');
    this.goTo(to.id);
  }

  /** Accepts or refuses the change at the cursor and goes on to the next; false if there is none. */
  decide(accept: boolean): boolean {
    const offer = this.review.here();
    if (!offer) return false;
    this.review.decide([offer.id], accept);
    return true;
  }

  private goTo(id: string): void {
    const at = this.stations().find((one) => one.id === id);
    const { view } = this.editor;
    view.focus();
    if (!at) return;
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.from))));
    const place = view.domAtPos(view.state.selection.from).node;
    (place instanceof HTMLElement ? place : place.parentElement)?.scrollIntoView({ block: 'center' });
  }

  private focus(id: string): void {
    this.sides.show('notes');
    this.list.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"] button`)?.focus();
  }

  private show(): void {
    const now = here(this.editor.state);
    point(this.editor.view, now);
    const places = new Map(this.stations().map((one) => [one.id, one.from]));
    const { offers } = this.review;
    const chosen = this.review.here()?.id;
    // Where a note stands is not part of its card: with every word that is saved all places below it are others.
    const said = this.notes.map(({ id, quoted, resolved, remarks }) => [id, quoted, resolved, remarks]);
    const looks = JSON.stringify([said, [...places.keys()], now, chosen, offers.map((one) => [one.id, one.at !== null, one.gone, one.come])]);
    if (looks === this.shown) return;
    this.shown = looks;
    const done = this.notes.filter((note) => note.resolved);
    const folded = this.list.querySelector('details')?.open ?? false;
    const focused = document.activeElement as HTMLElement | null;
    const held = this.list.contains(focused) ? focused?.dataset.key : undefined;
    const cards = [
      ...this.open().map((note) => ({ id: note.id, card: () => this.card(note, places.has(note.id), note.id === now) })),
      ...offers.map((offer) => ({ id: offer.id, card: () => this.review.card(offer, offer.id === chosen, button, () => this.goTo(offer.id)) })),
    ].sort((one, two) => (places.get(one.id) ?? Infinity) - (places.get(two.id) ?? Infinity));
    this.list.replaceChildren(
      ...this.review.heads(button),
      ...cards.map(({ card }) => card()),
      ...(cards.length ? [] : [el('p', { class: 'about' }, say('notes.none', keys(NOTE_KEY)))]),
      ...(done.length ? [el('details', { open: folded }, el('summary', {}, say('notes.done', done.length)), ...done.map((note) => this.card(note, true, false)))] : []),
    );
    if (held) {
      const again = this.list.querySelector<HTMLElement>(`[data-key="${CSS.escape(held)}"]`);
      // What was decided is gone: the keys go to what comes next.
      (again ?? this.list.querySelector<HTMLElement>('[data-offer] button') ?? this.editor.view.dom).focus();
    }
    this.sides.count(cards.length);
    this.align();
  }

  private card(note: Note, there: boolean, now: boolean): HTMLElement {
    const does = (name: string, word: string, run: () => unknown) => button(`${note.id} ${name}`, word, run);
    return el('article', { class: now ? 'note-card now' : 'note-card', id: `note-${note.id}`, 'data-note': note.id, 'aria-current': now ? 'true' : null },
      el('button', { type: 'button', class: 'note-quoted', dir: 'auto', 'data-key': `${note.id} words`, title: say('note.go'), onclick: () => this.goTo(note.id) }, note.quoted),
      !there && el('p', { class: 'about' }, say('note.gone')),
      ...note.remarks.map((remark) => el('div', { class: 'note-remark' },
        el('p', { class: 'note-by' }, el('b', {}, remark.by), ' ', el('time', { datetime: remark.at }, moment(remark.at))),
        el('p', { class: 'note-words', dir: 'auto' }, remark.words))),
      note.resolved && el('p', { class: 'about' }, say('note.resolved', note.resolved.by, moment(note.resolved.at))),
      el('div', { class: 'actions start' },
        !note.resolved && does('answer', say('note.answer'), () => this.answer(note)),
        note.resolved
          ? does('reopen', say('note.reopen'), () => this.send(`/${note.id}/reopening`, {}))
          : does('resolve', say('note.resolve'), () => (this.editor.view.focus(), this.send(`/${note.id}/resolution`, {})))));
  }

  /** Where there is room for it, each note stands beside its words. */
  private align(): void {
    const cards = [...this.list.querySelectorAll<HTMLElement>(':scope > :is([data-note], [data-offer], .all)')];
    const beside = this.sides.beside();
    const places = new Map(this.stations().map((one) => [one.id, one.from]));
    const tops = cards.map((card) => {
      const at = places.get(card.dataset.note ?? card.dataset.offer ?? '');
      return beside && at !== undefined ? this.editor.view.coordsAtPos(at).top : -Infinity;
    });
    const heights = cards.map((card) => card.offsetHeight);
    let bottom = this.list.getBoundingClientRect().top;
    cards.forEach((card, index) => {
      const top = Math.max(bottom, tops[index]);
      card.style.marginBlockStart = `${Math.round(top - bottom)}px`;
      bottom = top + heights[index] + 12;
    });
  }
}
