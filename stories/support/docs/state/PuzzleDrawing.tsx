import { drawnArrows } from './drawnArrows.ts'
import { explorePuzzle, puzzleEvents, puzzleGroups } from './puzzleMap.ts'
import { puzzleBoxes, puzzlePlaces, puzzleRoutes } from './puzzlePlaces.ts'
import { StateDrawing } from './StateDrawing.tsx'

const { statuses, edges } = explorePuzzle()
const groups = puzzleGroups(statuses)

/** The life of a puzzle, as its reducer has it. */
export function PuzzleDrawing() {
  return (
    <StateDrawing
      caption="The status of a puzzle, and every event that changes it. A dot stands for every status."
      arrows={drawnArrows(statuses, edges, groups)}
      groups={groups}
      meanings={puzzleEvents}
      width={872}
      height={376}
      places={puzzlePlaces}
      boxes={puzzleBoxes}
      routes={puzzleRoutes}
    />
  )
}
