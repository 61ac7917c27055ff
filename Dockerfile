# One image, two commands: the server (default) and the web. Small, without root, and nothing is written inside it.
FROM node:24-slim AS build
WORKDIR /house
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.json ./
COPY server/package.json server/
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
USER node
EXPOSE 4000 3000
CMD ["node", "server/dist/src/main.js"]
