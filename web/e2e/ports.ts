// The ports of the browser tests: eight from E2E_PORT on, so that two runs can stand beside each other.
const first = Number(process.env['E2E_PORT'] ?? 3191);

export const PORTS = { web: first, server: first + 1, simulator: first + 2, pages: first + 4 };
export const HOUSE_PORTS = { web: first + 5, server: first + 6, simulator: first + 7 };
