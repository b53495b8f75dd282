import { testLedger } from './ledger-tests.ts'

testLedger('web-sources', 450)
