import { dashboard, expressions, metricsIn } from './testing/expressions.js';

describe('what Grafana and Prometheus ask', () => {
  it.each(expressions.map((expression) => [expression]))(
    'is about the platform, and its brackets close: %s',
    (expression) => {
      expect(metricsIn(expression)).not.toEqual([]);
      for (const [open, close] of ['()', '[]', '{}'].map((pair) => [pair.charAt(0), pair.charAt(1)] as const)) {
        expect(expression.split(open).length).toBe(expression.split(close).length);
      }
    },
  );
});

it('the dashboard’s panels do not lie over each other', () => {
  const taken = new Map<string, string>();
  for (const { title, gridPos } of dashboard.panels) {
    expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
    for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
      for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
        expect([taken.get(`${x},${y}`), title]).toEqual([undefined, title]);
        taken.set(`${x},${y}`, title);
      }
    }
  }
});
