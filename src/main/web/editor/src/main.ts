import { Editor, Extension } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { Bar, FindBar, Slash, TOOL_KEYS, help } from './bar';
import { isWeb } from './addresses';
import { clock, number, speak, say } from './words';
import { WorkingCopy, folded, type Copy, type Fields, type Standing } from './copy';
import { minutes, words } from './count';
import { choose, type Choice } from './differs';
import { Strange, read, write, type DocumentJson } from './document';
import { el } from './dom';
import { Find } from './find';
import { handle } from './handle';
import { Keys, Shortcuts } from './keys';
import { clean } from './paste';
import { DOCUMENT } from './schema';
import { learn } from './shelf';
import sheet from './style.css';
import * as tools from './tools';
import { EDIT } from './views';

/** The typing surface: a story's text and head between the page and the working copy on the server. */
class Surface {
  private readonly page = el('div', { class: 'typing-page', id: 'typing-page' });
  private readonly count = el('p', { class: 'typing-count hint' });
  private readonly notices = el('div', { class: 'typing-notices' });
  private readonly uploads = el('div', { class: 'typing-sending', role: 'status' });
  private readonly status: HTMLElement | null;
  private readonly form: HTMLFormElement | null;
  private readonly copy: WorkingCopy;
  private readonly slash: Slash;
  private readonly bar: Bar;
  readonly editor: Editor;
  /** The head fields that the server asked for, and how it wrote them. */
  private asked: Fields = {};
  private counting = 0;
  private comparing = false;
  private following = false;

  constructor(private readonly host: HTMLElement) {
    this.form = host.closest('form');
    this.status = document.querySelector('[data-editor-status]');
    this.editor = this.made();
    const findBar = new FindBar(this.editor);
    this.bar = new Bar(this.editor, findBar);
    const frame = el('div', { class: 'typing-frame-of-page' }, this.page);
    host.replaceChildren(this.notices, this.bar.element, findBar.element, frame, this.uploads, this.count);
    this.slash = new Slash(this.editor, frame);
    handle(this.editor, frame);
    this.copy = new WorkingCopy(host.dataset.copy ?? '', host.dataset.lock ?? '', {
      document: () => this.document(),
      fields: () => this.fields(),
      stands: (standing) => this.stands(standing),
    });
    host.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 'f') {
        event.preventDefault();
        findBar.open();
      }
    });
    host.addEventListener(EDIT, (event) => this.edit((event as CustomEvent<number>).detail));
    document.addEventListener('submit', (event) => this.beforeSending(event));
    addEventListener('beforeunload', (event) => {
      if (this.copy.dirty) event.preventDefault();
    });
    this.form?.addEventListener('input', (event) => {
      const name = (event.target as HTMLInputElement).name;
      if (name && name in this.asked) this.changed();
    });
    this.form?.addEventListener('change', (event) => {
      const name = (event.target as HTMLInputElement).name;
      if (name && name in this.asked) this.changed();
    });
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
          'Mod-/': () => (help(), true),
          'Mod-s': () => (void surface.copy.send(), true),
        };
      },
    });
    return new Editor({
      element: this.page,
      extensions: [...DOCUMENT, Keys, Shortcuts, Find, Tools],
      injectCSS: false,
      enableContentCheck: false,
      editable: false,
      editorProps: {
        attributes: {
          role: 'textbox', 'aria-multiline': 'true', 'aria-label': say('text'), spellcheck: 'true', autocapitalize: 'sentences',
          ...(this.host.dataset.language ? { lang: this.host.dataset.language } : {}),
          ...(this.host.dataset.direction ? { dir: this.host.dataset.direction } : {}),
        },
        handleKeyDown: (_view, event) => this.slash.key(event),
        transformPastedHTML: (html) => {
          const { html: cleaned, pictures } = clean(html);
          if (pictures) this.notice('pictures', say('paste.pictures', pictures));
          return cleaned;
        },
        handlePaste: (view, event) => {
          const files = pictures(event.clipboardData);
          const text = event.clipboardData?.getData('text/plain').trim() ?? '';
          if (files.length && !event.clipboardData?.getData('text/html').includes('data-pm-slice')) return void this.bring(files, null), true;
          // An address over chosen words links them.
          if (isWeb(text) && !view.state.selection.empty && view.state.selection instanceof TextSelection) {
            const { from, to } = view.state.selection;
            view.dispatch(view.state.tr.addMark(from, to, view.state.schema.marks.link.create({ address: text })));
            return true;
          }
          return false;
        },
        handleDrop: (view, event) => {
          const files = pictures(event.dataTransfer);
          if (!files.length) return false;
          event.preventDefault();
          void this.bring(files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null);
          return true;
        },
      },
      onUpdate: () => this.changed(),
    });
  }

  async open(): Promise<void> {
    try {
      const copy = await this.copy.read();
      const draft = await this.copy.kept();
      this.asked = copy.fields;
      this.adopt(copy);
      if (draft && folded(draft.document) + folded(draft.fields) !== folded(copy.document) + folded(copy.fields)) {
        this.show(draft.document);
        this.fill(draft.fields as Fields);
        this.copy.version = draft.version;
        this.notice('draft', say('draft.found', clock(draft.at)));
        this.copy.changed();
      }
      if (copy.holder && !copy.holder.me) this.copy.lockedBy(copy.holder);
      else this.editor.setEditable(true, false);
    } catch (trouble) {
      const why = trouble instanceof Strange ? say('strange', trouble.message) : say('read.failed');
      this.notice('broken', why, [say('again'), () => location.reload()]);
    }
    this.host.dataset.ready = '';
  }

  private adopt(copy: Copy): void {
    learn(copy.pictures);
    this.show(copy.document);
    this.fill(copy.fields);
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
  }

  document(): DocumentJson {
    return write(this.editor.state.doc);
  }

  private fields(): Fields {
    if (!this.form) return {};
    const given = new FormData(this.form);
    return Object.fromEntries(Object.entries(this.asked).filter(([name]) => this.form?.elements.namedItem(name)).map(([name, before]) =>
      [name, Array.isArray(before) ? given.getAll(name).map(String) : String(given.get(name) ?? '')]));
  }

  /** Whether everything a person can change in the form is sent by the surface. */
  private savesAll(): boolean {
    return [...(this.form?.elements ?? [])].every((one) => {
      const name = one.getAttribute('name');
      return !name || one instanceof HTMLButtonElement || (one as HTMLInputElement).type === 'hidden' || name in this.asked;
    });
  }

  private fill(fields: Fields): void {
    for (const [name, value] of Object.entries(fields)) {
      for (const one of this.form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`[name="${CSS.escape(name)}"]`) ?? []) {
        const all = Array.isArray(value) ? value : [value];
        if (one instanceof HTMLInputElement && (one.type === 'checkbox' || one.type === 'radio')) one.checked = all.includes(one.value);
        else if (one instanceof HTMLSelectElement && one.multiple) for (const option of one.options) option.selected = all.includes(option.value);
        else if (!Array.isArray(value) && one.value !== value) one.value = value;
      }
    }
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
    this.count.textContent = say('count', number(count), minutes(count));
  }

  /** What a page's buttons do is done to what is written, so that is sent first. */
  private beforeSending(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (form.method === 'dialog' || form.closest('dialog.typing-dialog') || form.matches('.typing-find')) return;
    // The form around the surface saves itself; its button only hurries it.
    if (form === this.form && !event.submitter?.hasAttribute('formaction') && this.savesAll()) {
      event.preventDefault();
      void this.copy.send();
      return;
    }
    if (!this.copy.dirty) return;
    event.preventDefault();
    void this.copy.send().then((sent) => {
      if (sent) form.requestSubmit(event.submitter as HTMLElement | null);
      else this.notice('unsent', say('unsent'));
    });
  }

  private stands(standing: Standing): void {
    const told = (sentence: string) => {
      if (!this.status) return;
      this.status.dataset.state = standing.is;
      if (this.status.textContent !== sentence) this.status.textContent = sentence;
    };
    switch (standing.is) {
      case 'saved':
        this.quiet('offline', 'signed-out', 'refused', 'differs', 'unsent');
        this.remember(this.copy.version);
        return told(standing.at ? say('saved', clock(standing.at)) : '');
      case 'changed':
        return told(say('changed'));
      case 'saving':
        return told(say('saving'));
      case 'offline':
        this.notice('offline', say(standing.kept ? 'offline.kept' : 'offline.lost'));
        return told(say('offline'));
      case 'signed-out':
        this.notice('signed-out', say(standing.kept ? 'signed-out.kept' : 'signed-out'),
          [say('sign-in'), () => window.open('/desk/', '_blank', 'noopener')], [say('again'), () => void this.copy.send()]);
        return told(say('signed-out'));
      case 'refused':
        this.notice('refused', standing.sentences.join(' '));
        return told(say('refused'));
      case 'locked':
        this.editor.setEditable(false, false);
        this.notice('locked', say('locked', standing.holder, clock(standing.since)), [say('locked.take'), () => void this.takeOver()]);
        void this.follow();
        return told(say('locked.short', standing.holder));
      case 'differs':
        this.notice('differs', say('differs.about', standing.other.by, clock(standing.other.at)), [say('differs.show'), () => void this.compare()]);
        told(say('differs.short'));
        return void this.compare();
    }
  }

  private async takeOver(): Promise<void> {
    await this.copy.takeOver();
    if (this.copy.standing.is === 'locked') return;
    if (!this.copy.dirty) this.adopt(await this.copy.read());
    this.quiet('locked');
    this.editor.setEditable(true, false);
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
        this.quiet('locked');
        this.editor.setEditable(true, false);
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
    const mine: Choice = { document: this.document(), fields: this.fields() };
    const label = (name: string) => this.form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.closest('.field')?.querySelector('label')?.textContent?.trim() ?? name;
    const chosen = await choose(mine, standing.other, label);
    this.comparing = false;
    if (!chosen) return;
    this.quiet('differs');
    this.show(chosen.document);
    this.fill(chosen.fields);
    this.copy.settle(standing.other.version);
    this.editor.view.focus();
  }

  private edit(place: number): void {
    if (!this.editor.isEditable) return;
    const name = this.editor.state.doc.nodeAt(place)?.type.name;
    if (name === 'quotation') void tools.quotation(this.editor, place);
    else if (name === 'footnote') void tools.footnote(this.editor, place);
    else if (name === 'picture') void tools.picture(this.editor, place);
    else if (name === 'embed') void tools.embed(this.editor, place);
    else if (name === 'related') void tools.related(this.editor, place);
  }

  /** Pictures dropped or pasted go to the library and from there into the text. */
  private async bring(files: File[], place: number | null): Promise<void> {
    if (place !== null) this.editor.commands.setTextSelection(place);
    for (const file of files) {
      const found = await tools.sending(file, this.uploads);
      if (found) tools.insert(this.editor, this.editor.schema.nodes.picture.create({ picture: found.picture }));
    }
  }

  private notice(kind: string, sentence: string, ...buttons: [string, () => void][]): void {
    const before = this.notices.querySelector(`[data-kind="${kind}"]`);
    if (before?.firstChild?.textContent === sentence) return;
    const grave = kind === 'refused' || kind === 'broken' || kind === 'unsent';
    const made = el('div', { class: grave ? 'notice stopped' : 'notice waiting', 'data-kind': kind, role: grave ? 'alert' : null },
      el('p', {}, sentence),
      ...(buttons.length ? buttons : [[say('close'), () => made.remove()] as [string, () => void]])
        .map(([word, run]) => el('button', { type: 'button', class: 'button', onclick: run }, word)));
    if (before) before.replaceWith(made);
    else this.notices.append(made);
  }

  private quiet(...kinds: string[]): void {
    for (const kind of kinds) this.notices.querySelector(`[data-kind="${kind}"]`)?.remove();
  }
}

function pictures(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}


declare global {
  interface HTMLElement {
    /** The surface that stands in the element, for whoever looks at it from outside. */
    typing?: Surface;
  }
}

for (const host of document.querySelectorAll<HTMLElement>('[data-editor]')) {
  speak(JSON.parse(host.dataset.words ?? '{}') as Record<string, string>);
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  document.adoptedStyleSheets.push(style);
  host.typing = new Surface(host);
  void host.typing.open();
}
