import type { Bilingual } from '../bilingual.ts'

/**
 * The error codes, with their meaning and remedy: `extensions.code` of GraphQL and HTTP errors, `error.code` of
 * `tiyu … --json`. The tables in docs/ are generated from it.
 */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: {
    en: 'The query is not valid GraphQL; the message says where.',
    zh: '查询不是合法的 GraphQL；消息中说明位置。',
  },
  GRAPHQL_VALIDATION_FAILED: {
    en: 'The operation does not match the schema; the message says where and often what would.',
    zh: '操作与模式不符；消息中说明位置，通常也说明应如何书写。',
  },
  OPERATION_RESOLUTION_FAILURE: {
    en: 'The document has several operations, or none with the given name; the message lists them.',
    zh: '文档中有多个操作，或没有所指名称的操作；消息中列出已有的操作。',
  },
  BAD_USER_INPUT: {
    en: 'An argument or variable is invalid; the message says which and what is expected.',
    zh: '参数或变量取值不可用；消息中说明是哪一个、应如何填写。',
  },
  BAD_CURSOR: {
    en: 'The cursor belongs to another list or order; use pageInfo or edges of the same list.',
    zh: '游标不是由同一列表、同一排序产生；请使用同一列表 pageInfo 或 edges 中的游标。',
  },
  QUERY_TOO_COSTLY: {
    en: 'The query exceeds a limit; the message names the limit.',
    zh: '查询超过限制；消息中说明是哪项限制。',
  },
  NOT_A_TABLE: {
    en: 'The result of the query is not one table, or not one of this format (400); the message says how it becomes one.',
    zh: '查询结果不是一张表，或不能写成该格式（400）；消息中说明如何改写。',
  },
  UNIT_MISMATCH: {
    en: 'The value cannot be converted into the requested unit; the message lists the units that fit.',
    zh: '数值不能换算成所要求的单位；消息中列出可用的单位。',
  },
  NUMBER_TOO_LARGE: {
    en: 'The number is too large for a floating-point number; ask for its exact decimal.',
    zh: '数值超出浮点数的范围；请查询其十进制原值。',
  },
  BATCH_TOO_LARGE: {
    en: 'The batch has too many operations (413); send the rest in further requests.',
    zh: '一批中的操作过多（413）；其余请分次发送。',
  },
  NOT_ACCEPTABLE: {
    en: 'The requested media type is not available (406); subscriptions need `Accept: text/event-stream`.',
    zh: '无法提供所请求的媒体类型（406）；订阅须发送 `Accept: text/event-stream`。',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    en: 'This process does not know the query with this hash; send the query text once.',
    zh: '本进程没有该哈希对应的查询；请附上查询文本发送一次。',
  },
  PERSISTED_QUERY_MISMATCH: {
    en: 'The hash does not match the query text.',
    zh: '哈希与查询文本不符。',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    en: 'Persisted queries are identified by `{"version": 1, "sha256Hash": "…"}` only.',
    zh: '持久化查询只能以 `{"version": 1, "sha256Hash": "…"}` 指定。',
  },
  UNTRUSTED_DOCUMENT: {
    en: 'The service executes only the documents of a list, and this is none of them (403).',
    zh: '本服务只执行清单内的文档，该文档不在其中（403）。',
  },
  BODY_TOO_LARGE: {
    en: 'The request body is too large (413).',
    zh: '请求体过大（413）。',
  },
  UNSUPPORTED_CODING: {
    en: 'The request body has a Content-Encoding that is not supported (415); `Accept-Encoding` lists those that are.',
    zh: '不支持请求体的 Content-Encoding（415）；可用的编码见响应头 `Accept-Encoding`。',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    en: 'The Content-Type of the request body is missing or not supported (415); send `application/json` in UTF-8.',
    zh: '请求体未注明 Content-Type 或其类型不受支持（415）；请以 UTF-8 发送 `application/json`。',
  },
  UNSUPPORTED_TRANSFER_CODING: {
    en: 'The request has a Transfer-Encoding other than `chunked` (501).',
    zh: '请求使用了 `chunked` 以外的 Transfer-Encoding（501）。',
  },
  BAD_REQUEST: {
    en: 'The request does not follow GraphQL over HTTP; the message says which method, body or parameter is wrong.',
    zh: '请求不符合 GraphQL over HTTP；消息中说明哪个方法、请求体或参数有误。',
  },
  NOT_FOUND: {
    en: 'There is nothing at this address (404).',
    zh: '此地址没有内容（404）。',
  },
  INVALID_HTTP: {
    en: 'The request is not valid HTTP/1.1 (400).',
    zh: '请求不是有效的 HTTP/1.1（400）。',
  },
  HEADERS_TOO_LARGE: {
    en: 'The address and the headers of the request are too large (431); send long queries by POST.',
    zh: '请求地址与请求头过大（431）；较长的查询请用 POST 发送。',
  },
  REQUEST_TIMEOUT: {
    en: 'The request was not complete in time (408); send it again.',
    zh: '请求未按时发送完毕（408）；请重新发送。',
  },
  EXPECTATION_FAILED: {
    en: 'The header Expect says something other than `100-continue` (417).',
    zh: '请求头 Expect 不是 `100-continue`（417）。',
  },
  UPGRADE_NOT_SUPPORTED: {
    en: 'WebSockets are not supported (400); subscriptions are event streams.',
    zh: '不支持 WebSocket（400）；订阅以事件流返回。',
  },
  INVALID_API_KEY: {
    en: 'The API key does not exist or is revoked (401); leave the header Authorization out, or ask the operator for a key.',
    zh: '密钥不存在或已吊销（401）；请去掉请求头 Authorization，或向运营者申请密钥。',
  },
  RATE_LIMITED: {
    en: 'The quota of the client for a minute is used up (429); retry after `Retry-After` seconds, which `RateLimit` states too.',
    zh: '客户端在一分钟内的配额已用完（429）；请在 `Retry-After` 秒后重试，`RateLimit` 中亦有说明。',
  },
  PRECONDITION_FAILED: {
    en: 'The content has changed since its ETag in `If-Match` was received (412).',
    zh: '内容在收到 `If-Match` 中的 ETag 之后已改变（412）。',
  },
  RANGE_NOT_SATISFIABLE: {
    en: 'The requested range lies outside the file (416); `Content-Range` states its size.',
    zh: '所请求的范围超出文件（416）；文件大小见响应头 `Content-Range`。',
  },
  METHOD_NOT_ALLOWED: {
    en: 'The method is not allowed here (405); the header Allow lists those that are.',
    zh: '此处不支持该请求方法（405）；可用方法见响应头 Allow。',
  },
  OVERLOADED: {
    en: 'The service has more to do than it can (503); retry after `Retry-After` seconds.',
    zh: '服务繁忙（503）；请在 `Retry-After` 秒后重试。',
  },
  STARTING: {
    en: 'The release is being prepared (503); retry after `Retry-After` seconds.',
    zh: '发布版正在准备（503）；请在 `Retry-After` 秒后重试。',
  },
  UNKNOWN_RELEASE: {
    en: 'There is no such release; the message lists the available ones.',
    zh: '没有该发布版；消息中列出现有的发布版。',
  },
  UNAVAILABLE: {
    en: 'The database does not respond or the release cannot be opened (503); retry after `Retry-After` seconds.',
    zh: '数据库没有响应或发布版无法打开（503）；请在 `Retry-After` 秒后重试。',
  },
  INTERNAL_SERVER_ERROR: {
    en: 'A defect of the service; report it with the `x-request-id`.',
    zh: '服务缺陷；请附 `x-request-id` 报告。',
  },
  INVALID_PACKAGE: {
    en: 'The data package has problems; each is listed with its place. Nothing was loaded.',
    zh: '数据包有问题，已逐项列出位置；未载入任何数据。',
  },
  PACKAGE_MODIFIED: {
    en: 'The package was modified during publishing; nothing was published.',
    zh: '数据包在发布过程中被改动，未发布任何内容。',
  },
  VERSION_TAKEN: {
    en: 'This version is already published with other content.',
    zh: '该版本已以其他内容发布。',
  },
  OUTDATED_RELEASE: {
    en: 'The release was built by another version of this software; publish its package again.',
    zh: '该发布版由本软件的其他版本构建；请重新发布其数据包。',
  },
  NO_EARLIER_RELEASE: {
    en: 'There is no earlier release to roll back to.',
    zh: '没有更早的发布版可以回退。',
  },
  PUBLISH_IN_PROGRESS: {
    en: 'Another process is publishing into the same store.',
    zh: '另一进程正在向同一存储发布。',
  },
  ROLLBACK_IN_PROGRESS: {
    en: 'A previous publish was interrupted and is still being rolled back.',
    zh: '此前的发布已中断，数据库仍在回滚。',
  },
  PRUNED_RELEASE_IN_USE: {
    en: 'A pruned release cannot be published again while a server still reads it.',
    zh: '已清理的发布版仍在被读取，暂不能重新发布。',
  },
  LOCKED: {
    en: 'Another process uses the folder.',
    zh: '另一进程正在使用该文件夹。',
  },
  DISK_FULL: {
    en: 'The disk is full or a file size limit is reached.',
    zh: '磁盘空间不足或文件大小达到上限。',
  },
  STATE_FOLDER_UNUSABLE: {
    en: 'STATE_DIR cannot be used: it is a file, cannot be created, or a permission is missing.',
    zh: '状态文件夹 STATE_DIR 不可用：是文件、无法创建或缺少权限。',
  },
  PERMISSION_DENIED: {
    en: 'The permission to use a file or folder is missing; the message names it.',
    zh: '缺少文件或文件夹的权限；消息中说明是哪一个。',
  },
  DATABASE_UNREACHABLE: {
    en: 'The database of DATABASE_URL cannot be reached.',
    zh: '无法连接 DATABASE_URL 所指的数据库。',
  },
  DATABASE_REJECTED: {
    en: 'The server of DATABASE_URL refuses the connection: user, password, database or TLS.',
    zh: '数据库服务器拒绝 DATABASE_URL 的连接：用户、密码、数据库或 TLS 不符。',
  },
  DATABASE_PERMISSION_DENIED: {
    en: 'The role of DATABASE_URL lacks a privilege in the database.',
    zh: '数据库角色缺少权限。',
  },
  DATABASE_BUSY: {
    en: 'The database has no free connection or memory, or another session holds a lock.',
    zh: '数据库没有空闲的连接或内存，或另一会话持有锁。',
  },
  POOLER_NOT_SUPPORTED: {
    en: 'DATABASE_URL leads to a connection pooler whose mode does not keep sessions.',
    zh: '数据库地址 DATABASE_URL 指向不保持会话的连接池。',
  },
  INVALID_MAPPING: {
    en: 'The mapping has errors; each is listed with its place.',
    zh: '映射有误，已逐项列出位置。',
  },
  UNREADABLE_SOURCE: {
    en: 'The source file cannot be read.',
    zh: '无法读取来源文件。',
  },
  UNREADABLE_REPORT: {
    en: 'The report cannot be read: missing, too large, empty, protected by a password, or not a report.',
    zh: '无法读取报告：不存在、过大、为空、有密码保护或不是报告。',
  },
  TEXT_RECOGNITION_FAILED: {
    en: 'Text recognition (OCR) of scans fails, whatever the report; the message gives its error.',
    zh: '扫描件文字识别（OCR）本身出错，与报告无关；消息中给出其错误。',
  },
  MODEL_FAILED: {
    en: 'A language model cannot be asked, or answers nothing usable; the message says why.',
    zh: '无法询问语言模型，或其回答不可用；消息中说明原因。',
  },
  INVALID_REVIEW: {
    en: 'The folder holds no drafts to review, or the decision is not possible; the message says why.',
    zh: '该文件夹中没有待审核的草稿，或无法作此决定；消息中说明原因。',
  },
  INVALID_OUTPUT: {
    en: 'The output file or folder cannot be used.',
    zh: '输出文件或文件夹不可用。',
  },
  WORKBOOK_TOO_LARGE: {
    en: 'The package has more rows, or a longer text, than a workbook takes.',
    zh: '数据包的行数或其中一段文字的长度超过工作簿的上限。',
  },
  API_KEY_EXISTS: {
    en: 'There is an API key of this name already.',
    zh: '已有同名的 API 密钥。',
  },
  UNKNOWN_API_KEY: {
    en: 'There is no API key of this name.',
    zh: '没有该名称的 API 密钥。',
  },
  INVALID_SETTINGS: {
    en: 'Settings are invalid; each is listed with what is expected.',
    zh: '设置有误；已逐项说明应如何填写。',
  },
  LISTEN_FAILED: {
    en: 'The server cannot listen on HOST and PORT.',
    zh: '服务器无法在 HOST 与 PORT 上监听。',
  },
  EXPLORER_NOT_BUILT: {
    en: 'The pages are not built; run `pnpm install`.',
    zh: '页面尚未构建；请运行 `pnpm install`。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

export type ErrorCode = keyof typeof errorCodes
