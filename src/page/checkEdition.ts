/** Runs inside the HTML, right behind the switch between the editions, so that the edition that the address asks for is painted first. */
const asked = new URLSearchParams(location.search).get('asof');
const choice = document.querySelector<HTMLInputElement>('[data-asof-choice=article]');
if (choice && asked === 'article') choice.checked = true;
