// node screenshots.mjs ADDRESS FOLDER [IMAGES]   photographs every kind of page, each width by day and night, into FOLDER, with a
// sheet of them all (index.html); and the pictures of the README into IMAGES.
import fs from 'node:fs';
import path from 'node:path';
import { launch } from './chromium.mjs';
import { privacy } from './privacy.mjs';

const KINDS = {
  front: '/',
  section: '/news/',
  opinion: '/opinion/',
  report: '/news/flood-insurance-sixteen-months',
  brief: '/culture/a-tenth-chair',
  'long-read': '/river-and-land/twelve-oranges',
  interview: '/town-hall/pool-dot-imrie-interview',
  live: '/river-and-land/flood-night-live',
  comment: '/opinion/sit-down-a-case-against-standing-ovations',
  notes: '/culture/hall-that-wheat-built',
  arabic: '/news/river-now-writes-in-arabic',
  hebrew: '/culture/ten-are-needed',
  persian: '/culture/nowruz-dar-ketabkhaneh',
  hindi: '/culture/ghat-jaisa-kinara',
  chinese: '/culture/tushuguan-de-xiaqi-jiao',
  japanese: '/culture/hato-wo-kazoeru-hito',
  author: '/authors/gwen-ashdown',
  topic: '/topics/the-flood',
  people: '/authors/',
  corrections: '/corrections',
  search: '/search?q=flood',
  privacy: '/privacy',
  'privacy-arabic': '/privacy/ar',
  storyline: '.thread .small a',
  missing: '/news/nothing-here',
  withdrawn: '/news/tannery-estate-boilers',
  account: '/account',
};
// Before the door, and behind it as the demo's publisher.
const DOOR = { 'sign-in': '/desk/sign-in', 'sample-door': '/desk/sample-door' };
const DESK = {
  'desk-home': '/desk/',
  'desk-stories': '/desk/stories',
  'desk-new-story': '/desk/stories/new',
  'desk-front-page': '/desk/front-page',
  'desk-comments': '/desk/comments',
  'desk-search': '/desk/search?q=flood',
  'desk-storylines': '/desk/storylines',
  'desk-topics': '/desk/topics',
  'desk-audience': '/desk/audience',
  'desk-people': '/desk/people',
  'desk-settings': '/desk/settings',
  'desk-ownership': '/desk/settings/ownership',
  'desk-menus': '/desk/settings/menus',
  'desk-log': '/desk/log',
  'desk-account': '/desk/account',
  'desk-appearance': '/desk/settings/appearance',
  'desk-quotations': '/desk/quotations',
  'desk-privacy': '/desk/privacy',
  'desk-privacy-person': '/desk/privacy/person',
  'desk-media': '/desk/media',
  'desk-calendar': '/desk/planning',
  'desk-sections': '/desk/sections',
  'desk-redirects': '/desk/redirects',
  'desk-notices': '/desk/discussion/notices',
  'desk-appeals': '/desk/discussion/appeals',
  'desk-report': '/desk/discussion/report',
};
// Of these also what somebody sees who reads Arabic.
const TURNED = ['desk-home', 'desk-stories', 'desk-story', 'desk-front-page', 'desk-comments', 'desk-audience', 'desk-people', 'desk-appearance'];
const WIDTHS = [390, 820, 1440];
const SCHEMES = ['light', 'dark'];
const [base, folder, images] = process.argv.slice(2);

const browser = await launch();
const page = await browser.newPage();

async function open(place, width, scheme, height = 900, scale = 1) {
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(new URL(place, base), { waitUntil: 'networkidle2' });
  await page.evaluate(async () => {
    for (const img of document.images) img.loading = 'eager';
    await Promise.all([...document.images].map((img) => img.decode().catch(() => {})));
  });
}

// Through the demo's door as its publisher.
async function comeIn() {
  await page.goto(new URL('/desk/sample-door', base));
  await Promise.all([page.waitForNavigation(), page.click('button[value="ines-halloran"]')]);
}

// Each part of the desk, for the guide.
async function parts(folder) {
  fs.mkdirSync(folder, { recursive: true });
  await open('/desk/design?width=820', 1280, 'light');
  for (const piece of await page.$$('#day .piece')) {
    const name = await piece.evaluate((one) => one.dataset.piece);
    await piece.screenshot({ path: path.join(folder, `${name}.png`) });
  }
}

// A part by day and by night, beside each other.
async function pair(name, file) {
  await open('/desk/design?width=820', 1700, 'light');
  const shots = [];
  for (const time of ['day', 'night']) {
    const shot = await (await page.$(`#${time} [data-piece="${name}"]`)).screenshot({ encoding: 'base64' });
    shots.push(`<img src="data:image/png;base64,${shot}" alt="">`);
  }
  const sheet = await browser.newPage();
  await sheet.setViewport({ width: 1600, height: 900 });
  await sheet.setContent(`<body style="margin:0"><div style="display:inline-flex;align-items:start">${shots.join('')}</div>`);
  await (await sheet.$('div')).screenshot({ path: file });
  await sheet.close();
}

// A story of the desk's list, with these words after its address.
async function atStory(after = '') {
  await open('/desk/stories', 1280, 'light');
  const place = await page.$eval('main a[href^="/desk/stories/"]:not([href$="/new"])', (link) => link.pathname);
  return place + after;
}

// The same screens for somebody who reads from right to left.
async function inArabic(rows) {
  await speak('ar');
  await photograph(Object.fromEntries(TURNED.map((kind) => [`${kind}-arabic`, DESK[kind]])), rows);
  await speak('paper');
}

// The desk speaks a language from now on, to whoever is signed in here.
async function speak(tag) {
  await open('/desk/account', 1280, 'light');
  await page.select('select[name="language"]', tag);
  await Promise.all([page.waitForNavigation(), page.$eval('select[name="language"]', (one) => one.form.requestSubmit())]);
}

// Where such a link of a story in two parts leads: a storyline's address is known to nobody beforehand.
async function linked(selector) {
  await open(KINDS.brief, 1280, 'light');
  return page.$eval(selector, (link) => link.pathname);
}

async function wear(theme) {
  await open('/desk/settings/appearance', 1280, 'light');
  await page.click(`input[name="theme"][value="${theme}"]`);
  await Promise.all([page.waitForNavigation(), page.click('.form-actions .button.main')]);
}

// Each of these pages at every width, by day and by night; and the sheet's rows for them.
async function photograph(kinds, rows) {
  for (let [kind, place] of Object.entries(kinds)) {
    if (!place.startsWith('/')) place = await linked(place);
    const cells = [];
    for (const width of WIDTHS) {
      for (const scheme of SCHEMES) {
        await open(place, width, scheme);
        const file = `${kind}-${width}-${scheme}.png`;
        await page.screenshot({ path: path.join(folder, file), fullPage: true, captureBeyondViewport: true });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) console.error(`${file} is ${wide} px wide.`);
        cells.push(`<a href="${file}"><img src="${file}" alt="${kind}, ${width} px, ${scheme}" loading="lazy"></a>`);
      }
    }
    rows.push(`<h2>${kind} <small>${place}</small></h2><p>${cells.join('')}</p>`);
    console.log(kind);
  }
}

try {
  fs.mkdirSync(folder, { recursive: true });
  const rows = [];
  await photograph({ ...KINDS, ...DOOR }, rows);
  await comeIn();
  for (const screen of ['', '/publishing', '/versions', '/related', '/previews']) DESK[`desk-story${screen.replace('/', '-')}`] = await atStory(screen);
  await photograph(DESK, rows);
  await inArabic(rows);
  fs.writeFileSync(path.join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>Every kind of page</title><style>body{font:1rem sans-serif}p{display:flex;gap:1rem;align-items:start;overflow:auto}'
    + `img{height:40rem;width:auto;border:1px solid #ccc}</style><h1>Every kind of page</h1>${rows.join('\n')}`);
  if (images) {
    for (const [file, place] of [['front.jpg', KINDS.front], ['story.jpg', KINDS.report]]) {
      await open(place, 1280, 'light', 1600);
      await page.screenshot({ path: path.join(images, file), type: 'jpeg', quality: 82 });
    }
    await open(DESK['desk-stories'], 1280, 'light', 1600);
    await page.screenshot({ path: path.join(images, 'desk.jpg'), type: 'jpeg', quality: 82 });
    for (const name of ['comments', 'front-page', 'appearance', 'settings']) {
      await open(DESK[`desk-${name}`], 1280, 'light', 1000);
      await page.screenshot({ path: path.join(images, `${name}.jpg`), type: 'jpeg', quality: 82 });
    }
    await open(await atStory(), 1280, 'light', 1600);
    await page.waitForSelector('[data-editor][data-ready]');
    await page.screenshot({ path: path.join(images, 'writing.jpg'), type: 'jpeg', quality: 82 });
    await parts(path.join(images, 'parts'));
    await pair('form', path.join(images, 'desk-form.png'));
    await pair('listing', path.join(images, 'desk-list.png'));
    await privacy({ browser, page, open, base, folder: images });
    await wear('tabloid');
    await open('/', 1280, 'light', 1600);
    await page.screenshot({ path: path.join(images, 'tabloid.jpg'), type: 'jpeg', quality: 82 });
    await wear('broadsheet');
  }
} finally {
  await browser.close();
}
