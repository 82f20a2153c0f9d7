/** The panel beside the page: Chrome's side panel, Firefox's sidebar. */
import { startContext } from '../context/context-app.tsx';

document.documentElement.classList.add('sl-whole-screen');
const root = document.getElementById('context');
if (root !== null) startContext(root, 'panel'); // it stands in the document
