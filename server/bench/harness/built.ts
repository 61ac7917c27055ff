// Parts of the built product, where one of them alone is measured: run as deployed, typed by their sources.
const DIST = new URL('../../dist/src/', import.meta.url);

/** The built module of that path below `src`, told without its ending: `base/http`. */
export async function built<Module>(path: string): Promise<Module> {
  return (await import(new URL(`${path}.js`, DIST).href)) as Module;
}
