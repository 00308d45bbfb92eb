// The desk's small script. Every screen works without it; it adds keys, dialogs in place and a palette.
(() => {
  'use strict';
  const $ = (selector, from = document) => from.querySelector(selector);
  const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];

  // Dialogs: a link that opens one leads to a page that asks the same when there is no script.
  const open = dialog => {
    if (!dialog || dialog.open) return;
    dialog.showModal();
  };
  document.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const opener = event.target.closest('[data-opens]');
    const dialog = opener && document.getElementById(opener.dataset.opens);
    if (dialog) {
      event.preventDefault();
      $('#side:popover-open')?.hidePopover();
      open(dialog);
    }
    if (event.target.closest('[data-closes]')) event.target.closest('dialog')?.close();
    if (event.target.closest('[data-dismiss]')) event.target.closest('.toast')?.remove();
    // A click beside a dialog closes it; inside, the target is never the dialog itself.
    if (event.target.nodeName === 'DIALOG') event.target.close();
  });
  $$('[data-dismiss]').forEach(button => { button.hidden = false; });

  // A toast that was there when the page came is not read out; said again, it is.
  $$('.toasts').forEach(place => {
    const said = [...place.childNodes];
    if (!said.length) return;
    place.replaceChildren();
    setTimeout(() => place.replaceChildren(...said), 100);
  });
  $('[data-focus]:not(.specimen *)')?.focus();

  // The palette.
  const palette = $('#palette');
  if (palette) {
    const field = $('input', palette);
    const rows = $$('.commands li', palette);
    const none = $('.none', palette);
    const shown = () => rows.filter(row => !row.hidden).map(row => $('a', row));
    const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const sift = () => {
      const words = plain(field.value).split(/\s+/).filter(Boolean);
      rows.forEach(row => { row.hidden = !words.every(word => plain(row.textContent).includes(word)); });
      none.textContent = shown().length ? '' : none.dataset.none;
    };
    field.addEventListener('input', sift);
    palette.addEventListener('close', () => { field.value = ''; sift(); });
    palette.addEventListener('keydown', event => {
      const links = shown();
      const at = links.indexOf(document.activeElement);
      if (event.key === 'ArrowDown') (links[at + 1] ?? links[0])?.focus();
      else if (event.key === 'ArrowUp') (at > 0 ? links[at - 1] : field).focus();
      else if (event.key === 'Enter' && document.activeElement === field) links[0]?.click();
      else return;
      event.preventDefault();
    });
  }

  // Single keys can be turned off, for who dictates (WCAG 2.1.4).
  const SINGLE = 'desk-single-keys';
  const single = $('#single-keys');
  const keysWork = () => localStorage.getItem(SINGLE) !== 'off';
  if (single) {
    single.checked = keysWork();
    single.addEventListener('change', () => localStorage.setItem(SINGLE, single.checked ? 'on' : 'off'));
  }

  const typing = target => target.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"]');
  const move = step => {
    const rows = $$('[data-rows] [data-row]').filter(row => row.offsetParent);
    const links = rows.map(row => $('[data-open]', row)).filter(Boolean);
    if (!links.length) return false;
    const row = document.activeElement.closest('[data-row]');
    const at = row ? links.indexOf($('[data-open]', row)) : -1;
    const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + step, 0), links.length - 1)];
    next.focus();
    next.closest('[data-row]').scrollIntoView({ block: 'nearest' });
    return true;
  };
  // A button that names a key answers it in the row that has the focus, or in the first.
  const press = key => {
    const row = document.activeElement.closest('[data-row]') ?? $('[data-rows] [data-row]');
    const button = row && $$('[data-key]', row).find(one => one.dataset.key === key);
    button?.click();
    return !!button;
  };
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      if (!palette) return;
      event.preventDefault();
      $('#side:popover-open')?.hidePopover();
      if (palette.open) palette.close(); else { $('dialog[open]')?.close(); open(palette); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typing(event.target) || $('dialog[open]') || !keysWork()) return;
    let done = true;
    if (event.key === 'j') done = move(1);
    else if (event.key === 'k') done = move(-1);
    else if (event.key === '/') { const box = $('[data-search]'); box?.focus(); box?.select(); done = !!box; }
    else if (event.key === '?') open($('#keys'));
    else done = press(event.key);
    if (done) event.preventDefault();
  });

  document.addEventListener('input', event => {
    const twin = event.target.dataset?.twin && document.getElementById(event.target.dataset.twin);
    if (twin) twin.value = event.target.value;
    else if (event.target.closest('.swatch') && /^#[0-9a-f]{6}$/i.test(event.target.value)) {
      $('[data-twin]', event.target.closest('.swatch')).value = event.target.value;
    }
  });

  // Filters apply at once; the button is for those without a script.
  document.addEventListener('change', event => {
    if (event.target.matches('[data-submits]')) event.target.form.requestSubmit();
  });

  // A form that shows what would become of it: the server calculates, the sheet is asked for anew.
  $$('form[data-preview]').forEach(form => {
    let waiting;
    const renew = () => {
      const typed = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value);
      document.getElementById(form.dataset.preview).href = form.dataset.previewAddress + '?' + typed;
      const front = document.getElementById('preview-front');
      if (front) {
        front.src = front.dataset.proofAddress + '?' + typed;
        document.getElementById('preview-front-link').href = front.src;
      }
      $$('[data-name]').forEach(plate => { plate.textContent = form.elements.name.value; });
    };
    form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(renew, 120); });
  });

  // What was typed is not lost by a slip.
  let touched = false;
  document.addEventListener('input', event => { if (event.target.closest('form[data-guard]')) touched = true; });
  document.addEventListener('submit', () => { touched = false; });
  window.addEventListener('beforeunload', event => { if (touched) event.preventDefault(); });
})();
