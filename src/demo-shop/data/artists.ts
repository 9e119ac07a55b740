/** Who draws for the demo shop. */
export const artists = {
  ilse: { name: "Ilse Varga", bio: "Draws rivers from memory. Lives on a houseboat and has shown in Szeged and Graz." },
  tomas: { name: "Tomás Quiroga", bio: "Trained as a cartographer; every hill of his has been walked." },
  meera: { name: "Meera Nair", bio: "Works in ink and rice water. Teaches drawing to night-shift nurses." },
  jonah: { name: "Jonah Whitlock", bio: "Builds his compositions from the shadows of scaffolding." },
}
