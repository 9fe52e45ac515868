/** The page of the mailbox. Everything that comes from an e-mail is added by the script, as text. */
export const mailboxPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Mailbox</title>
<link rel="icon" href="mailbox/mailbox.svg" type="image/svg+xml">
<link rel="stylesheet" href="mailbox/mailbox.css">
<script type="module" src="mailbox/mailbox.js"></script>
</head>
<body>
<header>
<h1>Mailbox</h1>
<p class="state" id="state" data-state="connecting"><span class="dot"></span><span id="state-text">Connecting…</span></p>
</header>
<main>
<p class="visually-hidden" id="announcement" role="status"></p>
<ol id="mails" aria-label="E-mails, newest first"></ol>
<section class="empty" id="empty" hidden>
<svg viewBox="0 0 160 128" width="160" height="128" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
<circle class="ground" cx="80" cy="64" r="60"/>
<path class="paper" d="M46 62V30a5 5 0 0 1 5-5h58a5 5 0 0 1 5 5v32L80 84Z"/>
<path class="line" d="M58 39h44M58 48h28"/>
<path class="digits" d="M58 60h3M66 60h3M74 60h3M83 60h3M91 60h3M99 60h3"/>
<path class="envelope" d="m34 58 42.4 26a7 7 0 0 0 7.2 0L126 58v44a6 6 0 0 1-6 6H40a6 6 0 0 1-6-6Z"/>
<path class="line" d="m37 106 28-29M123 106 95 77"/>
</svg>
<h2>No mail yet</h2>
<p>Ask for a code, and the e-mail appears here by itself.</p>
</section>
<noscript><p class="empty">This page needs JavaScript to show new e-mails. They are also at <a href="mailbox.json">mailbox.json</a>.</p></noscript>
</main>
<footer>Nothing here has left this machine. For development only: whoever sees this page sees every code.</footer>
</body>
</html>
`

/** The icon of the page. */
export const mailboxIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#3d57d1"/><path d="M7 11.5 14.6 17a2.4 2.4 0 0 0 2.8 0L25 11.5M9 9h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2V11a2 2 0 0 1 2-2Z" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>
`
