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
  PASSWORD_USED_BEFORE: {
    en: 'The new password is one of your last {remembered}. Choose another.',
    zh: '新密码与最近 {remembered} 次使用过的密码相同，请另行设置。',
  },
  PASSWORD_CHANGE_REQUIRED: {
    en: 'This password serves once: choose one of your own with changePassword; that signs you in.',
    zh: '此密码仅供一次性使用：请通过 changePassword 设置自己的密码，设置后即完成登录。',
  },
  ONE_TIME_PASSWORD_EXPIRED: {
    en: 'This password was to be used until {until}. Ask your administrator for another.',
    zh: '此一次性密码已于 {until} 失效，请联系管理员重新发放。',
  },
  SECOND_FACTOR_REQUIRED: {
    en: 'Give the code of your authenticator app, or a recovery code, as secondFactor.',
    zh: '请在 secondFactor 中填写身份验证器的动态码或恢复码。',
  },
  SECOND_FACTOR_WRONG: {
    en: 'The code is wrong, or was used before. Wait for the next one of the app and try again.',
    zh: '验证码错误或已使用过，请等待验证器显示下一个验证码后重试。',
  },
  SECOND_FACTOR_ENROLMENT_REQUIRED: {
    en: 'Your role signs in with a second factor: set one up with beginSecondFactor and confirmSecondFactor.',
    zh: '您的岗位须使用双因素认证：请先通过 beginSecondFactor 和 confirmSecondFactor 完成绑定。',
  },
  SECOND_FACTOR_ENROLLED: {
    en: 'The account has a second factor already. Remove it first, or ask your administrator to.',
    zh: '该账号已绑定双因素认证，请先解除，或联系管理员解除。',
  },
  SECOND_FACTOR_NOT_BEGUN: {
    en: 'There is no new secret to confirm, or it waited for more than 15 minutes. Begin again with beginSecondFactor.',
    zh: '没有待确认的密钥，或已超过 15 分钟，请通过 beginSecondFactor 重新开始。',
  },
  SECOND_FACTOR_MISSING: {
    en: 'The account has no second factor. Set one up with beginSecondFactor.',
    zh: '该账号未绑定双因素认证，请通过 beginSecondFactor 进行绑定。',
  },
  DEVICE_KEY_INVALID: {
    en: 'The coordinates of the device’s key are those of no point of the curve P-256. Send x and y of its public JWK.',
    zh: '设备公钥坐标不在 P-256 曲线上，请提交公钥 JWK 的 x 和 y。',
  },
  DEVICE_PROOF_REQUIRED: {
    en: 'The session belongs to a device: send a proof signed by its key.',
    zh: '该会话已绑定设备，请提交由设备密钥签名的证明。',
  },
  DEVICE_PROOF_INVALID: {
    en: 'The proof does not hold: {reason}. It is {serverAt} here; make a new proof.',
    zh: '设备证明无效：{reason}。服务器时间为 {serverAt}，请重新生成证明。',
  },
  DEVICE_PROOF_REPLAYED: {
    en: 'This proof was used before. Make a new one, with an id of its own.',
    zh: '该设备证明已被使用过，请重新生成带有新编号的证明。',
  },
  EXTERNAL_SIGN_IN_OFF: {
    en: 'No outside identity provider is set up here. Sign in with user name and password.',
    zh: '未配置外部身份认证，请使用用户名和密码登录。',
  },
  EXTERNAL_REDIRECT_UNKNOWN: {
    en: 'The address {redirectUri} is none that people may be sent back to. The operator lists them in GRIDHALL_OIDC_REDIRECT_URIS.',
    zh: '回调地址 {redirectUri} 未登记，请由运维人员在 GRIDHALL_OIDC_REDIRECT_URIS 中登记。',
  },
  EXTERNAL_PROVIDER_UNAVAILABLE: {
    en: 'The outside identity provider does not answer. Try again in a moment.',
    zh: '外部身份认证服务暂时无响应，请稍后重试。',
  },
  EXTERNAL_SIGN_IN_ENDED: {
    en: 'This sign-in was completed before, or took more than 10 minutes. Begin again.',
    zh: '本次登录已完成或已超过 10 分钟，请重新开始。',
  },
  EXTERNAL_SIGN_IN_FAILED: {
    en: 'The outside identity provider did not sign you in: {reason}. Begin again.',
    zh: '外部身份认证未通过：{reason}。请重新开始登录。',
  },
  EXTERNAL_PERSON_UNKNOWN: {
    en: 'The outside identity provider knows you, and nobody has an account here under the name it tells. Ask your administrator to open one.',
    zh: '外部身份认证已通过，但其提供的名称在本系统没有对应账号，请联系管理员开通。',
  },
  ACCOUNT_DISABLED: {
    en: 'This account is closed to sign-in. Ask your administrator to open it again.',
    zh: '该账号已停用，请联系管理员启用。',
  },
  ACCOUNT_MISSING: {
    en: '{staffId} has no account yet. Open one with openAccount.',
    zh: '{staffId} 尚无账号，请先通过 openAccount 开通。',
  },
  ACCOUNT_EXISTS: {
    en: '{staffId} has an account already. Use resetPassword for a new password.',
    zh: '{staffId} 已有账号，如需新密码请使用 resetPassword。',
  },
  ACCOUNT_OWN: {
    en: 'An administrator does this to other people’s accounts only. Ask another administrator.',
    zh: '管理员不能对本人账号执行此操作，请由其他管理员办理。',
  },
  USER_NAME_TAKEN: {
    en: 'Somebody else signs in as {userName}. Choose another name.',
    zh: '用户名 {userName} 已被他人使用，请另选。',
  },
  PASSWORD_UNCHANGED: {
    en: 'The new password is the old one. Choose another.',
    zh: '新密码与原密码相同，请另行设置。',
  },
});
