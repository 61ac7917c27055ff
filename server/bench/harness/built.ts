// Parts of what was built, where one of them alone is measured: run as deployed, typed by their sources.
const DIST = new URL('../../dist/', import.meta.url);

/** The built module of that path below `src`, told without its ending: `base/http`. */
export async function built<Module>(path: string): Promise<Module> {
  return (await import(new URL(`src/${path}.js`, DIST).href)) as Module;
}

/** The local Meta. */
export async function builtSimulator<Module>(): Promise<Module> {
  return (await import(new URL('simulator/index.js', DIST).href)) as Module;
}
