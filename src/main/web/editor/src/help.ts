import { ACCEPT_KEY, MORE, NEXT_KEY, NOTE_KEY, REFUSE_KEY, STYLES, keys, mark } from './doings';
import { dialog, el } from './dom';
import { say } from './words';

/** All keys, in a dialog. */
export function help(): void {
  const line = (key: string, word: string) => el('div', {}, el('dt', {}, el('kbd', {}, key)), el('dd', {}, word));
  const own = [...STYLES, mark('strong', 'Mod-b'), mark('emphasis', 'Mod-i'), ...MORE,
    { name: 'link', key: 'Mod-k' }, { name: 'said', key: 'Mod-Alt-q' }, { name: 'footnote', key: 'Mod-Alt-f' }, { name: 'signs', key: 'Mod-Alt-s' },
    { name: 'note', key: NOTE_KEY }, { name: 'note.next', key: NEXT_KEY },
    { name: 'offer.accept', key: ACCEPT_KEY }, { name: 'offer.refuse', key: REFUSE_KEY },
    { name: 'find', key: 'Mod-f' }, { name: 'undo', key: 'Mod-z' }, { name: 'redo', key: 'Mod-Shift-z' }];
  const box = dialog(say('help.title'), true,
    el('dl', { class: 'keys typing-keys' },
      line('/', say('help.slash')),
      line(keys('Alt-↑ ↓'), say('help.move')),
      line(keys('Shift-Enter'), say('help.break')),
      line('Tab', say('help.tab')),
      line('Esc', say('help.escape')),
      line(keys('Alt-F10'), say('help.toolbar')),
      line('## ### ####', say('help.headings')),
      line('- 1. > ---', say('help.blocks')),
      line('**  _  ~~  `', say('help.marks')),
      line('[…](…)', say('link')),
      ...own.filter((one) => one.key).map((one) => line(keys(one.key ?? ''), say(one.name)))),
    el('div', { class: 'actions' }, el('button', { type: 'button', class: 'button main', onclick: () => box.close() }, say('close'))));
}
