# The reference backend and nothing else. It needs no build: Node runs its sources.
#   docker build -t campaign-manager-backend .
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY backend/package.json backend/
COPY tools/node/package.json tools/node/
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY backend backend
COPY src src
# Everything that lasts is here; the rest of the file system may be read-only.
RUN mkdir data && chown node:node data
VOLUME /app/data
USER node
EXPOSE 8787
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "backend/src/serve.ts"]
