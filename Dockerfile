# One image, two commands: the server (default) and the web. Small, without root, and nothing is written inside it: it runs on a
# read-only file system (compose.yaml). Node is process 1 and handles SIGTERM itself, and neither process starts others, so no init
# such as tini is needed; where something else is wanted, `docker run --init` puts one before it.
FROM node:24-slim AS build
WORKDIR /house
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.json ./
COPY server/package.json server/
COPY server/bench/package.json server/bench/
COPY web/package.json web/
COPY docs/client/package.json docs/client/
RUN npx -y pnpm@12.21.0 install --frozen-lockfile --no-optional
COPY . .
RUN npx -y pnpm@12.21.0 build \
 && npx -y pnpm@12.21.0 --filter server deploy --prod --legacy /out/server \
 && npx -y pnpm@12.21.0 --filter web deploy --prod --legacy /out/web

FROM node:24-slim
ENV NODE_ENV=production SERVER_HOST=0.0.0.0 WEB_HOST=0.0.0.0
WORKDIR /house
COPY --from=build /out/server server
COPY --from=build /out/web web
COPY --from=build /house/server/dist server/dist
COPY --from=build /house/web/build web/build
# A volume that is mounted here takes the owner over: the journal of deletions is written to it.
RUN mkdir /journal && chown node:node /journal
USER node
EXPOSE 4000 3000
STOPSIGNAL SIGTERM
# The server's; compose.yaml gives the web its own.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.SERVER_PORT || 4000) + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/dist/src/main.js"]
