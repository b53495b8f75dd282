import type { MessagePattern } from './message-pattern.ts'

const SYNTAX = '语法错误：'

/** Chinese for the messages of the lexer and the parser of graphql-js. */
export const syntaxMessages: readonly MessagePattern[] = [
  [/^Syntax Error: Unexpected <EOF>\.$/, `${SYNTAX}查询不完整。`],
  [/^Syntax Error: Expected (.+), found <EOF>\.$/, `${SYNTAX}查询不完整，此处应为 $1；请检查花括号与圆括号是否成对。`],
  [/^Syntax Error: Expected (.+), found (.+)\.$/s, `${SYNTAX}此处应为 $1，不能为 $2。`],
  [/^Syntax Error: Unexpected character: (.+)\.$/, `${SYNTAX}此处不能出现字符 $1。`],
  [
    /^Syntax Error: Unexpected single quote character \('\), did you mean to use a double quote \("\)\?$/,
    `${SYNTAX}字符串须用英文双引号，不能用单引号。`,
  ],
  [/^Syntax Error: Unterminated string\.$/, `${SYNTAX}字符串没有以英文双引号结束。`],
  [/^Syntax Error: Invalid number, unexpected digit after 0: (.+)\.$/, `${SYNTAX}数字不能以 0 开头。`],
  [/^Syntax Error: Invalid number, expected digit but got: (.+)\.$/, `${SYNTAX}数字不完整，此处应为数字，不能为 $1。`],
  [/^Syntax Error: Invalid character within String: (.+)\.$/, `${SYNTAX}字符串中不能含有字符 $1。`],
  [/^Syntax Error: Invalid (?:Unicode|character) escape sequence: (.+)\.$/s, `${SYNTAX}字符串中的转义 $1 无效。`],
  [/^Syntax Error: Unexpected variable "(.+?)" in constant value\.$/, `${SYNTAX}此处不能使用变量 “$1”。`],
  [/^Syntax Error: Unexpected description, (?:.+)\.$/, `${SYNTAX}此处不能有说明文字。`],
  [/^Syntax Error: Document contains more that (\d+) tokens\. Parsing aborted\.$/, `${SYNTAX}查询超过 $1 个词法单元。`],
  [/^Syntax Error: Document contains more than (\d+) comments\. Parsing aborted\.$/, `${SYNTAX}查询超过 $1 条注释。`],
  [/^Syntax Error: (.+) is reserved and cannot be used for an enum value\.$/, `${SYNTAX}$1 是保留字，不能作枚举值。`],
  [/^Syntax Error: Unexpected (.+)\.$/s, `${SYNTAX}此处不能出现 $1。`],
]
