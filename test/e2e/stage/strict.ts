import { hydrateRoot } from 'react-dom/client'
import 'email-code-kit/styles.css'
import { lookAround } from './lookAround.ts'
import { strictPage } from './strictPage.ts'

window.lookAround = lookAround
hydrateRoot(document.getElementById('root')!, strictPage(location.search))
