// The interface through which scripts of advertisers ask what this reader chose (IAB TCF 2.2); reads the reader's own cookie.
(() => {
  const listeners = new Map();
  let count = 0;
  const data = async (status, listenerId) => {
    const told = await (await fetch("/consent/tcf.json")).json();
    return {...told, listenerId, eventStatus: told.tcString ? status || told.eventStatus : told.eventStatus};
  };
  const commands = {
    async ping() {
      const {cmpId, gvlVersion, cmpVersion} = await data();
      const notice = document.getElementById("notice");
      return {gdprApplies: true, cmpLoaded: true, cmpStatus: "loaded", apiVersion: "2.2", tcfPolicyVersion: 4, cmpId, gvlVersion, cmpVersion,
        displayStatus: notice && !notice.hidden ? "visible" : "hidden"};
    },
    getTCData: () => data(),
    addEventListener(done) {
      listeners.set(++count, done);
      return data("", count);
    },
    removeEventListener: (_, id) => listeners.delete(id),
  };
  window.__tcfapi = (command, version, done, parameter) => {
    if (!Object.hasOwn(commands, command) || version && version !== 2) done?.(null, false);
    else Promise.resolve(commands[command](done, parameter)).then(told => done?.(told, true), () => done?.(null, false));
  };
  addEventListener("consent", () => listeners.forEach((done, id) => data("useractioncomplete", id).then(told => done(told, true))));
  addEventListener("message", event => {
    const call = event.data?.__tcfapiCall;
    if (call) window.__tcfapi(call.command, call.version, (returnValue, success) =>
      event.source?.postMessage({__tcfapiReturn: {returnValue, success, callId: call.callId}}, "*"), call.parameter);
  });
  const locator = document.createElement("iframe");
  locator.name = "__tcfapiLocator";
  locator.hidden = true;
  locator.title = "";
  document.body.append(locator);
})();
