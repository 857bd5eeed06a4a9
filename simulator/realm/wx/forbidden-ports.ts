/** Ports nothing may be connected to, but for those up to 1023 and from 8000 to 8100. createTCPSocket. */
const FORBIDDEN: readonly number[] = [
  ...[1099, 1433, 1521, 1719, 1720, 1723, 2049, 2375, 3128, 3306, 3389, 3659, 4045, 5060, 5061, 5432],
  ...[5984, 6379, 6000, 6566, 7001, 7002, 8443, 8888, 9200, 9300, 10051, 10080, 11211, 27017, 27018, 27019],
];

export const isForbiddenPort = (port: number): boolean =>
  port < 1024 || (port >= 8000 && port <= 8100) || FORBIDDEN.includes(port);
