import type { SBType, StrictArgTypes, StrictInputType } from 'storybook/internal/types'
import { nameOf, type ComponentName } from './components.ts'
import props from './props.json'

/** A prop as `scripts/api` reads it from the types. */
interface Prop {
  name: string
  type: string
  kind: string
  options?: readonly (string | number)[]
  required: boolean
  default?: string
  description: string
  category?: string
}

/** As long as a type may be in its cell; a longer one opens from there. */
const LONGEST = 45

/**
 * For `parameters.docs`: the rows of a component's table, from which Storybook infers its controls. None for a component
 * that is not public. Typed as anything, for the parameters of addon-docs do not name it.
 */
export const propTables: object = {
  extractArgTypes(component: unknown) {
    const name = nameOf(component)
    return name && argTypesOfName(name)
  },
}

function argTypesOfName(name: ComponentName): StrictArgTypes {
  const rows: readonly Prop[] = props[name]
  return Object.fromEntries(rows.map((prop) => [prop.name, toArgType(prop)]))
}

function toArgType({ name, type, kind, options, required, description, category, ...prop }: Prop): StrictInputType {
  return {
    name,
    description,
    type: { ...sbType(kind, type, options), required },
    // Nodes, elements and functions cannot be made in a form.
    ...(kind === 'function' || kind === 'other' ? { control: { disable: true } } : {}),
    table: {
      type:
        type.length > LONGEST
          ? { summary: kind === 'function' ? 'function' : 'object', detail: type }
          : { summary: type },
      ...(prop.default === undefined ? {} : { defaultValue: { summary: prop.default } }),
      ...(category === undefined ? {} : { category }),
    },
  }
}

function sbType(kind: string, type: string, options: readonly (string | number)[] = []): SBType {
  switch (kind) {
    case 'enum':
      return { name: 'enum' as const, value: [...options] }
    case 'boolean':
    case 'string':
    case 'number':
    case 'function':
      return { name: kind } as const
    default:
      return { name: 'other' as const, value: type }
  }
}
