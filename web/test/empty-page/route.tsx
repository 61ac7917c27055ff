// /empty: a page with nothing on it, in the product's own document.

export default function Empty() {
  return <main />;
}
