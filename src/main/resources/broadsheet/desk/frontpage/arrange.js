// Arranging without leaving the page: buttons and drops send the form as they would without a script, and only the form comes back.
(() => {
  'use strict';
  const here = () => document.querySelector('[data-arrange]');
  let busy = false;

  async function send(form, order) {
    if (busy) return;
    busy = true;
    form.setAttribute('aria-busy', 'true');
    const sent = new URLSearchParams(new FormData(form));
    sent.set('do', order);
    try {
      const answer = await fetch(form.action, { method: 'POST', body: sent, headers: { accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.querySelector('[data-arrange]');
      if (!next) { location.assign(answer.url); return; }
      const told = next.querySelector('.arrange-told').textContent;
      next.querySelector('.arrange-told').textContent = '';
      form.replaceWith(document.adoptNode(next));
      here().dataset.changed = 'yes';
      here().querySelector('.arrange-told').textContent = told;
      (here().querySelector('[autofocus]:not(:disabled)')
        ?? here().querySelector(`[data-story="${CSS.escape(order.split(' ')[1] ?? '')}"] button:not(:disabled)`)
        ?? here().querySelector('.arrange-told')).focus?.();
    } catch {
      const button = document.createElement('button');
      button.name = 'do'; button.value = order; button.hidden = true;
      form.append(button);
      form.requestSubmit(button);
    } finally {
      busy = false;
      here()?.removeAttribute('aria-busy');
    }
  }

  document.addEventListener('submit', event => {
    const form = event.target.closest('[data-arrange]');
    const order = event.submitter?.value ?? 'save';
    if (!form || order === 'look') return;
    leaving = true;
    if (order === 'save' || event.submitter?.hidden) return;
    leaving = false;
    event.preventDefault();
    send(form, order);
  });

  // What was moved and not put before readers yet is not lost by a slip.
  let leaving = false;
  addEventListener('beforeunload', event => {
    if (here()?.dataset.changed && !leaving) event.preventDefault();
  });
  document.addEventListener('click', event => { if (event.target.closest('a.quiet[href]')) leaving = true; });

  // Alt with an arrow moves the story that has the focus, also into the next spot.
  document.addEventListener('keydown', event => {
    const row = event.target.closest?.('[data-arrange] li');
    if (!row || !event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    const up = event.key === 'ArrowUp';
    const spot = row.closest('[data-spot]');
    const pinned = [...spot.querySelectorAll('li.pinned')];
    const at = pinned.indexOf(row);
    if (at >= 0 && pinned[at + (up ? -1 : 1)]) return send(row.closest('form'), `${up ? 'up' : 'down'} ${row.dataset.story}`);
    const spots = [...document.querySelectorAll('[data-spot]')].filter(one => one.dataset.spot !== 'off');
    const next = spots[spots.indexOf(spot) + (up ? -1 : 1)];
    if (next) send(row.closest('form'), `put ${row.dataset.story} ${next.dataset.spot}${up ? '' : ' 0'}`);
  });

  // Dragging.
  let dragged = null;
  document.addEventListener('dragstart', event => {
    dragged = event.target.closest?.('[data-arrange] li');
    if (!dragged) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.story);
    dragged.classList.add('dragged');
  });
  document.addEventListener('dragend', () => {
    dragged?.classList.remove('dragged');
    document.querySelectorAll('.drop').forEach(one => one.classList.remove('drop'));
    dragged = null;
  });
  const aim = event => {
    const spot = dragged && event.target.closest?.('[data-spot]');
    return spot && { spot, row: event.target.closest('li') };
  };
  document.addEventListener('dragover', event => {
    const target = aim(event);
    if (!target) return;
    event.preventDefault();
    document.querySelectorAll('.drop').forEach(one => one.classList.remove('drop'));
    (target.row ?? target.spot).classList.add('drop');
  });
  document.addEventListener('drop', event => {
    const target = aim(event);
    if (!target) return;
    event.preventDefault();
    const rows = [...target.spot.querySelectorAll('li')].filter(row => row !== dragged);
    const at = target.row && target.row !== dragged ? rows.indexOf(target.row) : rows.filter(row => row.matches('.pinned')).length;
    send(target.spot.closest('form'), `put ${dragged.dataset.story} ${target.spot.dataset.spot} ${at}`);
  });
})();
