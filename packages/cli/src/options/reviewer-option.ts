import { userInfo } from 'node:os'
import { Option } from 'commander'

/** The option with the name that decisions have. */
export function reviewerOption(): Option {
  const description = 'your name, for those who share the folder 审核人姓名，供共用文件夹的人识别'
  return new Option('--reviewer <name>', description).default(userInfo().username)
}
