import { defineErrors } from '@gridhall/service-kit';

/** Refusals of sign-in and sessions. */
export const accountErrors = defineErrors({
  SIGN_IN_FAILED: {
    en: 'The user name or the password is wrong. Check both and try again.',
    zh: '用户名或密码错误，请检查后重试。',
  },
  ACCOUNT_LOCKED: {
    en: 'Too many failures: signing in under this name is locked until {until}. Try again after that.',
    zh: '失败次数过多，该用户名已锁定至 {until}，请届时重试。',
  },
  SESSION_ENDED: {
    en: 'The session has ended. Sign in again.',
    zh: '会话已结束，请重新登录。',
  },
  REFRESH_TOKEN_REUSED: {
    en: 'This refresh token was used before, so somebody may have a copy of it: the session is ended. Sign in again, and change the password if you did not do this.',
    zh: '该刷新令牌已被使用过，可能已泄露，会话已终止。请重新登录；如非本人操作，请修改密码。',
  },
  PASSWORD_TOO_WEAK: {
    en: 'The new password is too easy to guess: {problems}.',
    zh: '新密码过于简单：{problemsZh}。',
  },
  PASSWORD_UNCHANGED: {
    en: 'The new password is the old one. Choose another.',
    zh: '新密码与原密码相同，请另行设置。',
  },
});
