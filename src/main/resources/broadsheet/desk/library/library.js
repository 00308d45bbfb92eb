// Many files at once, each with how far it is; and the focal point under the pointer. Without this the forms do the same.
(() => {
  'use strict';
  const form = document.querySelector('[data-take-in]');

  function send(file, row) {
    return new Promise(done => {
      const body = new FormData();
      body.append('file', file);
      const request = new XMLHttpRequest();
      request.open('POST', form.dataset.send);
      request.responseType = 'json';
      request.upload.onprogress = event => { if (event.lengthComputable) row.bar.value = event.loaded / event.total; };
      request.onload = () => {
        const answer = request.response;
        row.bar.remove();
        if (request.status === 201 && answer) {
          row.name.replaceChildren(Object.assign(document.createElement('a'), { href: answer.page, textContent: answer.picture }));
          row.image(answer.address);
          row.told.textContent = answer.known ? form.dataset.known : '';
        } else row.fail(answer?.sentence ?? form.dataset.failed);
        done();
      };
      request.onerror = () => { row.bar.remove(); row.fail(form.dataset.failed); done(); };
      request.send(body);
    });
  }

  function row(file) {
    const item = document.createElement('li');
    const name = Object.assign(document.createElement('span'), { className: 'name', textContent: file.name, dir: 'auto' });
    const bar = Object.assign(document.createElement('progress'), { max: 1, value: 0 });
    bar.setAttribute('aria-label', file.name);
    const told = Object.assign(document.createElement('span'), { className: 'told' });
    item.append(name, bar, told);
    form.querySelector('[data-sending]').append(item);
    return {
      name, bar, told,
      image: address => item.prepend(Object.assign(document.createElement('img'), { src: address, alt: '', width: 72, height: 48 })),
      fail: sentence => { item.classList.add('wrong'); told.textContent = sentence; },
    };
  }

  async function sendAll(files) {
    // One after the other: the server develops one at a time.
    const rows = files.map(file => [file, row(file)]);
    for (const [file, shown] of rows) await send(file, shown);
  }

  if (form) {
    const chosen = form.querySelector('input[type=file]');
    form.addEventListener('submit', event => {
      if (chosen.files.length < 2) return;
      event.preventDefault();
      sendAll([...chosen.files]).then(() => { chosen.value = ''; });
    });
    const over = on => event => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      form.classList.toggle('over', on);
    };
    form.addEventListener('dragover', over(true));
    form.addEventListener('dragleave', over(false));
    form.addEventListener('drop', event => {
      over(false)(event);
      sendAll([...(event.dataTransfer?.files ?? [])]);
    });
  }

  const focal = document.querySelector('[data-focal]');
  if (focal) {
    const image = focal.querySelector('img');
    const [x, y] = ['focus-x', 'focus-y'].map(name => document.querySelector(`[name=${name}]`));
    const mark = Object.assign(document.createElement('span'), { className: 'mark' });
    mark.setAttribute('aria-hidden', 'true');
    focal.append(mark);
    const show = () => {
      mark.style.left = `${x.value}%`;
      mark.style.top = `${y.value}%`;
    };
    const put = (to, part) => {
      to.value = Math.round(Math.min(1, Math.max(0, part)) * 100);
      to.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const point = event => {
      const box = image.getBoundingClientRect();
      put(x, (event.clientX - box.left) / box.width);
      put(y, (event.clientY - box.top) / box.height);
    };
    focal.addEventListener('pointerdown', event => { event.preventDefault(); focal.setPointerCapture(event.pointerId); point(event); });
    focal.addEventListener('pointermove', event => { if (event.buttons) point(event); });
    for (const field of [x, y]) field.addEventListener('input', show);
    show();
  }
})();
