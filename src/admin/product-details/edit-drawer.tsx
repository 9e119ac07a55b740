import { Button, Drawer, Hint, Label, Switch, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { ask } from "../ask"
import { readMistake, toDetails, toDraft, type Details, type Mistake } from "./draft"
import { Field } from "./field"

interface EditDrawerProps {
  productId: string
  details: Details
  onSaved: (answer: { details: Details }) => void
}

/** The button that opens the form, and the form. */
export const EditDrawer = (props: EditDrawerProps) => {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Drawer open={isOpen} onOpenChange={setIsOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          Edit
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>Edit details</Drawer.Title>
          <Drawer.Description className="sr-only">
            What the shop shows beside the product's own fields
          </Drawer.Description>
        </Drawer.Header>
        {/* Mounted with the drawer: whoever opens it again begins with what is saved. */}
        <Form {...props} close={() => setIsOpen(false)} />
      </Drawer.Content>
    </Drawer>
  )
}

const Form = ({ productId, details, onSaved, close }: EditDrawerProps & { close: () => void }) => {
  const [draft, setDraft] = useState(() => toDraft(details))
  const [isFeatured, setIsFeatured] = useState(details.featured_reason !== null)
  const [mistake, setMistake] = useState<Mistake>()
  const [busy, setBusy] = useState(false)
  const common = {
    draft,
    mistake,
    change: (name: keyof Details, value: string) => setDraft((before) => ({ ...before, [name]: value })),
  }

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setMistake(undefined)
    try {
      onSaved(await ask("POST", `products/${productId}/details`, toDetails(draft, isFeatured)))
      toast.success("The details are saved")
      close()
    } catch (error) {
      setMistake(error instanceof Error ? readMistake(error.message, Object.keys(draft)) : (error as Mistake))
      setBusy(false)
    }
  }

  return (
    <form onSubmit={save} className="flex flex-1 flex-col overflow-hidden">
      <Drawer.Body className="flex flex-1 flex-col gap-6 overflow-y-auto">
        <Field name="brand" label="Brand" maxLength={100} {...common} />
        <Field name="weight_label" label="Weight label" hint='As it is printed: "1L".' maxLength={50} {...common} />
        <Field name="features" label="Features" hint="One on each line." rows={4} {...common} />
        <Field
          name="nutritional_info"
          label="Nutrition"
          hint='One on each line: "Energy: 900 kcal per 100ml".'
          rows={4}
          {...common}
        />
        <Field name="artist_name" label="Artist" maxLength={100} {...common} />
        <Field name="artist_bio" label="About the artist" rows={3} maxLength={2000} {...common} />
        <div className="flex items-center justify-between">
          <Label size="small" weight="plus" htmlFor="details-featured">
            Featured
          </Label>
          <Switch id="details-featured" checked={isFeatured} onCheckedChange={setIsFeatured} />
        </div>
        {isFeatured && (
          <Field
            name="featured_reason"
            label="Reason"
            hint='Shown with it: "Best Seller".'
            maxLength={100}
            {...common}
          />
        )}
      </Drawer.Body>
      <Drawer.Footer>
        {mistake && !mistake.field && (
          <Hint variant="error" role="alert" className="mr-auto">
            {mistake.message}
          </Hint>
        )}
        <Drawer.Close asChild>
          <Button size="small" variant="secondary">
            Cancel
          </Button>
        </Drawer.Close>
        <Button size="small" type="submit" isLoading={busy}>
          Save
        </Button>
      </Drawer.Footer>
    </form>
  )
}
