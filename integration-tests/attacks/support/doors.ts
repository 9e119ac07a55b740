/** A way to send something: the request line, and the body for what is sent. */
export type Door<Sent extends string[]> = { door: string; line: string; json: (...sent: Sent) => object }

/** Every door that takes a customer's name and password. */
export const passwordDoors: Door<[name: string, password: string]>[] = [
  { door: "shop", line: "POST /api/auth/login", json: (username, password) => ({ username, password }) },
  { door: "gallery", line: "POST /api/auth/login", json: (email, password) => ({ email, password }) },
  {
    door: "services",
    line: "POST /api/v1/auth/login",
    json: (username_or_email, password) => ({ username_or_email, password }),
  },
  { door: "dummyjson", line: "POST /api/v1/auth/login", json: (username, password) => ({ username, password }) },
  {
    door: "Medusa's /auth/customer",
    line: "POST /auth/customer/password",
    json: (identifier, password) => ({ identifier, password }),
  },
]

/** Those that take an admin's. */
export const adminDoors: typeof passwordDoors = [
  ...passwordDoors.filter(({ door }) => door === "shop" || door === "dummyjson"),
  { door: "Medusa's /auth/user", line: "POST /auth/user/emailpass", json: (email, password) => ({ email, password }) },
]

/** Those that send a one-time code. */
export const sendDoors: Door<[mobile: string]>[] = [
  { door: "kishanskraft", line: "POST /backend/api/auth.php", json: (mobile) => ({ action: "send_otp", mobile }) },
  { door: "/store/otp", line: "POST /store/otp/send", json: (mobile) => ({ mobile }) },
]

/** Those that take one. */
export const codeDoors: Door<[mobile: string, otp: string]>[] = [
  {
    door: "kishanskraft",
    line: "POST /backend/api/auth.php",
    json: (mobile, otp) => ({ action: "verify_otp", mobile, otp }),
  },
  { door: "/store/otp", line: "POST /store/otp/verify", json: (mobile, otp) => ({ mobile, otp }) },
  { door: "Medusa's /auth/customer", line: "POST /auth/customer/otp", json: (mobile, otp) => ({ mobile, otp }) },
]

/** Those that send a message to reset a password. */
export const resetDoors: Door<[email: string]>[] = [
  { door: "dummyjson", line: "POST /api/v1/auth/forgot-password", json: (email) => ({ email }) },
  {
    door: "Medusa's /auth/customer",
    line: "POST /auth/customer/password/reset-password",
    json: (identifier) => ({ identifier }),
  },
]
