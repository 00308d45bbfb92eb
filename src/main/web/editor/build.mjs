// Makes editor.js, the typing surface of the desk, out of src/: checked by tsc, bundled by esbuild. Says nothing and does
// nothing when it was made of just these sources before. Called by the Maven build: node build.mjs FOLDER.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2]);
const made = join(folder, 'editor.js');
const stamp = join(here, 'node_modules', '.broadsheet');

const sources = ['package.json', 'package-lock.json', 'tsconfig.json', 'build.mjs']
  .concat(readdirSync(join(here, 'src')).sort().map((name) => join('src', name)));
const digest = createHash('sha256');
for (const name of sources) digest.update(name + '\0').update(readFileSync(join(here, name))).update('\0');
const now = digest.digest('hex');
const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');

const mark = `/*${now}*/`;
if (existsSync(made) && readFileSync(made, 'utf8').endsWith(mark)) process.exit(0);

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(stamp, lock);
}
run(process.execPath, join('node_modules', 'typescript', 'bin', 'tsc'));
const { build } = await import('esbuild');
mkdirSync(folder, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: ['src/main.ts'],
  outfile: made,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  // The licences of what is inside stand beside it, whole.
  legalComments: 'none',
  loader: { '.css': 'text' },
  footer: { js: mark },
});
writeFileSync(join(folder, 'editor-licences.txt'), licences());

function run(program, ...words) {
  const done = spawnSync(program, words, { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.error) throw new Error(`${program} is needed to build the desk's typing surface: ${done.error.message}`);
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** The licence texts of everything that went into the bundle. */
function licences() {
  const packages = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(packages)
    .filter(([place, about]) => place && !about.dev && !about.optional)
    .map(([place, about]) => {
      const inside = join(here, place);
      const text = readdirSync(inside).find((name) => /^licen[cs]e/i.test(name));
      const name = place.replace('node_modules/', '');
      return `${name} ${about.version} (${about.license})\n\n${text ? readFileSync(join(inside, text), 'utf8').trim() : ''}`;
    })
    .join('\n\n' + '-'.repeat(80) + '\n\n') + '\n';
}
