import { drawnArrows } from './drawnArrows.ts'
import { explorePass, passEvents } from './passMap.ts'
import { passPlaces, passRoutes } from './passPlaces.ts'
import { StateDrawing } from './StateDrawing.tsx'

const { statuses, edges } = explorePass()

/** The life of a pass, as its reducer has it. */
export function PassDrawing() {
  return (
    <StateDrawing
      caption="The status of a pass, and every event that changes it. A dot stands for every status."
      arrows={drawnArrows(statuses, edges)}
      meanings={passEvents}
      width={680}
      height={276}
      places={passPlaces}
      routes={passRoutes}
    />
  )
}
