/** Handle, name and description of each category, in the order of the admin. */
export const categories = [
  { handle: "kitchen", name: "Kitchen", description: "For the stove and the table" },
  { handle: "lighting", name: "Lighting", description: "Lamps for reading, resting and finding the door" },
  { handle: "bags", name: "Bags", description: "Carried on the back, the shoulder or the bicycle" },
  { handle: "stationery", name: "Stationery", description: "Paper, pens and what keeps them together" },
  { handle: "audio", name: "Audio", description: "For listening alone or together" },
  { handle: "garden", name: "Garden", description: "Tools and pots for balconies and beds" },
  { handle: "mustard-oil", name: "Mustard Oil", description: "Cold-pressed mustard oils" },
  { handle: "coconut-oil", name: "Coconut Oil", description: "Cold-pressed coconut oils" },
  { handle: "sesame-oil", name: "Sesame Oil", description: "Cold-pressed sesame oils" },
  { handle: "groundnut-oil", name: "Groundnut Oil", description: "Cold-pressed groundnut oils" },
  { handle: "landscapes", name: "Landscapes", description: "Drawings of hills, rivers and towns" },
  { handle: "portraits", name: "Portraits", description: "Drawings of people and animals" },
  { handle: "abstracts", name: "Abstracts", description: "Drawings of nothing but line and shape" },
]
