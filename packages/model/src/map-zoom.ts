/** The highest zoom of a map. */
export const MAX_ZOOM = 18

/** A tile of 256 pixels has 4 by 4 cells. */
const LEVELS_BELOW_TILE = 2

/** Returns the level of the cells in which places are counted at a zoom: their width is 64 pixels, one 2 to the power of the level of the world. */
export const levelOfZoom = (zoom: number): number => zoom + LEVELS_BELOW_TILE
