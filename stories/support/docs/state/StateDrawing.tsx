import { useId } from 'react'
import { Panel } from '../Panel.tsx'
import { ANYWHERE, arrowKey, type Arrow } from './drawnArrows.ts'
import './StateDrawing.css'

/** The middle of a status, and the colour it has. */
export interface Place {
  x: number
  y: number
  tone?: 'good' | 'bad' | 'busy'
}

/** Some statuses in a box, because they behave alike. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
  label: string
}

/** The way of an arrow, and where its events are written. */
export interface Route {
  path: string
  label: readonly [x: number, y: number]
  align?: 'start' | 'middle' | 'end'
}

export interface StateDrawingProps {
  caption: string
  /** Found in the code. */
  arrows: readonly Arrow[]
  /** What each event means. */
  meanings: Readonly<Record<string, string>>
  width: number
  height: number
  places: Readonly<Record<string, Place>>
  boxes?: readonly Box[]
  /** By `arrowKey`. */
  routes: Readonly<Record<string, Route>>
  /** The statuses of each group, for the table. */
  groups?: Readonly<Record<string, readonly string[]>>
}

const NODE = { width: 112, height: 40 }

/** A state diagram: statuses where they were placed, arrows as the code makes them, and the same as a table. */
export function StateDrawing(props: StateDrawingProps) {
  const { caption, arrows, width, height, places, boxes = [], routes } = props
  const head = useId()
  return (
    <Panel caption={caption}>
      {/* So that the keys scroll it, too: axe's scrollable-region-focusable. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="guide-scroll" tabIndex={0} role="region" aria-label={`${caption} (drawing)`}>
        <svg
          className="state-drawing"
          viewBox={`0 0 ${width} ${height}`}
          style={{ minWidth: width, maxWidth: width * 1.25 }}
          role="img"
          aria-label={`${caption} The table below says the same.`}
        >
          <marker id={head} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">
            <path className="state-head" d="M0 0.8 L9.5 5 L0 9.2 L2.4 5 Z" />
          </marker>
          {boxes.map((box) => (
            <g key={box.label}>
              <rect className="state-box" x={box.x} y={box.y} width={box.width} height={box.height} rx="18" />
              <text className="state-box-label" x={box.x + box.width / 2} y={box.y + box.height - 12}>
                {box.label}
              </text>
            </g>
          ))}
          {arrows.map((arrow) => (
            <Drawn key={arrowKey(arrow)} arrow={arrow} route={routes[arrowKey(arrow)]} head={head} />
          ))}
          {Object.entries(places).map(([status, { x, y, tone = 'calm' }]) => (
            <g key={status} data-tone={tone}>
              <rect
                className="state-node"
                x={x - NODE.width / 2}
                y={y - NODE.height / 2}
                width={NODE.width}
                height={NODE.height}
                rx="10"
              />
              <text className="state-name" x={x} y={y + 5}>
                {status}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <AsTable {...props} />
    </Panel>
  )
}

function Drawn({ arrow, route, head }: { arrow: Arrow; route: Route | undefined; head: string }) {
  if (!route) return null
  const [x, y] = route.label
  const isAlways = arrow.events.every(({ when }) => when !== undefined)
  const reason = isAlways ? arrow.events[0]?.when : undefined
  const from = arrow.from === ANYWHERE ? /^M(\S+) (\S+)/.exec(route.path) : undefined
  return (
    <g>
      {from && <circle className="state-anywhere" cx={from[1]} cy={from[2]} r="5" />}
      <path className="state-arrow" d={route.path} markerEnd={`url(#${head})`} />
      <text className="state-event" x={x} y={y} textAnchor={route.align ?? 'middle'}>
        {[...new Set(arrow.events.map(({ name }) => name))].join(', ')}
        {reason && (
          <tspan className="state-reason" x={x} dy="15">
            {reason}
          </tspan>
        )}
      </text>
    </g>
  )
}

/** Who cannot see the drawing, or wants to know more, has the same arrows here. */
function AsTable({ arrows, meanings, groups }: StateDrawingProps) {
  return (
    <details>
      <summary>The same as a table, and what each event means</summary>
      <table className="guide-table" data-cards>
        <thead>
          <tr>
            <th scope="col">Event</th>
            <th scope="col">Leads from</th>
            <th scope="col">To</th>
            <th scope="col">It means</th>
          </tr>
        </thead>
        <tbody>
          {arrows.flatMap((arrow) =>
            arrow.events.map(({ name, when }) => (
              <tr key={`${arrowKey(arrow)} ${name} ${when}`}>
                <th scope="row">
                  <code>{name}</code>
                  {when && <span className="state-when">, {when}</span>}
                </th>
                <td data-label="from">{groups?.[arrow.from]?.join(', ') ?? arrow.from}</td>
                <td data-label="to">{arrow.to}</td>
                <td>{meanings[name]}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  )
}
