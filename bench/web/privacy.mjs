// The pictures of docs/guide/privacy.md: declares services at the desk as a publisher does, answers as readers do, photographs
// what each of them sees, and takes the services out again. Needs a page that is signed in as the demo's publisher.
import path from 'node:path';

const SERVICES = [
  { slug: 'film', name: 'Harbour Film', provider: 'Harbour Film Ltd', country: 'GB', purpose: 'embeds', form: 'frame', address: 'https://film.example/', policy: 'https://film.example/privacy', traces: 'player | PROVIDER_COOKIE | 30 | remembers the volume' },
  { slug: 'meter', name: 'Quay Meter', provider: 'Quay Figures GmbH', country: 'DE', purpose: 'statistics', form: 'script', address: 'https://meter.example/m.js', policy: 'https://meter.example/privacy', traces: '_quay* | COOKIE | 90 | tells visits apart' },
];

export async function privacy({ browser, page, open, base, folder }) {
  const shot = (name, options = {}) => page.screenshot({ path: path.join(folder, `privacy-${name}.jpg`), type: 'jpeg', quality: 82, ...options });
  const send = (selector) => Promise.all([page.waitForNavigation(), page.click(selector)]);
  for (const service of SERVICES) {
    await open('/desk/privacy/services/new', 1000, 'light');
    for (const [name, value] of Object.entries(service)) {
      if (name === 'purpose' || name === 'form') await page.select(`[name="${name}"]`, value);
      else await page.type(`[name="${name}"]`, value);
    }
    if (service === SERVICES[0]) await shot('declare', { fullPage: true });
    await send('main form .button.main');
  }
  for (const answer of ['accept', 'accept', 'reject', 'accept', 'reject']) {
    const reader = await browser.createBrowserContext();
    const theirs = await reader.newPage();
    await theirs.goto(new URL('/', base));
    await theirs.click(`#notice button[value="${answer}"]`);
    await theirs.waitForFunction(() => document.cookie.includes('consent='));
    await reader.close();
  }
  await open('/', 1280, 'light', 800);
  await shot('notice');
  await open('/news/river-now-writes-in-arabic', 390, 'dark', 800, 2);
  await shot('notice-arabic');
  await open('/privacy/choices', 1000, 'light', 700);
  await shot('choices');
  await open('/privacy', 1000, 'light', 1200);
  await page.click('#notice button[value="reject"]');
  await page.waitForFunction(() => document.querySelector('#notice').hidden);
  await (await page.$('main')).screenshot({ path: path.join(folder, 'privacy-page.jpg'), type: 'jpeg', quality: 82 });
  await open('/desk/privacy', 1280, 'light', 1000);
  await shot('desk', { fullPage: true });
  const guest = await browser.createBrowserContext();
  const theirs = await guest.newPage();
  await theirs.goto(new URL('/news/flood-insurance-sixteen-months', base));
  for (const [field, words] of [['text', 'The water stood at the second step of our house.'], ['name', 'Martha'], ['mail', 'somebody@example.org']])
    await theirs.type(`#letter-${field}`, words);
  await Promise.all([theirs.waitForNavigation(), theirs.$eval('#letter button[value="send"]', (one) => one.click())]);
  await guest.close();
  await open('/desk/privacy/person', 1000, 'light', 800);
  await page.type('[name="mail"]', 'somebody@example.org');
  await send('main form .button.main');
  await shot('person', { fullPage: true });
  for (const service of SERVICES) {
    await open('/desk/privacy', 1280, 'light');
    await send(`form[action$="/services/${service.slug}/retirement"] button`);
  }
}
