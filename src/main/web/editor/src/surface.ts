import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { Bar } from './bar';
import * as blocks from './blocks';
import { WorkingCopy, type Copy, type Fields, type Standing, type Trouble } from './copy';
import { minutes, words } from './count';
import { choose, type Choice } from './differs';
import { Strange, type DocumentJson } from './document';
import { ACCEPT_KEY, NEXT_KEY, NOTE, REFUSE_KEY, TOOL_KEYS } from './doings';
import { el } from './dom';
import { FindBar } from './findbar';
import { folded } from './folding';
import { handle } from './handle';
import { Head } from './head';
import { help } from './help';
import { Margin } from './margin';
import { Notices } from './notices';
import { footnote } from './notes';
import { page } from './page';
import { picture, sending } from './pictures';
import { read } from './reading';
import { quotation } from './remarks';
import { learn } from './shelf';
import { nothingUnsaved } from './leaving';
import { Slash } from './slash';
import { EDIT } from './views';
import { showChanges } from './suggesting';
import { clock, number, say } from './words';
import { write } from './writing';

/** The typing surface: a story's text and head between the page and the working copy on the server. */
export class Surface {
  private readonly page = el('div', { class: 'typing-page', id: 'typing-page' });
  private readonly count = el('p', { class: 'typing-count hint' });
  private readonly notices = new Notices();
  private readonly uploads = el('div', { class: 'typing-sending', role: 'status' });
  private readonly status: HTMLElement | null;
  private readonly form: HTMLFormElement | null;
  private readonly head: Head;
  private readonly copy: WorkingCopy;
  private readonly slash: Slash;
  private readonly bar: Bar;
  readonly editor: Editor;
  private readonly margin: Margin | null;
  private counting = 0;
  private comparing = false;
  private following = false;
  /** Where somebody suggests: the text they began with. */
  private base: Node | null = null;

  constructor(private readonly host: HTMLElement) {
    this.form = host.closest('form');
    this.head = new Head(this.form);
    this.status = document.querySelector('[data-editor-status]');
    this.editor = this.made();
    const findBar = new FindBar(this.editor);
    this.bar = new Bar(this.editor, findBar);
    const frame = el('div', { class: 'typing-frame-of-page' }, this.page);
    host.replaceChildren(this.notices.element, this.bar.element, findBar.element, frame, this.uploads, this.count);
    this.slash = new Slash(this.editor, frame);
    handle(this.editor, frame);
    const beside = document.querySelector<HTMLElement>('[data-notes]');
    this.margin = beside && new Margin(this.editor, beside, {
      trouble: (sentence) => this.notices.say('note', sentence),
      decided: () => this.changed(),
    });
    this.copy = new WorkingCopy(host.dataset.copy ?? '', host.dataset.lock ?? '', {
      document: () => this.document(),
      fields: () => this.head.fields(),
      anchors: () => this.margin?.anchors() ?? [],
      decisions: () => this.margin?.review.decisions() ?? [],
      told: (answer, saving) => this.margin?.told(answer, saving),
      stands: (standing) => this.stands(standing),
    });
    host.addEventListener('keydown', (event) => {
      // The desk has keys of its own, which must not do a second thing after ours.
      if (event.defaultPrevented || (event.target as Element).closest('.typing-bar, .typing-menu, .typing-find')) event.stopPropagation();
      if ((event.ctrlKey || event.metaKey) && event.key === 'f') {
        event.preventDefault();
        findBar.open();
      }
    });
    host.addEventListener(NOTE, () => void this.margin?.write());
    host.addEventListener(EDIT, (event) => this.edit((event as CustomEvent<number>).detail));
    nothingUnsaved(this.copy, host, this.form, this.head, () => this.notices.say('unsent', say('unsent')));
    for (const kind of ['input', 'change']) {
      this.form?.addEventListener(kind, (event) => this.head.has((event.target as HTMLInputElement).name ?? '') && this.changed());
    }
  }

  private made(): Editor {
    const surface = this;
    const Tools = Extension.create({
      name: 'tools',
      priority: 400,
      addKeyboardShortcuts() {
        return {
          ...Object.fromEntries(Object.entries(TOOL_KEYS).map(([key, run]) => [key, () => (void run(surface.editor), true)])),
          'Alt-F10': () => (surface.bar.focus(), true),
          [NEXT_KEY]: () => (surface.margin?.next(), true),
          [ACCEPT_KEY]: () => surface.margin?.decide(true) ?? false,
          [REFUSE_KEY]: () => surface.margin?.decide(false) ?? false,
          'Mod-/': () => (help(), true),
          'Mod-s': () => (void surface.copy.send(), true),
        };
      },
    });
    return page(this.page, this.host, {
      extensions: [Tools],
      key: (event) => this.slash.key(event),
      bring: (files, place) => void this.bring(files, place),
      leftBehind: (pictures) => this.notices.say('pictures', say('paste.pictures', pictures)),
      changed: () => this.changed(),
    });
  }

  async open(): Promise<void> {
    try {
      await this.borrow();
      const copy = await this.copy.read();
      const draft = await this.copy.kept();
      this.head.ask(copy.fields);
      this.adopt(copy);
      if (draft && folded(draft.document) + folded(draft.fields) !== folded(copy.document) + folded(copy.fields)) {
        this.show(draft.document);
        this.head.fill(draft.fields as Fields);
        this.copy.version = draft.version;
        this.notices.say('draft', say('draft.found', clock(draft.at)));
        this.copy.changed();
      }
      if (copy.holder && !copy.holder.me) this.copy.lockedBy(copy.holder);
      else this.writable(true);
    } catch (trouble) {
      const why = trouble instanceof Strange ? say('strange', trouble.message) : say('read.failed');
      this.notices.say('broken', why, [say('again'), () => location.reload()]);
    }
    this.host.dataset.ready = '';
  }

  /** A suggestion shows the pictures of its story. */
  private async borrow(): Promise<void> {
    const story = this.host.dataset.story;
    if (!story) return;
    const answer = await fetch(story, { headers: { Accept: 'application/json' }, redirect: 'manual' });
    if (answer.ok) learn(((await answer.json()) as Copy).pictures);
  }

  private adopt(copy: Copy): void {
    learn(copy.pictures);
    if (copy.base) this.base = read(this.editor.schema, copy.base);
    this.show(copy.document);
    this.head.fill(copy.fields);
    this.margin?.adopt(copy);
    this.copy.adopt(copy);
    this.remember(copy.version);
  }

  /** Puts a document into the surface, as it came from the server. */
  show(given: unknown): void {
    const whole = read(this.editor.schema, given);
    const { view, state } = this.editor;
    // A new state and no change of the old one: nothing may be mended on the way in, such as a table with rows of unequal length.
    view.updateState(EditorState.create({ doc: whole, plugins: state.plugins }));
    view.dispatch(view.state.tr.setMeta('addToHistory', false));
    this.tellCount();
    this.margin?.again();
  }

  document(): DocumentJson {
    return write(this.editor.state.doc);
  }

  /** A form that is sent without the surface must not look older than what the surface saved. */
  private remember(version: number): void {
    for (const one of document.querySelectorAll<HTMLInputElement>('input[type=hidden][name=version]')) one.value = String(version);
  }

  private changed(): void {
    this.copy.changed();
    if (this.counting) return;
    this.counting = window.setTimeout(() => {
      this.counting = 0;
      this.tellCount();
    }, 300);
  }

  private tellCount(): void {
    const count = words(this.editor.state.doc);
    const suggested = this.base ? ` · ${say('suggested', number(showChanges(this.editor.view, this.base)))}` : '';
    this.count.textContent = say('count', number(count), minutes(count)) + suggested;
  }

  private stands(standing: Standing): void {
    const told = (sentence: string) => {
      if (!this.status) return;
      // Who listens to the page hears of trouble and of its end, not of every saved letter.
      const usual = /^(saved|changed|saving)$/;
      const routine = usual.test(standing.is) && usual.test(this.status.dataset.state ?? 'saved');
      this.status.setAttribute('aria-live', routine ? 'off' : 'polite');
      this.status.dataset.state = standing.is;
      if (this.status.textContent !== sentence) this.status.textContent = sentence;
    };
    switch (standing.is) {
      case 'saved':
        this.notices.quiet('offline', 'signed-out', 'refused', 'differs', 'unsent');
        this.head.object([]);
        this.remember(this.copy.version);
        return told(standing.at ? say('saved', clock(standing.at)) : '');
      case 'changed':
        return told(say('changed'));
      case 'saving':
        return told(say('saving'));
      case 'offline':
        this.notices.say('offline', say(standing.kept ? 'offline.kept' : 'offline.lost'));
        return told(say('offline'));
      case 'signed-out':
        this.notices.say('signed-out', say(standing.kept ? 'signed-out.kept' : 'signed-out'),
          [say('sign-in'), () => window.open('/desk/', '_blank', 'noopener')], [say('again'), () => void this.copy.send()]);
        return told(say('signed-out'));
      case 'refused':
        this.object(standing.troubles);
        return told(say('refused'));
      case 'locked':
        this.writable(false);
        this.notices.say('locked', say('locked', standing.holder, clock(standing.since)), [say('locked.take'), () => void this.takeOver()]);
        void this.follow();
        return told(say('locked.short', standing.holder));
      case 'differs':
        this.notices.say('differs', say('differs.about', standing.other.by, clock(standing.other.at)), [say('differs.show'), () => void this.compare()]);
        told(say('differs.short'));
        return void this.compare();
    }
  }

  private object(troubles: Trouble[]): void {
    const elsewhere = this.head.object(troubles);
    if (elsewhere.length) this.notices.say('refused', elsewhere.map((one) => one.sentence).join(' '));
    else this.notices.quiet('refused');
    if (document.querySelector('.story-beside [aria-invalid=true]')) this.margin?.aside();
  }

  /** Text and head together: who cannot write the one cannot change the other. */
  private writable(now: boolean): void {
    this.editor.setEditable(now, false);
    this.head.writable(now);
  }

  private async takeOver(): Promise<void> {
    await this.copy.takeOver();
    if (this.copy.standing.is === 'locked') return;
    if (!this.copy.dirty) this.adopt(await this.copy.read());
    this.notices.quiet('locked');
    this.writable(true);
    this.editor.view.focus();
  }

  /** While another writes, what they save is seen here, and their leaving opens the text. */
  private async follow(): Promise<void> {
    if (this.following) return;
    this.following = true;
    await this.watch();
    this.following = false;
  }

  private async watch(): Promise<void> {
    while (this.copy.standing.is === 'locked') {
      await new Promise((done) => setTimeout(done, 5000));
      if (this.copy.standing.is !== 'locked') return;
      try {
        const copy = await this.copy.read();
        if ((this.copy.standing as Standing).is !== 'locked') return;
        const gone = !copy.holder || copy.holder.me;
        if (!this.copy.dirty && (copy.version !== this.copy.version || gone)) {
          this.adopt(copy);
          if (!gone && copy.holder) this.copy.lockedBy(copy.holder);
        }
        if (!gone) continue;
        if (this.copy.dirty) await this.copy.takeOver();
        this.notices.quiet('locked');
        this.writable(true);
        return;
      } catch {
        // Away for a moment; the next look will tell.
      }
    }
  }

  private async compare(): Promise<void> {
    const { standing } = this.copy;
    if (standing.is !== 'differs' || this.comparing) return;
    this.comparing = true;
    const mine: Choice = { document: this.document(), fields: this.head.fields() };
    const chosen = await choose(mine, standing.other, (name) => this.head.label(name));
    this.comparing = false;
    if (!chosen) return;
    this.notices.quiet('differs');
    this.show(chosen.document);
    this.head.fill(chosen.fields);
    this.copy.settle(standing.other.version);
    this.editor.view.focus();
  }

  private edit(place: number): void {
    if (!this.editor.isEditable) return;
    const name = this.editor.state.doc.nodeAt(place)?.type.name;
    if (name === 'quotation') void quotation(this.editor, place);
    else if (name === 'footnote') void footnote(this.editor, place);
    else if (name === 'picture') void picture(this.editor, place);
    else if (name === 'embed') void blocks.embed(this.editor, place);
    else if (name === 'related') void blocks.related(this.editor, place);
  }

  /** Pictures dropped or pasted go to the library and from there into the text. */
  private async bring(files: File[], place: number | null): Promise<void> {
    if (place !== null) this.editor.commands.setTextSelection(place);
    for (const file of files) {
      const found = await sending(file, this.uploads);
      if (found) blocks.insert(this.editor, this.editor.schema.nodes.picture.create({ picture: found.picture }));
    }
  }

}
