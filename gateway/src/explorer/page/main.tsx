import type { Environment } from 'monaco-editor';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import 'graphiql/style.css';
import './page.css';

const environment: Environment = {
  getWorker(_, label) {
    const name = label === 'json' || label === 'graphql' ? label : 'editor';
    // From our own origin and as files: the page's policy allows neither blob: nor anybody else's scripts.
    return new Worker(new URL(`./${name}.worker.js`, import.meta.url), { type: 'module' });
  },
};
Object.assign(globalThis, { MonacoEnvironment: environment });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(<App />);
