import { say } from './words';

type Child = Node | string | null | undefined | false;

/** An element with its attributes and children; `on…` attributes are listeners. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, unknown> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value as EventListener);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value != null) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child): child is Node | string => child != null && child !== false));
  return made;
}

const SHAPES: Record<string, string> = {
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.5 1.5M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1.500-1.500',
  said: 'M9 7c-2.500 1-4 3-4 6v4h5v-5H7.500M19 7c-2.500 1-4 3-4 6v4h5v-5h-2.500',
  footnote: 'M4 18 9 6l5 12M6 14h6M18 11V4l-2 1.500',
  note: 'M5 5h14v10h-8l-4 4v-4H5Z',
  plus: 'M12 5v14M5 12h14',
  undo: 'M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3',
  redo: 'm16 5 4 4-4 4M20 9H10a5 5 0 0 0 0 10h3',
  find: 'M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M15.500 15.500 20 20',
  help: 'M9 9a3 3 0 1 1 4 2.800c-.700.300-1 .900-1 1.700v.500M12 17.500v.010',
  down: 'm7 10 5 5 5-5',
  grip: 'M9 6v.010M15 6v.010M9 12v.010M15 12v.010M9 18v.010M15 18v.010',
};

export function icon(name: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const drawn = document.createElementNS(space, 'svg');
  drawn.setAttribute('viewBox', '0 0 24 24');
  drawn.setAttribute('class', 'icon');
  drawn.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', SHAPES[name]);
  drawn.append(path);
  return drawn;
}

export interface Question {
  name: string;
  label: string;
  value?: string;
  hint?: string;
  type?: string;
  needed?: boolean;
  lines?: boolean;
  language?: boolean;
}

export interface Asking {
  title: string;
  questions: Question[];
  send: string;
  /** A sentence that says what is wrong, or nothing. */
  check?: (given: Record<string, string>) => string | undefined;
  /** More between the questions and the buttons. */
  more?: (form: HTMLFormElement) => Node | undefined;
  /** The word of a button that takes away what is asked about. */
  remove?: string;
}

let numbers = 0;

/** Shows a dialog of the desk's kind until it is closed; focus goes back where it was. */
export function dialog(title: string, wide: boolean, ...children: Child[]): HTMLDialogElement {
  const id = `typing-dialog-${++numbers}`;
  const made = el('dialog', { class: wide ? 'dialog typing-dialog wide' : 'dialog typing-dialog', 'aria-labelledby': id },
    el('h2', { id }, title), ...children);
  document.body.append(made);
  made.addEventListener('close', () => made.remove());
  made.showModal();
  return made;
}

/** What was answered; null if the person thought better of it, 'remove' if what it is about is to go. */
export function ask(asking: Asking): Promise<Record<string, string> | 'remove' | null> {
  return new Promise((done) => {
    const trouble = el('p', { class: 'error', role: 'alert', hidden: true });
    const form = el('form', { novalidate: true, autocomplete: 'off' });
    for (const question of asking.questions) form.append(field(question));
    const more = asking.more?.(form);
    if (more) form.append(more);
    form.append(trouble, el('div', { class: 'actions' },
      asking.remove && el('button', { type: 'button', class: 'button quiet', onclick: () => end('remove') }, asking.remove),
      el('button', { type: 'button', class: 'button', onclick: () => end(null) }, say('cancel')),
      el('button', { type: 'submit', class: 'button main' }, asking.send)));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      const given = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));
      const missing = asking.questions.find((question) => question.needed && !given[question.name]);
      const wrong = missing ? say('needed', missing.label) : asking.check?.(given);
      if (wrong) {
        trouble.textContent = wrong;
        trouble.hidden = false;
        const place = missing?.name ?? asking.questions[0]?.name;
        if (place) (form.elements.namedItem(place) as HTMLElement | null)?.focus();
        return;
      }
      end(given);
    });
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    });
    const box = dialog(asking.title, false, form);
    // Escape is told by an event of its own, later; an answer at once, or the first key typed after it would be lost.
    box.addEventListener('close', () => done(null));
    function end(answer: Record<string, string> | 'remove' | null): void {
      box.close();
      done(answer);
    }
    const first = form.querySelector<HTMLInputElement>('input, textarea');
    first?.focus();
    first?.select();
  });
}

function field(question: Question): HTMLElement {
  const id = `typing-field-${++numbers}`;
  const hint = question.hint ? el('p', { class: 'hint', id: `${id}-hint` }, question.hint) : null;
  const attributes = {
    id,
    name: question.name,
    'aria-describedby': hint?.id,
    'aria-required': question.needed ? 'true' : null,
    dir: question.type === 'url' ? 'ltr' : 'auto',
  };
  const control = question.lines
    ? el('textarea', { ...attributes, rows: 3 })
    : el('input', { ...attributes, type: question.type === 'url' ? 'text' : question.type ?? 'text', inputmode: question.type === 'url' ? 'url' : null,
        list: question.language ? languages() : null });
  control.value = question.value ?? '';
  return el('div', { class: 'field' },
    el('label', { for: id }, question.label, !question.needed && el('span', { class: 'optional' }, say('optional'))), hint, control);
}

/** Languages by their names, for the browser to suggest. */
function languages(): string {
  const id = 'typing-languages';
  if (!document.getElementById(id)) {
    const names = new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'language' });
    const known = 'ar bg bn cs da de el en es et fa fi fr ga he hi hr hu id is it ja ko lt lv nl no pl pt ro ru sk sl sq sr sv sw th tr uk ur vi zh la grc'.split(' ');
    document.body.append(el('datalist', { id }, ...known.map((tag) => el('option', { value: tag }, names.of(tag) ?? tag))));
  }
  return id;
}

export function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);
}

/** A list that is moved through with the arrow keys. `role` says what of: a menu or a toolbar. */
export function roving(parent: HTMLElement, selector: string, along: 'across' | 'down'): void {
  const places = () => [...parent.querySelectorAll<HTMLElement>(selector)].filter((one) => !one.hidden);
  const go = (to: HTMLElement | undefined) => {
    if (!to) return;
    for (const one of places()) one.tabIndex = one === to ? 0 : -1;
    to.focus();
  };
  places().forEach((one, index) => (one.tabIndex = index === 0 ? 0 : -1));
  parent.addEventListener('focusin', (event) => {
    const now = places().find((one) => one === event.target);
    if (now) for (const one of places()) one.tabIndex = one === now ? 0 : -1;
  });
  parent.addEventListener('keydown', (event) => {
    const all = places();
    const now = all.indexOf(document.activeElement as HTMLElement);
    if (now < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const turned = getComputedStyle(parent).direction === 'rtl';
    const next = along === 'down' ? 'ArrowDown' : turned ? 'ArrowLeft' : 'ArrowRight';
    const back = along === 'down' ? 'ArrowUp' : turned ? 'ArrowRight' : 'ArrowLeft';
    const to = { [next]: now + 1, [back]: now - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(all[to % all.length]);
  });
}
