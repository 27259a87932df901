import { randomUUID } from 'node:crypto';
import { eventually } from '@gridhall/service-kit/testing';
import { createGateway, type Gateway } from '../../gateway.js';
import { startTestPlatform, type TestPlatform } from '../../testing/gateway.fixture.js';
import type { TokenOptions } from '../../testing/issuer.fixture.js';
import { LiveDistrict } from './district.fixture.js';
import { openStream, type OpenStream } from './sse.fixture.js';

/** What the tests subscribe to, across subgraphs. */
export const WATCH = `subscription Watch($place: ID!, $filter: EventChangeFilter, $after: String, $opening: Boolean) {
  eventChanged(placeCode: $place, filter: $filter, after: $after, opening: $opening) {
    cursor step version
    event { id version reporter { name } place { name } }
  }
}`;

/** A gateway on a real broker, before subgraphs whose events the test changes. */
export class LivePlatform {
  private constructor(
    readonly platform: TestPlatform,
    readonly district: LiveDistrict,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<LivePlatform> {
    const namespace = `test-${randomUUID().slice(0, 8)}`;
    const district = await LiveDistrict.open(namespace);
    const platform = await startTestPlatform({ GRIDHALL_NAMESPACE: namespace, ...environment }, {}, district.subgraphs);
    const live = new LivePlatform(platform, district);
    await live.hearing(platform.gateway);
    return live;
  }

  /** Another replica of the same gateway. */
  async replica(): Promise<Gateway> {
    const gateway = await createGateway(this.platform.environment);
    await this.hearing(gateway);
    return gateway;
  }

  /** Waits until a gateway hears the broker. */
  async hearing({ url }: Gateway): Promise<void> {
    await eventually(async () => !('missing' in ((await (await fetch(`${url}/ready`)).json()) as object)));
  }

  /** The headers of a dispatcher of a town. */
  dispatcher(place: string = this.district.town, options: TokenOptions = {}): Record<string, string> {
    const postings = [{ role: 'DISPATCHER' as const, place, unit: null }];
    return { authorization: this.platform.issuer.bearer({ staffId: `dispatcher-${place}`, postings, ...options }) };
  }

  /** Subscribes to a town's changes; by default as its dispatcher. */
  async watch(
    variables: { place?: string; filter?: object; after?: string; opening?: boolean } = {},
    { gateway = this.platform.gateway, query = WATCH, headers }: WatchOptions = {},
  ): Promise<OpenStream> {
    const { place = this.district.town, ...others } = variables;
    return openStream(
      `${gateway.url}/graphql`,
      { query, variables: { place, ...others } },
      headers ?? this.dispatcher(),
    );
  }

  /** The value of one of the gateway's metrics. */
  async metric(line: RegExp): Promise<number> {
    const text = await (await fetch(`${this.platform.gateway.url}/metrics`)).text();
    return Number(line.exec(text)?.[1] ?? 0);
  }

  async stop(): Promise<void> {
    await this.platform.stop();
    await this.district.close();
  }
}

interface WatchOptions {
  readonly gateway?: Gateway;
  readonly query?: string;
  readonly headers?: Record<string, string>;
}
