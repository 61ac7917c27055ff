// Every address of the front end, on one screen.
import { index, route } from '@remix-run/route-config';
import type { RouteConfig } from '@remix-run/route-config';

export default [
  index('routes/landing/route.tsx'),
  route('login', 'routes/login/route.tsx'),
  route('login/callback', 'routes/login-callback/route.tsx'),
  route('logout', 'routes/logout/route.tsx'),
  route('dashboard', 'routes/dashboard/route.tsx'),
  route('accounts', 'routes/accounts/route.tsx'),
  route('access', 'routes/access/route.tsx'),
  route('health', 'routes/health/route.tsx'),
  route('setup', 'routes/setup/route.tsx'),
  route('events/:id', 'routes/event/route.tsx'),
  route('delete', 'routes/delete/route.tsx'),
  route('data-deletion', 'routes/deletion/route.tsx'),
  route('data-deletion/:code', 'routes/receipt/route.tsx'),
  route('privacy', 'routes/privacy/route.tsx'),
  route('terms', 'routes/terms/route.tsx'),
  route('live', 'routes/live/route.tsx'),
  route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig;
