package broadsheet.auditor;

import java.util.List;

/**
 * How a notice is answered. Selectors are CSS and look into open shadow trees.
 *
 * @param withdrawal what is pressed one after the other to take an answer back; empty when it is not known
 * @param remembers cookies and stored things that hold the answer itself; a star at the end stands for any ending
 */
public record Notice(String name, String accept, String reject, List<String> withdrawal, List<String> remembers) {
    public Notice {
        withdrawal = List.copyOf(withdrawal);
        remembers = List.copyOf(remembers);
    }

    /** Notices that are recognised without being told; their makers' own names of things. */
    static final List<Notice> KNOWN = List.of(
            new Notice(
                    "Broadsheet",
                    "#notice button[value=accept]",
                    "#notice button[value=reject]",
                    List.of("a[href$='/privacy/choices']", "button[name=do][value=reject]"),
                    List.of("consent")),
            new Notice(
                    "OneTrust",
                    "#onetrust-accept-btn-handler",
                    "#onetrust-reject-all-handler",
                    List.of("#ot-sdk-btn, .ot-sdk-show-settings", ".ot-pc-refuse-all-handler"),
                    List.of("OptanonConsent", "OptanonAlertBoxClosed", "eupubconsent*")),
            new Notice(
                    "Cookiebot",
                    "#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll",
                    "#CybotCookiebotDialogBodyButtonDecline",
                    List.of(),
                    List.of("CookieConsent")),
            new Notice(
                    "Didomi",
                    "#didomi-notice-agree-button",
                    "#didomi-notice-disagree-button, .didomi-continue-without-agreeing",
                    List.of(),
                    List.of("didomi_token", "euconsent*")),
            new Notice(
                    "Usercentrics",
                    "[data-testid=uc-accept-all-button]",
                    "[data-testid=uc-deny-all-button]",
                    List.of(),
                    List.of("uc_*", "ucString", "ucData")),
            new Notice("Klaro", ".klaro .cm-btn-success", ".klaro .cn-decline", List.of(), List.of("klaro")),
            new Notice("Complianz", ".cmplz-btn.cmplz-accept", ".cmplz-btn.cmplz-deny", List.of(), List.of("cmplz_*")),
            new Notice(
                    "Cookie Notice",
                    "#cn-accept-cookie",
                    "#cn-refuse-cookie",
                    List.of(),
                    List.of("cookie_notice_accepted")));

    /** Whether what lies there is the answer itself. */
    boolean remembers(String stored) {
        return remembers.stream().anyMatch(name -> matches(name, stored));
    }

    static boolean matches(String name, String found) {
        return name.endsWith("*") ? found.startsWith(name.substring(0, name.length() - 1)) : found.equals(name);
    }
}
