import { Hint, Input, Label, Textarea } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { Draft, Mistake } from "./draft"

interface FieldProps {
  name: keyof Draft
  label: string
  hint?: string
  /** Lines of a text; an input of one line unless given. */
  rows?: number
  maxLength?: number
  draft: Draft
  mistake?: Mistake
  change: (name: keyof Draft, value: string) => void
}

/** A labelled field of the draft, and below it what is wrong with it. */
export const Field = ({ name, label, hint, rows, maxLength, draft, mistake, change }: FieldProps) => {
  const wrong = mistake?.field === name ? mistake.message : undefined
  const id = `details-${name}`
  const common = {
    id,
    maxLength,
    value: draft[name],
    "aria-invalid": wrong ? true : undefined,
    "aria-describedby": wrong || hint ? `${id}-hint` : undefined,
    onChange: ({ target }: { target: { value: string } }) => change(name, target.value),
  } satisfies ComponentProps<typeof Input>
  return (
    <div className="flex flex-col gap-2">
      <Label size="small" weight="plus" htmlFor={id}>
        {label}
      </Label>
      {rows ? <Textarea rows={rows} {...(common as ComponentProps<typeof Textarea>)} /> : <Input {...common} />}
      {(wrong || hint) && (
        <Hint id={`${id}-hint`} variant={wrong ? "error" : "info"} role={wrong ? "alert" : undefined}>
          {wrong ?? hint}
        </Hint>
      )}
    </div>
  )
}
