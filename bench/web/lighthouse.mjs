// node lighthouse.mjs ADDRESS…   one line a page between tabs: path, four scores, largest paint in ms, layout shift, requests
// before pictures, their bytes; then what was marked down, each on a line that begins with a tab.
import lighthouse from 'lighthouse';
import { launch } from './chromium.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const browser = await launch();
try {
  for (const address of process.argv.slice(2)) {
    const page = await browser.newPage();
    const { lhr } = await lighthouse(address, { onlyCategories: CATEGORIES, logLevel: 'error' }, undefined, page);
    const sent = lhr.audits['network-requests'].details.items.filter(
      (item) => ['Document', 'Stylesheet', 'Script', 'Font'].includes(item.resourceType));
    console.log([
      new URL(address).pathname,
      ...CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100)),
      Math.round(lhr.audits['largest-contentful-paint'].numericValue ?? NaN),
      (lhr.audits['cumulative-layout-shift'].numericValue ?? NaN).toFixed(3),
      sent.length,
      sent.reduce((sum, item) => sum + item.transferSize, 0),
    ].join('\t'));
    for (const name of CATEGORIES) {
      for (const { id, weight } of lhr.categories[name].auditRefs) {
        const audit = lhr.audits[id];
        if (weight > 0 && audit.score !== null && audit.score < 0.995) console.log(`\t${id}: ${audit.displayValue ?? audit.title}`);
      }
    }
    await page.close();
  }
} finally {
  await browser.close();
}
