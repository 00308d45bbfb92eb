import type { Editor } from '@tiptap/core';
import { el } from './dom';
import { Suggestion, show, standing, type Offer, type SuggestionJson } from './offers';
import { moment, say } from './words';

/** What the margin needs to know of what is suggested. */
export interface Told {
  id: string;
  version: number;
}

/** Suggested changes, decided one by one or all at once by whoever may change the text. */
export class Review {
  private all: Suggestion[] = [];
  private sent = new Map<string, [number, number]>();
  private asking = false;
  offers: Offer[] = [];

  constructor(
    private readonly editor: Editor,
    private readonly address: string,
    private readonly around: { looks(): void; decided(): void; trouble(sentence: string): void },
  ) {}

  /** Looks again when the server knows others, or others of theirs. */
  told(known: Told[], saving: boolean): void {
    for (const one of saving ? this.all : []) {
      const [accepted, refused] = this.sent.get(one.id) ?? [0, 0];
      one.accepted.splice(0, accepted);
      one.refused.splice(0, refused);
      const stepped = known.find(({ id }) => id === one.id);
      if (accepted + refused && stepped?.version === one.version + 1) one.version = stepped.version;
    }
    if (saving) this.sent.clear();
    const waiting = this.all.filter((one) => one.decided || this.offersOf(one.id).length);
    const same = known.length === this.all.filter((one) => known.some(({ id }) => id === one.id)).length
      && known.every(({ id, version }) => this.all.some((one) => one.id === id && one.version === version))
      && waiting.every((one) => known.some(({ id }) => id === one.id));
    if (!same) void this.read();
  }

  private offersOf(id: string): Offer[] {
    return this.offers.filter((one) => one.of.id === id);
  }

  private async read(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      const answer = await fetch(this.address, { headers: { Accept: 'application/json' }, redirect: 'manual' });
      if (!answer.ok) return;
      const { suggestions } = (await answer.json()) as { suggestions: SuggestionJson[] };
      this.all = suggestions.map((json) => Suggestion.read(this.editor.schema, json));
      this.again();
    } catch {
      // The next answer of the server tells again.
    } finally {
      this.asking = false;
    }
  }

  /** The text is another: what is suggested is looked for in it anew. */
  again(): void {
    if (!this.all.length && !this.offers.length) return;
    this.offers = this.all.flatMap((one) => one.offers(this.editor.state.doc));
    show(this.editor.view, this.offers);
    this.around.looks();
  }

  decide(ids: string[], accept: boolean): void {
    if (!this.editor.isEditable) return this.around.trouble(say('offer.closed'));
    // Against the text as it is at this moment: somebody may have typed since they were shown.
    this.offers = this.all.flatMap((one) => one.offers(this.editor.state.doc));
    const chosen = this.offers.filter((one) => ids.includes(one.id) && (one.at || !accept));
    if (accept) this.write(chosen);
    for (const one of this.all) one.decide(chosen.filter((offer) => offer.of === one), accept);
    this.again();
    if (chosen.length) this.around.decided();
  }

  private write(chosen: Offer[]): void {
    const change = this.editor.state.tr;
    for (const { at, of, change: { fromB, toB } } of [...chosen].sort((one, two) => (two.at?.from ?? 0) - (one.at?.from ?? 0))) {
      if (at) change.replace(at.from, at.to, of.body.slice(fromB, toB));
    }
    this.editor.view.dispatch(change);
  }

  /** What the next saving takes along. */
  decisions(): object[] {
    const decided = this.all.filter((one) => one.decided);
    this.sent = new Map(decided.map((one) => [one.id, [one.accepted.length, one.refused.length]]));
    return decided.map((one) => one.json());
  }

  /** The one at the cursor. */
  here(): Offer | undefined {
    const { from, to } = this.editor.state.selection;
    const places = standing(this.editor.state);
    return this.offers.find(({ id }) => {
      const at = places.get(id);
      return at && at.from <= to && from <= at.to;
    });
  }

  places(): Map<string, { from: number; to: number }> {
    return standing(this.editor.state);
  }

  /** Above all: who suggests how much, and everything of theirs at once. */
  heads(does: (key: string, word: string, run: () => unknown) => HTMLElement): HTMLElement[] {
    return this.all.flatMap((one) => {
      const own = this.offersOf(one.id);
      const ids = own.map(({ id }) => id);
      return own.length < 2 ? [] : [el('div', { class: 'note-card all' },
        el('p', { class: 'note-by' }, el('b', {}, one.by), ' ', say('offers.of', own.length)),
        el('div', { class: 'actions start' },
          does(`${one.id} all`, say('offers.accept'), () => this.decide(ids, true)),
          does(`${one.id} none`, say('offers.refuse'), () => this.decide(ids, false))))];
    });
  }

  card(offer: Offer, now: boolean, does: (key: string, word: string, run: () => unknown) => HTMLElement, go: () => void): HTMLElement {
    return el('article', { class: now ? 'note-card offer now' : 'note-card offer', 'data-offer': offer.id, 'aria-current': now ? 'true' : null },
      el('button', { type: 'button', class: 'note-quoted change', dir: 'auto', 'data-key': `${offer.id} words`, title: say('note.go'), onclick: go },
        offer.gone && el('del', {}, offer.gone), offer.gone && offer.come && ' ', offer.come && el('ins', {}, offer.come),
        !offer.gone && !offer.come && say('offer.marks')),
      el('p', { class: 'note-by' }, el('b', {}, offer.of.by), ' ', el('time', { datetime: offer.of.at }, moment(offer.of.at))),
      !offer.at && el('p', { class: 'about' }, say('offer.conflict')),
      el('div', { class: 'actions start' },
        offer.at && does(`${offer.id} yes`, say('offer.accept'), () => this.decide([offer.id], true)),
        does(`${offer.id} no`, say('offer.refuse'), () => this.decide([offer.id], false))));
  }
}
