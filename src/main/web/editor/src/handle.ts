import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { el, icon } from './dom';
import { say } from './words';

/** The handle beside the block under the pointer, to drag it by. With the keyboard, Alt and an arrow do the same. */
export function handle(editor: Editor, host: HTMLElement): void {
  const made = el('button', { type: 'button', class: 'typing-handle', draggable: 'true', tabindex: '-1', hidden: true, 'aria-label': say('handle'), title: say('handle') }, icon('grip'));
  host.append(made);
  let block: HTMLElement | null = null;

  const show = (event: MouseEvent) => {
    if (!editor.isEditable || event.buttons) return;
    if (event.target === made || made.contains(event.target as Node)) return;
    let found = event.target instanceof Element ? event.target : null;
    while (found && found.parentElement !== editor.view.dom) found = found.parentElement;
    if (!found || found === block) return;
    block = found as HTMLElement;
    made.hidden = false;
    made.style.top = `${block.getBoundingClientRect().top - host.getBoundingClientRect().top}px`;
  };
  host.addEventListener('mousemove', show, { passive: true });
  host.addEventListener('mouseleave', () => {
    made.hidden = true;
    block = null;
  });
  editor.on('update', () => {
    if (made.hidden) return;
    made.hidden = true;
    block = null;
  });

  const select = (): NodeSelection | null => {
    if (!block?.isConnected) return null;
    const inside = editor.view.posAtDOM(block, 0);
    const $inside = editor.state.doc.resolve(inside);
    const place = $inside.depth > 0 ? $inside.before(1) : inside;
    if (!editor.state.doc.nodeAt(place)) return null;
    const selection = NodeSelection.create(editor.state.doc, place);
    editor.view.dispatch(editor.state.tr.setSelection(selection));
    return selection;
  };
  made.addEventListener('click', () => {
    select();
    editor.view.focus();
  });
  made.addEventListener('dragstart', (event) => {
    const selection = select();
    if (!selection || !event.dataTransfer || !block) return event.preventDefault();
    const slice = selection.content();
    const { dom, text } = editor.view.serializeForClipboard(slice);
    event.dataTransfer.clearData();
    event.dataTransfer.setData('text/html', dom.innerHTML);
    event.dataTransfer.setData('text/plain', text);
    event.dataTransfer.effectAllowed = 'copyMove';
    event.dataTransfer.setDragImage(block, 0, 0);
    editor.view.dragging = { slice, move: true };
  });
  made.addEventListener('dragend', () => {
    editor.view.dragging = null;
  });
}
