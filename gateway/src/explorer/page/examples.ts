/** The kinds of people who explore the platform, each with questions of their own. */
export type Audience = 'frontEnd' | 'department' | 'analyst';

/** An operation that can be run as it stands, or with the reader's own values. */
export interface Example {
  readonly audience: Audience;
  /** Shown in the menu. */
  readonly title: { readonly en: string; readonly zh: string };
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Stands ready as a tab when the page is opened for the first time. */
  readonly isReady?: boolean;
}

const district = '330211';
// The places of the first sign-ins that `npm start` names.
const town = '330211001';
const grid = '330211001001001';
/** Today in Asia/Shanghai, which is UTC+8 all year. */
const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** The examples, in the order of the menu. Each is validated against the supergraph by a test. */
export const examples: readonly Example[] = [
  {
    audience: 'frontEnd',
    isReady: true,
    title: { en: 'My desk: who I am and what waits for me', zh: '我的工作台：身份与待办' },
    query: `# Sign in above first, for instance as a town's dispatcher.
query MyDesk($town: ID!) {
  me {
    name
    postings { role place { name } unit { name } }
  }
  events(filter: { placeCode: $town, states: [REPORTED, ACCEPTED] }, first: 10) {
    edges {
      node {
        id
        number
        title
        state
        version
        place { name }
        reporter { name }
        availableActions { nameZh mutation allowed whyNot { code messageZh } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
    variables: { town },
  },
  {
    audience: 'frontEnd',
    title: { en: 'Command room: what changes in my town, live', zh: '指挥室：辖区事件实时变更' },
    query: `# Stays open, and shows each change as it happens. After a pause, give the last cursor as "after": nothing is lost.
subscription TownChanges($town: ID!, $after: String) {
  eventChanged(placeCode: $town, after: $after, opening: true) {
    cursor
    step
    at
    event {
      number
      title
      state
      version
      place { name }
      reporter { name }
      holderUnit { name }
    }
  }
}`,
    variables: { town },
  },
  {
    audience: 'frontEnd',
    title: { en: 'Report an event from a phone', zh: '手机上报事件' },
    query: `# Sent twice with the same idempotencyKey, it is reported once.
mutation ReportEvent($input: ReportEventInput!) {
  reportEvent(input: $input) {
    event { id number state version place { name } }
    replayed
  }
}`,
    variables: {
      input: {
        idempotencyKey: 'phone-17-0001',
        title: '消防通道被电动车堵塞',
        description: '3 号楼东侧消防通道停放多辆电动车，无法通行。',
        placeCode: grid,
        workItemCode: 'FIRE',
      },
    },
  },
  {
    audience: 'frontEnd',
    title: {
      en: 'A map: clusters of a viewport, what is near, and which grid',
      zh: '地图：视野聚合、附近事件与所在网格',
    },
    query: `# Points come in as WGS84, GCJ02 or BD09, and are told on WGS-84.
query Map($bounds: MapBoundsInput!, $zoom: Float!, $here: EventPointInput!) {
  eventClusters(bounds: $bounds, zoom: $zoom) {
    count
    clusters { count point { longitude latitude } bounds { west south east north } event { id number } }
  }
  eventsNear(point: $here, radiusMetres: 2000, first: 5) {
    edges { distanceMetres node { number title state } }
  }
  locate(point: $here) { chain { name } offMetres }
}`,
    variables: {
      bounds: { west: 121.4, south: 29.85, east: 121.8, north: 30.15 },
      zoom: 11,
      here: { longitude: 121.62, latitude: 30, crs: 'WGS84' },
    },
  },
  {
    audience: 'frontEnd',
    title: { en: 'Dispatch an event to a stationed agency', zh: '派遣至派驻机构' },
    query: `# expectedVersion is the version that you read: whoever comes second gets EVENT_VERSION_CONFLICT.
mutation DispatchEvent($input: DispatchEventInput!) {
  dispatchEvent(input: $input) {
    event { id number state version holderUnit { name } }
  }
}`,
    variables: {
      input: { id: 'the id', expectedVersion: 2, idempotencyKey: 'desk-4-0042', unitId: `${town}-COMMAND` },
    },
  },
  {
    audience: 'department',
    isReady: true,
    title: { en: 'My matters, with their whole timeline', zh: '本部门事件与全流程留痕' },
    query: `# What a department's platform reads: the matters of one platform in a place, with who did what and when.
query PlatformMatters($place: ID!, $platform: Platform!) {
  jurisdiction(code: $place) {
    name
    events(filter: { platforms: [$platform] }, first: 5) {
      edges {
        node {
          number
          title
          state
          workItem { name }
          holderUnit { name }
          timelineIntact
          timeline(last: 20) { version step at from to actor { name } comment }
        }
      }
    }
  }
}`,
    variables: { place: town, platform: 'ENFORCEMENT' },
  },
  {
    audience: 'department',
    title: { en: 'Units of a town and their platforms', zh: '镇街机构与所属平台' },
    query: `query UnitsOfTown($place: ID!) {
  jurisdiction(code: $place) {
    name
    level
    gridCount
    units(first: 50) { edges { node { id name kind platform } } }
  }
}`,
    variables: { place: town },
  },
  {
    audience: 'department',
    title: { en: 'Service items: what can be applied for', zh: '可办事项清单' },
    query: `# Public: no sign-in is needed.
query ServiceItems($at: ServicePlaceKind!) {
  serviceItems(filter: { acceptedAt: $at }, first: 10) {
    edges {
      node { code name department atMostOneTrip promisedWorkingDays materials { name need } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
    variables: { at: 'COMMUNITY' },
  },
  {
    audience: 'analyst',
    isReady: true,
    title: { en: 'Figures of the district and its towns', zh: '全区与各镇街指标' },
    query: `# One request, whatever the number of places: the figures are counted once for all of them.
query Figures($place: ID!, $period: PeriodInput!) {
  jurisdiction(code: $place) {
    name
    figures(period: $period) { ...Rates platformShares { platform count share } }
    children(first: 20) {
      edges { node { name figures(period: $period) { ...Rates } } }
    }
  }
}

fragment Rates on Figures {
  asOf
  reported
  closed
  closureRate
  withinVillageRate
  visits
  services
}`,
    variables: { place: district, period: { from: day, to: day } },
  },
  {
    audience: 'analyst',
    title: { en: 'Rework, returns and satisfaction', zh: '返工、退单与满意率' },
    query: `query Quality($place: ID!, $period: PeriodInput!) {
  jurisdiction(code: $place) {
    name
    figures(period: $period) {
      dispatched
      returned
      dispatchAccuracyRate
      reworked
      reworkRate
      evaluated
      satisfactionRate
    }
  }
}`,
    variables: { place: district, period: { from: day, to: day } },
  },
];
