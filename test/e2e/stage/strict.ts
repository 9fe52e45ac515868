import { hydrateRoot } from 'react-dom/client'
import 'email-code-kit/styles.css'
import { strictPage } from './strictPage.ts'

hydrateRoot(document.getElementById('root')!, strictPage(location.search))
