import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { GraphiQL, HISTORY_PLUGIN, type GraphiQLProps } from 'graphiql';
import { useCallback, useMemo, useRef, useState } from 'react';
import { examplesPlugin } from './examples-menu.js';
import { examples } from './examples.js';
import { fittingOperationName } from './operation-name.js';
import { hasExpired, refresh, send, signOut, storedSession, storeSession, type Session } from './session.js';
import { SignIn } from './sign-in.js';
import { isSubscription, subscribe } from './subscribe.js';
import { words, type Language } from './words.js';

const LANGUAGE_KEY = 'gridhall.language';

const readyTabs = examples
  .filter(({ isReady }) => isReady)
  .map(({ query, variables }) => ({ query, variables: JSON.stringify(variables ?? {}, null, 2) }));

/** On the first visit the variables of the tab in front have to be given beside it; later what was left is found again. */
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
const firstVariables = isFirstVisit ? { initialVariables: readyTabs[0]?.variables ?? '' } : {};

function preferredLanguage(): Language {
  const stored = localStorage.getItem(LANGUAGE_KEY) ?? navigator.language;
  return stored.startsWith('zh') ? 'zh' : 'en';
}

/** The page: who is signed in above, GraphiQL below. */
export function App() {
  const [language, setLanguage] = useState(preferredLanguage);
  const [session, setSession] = useState(storedSession);
  const current = useRef(session);

  const keep = useCallback((next: Session | null): void => {
    const last = current.current;
    current.current = next;
    storeSession(next);
    setSession(next);
    // Signed out here in any case; without the network the session ends by itself.
    if (next === null && last !== null) signOut(last).catch(() => undefined);
  }, []);

  const fetcher = useCallback<GraphiQLProps['fetcher']>(
    async (operation, options) => {
      const authorised = (): Record<string, string> => ({
        ...(current.current === null ? {} : { authorization: `Bearer ${current.current.accessToken}` }),
        ...(options?.headers as Record<string, string> | undefined),
      });
      const operationName = fittingOperationName(operation.query, operation.operationName);
      const request = { ...operation, operationName };
      if (isSubscription(operation.query, operationName)) {
        return subscribe(request, authorised, async () => {
          if (current.current !== null) keep(await refresh(current.current));
        });
      }
      const answer = await send(request, authorised());
      if (current.current === null || !hasExpired(answer)) return answer as object;
      keep(await refresh(current.current));
      return (await send(request, authorised())) as object;
    },
    [keep],
  );

  const switchLanguage = (): void => {
    const next = language === 'zh' ? 'en' : 'zh';
    localStorage.setItem(LANGUAGE_KEY, next);
    document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
    setLanguage(next);
  };
  const plugins = useMemo(() => [examplesPlugin(language), HISTORY_PLUGIN], [language]);
  const text = words[language];

  return (
    <div className="explorer">
      <header>
        <span className="mark" aria-hidden="true" />
        <h1>{text.title}</h1>
        <SignIn language={language} session={session} onSession={keep} />
        <button type="button" className="language" onClick={switchLanguage}>
          {text.otherLanguage}
        </button>
      </header>
      <GraphiQL
        fetcher={fetcher}
        plugins={plugins}
        referencePlugin={DOC_EXPLORER_PLUGIN}
        defaultTabs={readyTabs}
        {...firstVariables}
        defaultEditorToolsVisibility="variables"
        shouldPersistHeaders={false}
      >
        <GraphiQL.Logo> </GraphiQL.Logo>
      </GraphiQL>
    </div>
  );
}
