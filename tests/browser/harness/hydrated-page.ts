/** A page that a server rendered and Preact hydrates, bundled when a test asks for it. */
import { fileURLToPath } from 'node:url';
import { bundleScript } from './bundle.ts';

const ENTRY = fileURLToPath(new URL('./hydrated-app.tsx', import.meta.url));

/**
 * Returns the page as the server sends it, and the app's script, which it loads from `/hydrated.js` when its
 * `startApp()` is called: marks are there by then. `faults` holds what Preact complains of, `added` every element
 * that is made anew.
 */
export async function bundleHydratedPage(): Promise<{ html: string; script: string }> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hydrated</title>
<script>window.faults = []; addEventListener('error', (e) => faults.push(e.message)); console.error = (...a) => faults.push(a.join(' '));</script>
</head><body><div id="app"><article><h1>Readers</h1><p id="story">Maria Zakharova speaks for the <b>Russian Foreign Ministry</b> and was named in a report on the Istanbul talks.</p><button id="count">0 readers</button><button id="rename">Next</button></article></div>
<script>
window.added = [];
window.startApp = () => {
  const app = document.querySelector('#app');
  new MutationObserver((list) => {
    for (const { addedNodes } of list) for (const node of addedNodes) added.push(node.nodeName);
  }).observe(app, { childList: true, subtree: true });
  const script = document.createElement('script');
  script.src = '/hydrated.js';
  script.onload = () => app.setAttribute('data-alive', '');
  document.head.append(script);
};
</script></body></html>`;
  return { html, script: await bundleScript(ENTRY) };
}
