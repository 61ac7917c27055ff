// The icons of the pages, from Lucide. Each is drawn once, when this file is loaded, and stands in a page as one element with
// what was drawn: as elements of their own, its strokes would be every tenth element of the dashboard.
import {
  Ban as ban,
  Bell as bell,
  BellOff as bellOff,
  Camera as camera,
  Check as check,
  Circle as circle,
  CircleAlert as circleAlert,
  CircleCheck as circleCheck,
  CircleDashed as circleDashed,
  Clapperboard as clapperboard,
  Clock as clock,
  Copy as copy,
  Download as download,
  Ellipsis as ellipsis,
  ExternalLink as externalLink,
  FlaskConical as flaskConical,
  Hourglass as hourglass,
  Info as info,
  Link2 as link2,
  Link2Off as link2Off,
  LoaderCircle as loaderCircle,
  Lock as lock,
  MessageCircle as messageCircle,
  Paperclip as paperclip,
  Pause as pause,
  Phone as phone,
  Play as play,
  Printer as printer,
  Radio as radio,
  RefreshCw as refreshCw,
  RotateCw as rotateCw,
  Search as search,
  SearchX as searchX,
  Trash2 as trash2,
  TriangleAlert as triangleAlert,
  Unplug as unplug,
  X as x,
  type IconNode,
} from 'lucide';

export type IconProps = {
  /** Of both sides, in pixels. */
  size: number;
  /** Of a grid of 24. */
  strokeWidth?: number;
  className?: string | undefined;
  'aria-hidden'?: 'true';
};

export type Icon = ReturnType<typeof icon>;

function icon(node: IconNode) {
  const drawn = { __html: node.map(draw).join('') };
  return function DrawnIcon({ size, strokeWidth = 2, className, ...rest }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={strokeWidth}
        strokeLinecap="round"
        strokeLinejoin="round"
        className={className || undefined}
        {...rest}
        dangerouslySetInnerHTML={drawn}
      />
    );
  };
}

function draw([name, attributes]: IconNode[number]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join('')}></${name}>`;
}

export const Ban = icon(ban);
export const Bell = icon(bell);
export const BellOff = icon(bellOff);
export const Camera = icon(camera);
export const Check = icon(check);
export const Circle = icon(circle);
export const CircleAlert = icon(circleAlert);
export const CircleCheck = icon(circleCheck);
export const CircleDashed = icon(circleDashed);
export const Clapperboard = icon(clapperboard);
export const Clock = icon(clock);
export const Copy = icon(copy);
export const Download = icon(download);
export const Ellipsis = icon(ellipsis);
export const ExternalLink = icon(externalLink);
export const FlaskConical = icon(flaskConical);
export const Hourglass = icon(hourglass);
export const Info = icon(info);
export const Link2 = icon(link2);
export const Link2Off = icon(link2Off);
export const LoaderCircle = icon(loaderCircle);
export const Lock = icon(lock);
export const MessageCircle = icon(messageCircle);
export const Paperclip = icon(paperclip);
export const Pause = icon(pause);
export const Phone = icon(phone);
export const Play = icon(play);
export const Printer = icon(printer);
export const Radio = icon(radio);
export const RefreshCw = icon(refreshCw);
export const RotateCw = icon(rotateCw);
export const Search = icon(search);
export const SearchX = icon(searchX);
export const Trash2 = icon(trash2);
export const TriangleAlert = icon(triangleAlert);
export const Unplug = icon(unplug);
export const X = icon(x);
