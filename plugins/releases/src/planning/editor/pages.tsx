export function NewReleasePage() {
  return null;
}

export function EditReleasePage() {
  return null;
}
