import Provider from 'oidc-provider';

/**
 * A real OpenID provider on a free port, for tests: `node oidc-provider.mjs REDIRECT_URI` prints its address, and runs until its
 * standard input closes. Whoever signs in as NAME at its development form is told by `preferred_username` as NAME.
 */
const [, , redirectUri = ''] = process.argv;
const provider = new Provider('http://127.0.0.1', {
  clients: [
    {
      client_id: 'gridhall',
      client_secret: 'a secret of client and provider, for tests',
      redirect_uris: [redirectUri],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  claims: { openid: ['sub'], profile: ['preferred_username'] },
  cookies: { keys: ['a key for tests'] },
  pkce: { required: () => true },
  findAccount: (_, name) => ({
    accountId: name,
    claims: () => ({ sub: name, preferred_username: name }),
  }),
});
const server = provider.listen(0, '127.0.0.1', () => {
  provider.issuer = `http://127.0.0.1:${server.address().port}`;
  process.stdout.write(`${provider.issuer}\n`);
});
process.stdin.on('end', () => process.exit(0)).resume();
