// The settings of the service, from environment variables.
import { type Bilingual, TiyuError } from '@tiyu/model'
import { findDatabaseUrlProblem, type StoreLocation, withoutPassword } from '@tiyu/store'
import { z } from 'zod'
import { parseSubnets } from './limiting/subnets.ts'
import { logFormats, logLevels } from './logging/log-settings.ts'

interface Setting {
  readonly schema: z.ZodType<unknown, string>
  readonly default: string
  readonly description: Bilingual
  readonly expected: Bilingual
}

/** Digits, of a number within bounds. */
const wholeNumber = (min: number, max: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(min).max(max))

const MAX_PORT = 65_535

const folder = { en: 'the path of a folder', zh: '文件夹路径' }

/** The settings by environment variable. */
export const settings = {
  PORT: {
    schema: wholeNumber(0, MAX_PORT),
    default: '4000',
    description: { en: 'Port to listen on; 0 chooses a free one.', zh: '监听端口；0 表示任取一个空闲端口。' },
    expected: { en: 'a number from 0 to 65535', zh: '0 到 65535 的数字' },
  },
  HOST: {
    schema: z.string().min(1),
    default: '127.0.0.1',
    description: {
      en: 'Address to listen on; 0.0.0.0 accepts connections from other machines.',
      zh: '监听地址；0.0.0.0 允许其他机器访问。',
    },
    expected: { en: 'an address or host name', zh: '地址或主机名' },
  },
  DATA_DIR: {
    schema: z.string().min(1),
    default: 'data',
    description: { en: 'Folder of the data package to serve.', zh: '所服务的数据包文件夹。' },
    expected: folder,
  },
  STATE_DIR: {
    schema: z.string().min(1),
    default: '.tiyu',
    description: {
      en: 'Folder for built releases; one process at a time may use it.',
      zh: '存放已构建发布版的文件夹；同一时刻只能由一个进程使用。',
    },
    expected: folder,
  },
  DATABASE_URL: {
    schema: z
      .string()
      .superRefine((url, { addIssue }) => {
        const problem = url ? findDatabaseUrlProblem(url) : undefined
        if (problem) addIssue(`${problem.en}. ${problem.zh}。`)
      })
      .transform((url) => url || undefined),
    default: '',
    description: {
      en: 'URL of a PostgreSQL database (15 or later) for releases; without it they are stored in STATE_DIR.',
      zh: '存放发布版的 PostgreSQL 数据库（15 以上）地址；未设置时保存在 STATE_DIR。',
    },
    expected: { en: 'the URL of a PostgreSQL database', zh: 'PostgreSQL 数据库的地址' },
  },
  DATABASE_READ_URL: {
    schema: z.string().transform((text, { addIssue }) => {
      const urls = text.split(',').flatMap((url) => url.trim() || [])
      for (const url of urls) {
        const problem = findDatabaseUrlProblem(url)
        if (problem) addIssue(`${problem.en}. ${problem.zh}。`)
      }
      return urls
    }),
    default: '',
    description: {
      en: 'URLs of streaming replicas of that database, separated by commas; releases are read there once they have arrived.',
      zh: '该数据库流复制副本的地址，以逗号分隔；发布版到达副本后即从副本读取。',
    },
    expected: {
      en: 'URLs of PostgreSQL databases, separated by commas',
      zh: '以逗号分隔的 PostgreSQL 数据库地址',
    },
  },
  CACHE_MB: {
    schema: wholeNumber(0, 65_536),
    default: '64',
    description: {
      en: 'Size of the response cache of each process, in megabytes; 0 turns it off.',
      zh: '每个进程的响应缓存大小（MB）；0 表示不缓存。',
    },
    expected: { en: 'a number of megabytes from 0 to 65536', zh: '0 到 65536 的兆字节数' },
  },
  WORKERS: {
    schema: wholeNumber(1, 256),
    default: '1',
    description: {
      en: 'Number of processes that serve on the port, at most one per core; more than one needs DATABASE_URL.',
      zh: '在该端口上服务的进程数，最多每核一个；多于一个时须设置 DATABASE_URL。',
    },
    expected: { en: 'a number from 1 to 256', zh: '1 到 256 的数字' },
  },
  DRAIN_SECONDS: {
    schema: wholeNumber(0, 3600),
    default: '0',
    description: {
      en: 'Seconds that the service still accepts requests after SIGTERM or SIGINT while /health/ready answers 503, so that a load balancer can leave it out.',
      zh: '收到 SIGTERM 或 SIGINT 后，/health/ready 返回 503 而服务仍接受请求的秒数，以便负载均衡器将其移出。',
    },
    expected: { en: 'a number of seconds from 0 to 3600', zh: '0 到 3600 的秒数' },
  },
  SHUTDOWN_SECONDS: {
    schema: wholeNumber(0, 3600),
    default: '10',
    description: {
      en: 'Seconds that requests in progress may take to finish after SIGTERM or SIGINT.',
      zh: '收到 SIGTERM 或 SIGINT 后，进行中的请求最多可再用多少秒完成。',
    },
    expected: { en: 'a number of seconds from 0 to 3600', zh: '0 到 3600 的秒数' },
  },
  RATE_LIMIT: {
    schema: wholeNumber(0, 1_000_000_000),
    default: '500000',
    description: {
      en: 'Cost units that the clients of one address may use a minute; 0 turns rate limits off.',
      zh: '同一地址的客户端每分钟可用的开销单位数；0 表示不限流。',
    },
    expected: { en: 'a number from 0 to 1000000000', zh: '0 到 1000000000 的数字' },
  },
  LIMITS: {
    schema: z.enum(['enforce', 'measure']),
    default: 'enforce',
    description: {
      en: 'enforce refuses what exceeds a limit of cost, rate or concurrency; measure only counts it in the metrics and the log.',
      zh: 'enforce 拒绝超过开销、配额或并发限制的请求；measure 只在指标与日志中统计。',
    },
    expected: { en: 'enforce or measure', zh: 'enforce 或 measure' },
  },
  CONCURRENCY: {
    schema: z
      .string()
      .regex(/^\d{0,5}$/)
      .transform((text) => (text === '' ? undefined : Number(text))),
    default: '',
    description: {
      en: 'Operations that a process runs at the same time, at most; by default 4 with STATE_DIR and 32 with DATABASE_URL; 0 sets no limit.',
      zh: '每个进程同时执行的操作数上限；默认使用 STATE_DIR 时为 4，使用 DATABASE_URL 时为 32；0 表示不限。',
    },
    expected: { en: 'a number from 0 to 99999', zh: '0 到 99999 的数字' },
  },
  TRUSTED_DOCUMENTS: {
    schema: z.string().transform((file) => file || undefined),
    default: '',
    description: {
      en: 'JSON file of the only documents that clients may have executed, by their SHA-256; without it all valid ones are.',
      zh: '只允许执行的文档清单（JSON 文件，以 SHA-256 为键）；未设置时执行一切有效的文档。',
    },
    expected: { en: 'the path of a file', zh: '文件路径' },
  },
  FEDERATION_NAMESPACE: {
    schema: z
      .string()
      .regex(/^$|^[a-z][A-Za-z0-9]*$/)
      .transform((name) => name || undefined),
    default: '',
    description: {
      en: 'Root field below which a GraphQL gateway finds this service among others of its kind.',
      zh: 'GraphQL 网关汇集多个同类服务时，本服务所在的根字段名。',
    },
    expected: {
      en: 'a name of letters and digits that begins with a small letter, such as that of the city',
      zh: '以小写字母开头、由字母与数字组成的名称（如城市名）',
    },
  },
  REDIS_URL: {
    schema: z
      .string()
      .regex(/^$|^(rediss?|valkeys?):\/\/[^/]/)
      .transform((url) => url || undefined),
    default: '',
    description: {
      en: 'URL of a Redis or Valkey server in which several servers count the quotas of clients together.',
      zh: '供多台服务器共同计量客户端配额的 Redis 或 Valkey 地址。',
    },
    expected: { en: 'a URL such as redis://127.0.0.1:6379', zh: '形如 redis://127.0.0.1:6379 的地址' },
  },
  TRUSTED_PROXIES: {
    schema: z.string().transform((text, { addIssue }) => {
      const subnets = parseSubnets(text)
      if (!subnets) addIssue({ code: 'invalid_format', format: 'subnets' })
      return subnets ?? z.NEVER
    }),
    default: 'loopback',
    description: {
      en: 'Addresses and subnets of the proxies whose X-Forwarded-For or Forwarded is believed, separated by commas; loopback, private and none stand for some.',
      zh: '可信代理的地址与子网，以逗号分隔，采信其 X-Forwarded-For 或 Forwarded；可用 loopback、private、none 代称。',
    },
    expected: {
      en: 'addresses and subnets such as 10.0.0.0/8, separated by commas, or loopback, private, none',
      zh: '以逗号分隔的地址与子网（如 10.0.0.0/8），或 loopback、private、none',
    },
  },
  METRICS_PORT: {
    schema: z
      .string()
      .regex(/^\d*$/)
      .transform((text) => (text === '' ? undefined : Number(text)))
      .pipe(z.number().max(MAX_PORT).optional()),
    default: '',
    description: {
      en: 'Port on HOST at which /metrics is served to Prometheus; without it nothing is measured.',
      zh: '在 HOST 上以 /metrics 向 Prometheus 提供指标的端口；未设置时不统计。',
    },
    expected: { en: 'a number from 0 to 65535', zh: '0 到 65535 的数字' },
  },
  LOG_LEVEL: {
    schema: z.enum(logLevels),
    default: 'warn',
    description: {
      en: `What is logged on standard error: ${logLevels.join(', ')}; info adds a line for each request.`,
      zh: `写入标准错误输出的日志级别：${logLevels.join('、')}；info 时每个请求一行。`,
    },
    expected: { en: `one of ${logLevels.join(', ')}`, zh: `${logLevels.join('、')} 之一` },
  },
  LOG_FORMAT: {
    schema: z.enum(logFormats),
    default: 'text',
    description: {
      en: 'Format of the log: text for a terminal, json for one JSON object a line.',
      zh: '日志格式：text 供终端阅读，json 为每行一个 JSON 对象。',
    },
    expected: { en: `one of ${logFormats.join(', ')}`, zh: `${logFormats.join('、')} 之一` },
  },
} as const satisfies Record<string, Setting>

type SettingName = keyof typeof settings

/** The parsed settings. */
export type Settings = { readonly [Name in SettingName]: z.output<(typeof settings)[Name]['schema']> }

/** Thrown for invalid settings; the message lists all of them. */
export class SettingsError extends TiyuError {
  override readonly name = 'SettingsError'
  override readonly code = 'INVALID_SETTINGS'
}

/** Checks settings that depend on each other. */
function assertConsistent(values: Settings): Settings {
  if (values.DATABASE_URL) return values
  if (values.DATABASE_READ_URL.length > 0)
    throw new SettingsError(
      'DATABASE_READ_URL names replicas of the database in DATABASE_URL, which is missing. DATABASE_READ_URL 指 DATABASE_URL 所指数据库的副本，而 DATABASE_URL 未设置。',
    )
  if (values.WORKERS === 1) return values
  throw new SettingsError(
    `WORKERS="${values.WORKERS}": several processes cannot share the database in STATE_DIR; set DATABASE_URL, or leave WORKERS out. 多个进程不能共用 STATE_DIR 中的数据库；请设置 DATABASE_URL，或去掉 WORKERS。`,
  )
}

/** Says what would be right: the problem that the schema itself describes, or what the setting expects. */
function explain({ default: value, expected }: Setting, { issues }: z.ZodError): string {
  const described = issues.find(({ code }) => code === 'custom')
  if (described) return described.message
  const [suchAs, suchAsZh] = value ? [`, such as ${value}`, `，如 ${value}`] : ['', '']
  return `expected ${expected.en}${suchAs}. 应为${expected.zh}${suchAsZh}。`
}

/**
 * Reads the settings; missing or empty variables get their defaults.
 * @throws SettingsError that lists every invalid variable with the expected format
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const errors: string[] = []
  const values = Object.entries<Setting>(settings).map(([name, setting]) => {
    const text = env[name] || setting.default
    const parsed = setting.schema.safeParse(text)
    if (!parsed.success) errors.push(`${name}="${withoutPassword(text)}": ${explain(setting, parsed.error)}`)
    return [name, parsed.data]
  })
  if (errors.length > 0) throw new SettingsError(errors.join('\n'))
  return assertConsistent(Object.fromEntries(values) as Settings)
}

/** Returns where the settings say that releases are stored. */
export function storeLocation({ DATABASE_URL, DATABASE_READ_URL, STATE_DIR }: Settings): StoreLocation {
  return { databaseUrl: DATABASE_URL, readUrls: DATABASE_READ_URL, stateFolder: STATE_DIR }
}
