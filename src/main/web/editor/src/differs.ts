import { byWords, compare, type Hunk } from './compare';
import type { Fields, Other } from './copy';
import { folded } from './folding';
import { dialog, el } from './dom';
import type { DocumentJson, Json } from './document';
import { clock, say } from './words';

/** Two have written: both shown side by side, what differs marked by words, and for each passage a choice. */

export interface Choice {
  document: DocumentJson;
  fields: Fields;
}

type Which = 'mine' | 'theirs' | 'both';

/** What was chosen; null if the person wants to look again later. */
export function choose(mine: Choice, other: Other, label: (field: string) => string): Promise<Choice | null> {
  const hunks = compare(mine.document.blocks, other.document.blocks, folded);
  const fields = Object.keys(mine.fields).filter((name) => folded(mine.fields[name]) !== folded(other.fields[name] ?? ''));
  const form = el('form', { class: 'typing-differs' });
  fields.forEach((name, index) => form.append(passage(`field-${index}`, label(name), plain(mine.fields[name]), plain(other.fields[name]), false)));
  hunks.forEach((hunk, index) => {
    if (hunk.same) form.append(el('p', { class: 'hint same' }, say('differs.same', hunk.mine.length)));
    else form.append(passage(`block-${index}`, say('differs.passage'), lines(hunk.mine), lines(hunk.theirs), true));
  });
  return new Promise((done) => {
    let chosen: Choice | null = null;
    const all = (which: Which) => () => {
      for (const one of form.querySelectorAll<HTMLInputElement>(`input[value=${which}]`)) one.checked = true;
    };
    const take = () => {
      const given = new FormData(form);
      const which = (name: string) => given.get(name) as Which;
      chosen = {
        document: { version: 1, blocks: hunks.flatMap((hunk, index) => merged(hunk, which(`block-${index}`))) },
        fields: { ...mine.fields, ...Object.fromEntries(fields.filter((_, index) => which(`field-${index}`) === 'theirs').map((name) => [name, other.fields[name]])) },
      };
      box.close();
    };
    const box = dialog(say('differs.title'), true,
      el('p', {}, say('differs.about', other.by, clock(other.at))),
      el('div', { class: 'actions start' },
        el('button', { type: 'button', class: 'button', onclick: all('mine') }, say('differs.all-mine')),
        el('button', { type: 'button', class: 'button', onclick: all('theirs') }, say('differs.all-theirs'))),
      form,
      el('div', { class: 'actions' },
        el('button', { type: 'button', class: 'button', onclick: () => box.close() }, say('differs.later')),
        el('button', { type: 'button', class: 'button main', onclick: take }, say('differs.take'))));
    box.addEventListener('close', () => done(chosen));
  });
}

function merged(hunk: Hunk<Json>, which: Which): Json[] {
  if (hunk.same || which === 'mine') return hunk.mine;
  return which === 'theirs' ? hunk.theirs : [...hunk.mine, ...hunk.theirs];
}

function passage(name: string, title: string, mine: string, theirs: string, both: boolean): HTMLElement {
  const words = byWords(mine, theirs);
  const side = (own: boolean) => el('div', { class: 'side', dir: 'auto' }, ...words.map((hunk) => {
    const text = (own ? hunk.mine : hunk.theirs).join('');
    if (hunk.same || !text) return text;
    return own ? el('del', {}, text) : el('ins', {}, text);
  }));
  const radio = (value: Which, word: string, checked: boolean) =>
    el('label', { class: 'radio' }, el('input', { type: 'radio', name, value, checked }), ' ', word);
  return el('fieldset', {}, el('legend', {}, title),
    el('div', { class: 'sides' },
      el('div', {}, radio('mine', say('differs.mine'), true), side(true)),
      el('div', {}, radio('theirs', say('differs.theirs'), false), side(false))),
    both && radio('both', say('differs.both'), false));
}

/** Every text in a piece of a document, a line for each block. */
function lines(blocks: Json[]): string {
  return blocks.map((block) => plain(block) || `(${String(block.type)})`).join('\n');
}

const TECHNICAL = ['type', 'form', 'version', 'level', 'marks', 'numbered', 'language', 'columns', 'rows', 'heading'];

function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const parts = value.map(plain).filter(Boolean);
    const run = value.every((one) => ['text', 'break', 'footnote'].includes((one as Json | null)?.type as string));
    return parts.join(run ? '' : value.every((one) => typeof one === 'string') ? ', ' : '\n');
  }
  if (typeof value !== 'object' || value === null) return '';
  if ((value as Json).type === 'break') return '\n';
  return Object.entries(value).filter(([name]) => !TECHNICAL.includes(name)).map(([, inner]) => plain(inner)).filter(Boolean).join('\n');
}
