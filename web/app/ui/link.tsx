// Links between our pages: to the browser plain `<a>` elements, of which a page has many; one listener on the document turns
// their clicks into navigations that keep the page's scripts. The router's own Link brings a dozen hooks and two wrappers
// for each of them, on the server too.
import { useHref, useLocation, useNavigate } from '@remix-run/react';
import { forwardRef, useEffect } from 'react';
import type { AnchorHTMLAttributes } from 'react';

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** "/events?channel=OTHER"; "?after=…" stays on this page's path. */
  to: string;
  /** The page stays where it was scrolled to. */
  preventScrollReset?: boolean;
  /** The browser loads a new document. */
  reloadDocument?: boolean;
};

export const Link = forwardRef<HTMLAnchorElement, LinkProps>(function Link(props, ref) {
  const { to, preventScrollReset = false, reloadDocument = false, children, ...rest } = props;
  if (!to.startsWith('/')) return <FromHere {...props} ref={ref} />;
  return (
    <a
      {...rest}
      ref={ref}
      // The router learns the routes behind these ahead of the click.
      data-discover={reloadDocument ? undefined : 'true'}
      data-keeps-place={preventScrollReset ? '' : undefined}
      href={to}
    >
      {children}
    </a>
  );
});

const FromHere = forwardRef<HTMLAnchorElement, LinkProps>(function FromHere(props, ref) {
  return <Link {...props} to={useHref(props.to)} ref={ref} />;
});

type NavLinkProps = LinkProps & {
  /** The pages beneath are not this one. */
  end?: boolean;
};

/** A link that says when it leads to where one is. */
export function NavLink({ end = false, ...props }: NavLinkProps) {
  const { pathname } = useLocation();
  const isHere = pathname === props.to || (!end && pathname.startsWith(`${props.to}/`));
  return <Link {...props} aria-current={isHere ? 'page' : undefined} />;
}

/** Follows the clicks on all links of the document. Once a document. */
export function useLinks() {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (click: MouseEvent) => {
      const link = findLink(click);
      if (link === null) return;
      click.preventDefault();
      const to = addressOf(link);
      navigate(to, {
        replace: to === addressOf(location),
        preventScrollReset: link.dataset['keepsPlace'] !== undefined,
      });
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate]);
}

const addressOf = ({ pathname, search, hash }: HTMLAnchorElement | Location) =>
  pathname + search + hash;

/** The link of ours that is to be followed here; null for a click that means something else, or was answered already. */
function findLink(click: MouseEvent): HTMLAnchorElement | null {
  if (click.defaultPrevented || click.button !== 0 || !(click.target instanceof Element))
    return null;
  if (click.metaKey || click.altKey || click.ctrlKey || click.shiftKey) return null;
  return click.target.closest<HTMLAnchorElement>('a[data-discover]');
}
