import type { Editor } from '@tiptap/core';
import { insert } from './blocks';
import { dialog, el } from './dom';
import { picker } from './picker';
import { search, upload, type Found } from './shelf';
import { say } from './words';

/** Pictures into a story: out of the library, or sent there first. */

/** Chooses pictures out of the library, or sends new ones there. */
function choosePictures(many: boolean): Promise<Found[]> {
  return new Promise((done) => {
    const chosen = new Map<string, Found>();
    let kept: Found[] = [];
    const finish = () => {
      kept = [...chosen.values()];
      box.close();
    };
    const count = el('p', { class: 'hint', role: 'status' });
    const take = (found: Found) => {
      if (!many) {
        chosen.clear();
        chosen.set(found.picture, found);
        return finish();
      }
      if (chosen.has(found.picture)) chosen.delete(found.picture);
      else chosen.set(found.picture, found);
      count.textContent = say('gallery.chosen', chosen.size);
    };
    const file = el('input', { type: 'file', accept: 'image/*', multiple: many, id: 'typing-file' });
    const progress = el('div', { class: 'typing-sending' });
    file.addEventListener('change', async () => {
      for (const one of [...(file.files ?? [])]) {
        const found = await sending(one, progress);
        if (found) take(found);
      }
    });
    const box = dialog(many ? say('gallery') : say('picture'), true,
      picker(say('picture.find'), '', async (words) => (await search(words)).map((found) => ({
        label: [el('img', { src: found.address, alt: '', loading: 'lazy' }), el('span', { dir: 'auto' }, found.alt || found.picture)],
        choose: () => take(found),
      })), 'typing-pictures'),
      el('div', { class: 'field' }, el('label', { for: 'typing-file' }, say('picture.file')), file), progress, count,
      el('div', { class: 'actions' },
        el('button', { type: 'button', class: 'button', onclick: () => box.close() }, say('cancel')),
        many && el('button', { type: 'button', class: 'button main', onclick: finish }, say('gallery.set'))));
    box.addEventListener('close', () => done(kept));
    box.querySelector<HTMLInputElement>('input[type=search]')?.focus();
  });
}

/** The picture at a place gets another, or a new one comes to the cursor. */
export async function picture(editor: Editor, place: number | null): Promise<void> {
  const [found] = await choosePictures(false);
  if (found) {
    const attrs = { picture: found.picture };
    if (place !== null) editor.view.dispatch(editor.state.tr.setNodeMarkup(place, null, attrs));
    else insert(editor, editor.schema.nodes.picture.create(attrs));
  }
  editor.view.focus();
}

export async function gallery(editor: Editor): Promise<void> {
  const found = await choosePictures(true);
  const { nodes } = editor.schema;
  if (found.length) insert(editor, nodes.gallery.create(null, found.map(({ picture }) => nodes.picture.create({ picture }))));
  editor.view.focus();
}

/** Sends one file and shows how far it is; a refusal stays until it is read. */
export async function sending(file: File, into: HTMLElement): Promise<Found | null> {
  const bar = el('progress', { max: 1, value: 0, 'aria-label': say('picture.sending', file.name) });
  const line = el('p', {}, el('span', { dir: 'auto' }, file.name), ' ', bar);
  into.append(line);
  try {
    const found = await upload(file, (part) => (bar.value = part));
    line.remove();
    return found;
  } catch (refused) {
    line.replaceChildren(`${file.name}: ${(refused as Error).message}`, ' ',
      el('button', { type: 'button', class: 'button quiet', onclick: () => line.remove() }, say('close')));
    line.className = 'error';
    line.setAttribute('role', 'alert');
    return null;
  }
}
