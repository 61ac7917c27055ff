// A number that is looked at when Prometheus asks, and costs nothing in between.
import { Gauge, type Registry } from 'prom-client';

export function showGauge(
  registry: Registry,
  name: string,
  help: string,
  read: () => number,
): void {
  // The registry is what keeps it.
  void new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}
