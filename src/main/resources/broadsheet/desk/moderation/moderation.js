// One key a decision. Forms are sent as they would be without this; the page that comes back takes the place of what was there.
(() => {
  'use strict';
  const root = () => document.querySelector('[data-moderation]');
  const cards = () => [...document.querySelectorAll('[data-remark]')];
  const here = () => document.activeElement?.closest?.('[data-remark]') ?? null;
  let busy = false;

  async function send(form, button) {
    if (busy) return;
    busy = true;
    const at = Math.max(0, cards().indexOf(button?.closest('[data-remark]')));
    const sent = new URLSearchParams(new FormData(form));
    if (button?.name) sent.set(button.name, button.value);
    try {
      const answer = await fetch(form.action, { method: 'POST', body: sent });
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.querySelector('[data-moderation]');
      if (!next) { location.assign(answer.url); return; }
      root().replaceWith(document.adoptNode(next));
      const told = page.querySelector('.toasts');
      if (told) {
        document.querySelector('.toasts')?.replaceChildren(...[...told.childNodes].map(node => document.adoptNode(node)));
        document.querySelectorAll('[data-dismiss]').forEach(one => { one.hidden = false; });
      }
      (cards()[Math.min(at, cards().length - 1)] ?? document.querySelector('h1'))?.focus();
    } catch {
      form.requestSubmit.call(form, button?.form === form ? button : undefined);
    } finally { busy = false; }
  }

  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('.decide, #bulk, .toast form') || !root()?.dataset.queue || event.defaultPrevented || busy) return;
    event.preventDefault();
    send(form, event.submitter);
  });

  const move = by => {
    const all = cards();
    if (!all.length) return;
    const now = all.indexOf(here());
    const to = all[Math.min(all.length - 1, Math.max(0, now + by))];
    to.focus();
    to.scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !root()) return;
    if (event.target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]') || document.querySelector('dialog[open]')) return;
    const key = event.key;
    if (key === 'j' || key === 'n') { event.preventDefault(); return move(1); }
    if (key === 'k') { event.preventDefault(); return move(-1); }
    if (key === 'u') { document.querySelector('.toast form button')?.click(); return; }
    const card = here() ?? (cards().length === 1 ? cards()[0] : null);
    if (!card) return;
    if (key === 'x') { card.querySelector('.choose input')?.click(); return; }
    if (key === 'Escape') { card.querySelectorAll('details[open]').forEach(one => { one.open = false; }); card.focus(); return; }
    const open = card.querySelector('.refuse[open]');
    const reason = open?.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (reason) { event.preventDefault(); reason.click(); return; }
    if (/^[0-9-]$/.test(key)) return;
    const button = card.querySelector(`:not(.reasons) > [data-key="${CSS.escape(key)}"], .further [data-key="${CSS.escape(key)}"]`);
    if (!button || button.disabled) return;
    event.preventDefault();
    button.click();
    if (button.matches('summary')) card.focus();
  });

  // Only one list of reasons is open, and it closes with a click elsewhere.
  document.addEventListener('click', event => {
    document.querySelectorAll('.decide details[open]').forEach(one => { if (!one.contains(event.target)) one.open = false; });
  });

  // Others write and decide meanwhile: a quiet line says so, and nothing moves under the hand.
  const live = root()?.dataset.live;
  if (live) {
    const first = Date.now();
    new EventSource(live).onmessage = event => {
      const line = document.querySelector('[data-moderation] .fresh');
      if (line && event.data && Number(event.data) > first && !busy) line.hidden = false;
    };
    cards()[0]?.focus({ preventScroll: true });
  }
})();
