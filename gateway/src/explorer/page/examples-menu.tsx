import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { examples, type Audience, type Example } from './examples.js';
import { words, type Language } from './words.js';

const audiences: readonly Audience[] = ['frontEnd', 'department', 'analyst'];

function Examples({ language }: { readonly language: Language }) {
  const actions = useGraphiQLActions();
  const editors = useGraphiQL(({ queryEditor, variableEditor }) => ({ queryEditor, variableEditor }));
  const text = words[language];
  const open = ({ query, variables }: Example): void => {
    actions.addTab();
    // The editors show the new tab now; what stands in them is kept with it.
    editors.queryEditor?.setValue(query);
    editors.variableEditor?.setValue(JSON.stringify(variables ?? {}, null, 2));
  };
  return (
    <section className="examples" aria-label={text.examples}>
      <div className="graphiql-doc-explorer-title">{text.examples}</div>
      {audiences.map((audience) => (
        <div key={audience}>
          <h3>{text[audience]}</h3>
          <ul>
            {examples
              .filter((example) => example.audience === audience)
              .map((example) => (
                <li key={example.title.en}>
                  <button type="button" title={text.open} onClick={() => open(example)}>
                    {example.title[language]}
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <rect x="3.5" y="3.5" width="7" height="7" rx="1.5" />
      <rect x="13.5" y="3.5" width="7" height="7" rx="1.5" />
      <rect x="3.5" y="13.5" width="7" height="7" rx="1.5" />
      <path d="M13.5 15h7M13.5 19h4.5" />
    </svg>
  );
}

/** The menu of examples, as a plugin of GraphiQL's side bar. */
export function examplesPlugin(language: Language): GraphiQLPlugin {
  return { title: words[language].examples, icon: Icon, content: () => <Examples language={language} /> };
}
