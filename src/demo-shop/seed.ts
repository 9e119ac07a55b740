export async function seedDemoShop(_c: unknown, _r: unknown) {}
