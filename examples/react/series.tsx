import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { choices, pointsOf, seriesOf, type Value } from '../sports-data.ts'

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [string, string, string])[]
  readonly onChoose: (value: string) => void
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([code, zh, en]) => (
          <option key={code} value={code}>
            {zh} {en}
          </option>
        ))}
      </select>
    </label>
  )
}

function Line({ values }: { readonly values: readonly Value[] }) {
  const points = pointsOf(values)
  return (
    <svg viewBox="0 0 640 200" role="img" aria-label="折线图，数值见下表 Line chart; its values are in the table below">
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y, year }) => (
        <g key={`${x},${y}`}>
          <circle cx={x} cy={y} r={4} />
          <text x={x} y={195}>
            {year}
          </text>
        </g>
      ))}
    </svg>
  )
}

function Row({ value: { yearFrom, yearTo, exact, unit, citations } }: { readonly value: Value }) {
  return (
    <tr>
      <th scope="row">{yearTo ?? yearFrom}</th>
      <td>
        {exact} {unit.name} <small>{unit.nameEn}</small>
      </td>
      <td>
        {citations.map(({ asWritten, source }) => (
          <div key={`${source.slug} ${asWritten}`}>
            “{asWritten}” <small>{source.title}</small>
          </div>
        ))}
      </td>
    </tr>
  )
}

/** Shows an indicator over the years: a line chart, and a table with the source text of each value. */
export function Series() {
  const [indicator, setIndicator] = useState<string>(choices.indicators[0][0])
  const [region, setRegion] = useState<string>(choices.regions[0][0])
  const { data, error } = useQuery({
    queryKey: ['series', indicator, region],
    queryFn: ({ signal }) => seriesOf(indicator, region, signal),
  })
  return (
    <section>
      <Choice label="指标 Indicator" value={indicator} options={choices.indicators} onChoose={setIndicator} />
      <Choice label="地区 Region" value={region} options={choices.regions} onChoose={setRegion} />
      <div aria-live="polite">
        {error && <p role="alert">{error.message}</p>}
        {data?.length === 0 && <p>没有数据。No data.</p>}
        {!data && !error && <p>正在读取…… Loading…</p>}
      </div>
      {data && data.length > 0 && (
        <>
          <Line values={data} />
          <table>
            <thead>
              <tr>
                <th scope="col">年份 Year</th>
                <th scope="col">数值 Value</th>
                <th scope="col">原文 As written</th>
              </tr>
            </thead>
            <tbody>
              {data.map((value) => (
                <Row key={value.id} value={value} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
