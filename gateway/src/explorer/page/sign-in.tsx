import { useState, type SubmitEvent } from 'react';
import { signIn, type Session } from './session.js';
import { words, type Language } from './words.js';

interface Props {
  readonly language: Language;
  readonly session: Session | null;
  readonly onSession: (session: Session | null) => void;
}

/** The box to sign in with, or who is signed in. */
export function SignIn({ language, session, onSession }: Props) {
  const text = words[language];
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);

  const submit = async (form: FormData): Promise<void> => {
    setBusy(true);
    setProblem('');
    try {
      const field = (name: string): string => {
        const value = form.get(name);
        return typeof value === 'string' ? value : '';
      };
      const { session: opened, answer } = await signIn(field('userName'), field('password'));
      const error = answer.errors?.[0];
      if (opened !== null) onSession(opened);
      else setProblem((language === 'zh' ? error?.extensions?.messageZh : error?.message) ?? text.unreachable);
    } catch {
      setProblem(text.unreachable);
    } finally {
      setBusy(false);
    }
  };

  if (session !== null) {
    return (
      <div className="who">
        <span className="muted">{text.signedInAs}</span>
        <strong>{session.name}</strong>
        <button type="button" onClick={() => onSession(null)}>
          {text.signOut}
        </button>
      </div>
    );
  }
  return (
    <form
      className="who"
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      {problem !== '' && (
        <span className="problem" role="alert">
          {problem}
        </span>
      )}
      <input name="userName" autoComplete="username" placeholder={text.userName} aria-label={text.userName} required />
      <input
        name="password"
        type="password"
        autoComplete="current-password"
        placeholder={text.password}
        aria-label={text.password}
        required
      />
      <button type="submit" className="primary" disabled={isBusy}>
        {isBusy ? text.signingIn : text.signIn}
      </button>
    </form>
  );
}
