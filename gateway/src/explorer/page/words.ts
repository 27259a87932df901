/** The languages of the page. */
export type Language = 'en' | 'zh';

const en = {
  title: 'Gridhall explorer',
  userName: 'User name or staff id',
  password: 'Password',
  signIn: 'Sign in',
  signingIn: 'Signing in …',
  signOut: 'Sign out',
  signedInAs: 'Signed in as',
  examples: 'Examples',
  frontEnd: 'Front-end teams',
  department: 'Department platforms',
  analyst: 'Analysts',
  open: 'Open as a tab',
  unreachable: 'The gateway cannot be reached. Try again shortly.',
  otherLanguage: '中文',
};

/** The page's words by language. */
export const words: Readonly<Record<Language, Readonly<typeof en>>> = {
  en,
  zh: {
    title: 'Gridhall 接口浏览器',
    userName: '用户名或工号',
    password: '密码',
    signIn: '登录',
    signingIn: '正在登录…',
    signOut: '退出',
    signedInAs: '当前用户',
    examples: '示例',
    frontEnd: '前端团队',
    department: '部门平台',
    analyst: '数据分析员',
    open: '在新标签中打开',
    unreachable: '暂时无法连接网关，请稍后重试。',
    otherLanguage: 'English',
  },
};
