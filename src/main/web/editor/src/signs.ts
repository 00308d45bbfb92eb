import type { Editor } from '@tiptap/core';
import { dialog, el } from './dom';
import { say } from './words';

/** Characters that a keyboard has not. */

const SIGNS: [string, string][] = [
  ['signs.quotes', '“ ” ‘ ’ „ ‚ « » ‹ ›'],
  ['signs.dashes', '– — … · • / ¶ § † ‡ № ° ′ ″'],
  ['signs.figures', '× ÷ ± − ≈ ≠ ≤ ≥ ½ ⅓ ¼ ¾ ‰ € £ ¥ ₪ ₺ ¢ © ® ™'],
  ['signs.letters', 'ä ö ü ß Ä Ö Ü à á â ã å æ ç è é ê ë ì í î ï ñ ò ó ô õ ø œ ş š ù ú û ý ž ł ż ğ ı'],
];

const UNSEEN: [string, string][] = [
  ['\u00a0', 'signs.hard-space'], ['\u202f', 'signs.narrow-space'], ['\u00ad', 'signs.soft-hyphen'],
  ['\u200b', 'signs.break'], ['\u200e', 'signs.ltr'], ['\u200f', 'signs.rtl'],
];

export function signs(editor: Editor): void {
  const type = (sign: string) => () => {
    box.close();
    editor.chain().focus().insertContent({ type: 'text', text: sign }).run();
  };
  const groups = SIGNS.map(([name, all]) => el('div', { class: 'typing-signs', role: 'group', 'aria-label': say(name) },
    el('h3', {}, say(name)), ...all.split(' ').map((sign) => el('button', { type: 'button', onclick: type(sign) }, sign))));
  const box = dialog(say('signs'), true, ...groups,
    el('div', { class: 'typing-signs words', role: 'group', 'aria-label': say('signs.unseen') }, el('h3', {}, say('signs.unseen')),
      ...UNSEEN.map(([sign, name]) => el('button', { type: 'button', onclick: type(sign) }, say(name)))),
    el('div', { class: 'actions' }, el('button', { type: 'button', class: 'button', onclick: () => box.close() }, say('close'))));
  box.addEventListener('close', () => editor.view.focus());
}
