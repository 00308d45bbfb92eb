import type { Fields, Trouble } from './copy';
import { el } from './dom';

/** The head of a story: the fields of the form around the surface that the server asks for, and how it writes them. */
export class Head {
  private asked: Fields = {};

  constructor(private readonly form: HTMLFormElement | null) {}

  ask(fields: Fields): void {
    this.asked = fields;
  }

  has(name: string): boolean {
    return name !== '' && name in this.asked;
  }

  fields(): Fields {
    if (!this.form) return {};
    const given = new FormData(this.form);
    return Object.fromEntries(Object.entries(this.asked).filter(([name]) => this.form?.elements.namedItem(name)).map(([name, before]) =>
      [name, Array.isArray(before) ? given.getAll(name).flatMap(lines) : String(given.get(name) ?? '')]));
  }

  /** Whether everything a person can change in the form is sent by the surface. */
  savesAll(): boolean {
    return [...(this.form?.elements ?? [])].every((one) => {
      const name = one.getAttribute('name');
      return !name || one instanceof HTMLButtonElement || (one as HTMLInputElement).type === 'hidden' || name in this.asked;
    });
  }

  fill(fields: Fields): void {
    for (const [name, value] of Object.entries(fields)) {
      for (const one of this.form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`[name="${CSS.escape(name)}"]`) ?? []) {
        const all = Array.isArray(value) ? value : [value];
        if (one instanceof HTMLTextAreaElement) {
          // A list stands there a line each.
          if (one.value !== all.join('\n')) one.value = all.join('\n');
          continue;
        }
        if (one instanceof HTMLInputElement && (one.type === 'checkbox' || one.type === 'radio')) one.checked = all.includes(one.value);
        else if (one instanceof HTMLSelectElement && one.multiple) for (const option of one.options) option.selected = all.includes(option.value);
        else if (!Array.isArray(value) && one.value !== value) one.value = value;
      }
    }
  }

  writable(now: boolean): void {
    for (const name of Object.keys(this.asked)) {
      for (const one of this.form?.querySelectorAll<HTMLElement>(`[name="${CSS.escape(name)}"]`) ?? []) {
        // What is disabled would be missing among what the form holds.
        if (one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && !/^(checkbox|radio)$/.test(one.type))) one.readOnly = !now;
        else one.inert = !now;
      }
    }
  }

  /** Says what the server objects to in its place; gives back what has no place here. */
  object(troubles: Trouble[]): Trouble[] {
    for (const one of this.form?.querySelectorAll('[data-typing-error]') ?? []) {
      one.closest('.field')?.classList.remove('wrong');
      one.closest('.field')?.querySelector('[aria-invalid]')?.removeAttribute('aria-invalid');
      one.remove();
    }
    return troubles.filter(({ place, sentence }) => {
      const control = this.form?.querySelector<HTMLElement>(`.field [name="${CSS.escape(place)}"]`);
      const field = control?.closest<HTMLElement>('.field');
      if (!control || !field || !place) return true;
      const id = `${control.id || place}-error`;
      if (!document.getElementById(id)) {
        field.classList.add('wrong');
        field.querySelector('label, legend')?.after(el('p', { class: 'error', id, 'data-typing-error': '', role: 'alert' }, el('span', {}, sentence)));
        control.setAttribute('aria-invalid', 'true');
        control.setAttribute('aria-describedby', [control.getAttribute('aria-describedby')?.replace(id, ''), id].filter(Boolean).join(' '));
      }
      return false;
    });
  }

  /** What people call a field. */
  label(name: string): string {
    const field = this.form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.closest('.field');
    return field?.querySelector('label')?.firstChild?.textContent?.trim() ?? name;
  }
}

/** What is typed a line each. */
function lines(value: FormDataEntryValue): string[] {
  return String(value).split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
}
