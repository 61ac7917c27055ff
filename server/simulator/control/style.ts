// The simulator's own look.
export const style = `body{font:15px/1.5 system-ui}`;
