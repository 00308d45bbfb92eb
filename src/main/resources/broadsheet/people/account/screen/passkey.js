// Passkeys: the one thing at the desk that browsers give to scripts alone. Asks for a challenge, lets the browser meet it,
// and sends the answer as a form.
const plain = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const coded = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const registered = (made) => ({
  clientDataJSON: coded(made.response.clientDataJSON),
  attestationObject: coded(made.response.attestationObject),
  transports: made.response.getTransports ? made.response.getTransports() : [],
});

const signed = (made) => ({
  clientDataJSON: coded(made.response.clientDataJSON),
  authenticatorData: coded(made.response.authenticatorData),
  signature: coded(made.response.signature),
  userHandle: made.response.userHandle ? coded(made.response.userHandle) : null,
});

async function meet(form) {
  const answer = await fetch(form.dataset.options, { method: "POST" });
  if (!answer.ok) throw new Error(form.dataset.away);
  const publicKey = await answer.json();
  publicKey.challenge = plain(publicKey.challenge);
  const registering = form.dataset.passkey === "register";
  if (registering) {
    publicKey.user.id = plain(publicKey.user.id);
    for (const known of publicKey.excludeCredentials) known.id = plain(known.id);
  }
  const made = registering
    ? await navigator.credentials.create({ publicKey })
    : await navigator.credentials.get({ publicKey });
  return {
    id: made.id,
    rawId: coded(made.rawId),
    type: made.type,
    response: registering ? registered(made) : signed(made),
    authenticatorAttachment: made.authenticatorAttachment,
    clientExtensionResults: made.getClientExtensionResults(),
  };
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const button = form.querySelector("button");
  const said = form.querySelector(".said");
  if (!window.PublicKeyCredential) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    said.textContent = "";
    try {
      form.elements.credential.value = JSON.stringify(await meet(form));
      form.submit();
    } catch (trouble) {
      said.textContent = trouble.name === "NotAllowedError" || trouble.name === "AbortError"
        ? form.dataset.nothing
        : trouble.name === "InvalidStateError" ? form.dataset.known : form.dataset.away;
      button.disabled = false;
    }
  });
}
